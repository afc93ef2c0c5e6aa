import { noWideSample } from '../../../src-shared/ipc';
import type { MemorySampleColumn } from '../../../src-shared/memory-samples';
import type { ClusterNode } from '../../../src-shared/model/node';
import type { VirtualMachine, Worker } from '../../../src-shared/model/vm';
import type { Reader } from '../../../src-shared/reader';
import { hostAvailableMiB, overheadOnMiB, workerOf } from '../../../src-shared/rules/facts';
import type { ColumnStore } from '../kernel/columns';
import type { MemoryColumns } from './columns';
import { hasMemoryColumns, hostMemoryTable, memoryColumns } from './columns';
import { liveRow } from './live';
import { isBalanced } from './machine-rows';
import { adoptionsOf } from './rows';

/** One column of memory at the present time, one value a row; the array is the caller's. */
export function sampleMemory(
  reader: Reader,
  columns: ColumnStore,
  column: MemorySampleColumn,
): Uint32Array {
  return isHostColumn(column)
    ? sampleHosts(reader, columns, column)
    : sampleMachines(reader, columns, column);
}

type HostColumn = Extract<MemorySampleColumn, `node.${string}`>;
type MachineColumn = Exclude<MemorySampleColumn, HostColumn>;

const isHostColumn = (column: MemorySampleColumn): column is HostColumn =>
  column.startsWith('node.');

/** What a column of machines shows: a column of the state, times a factor, through another one. */
interface Shown {
  readonly column: keyof MemoryColumns;
  readonly factor?: number;
  readonly through?: keyof MemoryColumns;
  /** Only a guest whose driver speaks has a demand, and with it a pressure. */
  readonly spoken?: true;
  /** A machine whose memory does not move holds, and sees, what was committed to it. */
  readonly still?: true;
}

const shown: Readonly<Record<MachineColumn, Shown>> = {
  'vm.assigned': { column: 'assigned', still: true },
  'vm.visible': { column: 'visible', still: true },
  'vm.paged': { column: 'paged' },
  'vm.demand': { column: 'demand', spoken: true },
  'vm.pressure': { column: 'demand', factor: 1000, through: 'assigned', spoken: true },
  'vm.pressureLowest': { column: 'lowest', factor: 10, spoken: true },
  'vm.pressureHighest': { column: 'highest', factor: 10, spoken: true },
  'vm.pressureAverage': { column: 'sum', factor: 10, through: 'seconds', spoken: true },
  'vm.memoryAdded': { column: 'added' },
  'vm.memoryRemoved': { column: 'removed' },
  'vm.memoryAdds': { column: 'adds' },
  'vm.memoryRemoves': { column: 'removes' },
};

function sampleMachines(reader: Reader, columns: ColumnStore, column: MachineColumn) {
  const { how, heldMiB } = manners(reader, columns);
  const out = new Uint32Array(how.length).fill(noWideSample);
  const { column: name, factor = 1, through, spoken = false, still = false } = shown[column];
  const memory = hasMemoryColumns(columns) ? memoryColumns(columns) : null;
  const values = memory?.[name];
  const demand = memory?.demand;
  const divisors = through ? memory?.[through] : undefined;
  for (let row = 0; row < how.length; row += 1) {
    const manner = how[row] as number;
    if (manner === none) continue;
    if (manner === held) {
      if (still) out[row] = Math.floor((heldMiB[row] as number) + 0.5);
    } else if (values && demand) {
      if (spoken && (manner !== speaks || (demand[row] as number) < 0)) continue;
      const under = divisors ? (divisors[row] as number) : 1;
      if (under > 0) out[row] = Math.floor(((values[row] as number) * factor) / under + 0.5);
    }
  }
  return out;
}

/** How a machine has memory: not at all, as it was committed, moving, moving by what its guest says. */
const [none, held, moves, speaks] = [0, 1, 2, 3];

/** By row of the machine; asked for a dozen columns each second, it changes only with records and processes. */
interface Manners {
  readonly vms: readonly VirtualMachine[];
  readonly workers: readonly Worker[];
  readonly nodes: readonly ClusterNode[];
  readonly adoptions: number;
  readonly revision: number;
  readonly how: Uint8Array;
  readonly heldMiB: Float64Array;
}

const known = new WeakMap<ColumnStore, Manners>();

function manners(reader: Reader, columns: ColumnStore): Manners {
  const [vms, workers, nodes] = [reader.all('vm'), reader.all('worker'), reader.all('node')];
  const adoptions = adoptionsOf(columns);
  const before = known.get(columns);
  if (
    before?.vms === vms &&
    before.workers === workers &&
    before.nodes === nodes &&
    before.adoptions === adoptions &&
    before.revision === columns.revision
  ) {
    return before;
  }
  const how = new Uint8Array(vms.length);
  const heldMiB = new Float64Array(vms.length);
  for (const vm of vms) {
    const worker = workerOf(reader, vm.id);
    if (!worker) continue;
    if (liveRow(reader, columns, vm, worker) >= 0) {
      how[vm.row] = isBalanced(vm, worker) || worker.operation === 'migrating' ? speaks : moves;
    } else {
      how[vm.row] = held;
      heldMiB[vm.row] = worker.committedMiB - overheadOnMiB(reader, vm, worker.node);
    }
  }
  const { revision } = columns;
  const found = { vms, workers, nodes, adoptions, revision, how, heldMiB };
  known.set(columns, found);
  return found;
}

/** What moved in the last second and how pressed a host's machines are stands in columns of the tick. */
const hostColumnNames: Readonly<Record<Exclude<HostColumn, 'node.memoryAvailable'>, string>> = {
  'node.memoryPressure': 'pressure',
  'node.memoryGiven': 'given',
  'node.memoryTaken': 'taken',
};

function sampleHosts(reader: Reader, columns: ColumnStore, column: HostColumn) {
  const nodes = reader.all('node');
  const out = new Uint32Array(nodes.length).fill(noWideSample);
  const known =
    column === 'node.memoryAvailable'
      ? null
      : columns.find(hostMemoryTable, hostColumnNames[column]);
  const factor = column === 'node.memoryPressure' ? 10 : 1;
  for (const node of nodes) {
    if (node.machine !== 'on') continue;
    const value =
      column === 'node.memoryAvailable'
        ? hostAvailableMiB(reader, node)
        : (known?.[node.row] ?? 0) * factor;
    out[node.row] = Math.max(0, Math.floor(value + 0.5));
  }
  return out;
}
