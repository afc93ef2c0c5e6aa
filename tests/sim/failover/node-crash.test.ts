import { expect, test } from 'vitest';
import { lab } from '../../support/lab';

test('a VM fails over when its node loses power and stays put when the node returns', () => {
  const t = lab({ nodes: 3, vms: 6, seed: 1 });
  t.node(1).crash();
  t.vm(1).expect({ state: 'unknown', serving: false, group: 'online' });
  t.run('3m');
  t.vm(1).expect({ state: 'running', serving: true, group: 'online', node: 'HV02' });
  t.vm(4).expect({ state: 'running', serving: true, group: 'online', node: 'HV03' });
  t.node(1).powerOn().run('30m').expect({ state: 'up', groups: 0 });
  t.vm(1).expect({ state: 'running', node: 'HV02' });
});

test('machines that are not highly available come back with their own host only', () => {
  const t = lab({
    nodes: 3,
    vms: 3,
    vm: { highlyAvailable: false, automaticStart: 'startIfRunning' },
  });
  t.node(1).crash().run('10m');
  t.vm(1).expect({ state: 'off', node: 'HV01', group: null });
  t.node(1).powerOn().run('10m');
  t.vm(1).expect({ state: 'running', serving: true, node: 'HV01' });
});

test('a stand-alone host knows nothing of clusters', () => {
  const t = lab({ nodes: 1, vms: 3, cluster: null });
  t.node(1).crash().run('1m').expect({ state: 'down' });
  t.node(1).powerOn().run('10m').expect({ state: 'up', service: 'stopped' });
  for (const vm of [1, 2, 3]) t.vm(vm).expect({ serving: true });
  const nouns = new Set(t.events().map((event) => event.name.split('.')[0]));
  expect(nouns).toEqual(new Set(['lab', 'command', 'node', 'vm']));
  expect(t.node(1).refusal('node.pause')).toEqual({ code: 'node.notClustered', node: 'HV01' });
});

test('downtime runs from the loss of power until the guest answers again', () => {
  const t = lab({ nodes: 3, vms: 3 });
  t.run('1m').node(1).crash();
  t.runUntil(() => t.vm(1).seen.serving);
  const { downtimeMs } = t.vm(1).seen;
  expect(downtimeMs).toBe(t.now - 60_000);
  // A machine elsewhere waits for its disk at most as long as a new coordinator mounts the volume (§4.1).
  expect(t.vm(2).seen.downtimeMs).toBeLessThanOrEqual(3000);
});
