import type { VmId } from '../../../src-shared/model/tables';
import { detachDrive } from '../disks/files';
import { forgetSnapshots } from '../snapshots/remove';
import { sabotaged } from '../sabotage';
import { finishTask } from '../tasks';
import type { SimTx } from '../wakeups';
import { vmOf } from '../vm/lookup';
import { unregisterMachine } from './register';

/**
 * Takes a machine off its host: its configuration, its saved state and its snapshots go. Virtual hard
 * disks stay where they are, as an administrator may want them for another machine.
 */
export function deleteMachine(tx: SimTx, id: VmId): void {
  forgetSnapshots(tx, id);
  const vm = vmOf(tx, id);
  for (const migration of tx.by('migration.vm', id)) tx.remove(migration.id);
  for (const task of tx.by('task.object', id)) {
    finishTask(tx, task.id, 'cancelled');
    tx.remove(task.id);
  }
  for (const { controller, location } of vm.drives) {
    if (!sabotaged('deleted-disk-stays-attached')) detachDrive(tx, id, { controller, location });
  }
  unregisterMachine(tx, id);
  tx.emit('vm.deleted', { node: vm.node, object: id, fields: { vm: vm.name, guid: vm.guid } });
}
