import type { ClusterNode } from '../../../src-shared/model/node';
import type { NodeId } from '../../../src-shared/model/tables';
import type { VirtualMachine, Worker } from '../../../src-shared/model/vm';
import {
  hostAvailableMiB,
  neededMiB,
  overheadOnMiB,
  profileOf,
  reclaimableOnMiB,
} from '../../../src-shared/rules/facts';
import type { SimTx } from '../wakeups';
import type { MemoryColumns } from './columns';
import { liveRow } from './live';
import { adoptProcess, alignedColumns, machinesOf } from './rows';

/** Memory a process holds just now without its overhead, in MiB. */
export function assignedMiB(tx: SimTx, vm: VirtualMachine, worker: Worker): number {
  const row = liveRow(tx, tx.columns, vm, worker);
  if (row >= 0)
    return alignedColumns(tx.columns, machinesOf(tx.columns, tx)).assigned[row] as number;
  return worker.committedMiB - overheadOnMiB(tx, vm, worker.node);
}

/**
 * Balloons memory out of the machines of a host until `shortMiB` are free, the least pressed by demand and
 * weight first, none below its demand (hyperv-host §4.3). Returns what was taken.
 */
export function reclaim(tx: SimTx, node: NodeId, shortMiB: number): number {
  const live = tx.live;
  if (!live || shortMiB <= 0) return 0;
  const machines = machinesOf(tx.columns, tx);
  const donors = tx
    .by('worker.node', node)
    .map((worker) => ({ worker, spareMiB: live.reclaimableMiB(worker.vm) }))
    .filter(({ spareMiB }) => spareMiB > 0)
    .map((donor) => ({ ...donor, row: tx.get<'vm'>(donor.worker.vm)?.row ?? -1 }));
  if (donors.length === 0) return 0;
  const memory = alignedColumns(tx.columns, machines);
  const pressed = (row: number) =>
    (memory.demand[row] as number) /
    ((memory.assigned[row] as number) * (machines.factor[row] as number));
  donors.sort((left, right) => pressed(left.row) - pressed(right.row) || left.row - right.row);
  let taken = 0;
  for (const { row, spareMiB } of donors) {
    if (taken >= shortMiB) break;
    const wanted = Math.min(spareMiB, Math.ceil((shortMiB - taken) / 2) * 2);
    takeFrom(memory, row, wanted);
    taken += wanted;
  }
  machines.version += 1;
  return taken;
}

function takeFrom(memory: MemoryColumns, row: number, sizeMiB: number): void {
  memory.assigned[row] = (memory.assigned[row] as number) - sizeMiB;
  memory.removed[row] = (memory.removed[row] as number) + sizeMiB;
  memory.removes[row] = (memory.removes[row] as number) + 1;
}

/** Makes room for what a start or a move commits on a host, as far as ballooning can, and logs it. */
export function makeRoom(
  tx: SimTx,
  vm: VirtualMachine,
  host: ClusterNode,
  neededMiB: number,
): void {
  const reclaimedMiB = reclaim(tx, host.id, neededMiB - hostAvailableMiB(tx, host));
  if (reclaimedMiB === 0) return;
  const fields = { vm: vm.name, node: host.name, reclaimedMiB };
  tx.because(tx.cause, () => tx.emit('memory.reclaimed', { node: host.id, object: vm.id, fields }));
}

/** Puts down in a process's record what it holds, because nothing moves it from now on. */
export function recordAssigned(tx: SimTx, worker: Worker): Worker {
  const vm = tx.get<'vm'>(worker.vm);
  if (!vm || liveRow(tx, tx.columns, vm, worker) < 0) return worker;
  const overhead = overheadOnMiB(tx, vm, worker.node);
  const committedMiB = assignedMiB(tx, vm, worker) + overhead;
  if (committedMiB === worker.committedMiB) return worker;
  const recorded: Worker = { ...worker, committedMiB };
  tx.put(recorded);
  machinesOf(tx.columns, tx).version += 1;
  return recorded;
}

/**
 * What of its start-up memory a paging file has to bridge at a restart, in MiB; 0 where memory suffices, where
 * the version has no smart paging, or where not even the minimum is there.
 */
export function bridgedMiB(tx: SimTx, vm: VirtualMachine, host: ClusterNode): number {
  const bridges = profileOf(tx).dynamicMemory.smartPaging.value && vm.saved === null;
  if (!bridges || vm.dynamicMemory === null) return 0;
  const roomMiB = hostAvailableMiB(tx, host) + reclaimableOnMiB(tx, host.id);
  const lackMiB = Math.ceil((neededMiB(tx, vm) - roomMiB) / 2) * 2;
  return lackMiB > 0 && vm.startupMiB - lackMiB >= vm.dynamicMemory.minimumMiB ? lackMiB : 0;
}

/** Gives the row of a process that has just begun its columns, with what a paging file bridges of its memory. */
export function bridge(tx: SimTx, vm: VirtualMachine, worker: Worker, pagedMiB: number): void {
  const node = tx.get<'node'>(worker.node);
  if (!node) return;
  const machines = machinesOf(tx.columns, tx);
  const memory = alignedColumns(tx.columns, machines);
  adoptProcess(memory, machines, vm.row, node.row);
  memory.paged[vm.row] = pagedMiB;
  memory.visible[vm.row] = Math.max(memory.visible[vm.row] as number, vm.startupMiB);
  const fields = { vm: vm.name, node: node.name, pagedMiB };
  tx.because(tx.cause, () =>
    tx.emit('memory.pagingBegun', { node: node.id, object: vm.id, fields }),
  );
}
