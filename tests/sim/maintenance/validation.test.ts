import { describe, expect, test } from 'vitest';
import type { Validation } from '../../../src-shared/model/validation';
import { validationCategories } from '../../../src-shared/model/validation';
import { validationTests } from '../../../src-shared/validation/index';
import type { LabDriver } from '../../support/lab';
import { lab } from '../../support/lab';

const whole = {
  cluster: 'cluster:cl-test',
  nodes: [],
  categories: [...validationCategories],
} as const;

function validations(t: LabDriver): readonly Validation[] {
  return t.engine.reader.all('validation');
}

function begin(t: LabDriver, args: Parameters<typeof submit>[1] = whole): Validation {
  submit(t, args);
  const validation = validations(t).at(-1);
  if (!validation) expect.fail('a validation has begun');
  return validation;
}

function submit(
  t: LabDriver,
  args: {
    readonly cluster: `cluster:${string}` | null;
    readonly nodes: readonly `node:${string}`[];
    readonly categories: readonly Validation['categories'][number][];
  },
) {
  return t.engine.submit(
    {
      name: 'cluster.validate',
      args: { ...args, nodes: [...args.nodes], categories: [...args.categories] },
    },
    'user',
  );
}

describe('the validation of a cluster', () => {
  test('runs test after test, fills its report and ends its task', () => {
    const t = lab({ nodes: 3, vms: 3 });
    expect(begin(t)).toMatchObject({ results: [], finishedAt: null, verdict: null });
    t.runUntil(() => (validations(t)[0]?.results.length ?? 0) === 5);
    expect(validations(t)[0]?.finishedAt).toBeNull();
    t.runUntil(() => validations(t)[0]?.finishedAt !== null);
    const finished = validations(t)[0];
    expect(finished?.results.map((each) => each.test)).toEqual(validationTests.map(({ id }) => id));
    expect(finished?.verdict).toBe('passed');
    const task = t.engine.reader.all('task').find((each) => each.what === 'cluster.validate');
    expect(task).toMatchObject({ state: 'completed', finishedAt: finished?.finishedAt });
    expect(task?.dueAt).toBe(finished?.finishedAt);
    expect(t.events('cluster.validationCompleted')[0]?.fields).toMatchObject({ name: 'CL-TEST' });
  });

  test('each result has its time; they follow each other without a gap', () => {
    const t = lab({ nodes: 2 });
    begin(t, { ...whole, categories: ['network', 'storage'] });
    t.runUntil(() => validations(t)[0]?.finishedAt !== null);
    const validation = validations(t)[0];
    let at = validation?.startedAt;
    for (const result of validation?.results ?? []) {
      expect(['network', 'storage']).toContain(result.category);
      expect(result.startedAt).toBe(at);
      expect(result.finishedAt).toBeGreaterThan(result.startedAt);
      at = result.finishedAt;
    }
  });

  test('a test sees what is true when it is at it: a fault set meanwhile is found', () => {
    const t = lab({ nodes: 2 });
    begin(t, { ...whole, categories: ['systemConfiguration'] });
    t.engine.submit(
      { name: 'node.configureSystem', args: { node: 'node:hv02', pendingReboot: true } },
      'user',
    );
    t.runUntil(() => validations(t)[0]?.finishedAt !== null);
    const result = validations(t)[0]?.results.find((each) => each.test.endsWith('memoryDump'));
    expect(result).toMatchObject({ verdict: 'warning' });
    expect(validations(t)[0]?.verdict).toBe('warning');
  });

  test('survives the loss of a node half-way, which is left out from then on', () => {
    const t = lab({ nodes: 3 });
    begin(t);
    t.run('30s').node(3).crash();
    t.runUntil(() => validations(t)[0]?.finishedAt !== null);
    const last = validations(t)[0]?.results.at(-1);
    expect(last?.lines.map((line) => line.key)).toContain('silent');
  });

  test('only the last eight are kept', () => {
    const t = lab({ nodes: 2 });
    for (let count = 0; count < 10; count += 1) {
      begin(t, { ...whole, categories: ['inventory'] });
      t.run('5m');
    }
    expect(validations(t)).toHaveLength(8);
  });
});

describe('a validation is refused', () => {
  test('while one of its servers is being validated', () => {
    const t = lab({ nodes: 2 });
    begin(t);
    expect(submit(t, whole)).toMatchObject({
      ok: false,
      fault: { code: 'validation.running', name: 'CL-TEST' },
    });
  });

  test('for a node without its cluster', () => {
    const t = lab({ nodes: 2 });
    expect(submit(t, { ...whole, cluster: null, nodes: ['node:hv01'] })).toMatchObject({
      ok: false,
      fault: { code: 'validation.otherCluster', node: 'HV01' },
    });
  });

  test('for nobody, and for a stand-alone server that is off', () => {
    const t = lab({ nodes: 2, cluster: null });
    expect(submit(t, { ...whole, cluster: null })).toMatchObject({
      fault: { code: 'validation.noServers' },
    });
    t.node(1).crash();
    expect(submit(t, { ...whole, cluster: null, nodes: ['node:hv01'] })).toMatchObject({
      fault: { code: 'node.machineNotOn', node: 'HV01' },
    });
  });

  test('not for servers outside a cluster: they are validated before there is one', () => {
    const t = lab({ nodes: 2, cluster: null });
    begin(t, { ...whole, cluster: null, nodes: ['node:hv01', 'node:hv02'] });
    t.runUntil(() => validations(t)[0]?.finishedAt !== null);
    expect(validations(t)[0]?.results.some((each) => each.verdict === 'passed')).toBe(true);
  });
});
