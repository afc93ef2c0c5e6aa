import { describe, expect, test } from 'vitest';
import { profiles } from '../../../src-shared/profiles/index';
import type { ProfileId } from '../../../src-shared/profiles/profile';
import { votesOf } from '../../../src-shared/rules/facts';
import type { LabDriver, LabOptions } from '../../support/lab';
import { lab } from '../../support/lab';
import { running } from './sides';

const cluster = 'cluster:cl-test';
const of = (profile: ProfileId, options: Omit<LabOptions, 'profile'>) =>
  lab({ ...options, profile: profiles[profile] });
const total = (t: LabDriver) => votesOf(t.engine.reader, cluster)?.total;
const weights = (t: LabDriver) => t.engine.reader.all('node').map((node) => node.dynamicWeight);
const witnessWeight = (t: LabDriver) =>
  t.engine.reader.get<'cluster'>(cluster)?.witness?.dynamicWeight;

/** Crashes nodes one after the other, from the highest number on; the votes in all after each. */
function shrink(t: LabDriver, nodes: number, left: number): (number | undefined)[] {
  const totals = [total(t)];
  for (let node = nodes; node > left; node -= 1) {
    t.node(node).crash().run('2m');
    totals.push(total(t));
  }
  return totals;
}

describe('fact: failover-cluster §2.2 dynamic quorum (2012)', () => {
  test('2008 R2 does not manage votes', () => {
    const t = of('2008r2sp1', { nodes: 5 });
    expect(shrink(t, 5, 3)).toEqual([5, 5, 5]);
    t.node(3).crash().run('1m');
    expect(running(t)).toEqual([]);
  });

  test('nodes that leave lose their vote one after the other, and have it again when they are back', () => {
    const t = of('2012', { nodes: 5 });
    // Of the last two one has the only vote.
    expect(shrink(t, 5, 2)).toEqual([5, 4, 3, 1]);
    t.node(5).powerOn().run('10m');
    expect(total(t)).toBe(3);
    expect(weights(t)).toEqual([1, 1, 0, 0, 1]);
  });

  test('2012: the witness always votes, and an even number without one stays even', () => {
    expect(total(of('2012', { nodes: 3, quorum: 'nodeAndDiskMajority' }))).toBe(4);
    expect(total(of('2012', { nodes: 4 }))).toBe(4);
  });

  test('a majority lost at the same time is never survived', () => {
    const t = of('2012', { nodes: 5 });
    for (const node of [3, 4, 5]) t.node(node).crash();
    t.run('1m');
    expect(running(t)).toEqual([]);
  });

  test('a node without a weight gets no vote when it joins', () => {
    const t = of('2012r2', { nodes: 3 });
    t.node(3).give('node.setWeight', { weight: 0 });
    t.run('1m').node(3).crash().run('2m');
    t.node(3).powerOn().run('10m');
    expect(weights(t)[2]).toBe(0);
  });
});

describe('fact: failover-cluster §2.2 dynamic witness and tie-breaker (2012 R2)', () => {
  test.each([
    [2, 1, 3],
    [3, 0, 3],
    [4, 1, 5],
    [5, 0, 5],
  ])('%i nodes with a witness: its vote is worth %i, %i votes in all', (nodes, weight, all) => {
    const t = of('2012r2', { nodes, quorum: 'nodeAndDiskMajority' });
    expect(witnessWeight(t)).toBe(weight);
    expect(total(t)).toBe(all);
  });

  test('the witness votes whenever that makes the number odd', () => {
    const t = of('2012r2', { nodes: 4, quorum: 'nodeAndDiskMajority' });
    expect(shrink(t, 4, 2)).toEqual([5, 3, 3]);
    expect(witnessWeight(t)).toBe(1);
  });

  test('with a witness there are never fewer than three votes: the last node needs it', () => {
    const t = of('2012r2', { nodes: 3, vms: 3, quorum: 'nodeAndFileShareMajority' });
    expect(shrink(t, 3, 1)).toEqual([3, 3, 3]);
    expect(running(t)).toEqual([1]);
    t.command({ name: 'fault.failWitness', args: { cluster } });
    t.run('1m');
    expect(running(t)).toEqual([]);
  });

  test('a failed witness has no vote, and an even number of nodes breaks the tie', () => {
    const t = of('2012r2', { nodes: 4, quorum: 'nodeAndFileShareMajority' });
    t.command({ name: 'fault.failWitness', args: { cluster } });
    t.run('1m');
    expect(witnessWeight(t)).toBe(0);
    expect(total(t)).toBe(3);
    expect(weights(t).filter((weight) => weight === 0)).toHaveLength(1);
  });

  test('LowerQuorumPriorityNodeID names the node that loses its vote', () => {
    const t = of('2012r2', { nodes: 4 });
    expect(total(t)).toBe(3);
    const args = { cluster, lowerQuorumPriorityNode: 'node:hv02' } as const;
    t.command({ name: 'cluster.configure', args });
    expect(weights(t)).toEqual([1, 0, 1, 1]);
  });
});

test('the last node keeps its vote when the cluster is shut down, and forms it again', () => {
  const t = of('2012', { nodes: 3, vms: 3 });
  t.node(2).crash().run('2m');
  t.node(3).crash().run('2m');
  t.command({ name: 'cluster.shutDown', args: { cluster } });
  t.run('5m');
  t.command({ name: 'cluster.start', args: { cluster } });
  t.run('5m');
  expect(running(t)).toEqual([1]);
});

describe('fact: failover-cluster §2.2 two nodes without a witness', () => {
  const pair = () => of('2012r2', { nodes: 2, vms: 2 });
  const voter = (t: LabDriver) => (weights(t)[0] === 1 ? 1 : 2);

  test('there is one vote; the loss of the node that has it stops the cluster', () => {
    const t = pair();
    expect(votesOf(t.engine.reader, cluster)).toEqual({ have: 1, need: 1, total: 1 });
    t.node(voter(t)).crash().run('2m');
    expect(running(t)).toEqual([]);
  });

  test('the loss of the other one is survived', () => {
    const t = pair();
    const stays = voter(t);
    t.node(3 - stays)
      .crash()
      .run('2m');
    expect(running(t)).toEqual([stays]);
  });

  test('the last one that leaves with its server forms the cluster again', () => {
    const t = pair();
    const stays = voter(t);
    t.node(3 - stays)
      .crash()
      .run('2m');
    t.command({ name: 'cluster.shutDown', args: { cluster } });
    t.run('5m').node(stays).shutDown().run('10m');
    t.node(stays).powerOn().run('15m');
    expect(running(t)).toEqual([stays]);
  });

  test('a voter that leaves in order hands its vote over', () => {
    const t = pair();
    const leaves = voter(t);
    t.node(leaves).stopClusterService().run('5m');
    expect(running(t)).toEqual([3 - leaves]);
    expect(votesOf(t.engine.reader, cluster)).toEqual({ have: 1, need: 1, total: 1 });
  });
});
