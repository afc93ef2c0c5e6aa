import { describe, expect, test } from 'vitest';
import type { QuorumMode } from '../../../src-shared/model/cluster';
import { lab } from '../../support/lab';
import { cut, heal, named, running } from './sides';

describe('fact: failover-cluster §2.1 split-brain vectors', () => {
  const vectors: readonly [string, QuorumMode, number[], number[], number[]][] = [
    ['2+2 of 4 without a witness: both sides stop', 'nodeMajority', [1, 2], [3, 4], []],
    [
      '2+2 of 4 with a disk: the side that holds it stays',
      'nodeAndDiskMajority',
      [1, 2],
      [3, 4],
      [1, 2],
    ],
    ['3+2 of 5 without a witness: the three stay', 'nodeMajority', [1, 2], [3, 4, 5], [3, 4, 5]],
    ['1+1 of 2 with a disk: its holder stays', 'nodeAndDiskMajority', [1], [2], [1]],
    ['1+3 of 4, disk only: the one that holds it stays', 'diskOnly', [1], [2, 3, 4], [1]],
  ];

  test.each(vectors)('%s', (...row) => {
    const [, quorum, left, right, stays] = row;
    const t = lab({ nodes: left.length + right.length, vms: 6, quorum });
    cut(t, left, right).run('1m');
    expect(running(t)).toEqual(stays);
    const losers = [...left, ...right].filter((number) => !stays.includes(number));
    expect(t.events('cluster.quorumLost').map((event) => event.node)).toEqual(named(losers));
    // The machines of the side that stays serve, all of them there.
    t.run('10m');
    for (let vm = 1; vm <= 6; vm += 1) t.vm(vm).expect({ serving: stays.length > 0 });
    heal(t).run('10m');
    expect(running(t)).toHaveLength(left.length + right.length);
    for (let vm = 1; vm <= 6; vm += 1) t.vm(vm).expect({ serving: true, group: 'online' });
  });

  test.each(Array.from({ length: 20 }, (_, index) => index + 1))(
    'seed %i: 1+1 of 2 with a file share: the first to lock it stays, and only that one',
    (seed) => {
      const t = lab({ nodes: 2, vms: 4, seed, quorum: 'nodeAndFileShareMajority' });
      cut(t, [1], [2]).run('1m');
      const [first, ...others] = running(t);
      expect(others).toEqual([]);
      const owner = t.engine.reader.get<'cluster'>('cluster:cl-test')?.witness?.owner;
      expect(named([first ?? 0])).toEqual([owner]);
      expect(t.events('witness.arbitrationFailed')).toHaveLength(1);
      t.run('10m');
      for (let vm = 1; vm <= 4; vm += 1) t.vm(vm).expect({ serving: true });
    },
  );
});

test('fact: failover-cluster §2.3 the challenger waits seven seconds before the holder has kept its disk', () => {
  const t = lab({ nodes: 4, quorum: 'nodeAndDiskMajority' });
  cut(t, [1, 2], [3, 4]).run('1m');
  const [begun] = t.events('cluster.arbitrationBegun');
  const [lost] = t.events('witness.diskLost');
  expect((lost?.at ?? 0) - (begun?.at ?? 0)).toBe(7000);
  expect(lost?.node).toBe('node:hv03');
});

test('fact: failover-cluster §2.3 a side whose nodes do not reach the disk cannot hold it', () => {
  const t = lab({ nodes: 4, vms: 4, quorum: 'nodeAndDiskMajority' });
  for (const node of named([1, 2])) {
    t.command({ name: 'fault.disconnectStorage', args: { node, array: 'array:san-a' } });
  }
  t.run('30s');
  cut(t, [1, 2], [3, 4]).run('1m');
  expect(running(t)).toEqual([3, 4]);
});
