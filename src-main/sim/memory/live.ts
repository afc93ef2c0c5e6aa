import type { NodeId } from '../../../src-shared/model/tables';
import type { VirtualMachine, Worker } from '../../../src-shared/model/vm';
import type { LiveNumbers, Reader } from '../../../src-shared/reader';
import { overheadOnMiB, profileOf, workerOf } from '../../../src-shared/rules/facts';
import { recordedMiB } from '../../../src-shared/rules/memory-facts';
import { sabotaged } from '../sabotage';
import type { ColumnStore } from '../kernel/columns';
import { hasMemoryColumns, memoryColumns, memoryTable } from './columns';
import { isBalanced } from './machine-rows';
import { balanceRules } from './rules';
import type { Machines } from './machines';
import { currentMachines, processOf, versionOf } from './rows';

/** The row of the process that runs a machine now, or -1 where no column is about it yet. */
export function liveRow(
  reader: Reader,
  columns: ColumnStore,
  vm: VirtualMachine,
  worker: Worker,
): number {
  if (vm.dynamicMemory === null || vm.node !== worker.node || !hasMemoryColumns(columns)) return -1;
  if (columns.idsOf(memoryTable)[vm.row] !== vm.id) return -1;
  const node = reader.get<'node'>(worker.node);
  if (!node) return -1;
  const process = memoryColumns(columns).process[vm.row];
  return process === processOf(worker, node.row) ? vm.row : -1;
}

/** Memory rules may ask for. Sums by host are kept until a process comes or goes, or a second passes. */
export function liveMemory(reader: Reader, columns: ColumnStore): LiveNumbers {
  const sums = new WeakMap<readonly Worker[], { readonly version: number; readonly sum: number }>();

  const found = (id: VirtualMachine['id']) => {
    const vm = reader.get<'vm'>(id);
    const worker = vm && workerOf(reader, id);
    const row = vm && worker ? liveRow(reader, columns, vm, worker) : -1;
    return vm && worker && row >= 0 ? { vm, worker, row } : null;
  };

  const driftOf = (node: NodeId, workers: readonly Worker[]): number => {
    const machines = currentMachines(columns, reader);
    const host = machines && reader.get<'node'>(node);
    if (machines && host) return driftOfRows(machines, columns, host.row);
    const { assigned } = memoryColumns(columns);
    let sum = 0;
    for (const worker of workers) {
      const vm = reader.get<'vm'>(worker.vm);
      const row = vm ? liveRow(reader, columns, vm, worker) : -1;
      if (!vm || row < 0) continue;
      sum +=
        (assigned[row] as number) - recordedMiB(worker, overheadOnMiB(reader, vm, worker.node));
    }
    return sum;
  };

  return {
    assignedMiB(id) {
      const here = found(id);
      return here ? (memoryColumns(columns).assigned[here.row] as number) : null;
    },
    reclaimableMiB(id) {
      const here = found(id);
      if (!here || !isBalanced(here.vm, here.worker)) return 0;
      return spareOf(reader, columns, here.vm);
    },
    driftMiB(node: NodeId) {
      if (!hasMemoryColumns(columns) || sabotaged('growth-uncounted')) return 0;
      const workers = reader.by('worker.node', node);
      const version = versionOf(columns);
      const known = sums.get(workers);
      if (known?.version === version) return known.sum;
      const sum = driftOf(node, workers);
      sums.set(workers, { version, sum });
      return sum;
    },
  };
}

/** The same in one walk along columns, while no record changed: lists of all hosts ask each second. */
function driftOfRows(machines: Machines, columns: ColumnStore, nodeRow: number): number {
  const { assigned } = memoryColumns(columns);
  const { order, begins } = machines.held;
  const to = begins[nodeRow + 1] as number;
  let sum = 0;
  for (let place = begins[nodeRow] as number; place < to; place += 1) {
    const row = order[place] as number;
    const worker = machines.processes[row];
    if (!worker) continue;
    sum += (assigned[row] as number) - recordedMiB(worker, machines.overhead[row] as number);
  }
  return sum;
}

/** What ballooning can take at once: down to the demand, the minimum and what the guest keeps. */
function spareOf(reader: Reader, columns: ColumnStore, vm: VirtualMachine): number {
  const { assigned, demand, visible } = memoryColumns(columns);
  const rules = balanceRules(profileOf(reader).dynamicMemory);
  const wanted = demand[vm.row] as number;
  if (wanted < 0) return 0;
  const keeps = Math.max(
    wanted,
    vm.dynamicMemory?.minimumMiB ?? 0,
    rules.guestFloorMiB(visible[vm.row] as number),
  );
  const spare = (assigned[vm.row] as number) - keeps;
  return spare <= 0 ? 0 : Math.floor(spare / rules.unitMiB) * rules.unitMiB;
}
