import type { DiskId, VmId } from '../../../src-shared/model/tables';
import type { Worker } from '../../../src-shared/model/vm';
import { workerOf } from '../../../src-shared/rules/facts';
import { defaultPolicy, policyOf } from '../../../src-shared/rules/group-facts';
import { follow } from '../failover/follow';
import { groupById } from '../failover/groups';
import { beginOfflineAction } from '../failover/offline';
import { loseMachine } from '../vm/host';
import { vmOf } from '../vm/lookup';
import { beginSave } from '../vm/stop';
import type { SimMs } from '../../../src-shared/units';
import type { SimTx } from '../wakeups';
import { diskChanged } from './changed';
import { diskOf } from './lookup';

/** What becomes of a disk once no machine uses it any more. */
export type AfterMachines = 'maintenance' | 'offline';

/** The machines are looked for again this soon. */
const lookAgainMs = 500;

/**
 * The machines on a disk are taken offline by their offline action (failover-cluster §6), and then the
 * disk is what was asked for. The disk stays in use until the last of them is down.
 */
export function retireMachines(tx: SimTx, id: DiskId, goal: AfterMachines): void {
  const { cause } = tx;
  tx.put({ ...diskOf(tx, id), state: 'offlinePending' });
  const waitMs = beginOfflineActions(tx, id);
  tx.because(cause, () => wait(tx, id, goal, tx.now + waitMs));
}

/**
 * Asks every machine on the disk to go, as far as it can be asked now; one that is on its way up is
 * asked when it is there. Returns how long the slowest of them may take.
 */
function beginOfflineActions(tx: SimTx, id: DiskId): SimMs {
  const { cause } = tx;
  let waitMs = defaultPolicy(tx).pendingTimeoutMs;
  for (const vm of tx.by('vm.disk', id)) {
    const worker = workerOf(tx, vm.id);
    const settled = worker?.state === 'running' || worker?.state === 'paused';
    if (!worker || !settled) continue;
    tx.because(cause, () => {
      if (vm.group === null) {
        beginSave(tx, vm.id, 'host');
        return;
      }
      const group = groupById(tx, vm.group);
      waitMs = Math.max(waitMs, policyOf(tx, group).pendingTimeoutMs);
      if (group.waiting === 'offlineAction') return;
      beginOfflineAction(tx, { ...group, persistentOnline: false }, worker, 'administrator');
    });
  }
  return waitMs;
}

function wait(tx: SimTx, id: DiskId, goal: AfterMachines, until: SimMs): void {
  const runs = tx.by('vm.disk', id).some((vm) => tx.count('worker.vm', vm.id) > 0);
  if (runs) {
    tx.after(lookAgainMs, { name: 'storage.retiredDue', owner: id, data: { goal, until } });
    return;
  }
  complete(tx, id, goal);
}

/** The last machine is down, or they have taken as long as they may: then they are terminated. */
export function retiredDue(tx: SimTx, id: DiskId, goal: AfterMachines, until: number): void {
  const { cause } = tx;
  if (tx.now < until) tx.because(cause, () => beginOfflineActions(tx, id));
  for (const vm of tx.now < until ? [] : tx.by('vm.disk', id)) {
    for (const worker of tx.by('worker.vm', vm.id)) {
      tx.because(cause, () => terminate(tx, vm.id, worker));
    }
  }
  tx.because(cause, () => wait(tx, id, goal, until));
}

/** The machine ends hard, and its group is offline: nobody but an administrator starts it again. */
function terminate(tx: SimTx, id: VmId, worker: Worker): void {
  loseMachine(tx, worker);
  const vm = vmOf(tx, id);
  if (vm.group === null || vm.node !== worker.node) return;
  tx.put({ ...groupById(tx, vm.group), persistentOnline: false });
  follow.onVmStopped(tx, vm, 'host');
}

function complete(tx: SimTx, id: DiskId, goal: AfterMachines): void {
  const disk = diskOf(tx, id);
  const about = { object: id, fields: { disk: disk.name } };
  if (goal === 'maintenance') {
    tx.put({ ...disk, state: 'online', maintenance: true });
    tx.emit('disk.maintenanceBegun', about);
  } else {
    const { volume } = disk;
    const calm = volume && { ...volume, pausedSince: null };
    tx.put({ ...disk, state: 'offline', maintenance: false, volume: calm });
    tx.emit('disk.offline', about);
  }
  diskChanged(tx, id);
}
