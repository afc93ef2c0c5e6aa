import { describe, expect, test } from 'vitest';
import type { LabDriver } from '../../support/lab';
import { lab } from '../../support/lab';

const GiB = 1024;

/**
 * Three hosts of 10 GiB, of which 684 MiB are the root's: 9,556 MiB for machines. HV02 and HV03 run one
 * of 5 GiB each (5,184 MiB with overhead), which leaves 4,372 MiB: too little for another.
 */
function crowded(): LabDriver {
  return lab({ nodes: 3, vms: 3, host: { memoryMiB: 10 * GiB }, vm: { memoryMiB: 5 * GiB } });
}

const namesAndNodes = (t: LabDriver, ...names: Parameters<LabDriver['events']>) =>
  t.events(...names).map((event) => `${event.name} ${event.node ?? ''}`.trim());

describe('fact: failover-cluster §3.4 memory is not looked at before a start is refused for it', () => {
  test('each node is tried once, says why, and then the group has failed: 3122, 12030, 1069, 1205', () => {
    const t = crowded();
    t.node(1).crash().run('1m');
    expect(
      namesAndNodes(
        t,
        'vm.startFailedForMemory',
        'vm.startFailed',
        'resource.failed',
        'group.failed',
      ),
    ).toEqual([
      'vm.startFailedForMemory node:hv02',
      'vm.startFailed node:hv02',
      'vm.startFailedForMemory node:hv03',
      'vm.startFailed node:hv03',
      'resource.failed node:hv03',
      'group.failed node:hv03',
    ]);
    const refused = t.events('group.placementRefused')[0];
    if (refused?.name !== 'group.placementRefused') expect.fail('a node refused the group');
    expect(refused.fields).toMatchObject({ node: 'HV02', neededMiB: 5184, availableMiB: 4372 });
    t.vm(1).expect({ state: 'off', group: 'failed', serving: false });
    const group = t.engine.reader.get<'group'>('group:vm01');
    expect(group).toMatchObject({ waiting: 'retry', tried: ['node:hv02', 'node:hv03'] });
  });

  test('the chain of refusals leads back to the command', () => {
    const t = crowded();
    t.node(1).crash().run('1m');
    const failed = t.events('group.failed')[0];
    if (!failed) expect.fail('the group failed');
    const names = t.causesOf(failed).map((event) => event.name);
    expect(names.filter((name) => name === 'group.placementRefused')).toHaveLength(2);
    expect(names.at(-1)).toBe('command.accepted');
  });

  test('a node with room further down the list takes it', () => {
    const t = lab({
      nodes: 4,
      vms: 3,
      host: { memoryMiB: 10 * GiB },
      vm: { memoryMiB: 5 * GiB },
      change: (plan) => ({
        ...plan,
        // HV04 has the room, but owns more groups than the others.
        vms: [
          ...plan.vms,
          ...['A', 'B', 'C'].map((name) => ({
            ...(plan.vms[0] ?? expect.fail('there is a machine')),
            name,
            node: 'HV04',
            memoryMiB: 512,
          })),
        ],
      }),
    });
    t.node(1).crash().run('5m');
    t.vm(1).expect({ node: 'HV04', serving: true, group: 'online' });
    expect(t.events('group.placementRefused')).toHaveLength(2);
    expect(t.engine.reader.get<'group'>('group:vm01')?.tried).toEqual([]);
  });
});

describe('a failed group', () => {
  test('fact: failover-cluster §3.3 is started again after one hour, where it is owned', () => {
    const t = crowded();
    t.node(1).crash().run('1m');
    const failedAt = t.events('group.failed')[0]?.at ?? 0;
    t.vm(3).turnOff();
    t.run('58m').vm(1).expect({ group: 'failed' });
    t.runUntil(() => t.events('group.retryDue').length > 0);
    expect(t.now - failedAt).toBe(3_600_000);
    t.run('5m').vm(1).expect({ node: 'HV03', serving: true, group: 'online' });
  });

  test('asks every node anew at the retry, and fails for another hour', () => {
    const t = crowded();
    t.node(1).crash().run('62m');
    expect(t.events('group.failed')).toHaveLength(2);
    expect(t.events('group.placementRefused')).toHaveLength(4);
  });

  test('can be started by hand before the hour is over; the retry is taken back', () => {
    const t = crowded();
    t.node(1).crash().run('1m');
    expect(t.vm(1).refusal('vm.start')).toMatchObject({ code: 'node.noMemory' });
    t.vm(3).turnOff();
    t.run('1m').vm(1).start();
    t.run('5m').vm(1).expect({ serving: true, node: 'HV03' });
    t.run('2h');
    expect(t.events('group.retryDue')).toEqual([]);
  });

  test('is placed anew when the node that owns it fails', () => {
    const t = lab({
      nodes: 5,
      vms: 3,
      host: { memoryMiB: 10 * GiB },
      vm: { memoryMiB: 5 * GiB, possibleOwners: ['HV01', 'HV02', 'HV03'] },
    });
    t.node(1).crash().run('1m');
    t.vm(1).expect({ group: 'failed', node: 'HV03' });
    t.vm(2).turnOff();
    t.run('10s').node(3).crash().run('5m');
    expect([t.vm(1).seen.serving, t.vm(3).seen.serving]).toContain(true);
    expect(t.vm(1).seen.node).toBe('HV02');
  });
});
