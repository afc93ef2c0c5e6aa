import { expect, test } from 'vitest';
import { isClusterUp } from '../../../src-shared/rules/facts';
import { lab } from '../../support/lab';
import { cut, heal, mirrored, running } from './sides';

const seeds = Array.from({ length: 25 }, (_, index) => index + 1);

test.each(seeds)('seed %i: a split heals at any moment, and every machine serves again', (seed) => {
  const quorum = (['nodeMajority', 'nodeAndDiskMajority', 'nodeAndFileShareMajority'] as const)[
    seed % 3
  ];
  const t = lab({ nodes: 5, vms: 10, seed, quorum: quorum ?? 'nodeMajority' });
  cut(t, [1, 2], [3, 4, 5]).run(`${4000 + seed * 400}ms`);
  heal(t).run('20m');
  expect(running(t)).toEqual([1, 2, 3, 4, 5]);
  for (let vm = 1; vm <= 10; vm += 1) t.vm(vm).expect({ serving: true, group: 'online' });
});

test.each(seeds)(
  'seed %i: nodes die on both sides of a split, and some side goes on or none',
  (seed) => {
    const t = lab({ nodes: 5, vms: 10, seed, quorum: 'nodeAndDiskMajority' });
    cut(t, [1, 2], [3, 4, 5]).run(`${seed * 700}ms`);
    t.node(1 + (seed % 5)).crash();
    t.run(`${seed * 300}ms`)
      .node(1 + ((seed + 2) % 5))
      .crash();
    t.run('5m');
    heal(t);
    t.node(1 + (seed % 5)).powerOn();
    t.node(1 + ((seed + 2) % 5)).powerOn();
    t.run('30m');
    expect(isClusterUp(t.engine.reader, 'cluster:cl-test')).toBe(true);
    for (let vm = 1; vm <= 10; vm += 1) t.vm(vm).expect({ serving: true, group: 'online' });
  },
);

test.each(seeds)('seed %i: two forced sides of a split mirror come together again', (seed) => {
  const t = mirrored();
  t.command({ name: 'cluster.forceStart', args: { node: 'node:hv01' } });
  t.run(`${seed * 1500}ms`);
  t.command({ name: 'cluster.forceStart', args: { node: 'node:hv04' } });
  t.run(`${seed * 5}s`);
  if (seed % 3 === 0) t.node(1).crash();
  if (seed % 3 === 1) t.node(4).crash();
  t.run(`${seed * 3}s`);
  heal(t).run('30m');
  expect(t.engine.reader.all('view')).toHaveLength(1);
  expect(t.engine.reader.all('vm')).toHaveLength(4);
  expect(isClusterUp(t.engine.reader, 'cluster:cl-test')).toBe(true);
});
