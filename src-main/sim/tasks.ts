import { assert } from '../../src-shared/assert';
import type { Fault } from '../../src-shared/faults';
import type { Task, TaskKind } from '../../src-shared/model/task';
import type { NodeId, TaskId } from '../../src-shared/model/tables';
import type { SimMs } from '../../src-shared/units';
import type { SimTx, WakeupHandlers } from './wakeups';

export interface TaskWakeups {
  /** A finished task leaves the list. */
  'task.removalDue': Record<never, never>;
}

/** A job vanishes five minutes after its end (hyperv-host §2.3, TimeBeforeRemoval). */
const keptForMs = 300_000;

/** Finished tasks kept of one object; with more, the oldest leaves early, so that none piles up. */
const keptPerObject = 20;

/**
 * Puts a running task. Who begins it queues a wakeup that the task owns: the invariant *a running task
 * owns a pending wakeup* sees to it that none hangs for ever.
 */
export function beginTask(
  tx: SimTx,
  what: TaskKind,
  object: Task['object'],
  node: NodeId | null,
  durationMs: SimMs | null,
): TaskId {
  const id = tx.newTaskId();
  tx.put({
    kind: 'task',
    id,
    what,
    object,
    node,
    state: 'running',
    startedAt: tx.now,
    dueAt: durationMs === null ? null : tx.now + durationMs,
    finishedAt: null,
    fault: null,
  });
  return id;
}

/** Ends a task and takes back whatever it still waited for; a finished task stays as it is. */
export function finishTask(
  tx: SimTx,
  id: TaskId,
  state: Exclude<Task['state'], 'running'>,
  fault: Fault | null = null,
): void {
  const task = tx.get<'task'>(id);
  if (task?.state !== 'running') return;
  tx.cancel(id);
  tx.put({ ...task, state, finishedAt: tx.now, fault });
  tx.after(keptForMs, { name: 'task.removalDue', owner: id, data: {} });
  const finished = tx.by('task.object', task.object).filter((each) => each.state !== 'running');
  if (finished.length <= keptPerObject) return;
  const [oldest] = [...finished].sort((left, right) => numberOf(left) - numberOf(right));
  if (oldest) tx.remove(oldest.id);
}

/** Tasks are numbered as they begin; as texts, their ids sort otherwise. */
const numberOf = (task: Task) => Number(task.id.slice('task:'.length));

export const taskWakeups: WakeupHandlers<keyof TaskWakeups> = {
  'task.removalDue'(tx, _data, owner) {
    const task = tx.get<'task'>(owner as TaskId);
    assert(task && task.state !== 'running', 'only a finished task is removed');
    tx.remove(task.id);
  },
};
