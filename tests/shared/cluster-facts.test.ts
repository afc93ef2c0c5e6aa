import { expect, test } from 'vitest';
import type { Edition } from '../../src-shared/model/node';
import { editions } from '../../src-shared/model/node';
import { profiles } from '../../src-shared/profiles/index';
import { mayCluster, votesWith } from '../../src-shared/rules/cluster-facts';
import { votesAfterLeaving } from '../../src-shared/rules/dynamic-votes';
import { lab } from '../support/lab';

test('fact: hyperv-host §1.1 Standard does not cluster in 2008 R2, every other edition does', () => {
  const clusters = (edition: Edition) => mayCluster(profiles['2008r2sp1'], edition);
  expect(editions.filter(clusters)).toEqual(['enterprise', 'datacenter', 'hyperVServer']);
  expect(mayCluster(profiles['2012'], 'standard')).toBe(true);
});

test('a witness votes for somebody only, never by itself', () => {
  const t = lab({ nodes: 2, quorum: 'nodeAndDiskMajority' });
  const cluster = t.engine.reader.get<'cluster'>('cluster:cl-test');
  if (!cluster) expect.fail('the cluster exists');
  expect(votesWith(t.engine.reader, cluster, [])).toEqual({ have: 0, need: 2, total: 3 });
  expect(votesWith(t.engine.reader, cluster, ['node:hv01'])).toEqual({
    have: 2,
    need: 2,
    total: 3,
  });
});

test('what remains after a member leaves is counted for members only', () => {
  const t = lab({ nodes: 3 });
  expect(votesAfterLeaving(t.engine.reader, t.node(1).record)).toEqual({
    have: 2,
    need: 2,
    total: 3,
  });
  t.node(1).crash().run('20s');
  expect(votesAfterLeaving(t.engine.reader, t.node(1).record)).toBeNull();
});
