import type { ColumnStore } from '../kernel/columns';

/** Tables of moving memory: rows of virtual machines, and rows of nodes. */
export const memoryTable = 'memory';
export const hostMemoryTable = 'hostMemory';

/** Memory of machines, one value a row of the virtual machine; sizes in MiB. */
export interface MemoryColumns {
  /** Which process a row is about: process id and node; -1 for none yet. */
  readonly process: Float64Array;
  /** Since when its guest runs, or one of the marks below while it does not yet. A new guest begins anew. */
  readonly since: Float64Array;
  readonly assigned: Float64Array;
  /** The most the guest has seen since it started: ballooning never lowers it. */
  readonly visible: Float64Array;
  /** What a paging file bridges of its start-up memory (smart paging). */
  readonly paged: Float64Array;
  /** Smoothed demand; -1 before the guest's driver said one. */
  readonly demand: Float64Array;
  /** For how many seconds it has held more than it should. */
  readonly spareFor: Float64Array;
  /** Seconds until a guest that was handed memory in vain is asked again. */
  readonly waits: Float64Array;
  /** 1 once the guest answered that it will never take more in this run. */
  readonly refuses: Float64Array;
  /** Counters of this run: memory and operations each way, and the pressure in percent. */
  readonly added: Float64Array;
  readonly removed: Float64Array;
  readonly adds: Float64Array;
  readonly removes: Float64Array;
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
  readonly sum: Float64Array;
  readonly seconds: Float64Array;
}

/** Marks in `since`: a guest that starts, and one whose memory is being read back. */
export const startsUp = 1e15;
export const comesBack = 2e15;

const fresh: Readonly<Record<keyof MemoryColumns, number>> = {
  process: -1,
  since: startsUp,
  assigned: 0,
  visible: 0,
  paged: 0,
  demand: -1,
  spareFor: 0,
  waits: 0,
  refuses: 0,
  added: 0,
  removed: 0,
  adds: 0,
  removes: 0,
  lowest: 0,
  highest: 0,
  sum: 0,
  seconds: 0,
};
const names = Object.keys(fresh) as (keyof MemoryColumns)[];

/** Columns that were found before, for as long as none of them moves. */
const known = new WeakMap<ColumnStore, { revision: number; memory: MemoryColumns }>();

/** The columns of the machines; they are there only once `aligned`. */
export function memoryColumns(columns: ColumnStore): MemoryColumns {
  const before = known.get(columns);
  if (before?.revision === columns.revision) return before.memory;
  const found: Partial<Record<keyof MemoryColumns, Float64Array>> = {};
  for (const name of names) found[name] = columns.column(memoryTable, name, fresh[name]);
  const memory = found as MemoryColumns;
  known.set(columns, { revision: columns.revision, memory });
  return memory;
}

/** Whether any machine ever had moving memory here. */
export function hasMemoryColumns(columns: ColumnStore): boolean {
  return columns.find(memoryTable, 'process') !== null;
}

/** A row that begins anew: another process, or another run of its guest. */
export function clearRow(memory: MemoryColumns, row: number): void {
  for (const name of names) memory[name][row] = fresh[name];
}

/** Forgets what was counted and learned in the guest's last run. */
export function clearRun(memory: MemoryColumns, row: number): void {
  for (const name of names) {
    if (name === 'process' || name === 'since' || name === 'assigned' || name === 'visible')
      continue;
    memory[name][row] = fresh[name];
  }
}
