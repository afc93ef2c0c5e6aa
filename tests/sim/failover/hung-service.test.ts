import { expect, test } from 'vitest';
import { lab } from '../../support/lab';

test('a machine that comes up on a node with a hung service does not bring its group online without quorum', () => {
  const t = lab({ nodes: 3, vms: 3, vm: { state: 'off' } });
  t.vm(1).start().run('500ms');
  t.node(1).hangClusterService();
  t.node(2).crash();
  t.node(3).crash().run('30s');
  t.vm(1).expect({ state: 'running', group: 'pending' });
  t.run('1m');
  t.node(1).expect({ machine: 'stopError', workers: 0 });
  t.vm(1).expect({ state: 'off', group: 'offline' });
});

test('a queued start asked for by hand keeps its place and its turn', () => {
  const t = lab({
    nodes: 2,
    vms: 80,
    quorum: 'nodeAndDiskMajority',
    vm: { memoryMiB: 512, state: 'off' },
  });
  const mine = t.engine.reader.by('group.owner', t.node(2).id).filter((group) => group.vm);
  for (const group of mine) t.vm(group.name).start();
  const last = mine.at(-1)?.name ?? '';
  t.vm(last).expect({ state: 'off', group: 'pending' });
  t.vm(last).start().expect({ state: 'off', group: 'pending' });
  expect(t.events('group.startQueued')).toHaveLength(8);
  t.run('2m').vm(last).expect({ serving: true, group: 'online' });
});
