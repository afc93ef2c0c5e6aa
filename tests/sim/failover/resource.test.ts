import { describe, expect, test } from 'vitest';
import { lab } from '../../support/lab';

describe('fact: failover-cluster §3.3 a machine whose worker ends', () => {
  test('is restarted on its node once, half a second later', () => {
    const t = lab({ nodes: 3, vms: 3 });
    t.vm(1).crashWorker().expect({ group: 'pending', serving: false });
    const group = t.engine.reader.get<'group'>('group:vm01');
    expect(group).toMatchObject({ waiting: 'restart', restarts: [0] });
    t.run('499ms');
    expect(t.vm(1).worker).toBeUndefined();
    t.run('1ms');
    expect(t.vm(1).worker?.state).toBe('starting');
    t.run('5m').vm(1).expect({ node: 'HV01', serving: true, group: 'online' });
    expect(t.events('resource.failed')).toHaveLength(1);
  });

  test('goes to another node when it ends again within fifteen minutes', () => {
    const t = lab({ nodes: 3, vms: 3 });
    t.vm(1).crashWorker().run('5m').crashWorker().run('5m');
    t.vm(1).expect({ node: 'HV02', serving: true, group: 'online' });
    expect(t.events('resource.failed')).toHaveLength(2);
  });

  test('is restarted where it is again once fifteen minutes have passed', () => {
    const t = lab({ nodes: 3, vms: 3 });
    t.vm(1).crashWorker().run('15m').crashWorker().run('5m');
    t.vm(1).expect({ node: 'HV01', serving: true });
  });

  test('is left alone where an administrator was ending it', () => {
    const t = lab({ nodes: 3, vms: 3 });
    t.vm(1).shutDown().crashWorker().run('5m');
    t.vm(1).expect({ state: 'off', group: 'offline' });
    expect(t.events('resource.failed')).toEqual([]);
  });

  test('fails for an hour where no other node may have it', () => {
    const t = lab({ nodes: 3, vms: 3, vm: { possibleOwners: ['HV01', 'HV02', 'HV03'] } });
    t.node(2).pause();
    t.node(3).pause();
    t.vm(1).crashWorker().run('5m').crashWorker().run('5m').expect({ group: 'failed' });
    expect(t.events('group.failed')).toHaveLength(1);
    t.run('1h').vm(1).expect({ node: 'HV01', serving: true });
  });
});
