import type { VirtualMachine } from '../../../src-shared/model/vm';
import { overheadOnMiB, workerOf } from '../../../src-shared/rules/facts';
import { vmOf } from '../vm/lookup';
import type { SimTx } from '../wakeups';
import { makeRoom } from './reclaim';

/**
 * What a guest uses at its busiest after its settings changed: with dynamic memory it is meant to want more
 * than it starts with, without it never more.
 */
export function busyAfter(before: VirtualMachine, after: VirtualMachine): VirtualMachine {
  const { dynamicMemory, startupMiB, usedMiB } = after;
  if (dynamicMemory === null) return { ...after, usedMiB: Math.min(usedMiB, startupMiB) };
  const wanted = before.dynamicMemory === null ? usedMiB * 2 : usedMiB;
  return { ...after, usedMiB: Math.min(wanted, dynamicMemory.maximumMiB) };
}

/** A static machine whose size changed while it runs (2016+) holds that much from now on. */
export function resizeStatic(tx: SimTx, before: VirtualMachine): void {
  const vm = vmOf(tx, before.id);
  const worker = workerOf(tx, vm.id);
  if (!worker || vm.dynamicMemory !== null || vm.startupMiB === before.startupMiB) return;
  const host = tx.get<'node'>(worker.node);
  const committedMiB = vm.startupMiB + overheadOnMiB(tx, vm, worker.node);
  if (host) makeRoom(tx, vm, host, committedMiB - worker.committedMiB);
  tx.put({ ...worker, committedMiB });
}
