import type { DynamicMemory } from '../../../src-shared/model/memory';
import type { VirtualMachine, Worker } from '../../../src-shared/model/vm';
import type { Reader } from '../../../src-shared/reader';
import { overheadOnMiB } from '../../../src-shared/rules/facts';
import { memoryStepMiB } from '../../../src-shared/rules/memory';
import { numaMemoryMiB } from '../../../src-shared/rules/numa';
import type { Machines, Rows } from './machines';

/** Whether the balancer moves the memory of this process: its guest runs, and it is not on its way. */
export function isBalanced(vm: VirtualMachine, { state, guest, operation }: Worker): boolean {
  return vm.memoryDriver && state === 'running' && guest === 'running' && operation === 'none';
}

/** Finds the process of every machine with dynamic memory, and what all others hold of each host. */
export function fillRows(machines: Machines, reader: Reader): void {
  const { nodes, records } = machines;
  const nodeRowOf = new Map(nodes.map((node) => [node.id, node.row]));
  const rowsOfNodes = nodes.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const home = new Int32Array(machines.rows).fill(-1);
  const moves = new Uint8Array(machines.rows);
  machines.processes = Array.from<Worker | undefined>({ length: machines.rows });
  machines.fixed = new Float64Array(rowsOfNodes);
  for (const worker of machines.workers) {
    const nodeRow = nodeRowOf.get(worker.node);
    if (nodeRow === undefined) continue;
    const vm = reader.get<'vm'>(worker.vm);
    if (!vm || vm.dynamicMemory === null || vm.node !== worker.node) {
      machines.fixed[nodeRow] = (machines.fixed[nodeRow] as number) + worker.committedMiB;
      continue;
    }
    machines.processes[vm.row] = worker;
    machines.overhead[vm.row] = overheadOnMiB(reader, vm, worker.node);
    machines.maximum[vm.row] = mostMiB(reader, vm, vm.dynamicMemory, worker);
    home[vm.row] = nodeRow;
    moves[vm.row] = isBalanced(records[vm.row] ?? vm, worker) ? 1 : 0;
  }
  machines.held = rowsByNode(home, null, rowsOfNodes);
  machines.moving = rowsByNode(home, moves, rowsOfNodes);
}

/** How far a machine may grow: where machines may not span NUMA nodes, no further than its own (hyperv-host §3.5). */
function mostMiB(
  reader: Reader,
  vm: VirtualMachine,
  { maximumMiB }: DynamicMemory,
  { node: id, numaNode }: Worker,
): number {
  const node = reader.get<'node'>(id);
  // One that began before it was forbidden stays on the nodes it spans.
  if (!node || node.numaSpanning || numaNode === null) return maximumMiB;
  const room = numaMemoryMiB(node) - overheadOnMiB(reader, vm, id);
  return Math.min(maximumMiB, Math.max(vm.startupMiB, room - (room % memoryStepMiB)));
}

function rowsByNode(home: Int32Array, chosen: Uint8Array | null, nodes: number): Rows {
  const begins = new Int32Array(nodes + 1);
  const counts = (row: number) => (home[row] as number) >= 0 && (!chosen || chosen[row] === 1);
  for (let row = 0; row < home.length; row += 1) {
    if (!counts(row)) continue;
    const next = (home[row] as number) + 1;
    begins[next] = (begins[next] as number) + 1;
  }
  for (let index = 1; index <= nodes; index += 1) {
    begins[index] = (begins[index] as number) + (begins[index - 1] as number);
  }
  const order = new Int32Array(begins[nodes] as number);
  const next = begins.slice();
  for (let row = 0; row < home.length; row += 1) {
    if (!counts(row)) continue;
    const node = home[row] as number;
    order[next[node] as number] = row;
    next[node] = (next[node] as number) + 1;
  }
  return { order, begins };
}

/** What hosts can give; a frozen host moves nothing, and one that is off has nothing. */
export function fillNodes(machines: Machines): void {
  const { nodes } = machines;
  machines.capacity = new Float64Array(machines.fixed.length);
  machines.alive = new Uint8Array(machines.fixed.length);
  for (const node of nodes) {
    machines.capacity[node.row] = node.memoryMiB - node.rootReserveMiB;
    const works = node.machine === 'on' || node.machine === 'shuttingDown';
    machines.alive[node.row] = works ? 1 : 0;
  }
}
