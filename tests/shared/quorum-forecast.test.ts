import { describe, expect, test } from 'vitest';
import type { QuorumMode } from '../../src-shared/model/cluster';
import { profiles } from '../../src-shared/profiles/index';
import { viewOf } from '../../src-shared/rules/facts';
import { lossOf, votersOf } from '../../src-shared/rules/quorum-forecast';
import { survivableFailures } from '../../src-shared/rules/survivable';
import type { LabDriver } from '../support/lab';
import { lab } from '../support/lab';

const id = 'cluster:cl-test';

function rows(t: LabDriver) {
  const { reader } = t.engine;
  const cluster = reader.get<'cluster'>(id);
  if (!cluster) expect.fail('the cluster exists');
  return votersOf(reader, cluster, viewOf(reader, id));
}

const verdicts = (t: LabDriver) => rows(t).map(({ verdict, left }) => [verdict, left]);

describe('fact: failover-cluster §2.1 what may fail next', () => {
  const cases: readonly [QuorumMode, number, readonly (readonly [string, number])[]][] = [
    [
      'nodeMajority',
      2,
      [
        ['no', 1],
        ['no', 1],
      ],
    ],
    [
      'nodeMajority',
      3,
      [
        ['yes', 2],
        ['yes', 2],
        ['yes', 2],
      ],
    ],
    [
      'nodeAndDiskMajority',
      2,
      [
        ['yes', 2],
        ['yes', 2],
        ['yes', 2],
      ],
    ],
    [
      'diskOnly',
      2,
      [
        ['noVote', 1],
        ['noVote', 1],
        ['no', 0],
      ],
    ],
  ];
  test.each(cases)('%s of %i nodes', (quorum, nodes, expected) => {
    expect(verdicts(lab({ nodes, quorum }))).toEqual(expected);
  });

  test('what is gone says so, and of the last two nobody may follow', () => {
    const t = lab({ nodes: 3 });
    t.node(3).crash().run('1m');
    expect(rows(t).map(({ verdict }) => verdict)).toEqual(['no', 'no', 'gone']);
    t.node(2).crash().run('1m');
    expect(rows(t).map(({ verdict }) => verdict)).toEqual(['down', 'down', 'down']);
  });

  test('a witness only its holder reaches goes with its holder', () => {
    const t = lab({ nodes: 2, quorum: 'nodeAndFileShareMajority' });
    t.command({ name: 'fault.cutWitness', args: { cluster: id, nodes: ['node:hv02'] } });
    expect(rows(t).map(({ verdict }) => verdict)).toEqual(['no', 'yes', 'yes']);
    expect(survivableFailures(t.engine.reader, id).mayFail).toEqual(['node:hv02']);
  });

  test('what is foreseen of each single loss is what comes of it', () => {
    for (const quorum of ['nodeMajority', 'nodeAndDiskMajority', 'diskOnly'] as const) {
      for (const nodes of [2, 3, 4]) {
        for (let lost = 1; lost <= nodes; lost += 1) {
          const t = lab({ nodes, quorum });
          const foreseen = rows(t)[lost - 1]?.verdict;
          t.node(lost).crash().run('1m');
          const up = viewOf(t.engine.reader, id)?.quorate;
          expect(up, `${quorum} of ${nodes} without ${lost}`).toBe(foreseen !== 'no');
        }
      }
    }
  });

  test('dynamic votes count as they are: of two nodes one may fail', () => {
    const t = lab({ nodes: 2, profile: profiles['2012r2'] });
    expect(rows(t).map(({ verdict }) => verdict)).toEqual(['no', 'noVote']);
  });
});

test('the loss of the node that holds the witness disk costs its arbitration', () => {
  const t = lab({ nodes: 4, quorum: 'nodeAndDiskMajority' });
  const { reader } = t.engine;
  const cluster = reader.get<'cluster'>(id);
  const view = viewOf(reader, id);
  if (!cluster || !view) expect.fail('the cluster runs');
  expect(lossOf(reader, cluster, view, 'node:hv01')).toEqual({
    detectionMs: 5000,
    arbitrationMs: 7000,
    left: 4,
    need: 3,
    kept: true,
  });
  expect(lossOf(reader, cluster, view, 'node:hv02').arbitrationMs).toBeNull();
});
