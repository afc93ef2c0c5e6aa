import { describe, expect, test } from 'vitest';
import type { ClusterNode } from '../../../src-shared/model/node';
import { createTexts } from '../../../src-shared/text/index';
import { seenView, viewsOf } from '../../../src-renderer/store/seen-by';
import { beliefs, beliefText } from '../../../src-renderer/views/cluster/belief';
import { partitionState } from '../../../src-renderer/views/cluster/seen-by';
import {
  quorumSentence,
  survivalSentences,
} from '../../../src-renderer/views/cluster/quorum-words';
import { aView } from '../../support/cluster-records';
import { aCluster, aNode, aWorld, storeOf } from '../../support/records';

const english = createTexts('en', 'r2');
const cluster = 'cluster:cl-nord' as const;

/** What is said of HV02, which HV01 takes for up or down. */
function said(believed: 'up' | 'down', changes: Partial<ClusterNode>): readonly string[] {
  const view = aView(believed === 'up' ? ['hv01', 'hv02'] : ['hv01']);
  const store = storeOf([
    ...[aWorld(), aCluster(), view],
    aNode('HV01', { view: view.id }),
    aNode('HV02', { view: view.id, ...changes }),
  ]);
  return beliefs(store, cluster, view).map((belief) => beliefText(english, store, belief));
}

describe('what a partition believes beside what is so', () => {
  test.each([
    ['up', { machine: 'off', silentSince: 10 }, /taken for “Up”; in truth its machine.*“Off”/],
    ['up', { machine: 'hung' }, /in truth its machine.*“Hung”/],
    ['up', { service: 'hung' }, /in truth its cluster service.*“Hung”/],
    ['up', { silentSince: 10 }, /its heartbeats do not arrive/],
    ['down', { view: 'view:cl-nord/2' }, /runs on another side/],
    ['down', { view: null }, /runs and tries to join/],
  ] as const)('taken for %s with %j', (believed, changes, sentence) => {
    expect(said(believed, changes)).toEqual([expect.stringMatching(sentence)]);
  });

  test('is not mentioned while it is right', () => {
    expect(said('up', {})).toEqual([]);
    expect(said('down', { machine: 'off', view: null })).toEqual([]);
    expect(said('down', { service: 'stopped', view: null })).toEqual([]);
  });
});

describe('a split cluster', () => {
  const left = aView(['hv01', 'hv02'], { quorate: false });
  const right = aView(['hv03'], { id: 'view:cl-nord/2' });
  const store = storeOf([aWorld(), aCluster(), left, right]);

  test('is looked at through the side that decides, unless a person chose another', () => {
    expect(viewsOf(store, cluster).map(({ id }) => id)).toEqual([right.id, left.id]);
    expect(seenView(store, cluster, undefined)?.id).toBe(right.id);
    expect(seenView(store, cluster, left.id)?.id).toBe(left.id);
    expect(seenView(store, cluster, 'view:cl-nord/9')?.id).toBe(right.id);
  });

  test('names each side by what it is able to do', () => {
    expect([left, right, { ...right, forced: true }].map(partitionState)).toEqual([
      'noQuorum',
      'quorate',
      'forced',
    ]);
  });
});

describe('the quorum in words', () => {
  const view = aView(['hv01'], { votes: { have: 3, need: 3, total: 5 } });

  test('says what is there and what is needed, and what was forced', () => {
    expect(quorumSentence(english, view)).toBe(
      '3 of 5 votes are there, 3 are needed: the cluster has quorum.',
    );
    expect(quorumSentence(english, { ...view, quorate: false })).toContain('no quorum');
    expect(quorumSentence(english, { ...view, forced: true })).toContain('forced to run with 3');
    expect(quorumSentence(english, undefined)).toContain('No node runs the cluster');
  });

  test('says what may still fail, with and without the witness', () => {
    const witness = {
      ...({ type: 'disk', name: 'Witness', online: true, owner: null, disk: null } as const),
      ...({ healthy: true, cutFrom: [], dynamicWeight: 1 } as const),
    };
    const survivable = { nodes: 2, withoutWitness: 0, mayFail: [], witnessMayFail: true };
    const guarded = aCluster({ witness });
    expect(survivalSentences(english, guarded, view, survivable)).toEqual([
      'Any 2 of its nodes may still fail at the same time.',
      'Should the witness fail, no node may fail any more.',
    ]);
    const needed = { ...survivable, nodes: 0, witnessMayFail: false };
    expect(survivalSentences(english, guarded, view, needed)).toEqual([
      'No further node may fail: the cluster would go down.',
      'The witness may not fail: the majority would be lost with it.',
    ]);
  });
});
