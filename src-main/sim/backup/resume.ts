import type { VmId } from '../../../src-shared/model/tables';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import { groupOf, workerOf } from '../../../src-shared/rules/facts';
import { follow } from '../failover/follow';
import { sabotaged } from '../sabotage';
import { hostOf, vmOf } from '../vm/lookup';
import { beginStart } from '../vm/start';
import type { SimTx } from '../wakeups';

/** How long after a start that was refused the next one is tried. */
const againMs = 15_000;

/**
 * A machine that was saved for its shadow copy goes on. In a cluster one that finds no room is the
 * cluster's to place; on a single host it is tried until it runs.
 */
export function resumeMachine(tx: SimTx, id: VmId): void {
  if (sabotaged('backup-leaves-saved')) return;
  const vm = vmOf(tx, id);
  if (vm.savedForBackup === null) return;
  // A backup that broke off while the machine is still being saved: it goes on once it is saved.
  if (workerOf(tx, id)?.state === 'saving') {
    tryAgain(tx, id);
    return;
  }
  if (!isOurs(tx, vm)) {
    release(tx, id);
    return;
  }
  const host = hostOf(tx, vm.node);
  if (host.machine !== 'on') {
    tryAgain(tx, id);
    return;
  }
  const started = beginStart(tx, id, vm.node, { restore: true });
  if (started.ok) {
    release(tx, id);
    const fields = { vm: vm.name };
    tx.because(tx.cause, () =>
      tx.emit('backup.machineResumed', { node: vm.node, object: id, fields }),
    );
    return;
  }
  const fields = { vm: vm.name, node: host.name };
  tx.emit('backup.machineNotResumed', { node: vm.node, object: id, fields });
  if (vm.group === null) {
    tryAgain(tx, id);
    return;
  }
  release(tx, id);
  follow.onVmStopped(tx, vmOf(tx, id), 'workerTerminated');
}

/** Whether it is still as the backup left it: saved, and nobody else has begun to do something with it. */
function isOurs(tx: SimTx, vm: VirtualMachine): boolean {
  if (vm.saved === null || workerOf(tx, vm.id)) return false;
  const group = groupOf(tx, vm);
  return group === undefined || (group.state === 'online' && group.owner === vm.node);
}

function tryAgain(tx: SimTx, id: VmId): void {
  tx.cancel(id, 'backup.resumeDue');
  tx.after(againMs, { name: 'backup.resumeDue', owner: id, data: {} });
}

/** Nobody holds the machine for a backup any more. */
export function release(tx: SimTx, id: VmId): void {
  tx.cancel(id, 'backup.resumeDue');
  const vm = vmOf(tx, id);
  if (vm.savedForBackup !== null) tx.put({ ...vm, savedForBackup: null });
}
