import { assert } from '../../../src-shared/assert';
import type { NodeId, TaskId } from '../../../src-shared/model/tables';
import { newUpdates } from '../../../src-shared/rules/maintenance';
import { profileOf } from '../../../src-shared/rules/facts';
import { nodeOf } from '../cluster/membership';
import { beginTask, finishTask } from '../tasks';
import type { SimTx } from '../wakeups';

/** Updates were downloaded and wait. */
export function offerUpdates(tx: SimTx, id: NodeId, updates: readonly string[]): void {
  const node = nodeOf(tx, id);
  const added = newUpdates(node.system, updates);
  const availableUpdates = [...node.system.availableUpdates, ...added];
  tx.put({ ...node, system: { ...node.system, availableUpdates } });
  const fields = { node: node.name, updates: added.length };
  tx.emit('node.updatesOffered', { node: id, object: id, fields });
}

/** Installs what waits, one update after the other; how long each takes is drawn at once, for the progress. */
export function installUpdates(tx: SimTx, id: NodeId): void {
  const node = nodeOf(tx, id);
  const { updateMs } = profileOf(tx).maintenance;
  const durations = node.system.availableUpdates.map(() => tx.draw('update', id, updateMs.value));
  const totalMs = durations.reduce((sum, ms) => sum + ms, 0);
  const fields = { node: node.name, updates: durations.length };
  tx.emit('node.updatesBegun', { node: id, object: id, fields });
  const task = beginTask(tx, 'node.installUpdates', id, id, totalMs);
  queueNext(tx, task, durations, 0);
}

function queueNext(tx: SimTx, task: TaskId, durations: readonly number[], installed: number): void {
  const [nextMs, ...leftMs] = durations;
  assert(nextMs !== undefined, 'an update is left to be installed');
  const data = { leftMs, installed };
  tx.after(nextMs, { name: 'maintenance.updateDue', owner: task, data });
}

/** One update is in place. Windows asks for a restart with the first; the rest goes on. */
export function updateDue(
  tx: SimTx,
  id: TaskId,
  data: { readonly leftMs: readonly number[]; readonly installed: number },
): void {
  const task = tx.get<'task'>(id);
  assert(task?.node, 'a task that installs updates belongs to a node');
  const node = nodeOf(tx, task.node);
  const [update, ...availableUpdates] = node.system.availableUpdates;
  if (update !== undefined) {
    const updates = [...node.system.updates, update];
    const system = { ...node.system, updates, availableUpdates, pendingReboot: true };
    tx.put({ ...node, system });
    const fields = { node: node.name, update };
    tx.emit('node.updateInstalled', { node: node.id, object: node.id, fields });
  }
  const installed = data.installed + (update === undefined ? 0 : 1);
  if (data.leftMs.length > 0 && availableUpdates.length > 0) {
    queueNext(tx, id, data.leftMs, installed);
    return;
  }
  finishTask(tx, id, 'completed');
  const fields = { node: node.name, updates: installed };
  tx.emit('node.updatesInstalled', { node: node.id, object: node.id, fields });
}

/** Windows shuts down: an installation under way ends after the update it was at last. */
export function cancelUpdates(tx: SimTx, id: NodeId): void {
  for (const task of tx.by('task.object', id)) {
    if (task.what !== 'node.installUpdates' || task.state !== 'running') continue;
    finishTask(tx, task.id, 'cancelled');
    tx.emit('node.updatesCancelled', {
      node: id,
      object: id,
      fields: { node: nodeOf(tx, id).name },
    });
  }
}
