import type { VmId, WorkerId } from '../../../src-shared/model/tables';
import type { Worker } from '../../../src-shared/model/vm';
import { profileOf } from '../../../src-shared/rules/facts';
import type { SimTx } from '../wakeups';
import type { VmHooks } from './hooks';
import { vmOf, workerById, workerOfVm } from './lookup';
import { interrupt } from './service';

/** The guest system stops answering; its worker runs on and only the heartbeat tells. */
export function hangGuest(tx: SimTx, id: VmId): void {
  const vm = vmOf(tx, id);
  const worker = workerOfVm(tx, id);
  tx.emit('vm.guestHung', { object: id, fields: { vm: vm.name } });
  tx.cancel(worker.id, 'vm.guestBootDue');
  silence(tx, worker, 'hung');
}

/**
 * The kernel of the guest gives up (event 18590). It shows why and waits for a reset: the restart of
 * its own that Windows offers is off, so that somebody sees the error.
 */
export function stopGuest(tx: SimTx, id: VmId): void {
  const vm = vmOf(tx, id);
  const worker = workerOfVm(tx, id);
  tx.emit('vm.guestStopError', {
    node: worker.node,
    object: id,
    fields: { vm: vm.name, guid: vm.guid },
  });
  tx.cancel(worker.id, 'vm.guestBootDue');
  silence(tx, worker, 'stopError');
}

function silence(tx: SimTx, worker: Worker, guest: 'hung' | 'stopError'): void {
  tx.put({ ...worker, guest });
  tx.because(tx.cause, () => interrupt(tx, workerById(tx, worker.id)));
  loseHeartbeat(tx, workerById(tx, worker.id));
}

/** Two dropped pings after a hang the heartbeat is lost (hyperv-host §2.3: seen after 4 to 6 s). */
export function loseHeartbeat(tx: SimTx, worker: Worker): void {
  if (!vmOf(tx, worker.vm).integrationServices.heartbeat || worker.heartbeat === 'noContact')
    return;
  const bounds = profileOf(tx).vm.heartbeatLostMs.value;
  const delayMs = tx.draw('vm.heartbeatLost', worker.vm, bounds);
  tx.after(delayMs, {
    name: 'vm.heartbeatLostDue',
    owner: worker.id,
    data: { worker: worker.id },
  });
}

export function completeHeartbeatLoss(tx: SimTx, hooks: VmHooks, id: WorkerId): void {
  const worker = workerById(tx, id);
  const vm = vmOf(tx, worker.vm);
  tx.put({ ...worker, heartbeat: 'lostCommunication' });
  tx.emit('vm.heartbeatLost', { node: worker.node, object: vm.id, fields: { vm: vm.name } });
  if (vm.group) hooks.onVmHeartbeatLost(tx, vm);
}
