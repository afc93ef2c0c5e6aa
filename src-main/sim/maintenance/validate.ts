import { assert } from '../../../src-shared/assert';
import type { ClusterId, NodeId, TaskId, ValidationId } from '../../../src-shared/model/tables';
import type { Validation, ValidationCategory } from '../../../src-shared/model/validation';
import { profileOf } from '../../../src-shared/rules/facts';
import { serversToValidate, validatedName } from '../../../src-shared/rules/validation';
import {
  runTest,
  testsOf,
  validationContext,
  worstVerdict,
} from '../../../src-shared/validation/index';
import { beginTask, finishTask } from '../tasks';
import type { SimTx } from '../wakeups';

/** Validations kept; with one more the oldest goes. */
const validationsKept = 8;

/** A validation and its task have the same number. */
const validationOf = (task: TaskId): ValidationId => `validation:${task.slice('task:'.length)}`;

/** Begins a validation: test after test, how long each takes drawn at once for the progress. */
export function beginValidation(
  tx: SimTx,
  cluster: ClusterId | null,
  named: readonly NodeId[],
  categories: readonly ValidationCategory[],
): void {
  const nodes = serversToValidate(tx, cluster, named);
  const [first] = nodes;
  assert(first, 'a validation has a server to look at');
  const { validationTestMs } = profileOf(tx).maintenance;
  const object = cluster ?? first;
  const durations = testsOf(categories).map(() =>
    tx.draw('validationTest', object, validationTestMs.value),
  );
  const totalMs = durations.reduce((sum, ms) => sum + ms, 0);
  const task = beginTask(tx, 'cluster.validate', object, null, totalMs);
  const validation: Validation = {
    kind: 'validation',
    id: validationOf(task),
    cluster,
    nodes,
    categories,
    startedAt: tx.now,
    finishedAt: null,
    verdict: null,
    results: [],
  };
  tx.put(validation);
  forgetOldest(tx);
  const fields = { name: validatedName(tx, validation), tests: durations.length };
  tx.emit('cluster.validationBegun', { object, fields });
  queueTest(tx, task, 0, durations);
}

function forgetOldest(tx: SimTx): void {
  const finished = tx.all('validation').filter((each) => each.finishedAt !== null);
  if (finished.length < validationsKept) return;
  const [oldest] = [...finished].sort((left, right) => left.startedAt - right.startedAt);
  if (oldest) tx.remove(oldest.id);
}

function queueTest(tx: SimTx, task: TaskId, test: number, durations: readonly number[]): void {
  const [nextMs, ...leftMs] = durations;
  assert(nextMs !== undefined, 'a test is left to be run');
  tx.after(nextMs, { name: 'maintenance.testDue', owner: task, data: { test, leftMs } });
}

/** A test is through. It finds what is true at its end. */
export function testDue(
  tx: SimTx,
  task: TaskId,
  data: { readonly test: number; readonly leftMs: readonly number[] },
): void {
  const validation = tx.get<'validation'>(validationOf(task));
  const test = validation && testsOf(validation.categories)[data.test];
  assert(validation && test, 'the validation and its test exist');
  const { verdict, lines } = runTest(
    test,
    validationContext(tx, validation.cluster, validation.nodes),
  );
  const startedAt = validation.results.at(-1)?.finishedAt ?? validation.startedAt;
  const { id, category } = test;
  const result = { test: id, category, verdict, startedAt, finishedAt: tx.now, lines };
  const results = [...validation.results, result];
  if (data.leftMs.length > 0) {
    tx.put({ ...validation, results });
    queueTest(tx, task, data.test + 1, data.leftMs);
    return;
  }
  const verdicts = results.map((each) => each.verdict);
  tx.put({ ...validation, results, finishedAt: tx.now, verdict: worstVerdict(verdicts) });
  finishTask(tx, task, 'completed');
  tx.emit('cluster.validationCompleted', {
    object: validation.cluster ?? validation.nodes[0] ?? null,
    fields: {
      name: validatedName(tx, validation),
      failed: verdicts.filter((each) => each === 'failed').length,
      warnings: verdicts.filter((each) => each === 'warning').length,
    },
  });
}
