import { describe, expect, test } from 'vitest';
import type { QuorumMode } from '../../../src-shared/model/cluster';
import { survivableFailures } from '../../../src-shared/rules/survivable';
import { isClusterUp, votesOf } from '../../../src-shared/rules/facts';
import { createEngine } from '../../../src-main/sim/engine';
import type { LabDriver } from '../../support/lab';
import { drive, lab, testInventory } from '../../support/lab';

const cluster = 'cluster:cl-test';

function clusterOf(nodes: number, quorum: QuorumMode, witnessOnline: boolean): LabDriver {
  const inventory = testInventory({ nodes, quorum });
  const records = inventory.records.map((record) =>
    record.kind === 'cluster' && record.witness
      ? {
          ...record,
          witness: { ...record.witness, online: witnessOnline, healthy: witnessOnline },
        }
      : record.kind === 'disk' && record.use === 'witness'
        ? { ...record, healthy: witnessOnline }
        : record,
  );
  return drive(createEngine({ ...inventory, records }));
}

const up = (t: LabDriver) => isClusterUp(t.engine.reader, cluster);

/** Mode, nodes, total votes, votes needed, nodes that may fail with the witness up, and with it down. */
const table: readonly [QuorumMode, number, number, number, number, number][] = [
  ['nodeMajority', 2, 2, 2, 0, 0],
  ['nodeMajority', 3, 3, 2, 1, 1],
  ['nodeMajority', 4, 4, 3, 1, 1],
  ['nodeMajority', 5, 5, 3, 2, 2],
  ['nodeMajority', 16, 16, 9, 7, 7],
  ['nodeAndDiskMajority', 2, 3, 2, 1, 0],
  // The prose rule of §2.1 would give two; the inequality gives one.
  ['nodeAndDiskMajority', 3, 4, 3, 1, 0],
  ['nodeAndDiskMajority', 4, 5, 3, 2, 1],
  ['nodeAndFileShareMajority', 2, 3, 2, 1, 0],
  ['nodeAndFileShareMajority', 4, 5, 3, 2, 1],
  ['diskOnly', 2, 1, 1, 1, 0],
  ['diskOnly', 4, 1, 1, 3, 0],
];

describe('fact: failover-cluster §2.1 static votes', () => {
  test.each(table)('%s of %i nodes: %i votes, %i needed, %i nodes may fail', (...row) => {
    const [mode, nodes, total, need, losses] = row;
    const t = clusterOf(nodes, mode, true);
    expect(votesOf(t.engine.reader, cluster)).toEqual({
      have: mode === 'diskOnly' ? 1 : total,
      need,
      total,
    });
    expect(survivableFailures(t.engine.reader, cluster).nodes).toBe(losses);
    for (let node = nodes; node > nodes - losses; node -= 1) t.node(node).crash();
    t.run('20s');
    expect(up(t)).toBe(true);
    expect(survivableFailures(t.engine.reader, cluster).nodes).toBe(0);
    if (losses === nodes - 1) return;
    t.node(nodes - losses).crash();
    t.run('20s');
    expect(up(t)).toBe(false);
  });

  test.each(table.filter(([mode, , , , , down]) => mode !== 'nodeMajority' && down > 0))(
    '%s of %i nodes with its witness down still survives fewer',
    (...row) => {
      const [mode, nodes, , , , losses] = row;
      const t = clusterOf(nodes, mode, false);
      for (let node = nodes; node > nodes - losses; node -= 1) t.node(node).crash();
      t.run('20s');
      expect(up(t)).toBe(true);
      t.node(nodes - losses).crash();
      t.run('20s');
      expect(up(t)).toBe(false);
    },
  );

  test('the console can say what would remain should the witness fail too', () => {
    const t = clusterOf(4, 'nodeAndDiskMajority', true);
    expect(survivableFailures(t.engine.reader, cluster)).toEqual({
      nodes: 2,
      withoutWitness: 1,
      mayFail: ['node:hv01', 'node:hv02', 'node:hv03', 'node:hv04'],
      witnessMayFail: true,
    });
  });
});

describe('fact: failover-cluster §2.5 a partition without quorum', () => {
  const lost = () => {
    const t = lab({ nodes: 3, vms: 3, quorum: 'nodeMajority' });
    t.node(1).crash();
    t.node(2).crash();
    return t.run('10s');
  };

  test('logs 1177 on each losing node, ends the service there and turns its machines off hard', () => {
    const t = lost();
    expect(t.events('cluster.quorumLost').map((event) => event.node)).toEqual(['node:hv03']);
    t.node(3).expect({ state: 'down', machine: 'on', service: 'stopped', workers: 0 });
    t.vm(3).expect({ state: 'off', serving: false, group: 'offline' });
    const [ended] = t.events('vm.terminatedByCluster');
    if (!ended) expect.fail('the machine was turned off');
    // The loss of the second node began the regroup anew, and it was the one too many.
    expect(t.causesOf(ended).map((event) => event.name)).toEqual([
      'vm.terminatedByCluster',
      'node.clusterServiceTerminated',
      'cluster.quorumLost',
      'node.heartbeatsLost',
      'node.powerLost',
      'command.accepted',
    ]);
  });

  test('lets machines that are not highly available run on', () => {
    const t = lab({ nodes: 2, vms: 2, vm: { highlyAvailable: false } });
    t.node(1).crash();
    t.run('1m').vm(2).expect({ state: 'running', serving: true, downtimeMs: 0 });
    expect(up(t)).toBe(false);
  });

  test('is restarted, waits, and forms the cluster as soon as enough nodes are back', () => {
    const t = lost();
    t.run('2m').node(3).expect({ service: 'starting', state: 'joining' });
    expect(votesOf(t.engine.reader, cluster)).toEqual({ have: 1, need: 2, total: 3 });
    expect(t.events('cluster.waitingForQuorum')).toHaveLength(1);
    t.node(1).powerOn();
    t.runUntil(() => up(t), '6m');
    t.run('5m');
    for (const vm of [1, 2, 3]) t.vm(vm).expect({ serving: true, group: 'online' });
    t.node(2).expect({ state: 'down', groups: 0 });
  });

  test('never runs a group, whoever asks', () => {
    const t = lost();
    expect(t.vm(3).refusal('vm.start')).toMatchObject({ code: 'cluster.noQuorum' });
  });
});

describe('a stop that would cost the majority', () => {
  test.each(['node.stopClusterService', 'node.shutDown'] as const)('%s is refused', (command) => {
    const t = lab({ nodes: 2, quorum: 'nodeMajority' });
    expect(t.node(1).refusal(command)).toEqual({
      code: 'cluster.wouldLoseQuorum',
      node: 'HV01',
      have: 1,
      need: 2,
    });
  });

  test('is allowed as long as the witness makes up for it', () => {
    const t = lab({ nodes: 2, quorum: 'nodeAndDiskMajority' });
    t.node(1).stopClusterService();
    t.run('1m').node(1).expect({ service: 'stopped', state: 'down' });
    expect(t.node(2).refusal('node.stopClusterService')).toMatchObject({
      code: 'cluster.wouldLoseQuorum',
    });
  });
});
