import { noWideSample } from '../../../src-shared/ipc';
import type { MemorySampleColumn } from '../../../src-shared/memory-samples';
import type { VirtualMachine, Worker } from '../../../src-shared/model/vm';
import type { Reader } from '../../../src-shared/reader';
import { hostAvailableMiB, overheadOnMiB, workerOf } from '../../../src-shared/rules/facts';
import type { ColumnStore } from '../kernel/columns';
import type { MemoryColumns } from './columns';
import { hasMemoryColumns, hostMemoryTable, memoryColumns } from './columns';
import { liveRow } from './live';
import { isBalanced } from './machine-rows';

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

function sampleMachines(reader: Reader, columns: ColumnStore, column: MachineColumn) {
  const vms = reader.all('vm');
  const out = new Uint32Array(vms.length).fill(noWideSample);
  const memory = hasMemoryColumns(columns) ? memoryColumns(columns) : null;
  for (const vm of vms) {
    const worker = workerOf(reader, vm.id);
    if (!worker) continue;
    const row = memory ? liveRow(reader, columns, vm, worker) : -1;
    const value =
      row >= 0 && memory
        ? valueOf(memory, row, column, vm, worker)
        : held(reader, column, vm, worker);
    if (value !== null) out[vm.row] = Math.floor(value + 0.5);
  }
  return out;
}

/** A machine whose memory does not move holds what was committed to it. */
function held(
  reader: Reader,
  column: MachineColumn,
  vm: VirtualMachine,
  worker: Worker,
): number | null {
  if (column !== 'vm.assigned' && column !== 'vm.visible') return null;
  return worker.committedMiB - overheadOnMiB(reader, vm, worker.node);
}

/** Only a guest whose driver speaks has a demand, and with it a pressure. */
function valueOf(
  memory: MemoryColumns,
  row: number,
  column: MachineColumn,
  vm: VirtualMachine,
  worker: Worker,
): number | null {
  const at = (name: keyof MemoryColumns) => memory[name][row] as number;
  const speaks = at('demand') >= 0 && (isBalanced(vm, worker) || worker.operation === 'migrating');
  switch (column) {
    case 'vm.assigned':
      return at('assigned');
    case 'vm.visible':
      return at('visible');
    case 'vm.paged':
      return at('paged');
    case 'vm.demand':
      return speaks ? at('demand') : null;
    case 'vm.pressure':
      return speaks ? (1000 * at('demand')) / at('assigned') : null;
    case 'vm.pressureLowest':
      return speaks ? at('lowest') * 10 : null;
    case 'vm.pressureHighest':
      return speaks ? at('highest') * 10 : null;
    case 'vm.pressureAverage':
      return speaks && at('seconds') > 0 ? (at('sum') * 10) / at('seconds') : null;
    case 'vm.memoryAdded':
      return at('added');
    case 'vm.memoryRemoved':
      return at('removed');
    case 'vm.memoryAdds':
      return at('adds');
    case 'vm.memoryRemoves':
      return at('removes');
  }
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
