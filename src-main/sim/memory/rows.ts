import { assert } from '../../../src-shared/assert';
import type { VirtualMachine, Worker } from '../../../src-shared/model/vm';
import type { Reader } from '../../../src-shared/reader';
import { recordedMiB } from '../../../src-shared/rules/memory-facts';
import type { ColumnStore } from '../kernel/columns';
import type { MemoryColumns } from './columns';
import { clearRow, clearRun, comesBack, memoryColumns, memoryTable, startsUp } from './columns';
import { Machines } from './machines';

const known = new WeakMap<ColumnStore, Machines>();

/** The machines of a simulation as far as memory goes, brought up to date. */
export function machinesOf(columns: ColumnStore, reader: Reader): Machines {
  let machines = known.get(columns);
  if (!machines) {
    machines = new Machines(reader);
    known.set(columns, machines);
  }
  machines.follow(reader);
  return machines;
}

/** How often what is assigned changed so far; 0 where nothing ever moved. */
export function versionOf(columns: ColumnStore): number {
  return known.get(columns)?.version ?? 0;
}

/** The machines as the last second left them, every row its process's; null where a record changed since. */
export function currentMachines(columns: ColumnStore, reader: Reader): Machines | null {
  const machines = known.get(columns);
  if (!machines?.isCurrent(reader) || machines.adopted !== machines.changes) return null;
  return alignedWith.get(columns) === machines.vms ? machines : null;
}

/** How often a row became another process's so far. */
export function adoptionsOf(columns: ColumnStore): number {
  return known.get(columns)?.adoptions ?? 0;
}

/** The columns with a row a machine; rows of machines that came since are empty. */
export function alignedColumns(columns: ColumnStore, machines: Machines): MemoryColumns {
  const { vms } = machines;
  if (alignedWith.get(columns) !== vms) {
    const ids = vms.map(() => '');
    for (const vm of vms) ids[vm.row] = vm.id;
    columns.align(memoryTable, ids);
    alignedWith.set(columns, vms);
  }
  return memoryColumns(columns);
}

const alignedWith = new WeakMap<ColumnStore, readonly VirtualMachine[]>();

/** Names a process in a column: its id and its node, which no two at a time share. */
export function processOf(worker: Worker, nodeRow: number): number {
  return worker.processId * 4096 + nodeRow;
}

/**
 * Makes a row that of the process that runs its machine now. A process that took over from another with
 * its guest running on (a live migration) or that reads back memory keeps what the guest has seen.
 */
export function adoptProcess(
  memory: MemoryColumns,
  machines: Machines,
  row: number,
  nodeRow: number,
): void {
  const worker = machines.processes[row];
  const vm = machines.records[row];
  assert(worker && vm, `row ${row} has a process`);
  const process = processOf(worker, nodeRow);
  const since = worker.startedAt ?? (vm.saved ? comesBack : startsUp);
  if (memory.process[row] !== process) {
    const goesOn = memory.since[row] === since && since < startsUp;
    const seen = goesOn || since === comesBack ? (memory.visible[row] as number) : 0;
    if (!goesOn) clearRow(memory, row);
    machines.adoptions += 1;
    memory.process[row] = process;
    memory.since[row] = since;
    memory.assigned[row] = recordedMiB(worker, machines.overhead[row] as number);
    memory.visible[row] = Math.max(seen, memory.assigned[row]);
    return;
  }
  if (memory.since[row] === since) return;
  const begins = (memory.since[row] as number) < startsUp;
  memory.since[row] = since;
  if (begins) {
    clearRun(memory, row);
    memory.visible[row] = memory.assigned[row] as number;
  }
}
