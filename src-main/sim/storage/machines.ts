import type { DiskId, VmId, WorkerId } from '../../../src-shared/model/tables';
import type { VirtualMachine, Worker } from '../../../src-shared/model/vm';
import { isSilent } from '../../../src-shared/model/vm';
import { profileOf, workerOf } from '../../../src-shared/rules/facts';
import { machinesOnDisk, storageOfMachine } from '../../../src-shared/rules/storage-facts';
import { follow } from '../failover/follow';
import { machineStorageOnline } from '../failover/storage-hooks';
import { sabotaged } from '../sabotage';
import { loseHeartbeat } from '../vm/guest';
import { hostOf, vmOf, workerById } from '../vm/lookup';
import { beginServing, interrupt } from '../vm/service';
import { endWorker } from '../vm/stop';
import type { SimTx } from '../wakeups';

/** Lets every machine on a disk that runs feel how its host reaches the disk now. */
export function followMachinesOn(tx: SimTx, id: DiskId): void {
  const { cause } = tx;
  const disk = tx.get<'disk'>(id);
  const access = disk?.volume?.access;
  const offered = disk?.cluster != null && tx.count('group.withoutDisk', disk.cluster) > 0;
  for (const vm of machinesOnDisk(tx, id)) {
    const mode = access?.[vm.node]?.mode ?? 'none';
    const there = mode !== 'none' && mode !== 'paused';
    // So it is with nearly all machines on a volume that one of many nodes was lost from.
    if (there && !offered && vm.storageLostSince === null) continue;
    tx.because(cause, () => followMachine(tx, vm.id));
  }
}

/**
 * What the files of a machine are to it now, and what it makes of that. To be called whenever a worker
 * comes to run on a node; the storage itself calls it when access changes.
 */
export function followMachine(tx: SimTx, id: VmId): void {
  const vm = vmOf(tx, id);
  const worker = workerOf(tx, id);
  if (!worker) {
    if (vm.storageLostSince !== null) tx.put({ ...vm, storageLostSince: null });
    if (vm.group !== null) offer(tx, vm);
    return;
  }
  // On a frozen host nothing happens; when it goes on it is looked at anew.
  if (hostOf(tx, worker.node).machine === 'hung') return;
  const storage = storageOfMachine(tx, id, worker.node);
  if (storage === 'available') {
    if (vm.storageLostSince !== null) storageIsBack(tx, vm, worker);
    return;
  }
  if (!isWaiting(tx, vm, worker)) storageIsGone(tx, vm, worker);
  if (storage === 'lost' && profileOf(tx).storage.pausesWithoutStorage.value) {
    pauseCritically(tx, worker.id);
  }
}

/** Whether the loss is known to the guest that runs now; one that was reset begins to wait anew. */
function isWaiting(tx: SimTx, vm: VirtualMachine, worker: Worker): boolean {
  if (vm.storageLostSince === null) return false;
  const silent = isSilent(worker.guest);
  if (worker.state !== 'running' || silent) return true;
  return tx.pending(worker.id, 'storage.guestTimeoutDue') || sabotaged('guest-time-out-forgotten');
}

/** A group that waits for its disk can start when the node it is owned by reaches it. */
function offer(tx: SimTx, vm: VirtualMachine): void {
  const waits = vm.group !== null && tx.get<'group'>(vm.group)?.waiting === 'storage';
  if (waits && storageOfMachine(tx, vm.id, vm.node) === 'available')
    machineStorageOnline(tx, vm.id);
}

/** The guest waits for its disk: it serves nobody, and bears it for as long as its disk time-out. */
function storageIsGone(tx: SimTx, vm: VirtualMachine, worker: Worker): void {
  if (sabotaged('storage-loss-unfelt')) return;
  tx.put({ ...vm, storageLostSince: tx.now });
  const node = hostOf(tx, worker.node).name;
  tx.emit('vm.storageStalled', { object: vm.id, fields: { vm: vm.name, node } });
  if (worker.servingSince !== null) tx.because(tx.cause, () => interrupt(tx, worker));
  const bootLeftMs = tx.dueInMs(worker.id, 'vm.guestBootDue');
  if (bootLeftMs !== null) {
    tx.cancel(worker.id, 'vm.guestBootDue');
    tx.put({ ...workerById(tx, worker.id), bootLeftMs });
  }
  if (sabotaged('guest-time-out-forgotten')) return;
  const { guestDiskTimeoutMs } = profileOf(tx).storage;
  tx.after(guestDiskTimeoutMs.value, {
    name: 'storage.guestTimeoutDue',
    owner: worker.id,
    data: {},
  });
}

function storageIsBack(tx: SimTx, vm: VirtualMachine, worker: Worker): void {
  tx.cancel(worker.id, 'storage.guestTimeoutDue');
  tx.cancel(worker.id, 'storage.criticalTimeoutDue');
  tx.put({ ...vm, storageLostSince: null });
  const node = hostOf(tx, worker.node).name;
  tx.emit('vm.storageBack', { object: vm.id, fields: { vm: vm.name, node } });
  const pausedForIt = worker.state === 'paused' && worker.critical === 'noStorage';
  if ((worker.state !== 'running' && !pausedForIt) || standsStill(tx, vm)) return;
  if (worker.guest === 'running' && worker.servingSince === null) {
    beginServing(tx, { ...worker, state: 'running', critical: null });
  } else if (worker.guest === 'booting') {
    tx.put({
      ...worker,
      state: 'running',
      critical: null,
      bootLeftMs: null,
      heartbeat: 'noContact',
    });
    const left = worker.bootLeftMs ?? vm.bootMs;
    tx.after(left, { name: 'vm.guestBootDue', owner: worker.id, data: { worker: worker.id } });
  } else if (pausedForIt) {
    tx.put({ ...worker, state: 'running', critical: null });
  }
}

/** Whether a migration holds the machine in its blackout: it goes on where that ends. */
function standsStill(tx: SimTx, vm: VirtualMachine): boolean {
  return tx.by('migration.vm', vm.id).some(({ finishedAt, blackoutSince, blackoutMs }) => {
    return finishedAt === null && blackoutSince !== null && blackoutMs === null;
  });
}

/**
 * The disk did not answer for as long as the guest bears: it stops with a stop error and is heard of no
 * more (hyperv-host §2.4); later versions of Windows pause the machine instead.
 */
export function guestTimeoutDue(tx: SimTx, id: WorkerId): void {
  const worker = workerById(tx, id);
  const vm = vmOf(tx, worker.vm);
  if (vm.storageLostSince === null || worker.state !== 'running') return;
  const { guestDiskTimeoutMs, pausesWithoutStorage } = profileOf(tx).storage;
  if (pausesWithoutStorage.value) {
    pauseCritically(tx, id);
    return;
  }
  if (isSilent(worker.guest)) return;
  const seconds = Math.floor(guestDiskTimeoutMs.value / 1000);
  tx.emit('vm.guestStoppedForStorage', { object: vm.id, fields: { vm: vm.name, seconds } });
  tx.put({ ...worker, guest: 'stopError', bootLeftMs: null });
  tx.because(tx.cause, () => interrupt(tx, workerById(tx, id)));
  loseHeartbeat(tx, workerById(tx, id));
}

/** 2016 and later: Paused-Critical until the disk is back, and powered off after a while (hyperv-host §2.4). */
function pauseCritically(tx: SimTx, id: WorkerId): void {
  const worker = workerById(tx, id);
  const vm = vmOf(tx, worker.vm);
  if (worker.state !== 'running' || vm.storageLostSince === null) return;
  tx.cancel(id, 'storage.guestTimeoutDue');
  tx.cancel(id, 'vm.heartbeatLostDue');
  tx.put({ ...worker, state: 'paused', critical: 'noStorage', heartbeat: 'paused' });
  tx.emit('vm.pausedForStorage', { node: worker.node, object: vm.id, fields: { vm: vm.name } });
  const { criticalPauseMs } = profileOf(tx).storage;
  tx.after(criticalPauseMs.value, { name: 'storage.criticalTimeoutDue', owner: id, data: {} });
}

/** The disk is still away: the machine is powered off, and its group follows. */
export function criticalTimeoutDue(tx: SimTx, id: WorkerId): void {
  const worker = workerById(tx, id);
  const vm = vmOf(tx, worker.vm);
  if (worker.state !== 'paused' || vm.storageLostSince === null) return;
  tx.emit('vm.turnedOff', {
    node: worker.node,
    object: vm.id,
    fields: { vm: vm.name, guid: vm.guid },
  });
  endWorker(tx, worker, 'failed');
  const after: VirtualMachine = { ...vmOf(tx, vm.id), storageLostSince: null };
  tx.put(after);
  if (after.group !== null) follow.onVmStopped(tx, after, 'workerTerminated');
}
