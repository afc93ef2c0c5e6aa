import type { VmId } from '../../../src-shared/model/tables';
import type { Heartbeat, VirtualMachine, Worker } from '../../../src-shared/model/vm';
import { storageOfMachine } from '../../../src-shared/rules/storage-facts';
import { sabotaged } from '../sabotage';
import { followMachine } from '../storage/machines';
import type { SimTx } from '../wakeups';
import { hostOf, vmOf } from './lookup';

/*
 * Running is not serving: a machine serves while its guest answers. Downtime is the time a machine that
 * is meant to serve does not, from an unplanned interruption on; what an administrator stops on purpose
 * is meant to be down, and a first boot by hand interrupts nothing.
 */

/** The guest answers from now on; closes an open spell of downtime. One that waits for its disk does not. */
export function beginServing(tx: SimTx, worker: Worker): void {
  const vm = vmOf(tx, worker.vm);
  if (waitsForDisk(tx, vm, worker) && !sabotaged('serving-without-disk')) {
    tx.put({ ...worker, guest: 'running', heartbeat: heartbeatOf(vm) });
    followMachine(tx, vm.id);
    return;
  }
  const spellMs = vm.downSince === null ? 0 : tx.now - vm.downSince;
  tx.put({ ...worker, guest: 'running', servingSince: tx.now, heartbeat: heartbeatOf(vm) });
  if (vm.downSince !== null) {
    tx.put({ ...vm, downSince: null, downtimeMs: vm.downtimeMs + spellMs });
  }
  const node = hostOf(tx, worker.node);
  tx.emit('vm.serving', {
    node: node.id,
    object: vm.id,
    fields: { vm: vm.name, node: node.name, downtimeMs: spellMs },
  });
}

function waitsForDisk(tx: SimTx, vm: VirtualMachine, worker: Worker): boolean {
  if (vm.storageLostSince !== null) return true;
  return storageOfMachine(tx, vm.id, worker.node) !== 'available';
}

/** A heartbeat of a guest that answers: without the integration service nobody hears it. */
export function heartbeatOf(vm: VirtualMachine): Heartbeat {
  return vm.integrationServices.heartbeat ? 'ok' : 'noContact';
}

/** The guest answers no longer though nobody wanted that: downtime begins, unless it is running already. */
export function interrupt(tx: SimTx, worker: Worker): void {
  const vm = vmOf(tx, worker.vm);
  if (worker.servingSince !== null) {
    tx.put({ ...worker, servingSince: null });
    const node = hostOf(tx, worker.node);
    tx.emit('vm.stoppedServing', {
      object: vm.id,
      fields: { vm: vm.name, node: node.name },
    });
  }
  if (vm.meantToServe && vm.downSince === null && !sabotaged('downtime-forgotten')) {
    tx.put({ ...vm, downSince: tx.now });
  }
}

/** An administrator takes the machine out of service: what follows is no downtime. */
export function retire(tx: SimTx, id: VmId): void {
  const vm = vmOf(tx, id);
  const spellMs = vm.downSince === null ? 0 : tx.now - vm.downSince;
  tx.put({ ...vm, meantToServe: false, downSince: null, downtimeMs: vm.downtimeMs + spellMs });
}
