import type { Fault } from '../../../src-shared/faults';
import type { Task } from '../../../src-shared/model/task';
import type { VmId } from '../../../src-shared/model/tables';
import { workerOf } from '../../../src-shared/rules/facts';
import type { SimTx } from '../wakeups';
import { finishTask } from '../tasks';
import { failExport } from './export';
import { failTake } from './take';

/**
 * A snapshot or export needs the machine as it found it: running where it writes memory, else without a
 * process, and on the same host. Otherwise it is overtaken, and nothing of it stays.
 */
export function attendTask(tx: SimTx, task: Task): void {
  const id = task.object as VmId;
  const vm = tx.get<'vm'>(id);
  const fault: Fault = { code: 'snapshot.overtaken', vm: vm?.name ?? '' };
  const here = vm?.node === task.node && tx.get<'node'>(vm.node)?.machine !== 'off';
  if (task.what === 'vm.applySnapshot') {
    if (!here) finishTask(tx, task.id, 'failed', fault);
    return;
  }
  const live =
    tx.pending(task.id, 'snapshots.takenDue') || tx.pending(task.id, 'snapshots.exportedLiveDue');
  const worker = workerOf(tx, id);
  const runs = worker?.state === 'running' && worker.guest !== 'shuttingDown';
  if (here && (live ? runs : worker === undefined)) return;
  if (task.what === 'vm.takeSnapshot') failTake(tx, id, task.id, fault);
  else failExport(tx, id, task.id, fault);
}
