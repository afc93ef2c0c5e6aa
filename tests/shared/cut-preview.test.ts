import { describe, expect, test } from 'vitest';
import type { PlannedCut } from '../../src-shared/rules/cut-preview';
import { sidesAfterCut } from '../../src-shared/rules/cut-preview';
import type { LabDriver } from '../support/lab';
import { lab } from '../support/lab';
import { networksOf } from '../support/networks';

const node = (number: number) => `node:hv0${number}` as const;

function sides(
  t: LabDriver,
  from: readonly number[],
  to: readonly number[],
  changes: Partial<PlannedCut> = {},
) {
  const cut = {
    networks: networksOf(t).all,
    from: from.map(node),
    to: to.map(node),
    oneWay: false,
    ...changes,
  };
  return sidesAfterCut(t.engine.reader, 'cluster:cl-test', cut).map(
    ({ nodes, outcome, have, need, whole }) => ({
      nodes: nodes.map(({ number }) => number),
      outcome,
      have,
      need,
      whole,
    }),
  );
}

describe('what a cut will come to', () => {
  test('fact: failover-cluster §2.1 3+2 of five: the three stay', () => {
    expect(sides(lab({ nodes: 5 }), [1, 2], [3, 4, 5])).toEqual([
      { nodes: [3, 4, 5], outcome: 'stays', have: 3, need: 3, whole: true },
      { nodes: [1, 2], outcome: 'stops', have: 2, need: 3, whole: true },
    ]);
  });

  test('fact: failover-cluster §2.1 2+2 with a disk: its holder stays; with a share the first to lock it', () => {
    const disk = sides(lab({ nodes: 4, quorum: 'nodeAndDiskMajority' }), [1, 2], [3, 4]);
    expect(disk.map(({ outcome }) => outcome)).toEqual(['stays', 'stops']);
    const share = sides(lab({ nodes: 4, quorum: 'nodeAndFileShareMajority' }), [1, 2], [3, 4]);
    expect(share.map(({ outcome }) => outcome)).toEqual(['withWitness', 'withWitness']);
  });

  test('a network that is left holds the cluster together', () => {
    const t = lab({ nodes: 4 });
    const networks = [networksOf(t).network('LM')];
    expect(sides(t, [1, 2], [3, 4], { networks })).toMatchObject([
      { nodes: [1, 2, 3, 4], whole: true, outcome: 'stays' },
    ]);
  });

  test('unless that one is broken already', () => {
    const t = lab({ nodes: 4 });
    const nets = networksOf(t);
    nets.failSwitch('Mgmt');
    const networks = [nets.network('LM'), nets.network('CSV-HB')];
    expect(sides(t, [1, 2], [3, 4], { networks })).toHaveLength(2);
  });

  test('members that miss each other and are held together by a third are not whole', () => {
    expect(sides(lab({ nodes: 3 }), [1], [2], { oneWay: true })).toMatchObject([
      { nodes: [1, 2, 3], whole: false },
    ]);
  });

  test('what is foreseen comes true', () => {
    for (const seed of [1, 2, 3, 4]) {
      const t = lab({ nodes: 6, seed, quorum: 'nodeAndDiskMajority' });
      const [first] = sides(t, [1, 4, 5], [2, 3, 6]);
      networksOf(t).cut([1, 4, 5], [2, 3, 6]);
      t.run('50s');
      expect(networksOf(t).views()).toEqual([first?.nodes]);
    }
  });
});
