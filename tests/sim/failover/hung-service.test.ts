import { expect, test } from 'vitest';
import { profiles } from '../../../src-shared/profiles/index';
import { lab } from '../../support/lab';

test('a machine that comes up on a node with a hung service does not bring its group online without quorum', () => {
  const t = lab({ nodes: 4, vms: 4, quorum: 'nodeMajority', vm: { state: 'off' } });
  t.node(2).crash();
  t.node(3).crash().run('6400ms');
  t.vm(1).start();
  t.node(1).hangClusterService();
  t.runUntil(() => t.events('cluster.quorumLost').length > 0);
  t.vm(1).expect({ state: 'starting', group: 'offline' });
  t.run('10s').vm(1).expect({ state: 'running', group: 'offline' });
  t.run('1m');
  t.node(1).expect({ machine: 'stopError', workers: 0 });
  t.vm(1).expect({ state: 'unknown', group: 'offline' });
});

test('a queued start is not asked for twice and keeps its turn', () => {
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
  expect(t.vm(last).refusal('vm.start')).toMatchObject({ code: 'vm.busy' });
  expect(t.events('group.startQueued')).toHaveLength(8);
  t.run('2m').vm(last).expect({ serving: true, group: 'online' });
});

test('a machine that still runs on a node with a hung service is not started a second time', () => {
  const profile = profiles['2008r2sp1'];
  const { serviceHangTimeoutMs } = profile.cluster;
  const patient = { ...serviceHangTimeoutMs, value: 1_200_000 };
  const t = lab({
    nodes: 4,
    vms: 4,
    quorum: 'nodeMajority',
    profile: { ...profile, cluster: { ...profile.cluster, serviceHangTimeoutMs: patient } },
  });
  t.node(1).hangClusterService();
  t.node(2).crash();
  t.node(3).crash().run('1m');
  t.node(2).powerOn();
  t.node(3).powerOn().run('10m');
  expect(t.events('cluster.formed')).toHaveLength(1);
  for (const vm of [2, 3, 4]) t.vm(vm).expect({ serving: true, group: 'online' });
  t.vm(1).expect({ serving: true, node: 'HV01', group: 'offline' });
  t.run('30m').vm(1).expect({ serving: true, node: 'HV01', group: 'online' });
  t.node(1).expect({ state: 'up' });
});
