import { assert } from '../../../src-shared/assert';
import { loadAt } from '../../../src-shared/rules/memory-facts';
import type { SimTx } from '../wakeups';
import { HostBalancer } from './balance';
import type { MemoryColumns } from './columns';
import { hasMemoryColumns, hostMemoryTable } from './columns';
import type { MemoryMoment } from './demand';
import { commitMiB, memoryMomentAt } from './demand';
import type { Machines } from './machines';
import { adoptProcess, alignedColumns, machinesOf } from './rows';

/** The second of dynamic memory: guests say what they want, and every host's balancer acts (hyperv-host §4.3). */
export function memoryTick(tx: SimTx): void {
  const machines = machinesOf(tx.columns, tx);
  const settles = !hasMemoryColumns(tx.columns);
  if (settles && machines.held.order.length === 0) return;
  const memory = alignedColumns(tx.columns, machines);
  if (machines.adopted !== machines.changes) adoptAll(memory, machines);
  machines.adopted = machines.changes;
  const hosts = hostColumns(tx, machines);
  const moment = memoryMomentAt(machines.start, tx.now);
  const balancer = new HostBalancer(
    { ...machinesAsBalanced(machines), columns: memory },
    machines.rules,
    settles && tx.now === 0,
  );
  machines.version += 1;
  for (let node = 0; node < machines.capacity.length; node += 1) {
    const freeMiB = freeOf(memory, machines, node);
    hosts.available[node] = freeMiB;
    if (machines.alive[node] !== 1) continue;
    const { order, begins } = machines.moving;
    const [from, to] = [begins[node] as number, begins[node + 1] as number];
    ask(tx, memory, machines, moment, from, to);
    hosts.available[node] = balancer.run(order, from, to, freeMiB);
    hosts.given[node] = balancer.givenMiB;
    hosts.taken[node] = balancer.takenMiB;
    hosts.pressure[node] = count(memory, order, from, to);
    assert(freeOf(memory, machines, node) === hosts.available[node], 'no memory is lost');
    assert((hosts.available[node] as number) >= 0, `the memory of node ${node} is given once`);
  }
  sayAnswers(tx, machines, balancer);
}

function machinesAsBalanced(machines: Machines) {
  const { minimum, maximum, bufferPercent, weight, factor, answer, target, share } = machines;
  return { minimum, maximum, bufferPercent, weight, factor, answer, target, share };
}

/** Available memory of every host in MiB, and the mean pressure of its machines in percent. */
export function hostColumns({ columns }: Pick<SimTx, 'columns'>, machines: Machines) {
  if (alignedHosts.get(columns) !== machines.nodes) {
    const ids = machines.nodes.map(() => '');
    for (const node of machines.nodes) ids[node.row] = node.id;
    columns.align(hostMemoryTable, ids);
    alignedHosts.set(columns, machines.nodes);
  }
  return {
    available: columns.column(hostMemoryTable, 'available'),
    pressure: columns.column(hostMemoryTable, 'pressure'),
    given: columns.column(hostMemoryTable, 'given'),
    taken: columns.column(hostMemoryTable, 'taken'),
  };
}

const alignedHosts = new WeakMap<object, unknown>();

/** What a host has left: its memory less what its processes hold, moved or not. */
function freeOf(memory: MemoryColumns, machines: Machines, node: number): number {
  const { assigned } = memory;
  const { overhead } = machines;
  const { order, begins } = machines.held;
  let freeMiB = (machines.capacity[node] as number) - (machines.fixed[node] as number);
  const to = begins[node + 1] as number;
  for (let place = begins[node] as number; place < to; place += 1) {
    const row = order[place] as number;
    freeMiB -= (assigned[row] as number) + (overhead[row] as number);
  }
  return freeMiB;
}

/** Rows follow the processes that came, went or took over since the last second. */
function adoptAll(memory: MemoryColumns, machines: Machines): void {
  const { order, begins } = machines.held;
  for (let node = 0; node < machines.capacity.length; node += 1) {
    const to = begins[node + 1] as number;
    for (let place = begins[node] as number; place < to; place += 1) {
      adoptProcess(memory, machines, order[place] as number, node);
    }
  }
}

/** Guests report what they committed; demand follows it smoothly. */
function ask(
  tx: SimTx,
  memory: MemoryColumns,
  machines: Machines,
  moment: MemoryMoment,
  from: number,
  to: number,
): void {
  const { order } = machines.moving;
  const { newest } = machines.rules;
  const { demand } = memory;
  for (let place = from; place < to; place += 1) {
    const row = order[place] as number;
    let commit = commitMiB(
      machines.workload[row] as number,
      machines.hash[row] as number,
      machines.busyMiB[row] as number,
      moment,
    );
    if (machines.loaded[row] === 1) commit += loadOf(tx, machines, row);
    const before = demand[row] as number;
    demand[row] = before < 0 ? commit : before + (commit - before) * newest;
  }
}

function loadOf(tx: SimTx, machines: Machines, row: number): number {
  const { profile } = machines;
  const load = machines.records[row]?.memoryLoad ?? null;
  return profile ? loadAt(load, profile.dynamicMemory, tx.now) : 0;
}

/** Counts pressures; returns their mean in percent, 0 where no machine moves. */
function count(memory: MemoryColumns, order: Int32Array, from: number, to: number): number {
  const { demand, assigned, lowest, highest, sum, seconds } = memory;
  if (from === to) return 0;
  let total = 0;
  for (let place = from; place < to; place += 1) {
    const row = order[place] as number;
    const pressure = (100 * (demand[row] as number)) / (assigned[row] as number);
    total += pressure;
    const first = seconds[row] === 0;
    if (first || pressure < (lowest[row] as number)) lowest[row] = pressure;
    if (first || pressure > (highest[row] as number)) highest[row] = pressure;
    sum[row] = (sum[row] as number) + pressure;
    seconds[row] = (seconds[row] as number) + 1;
  }
  return total / (to - from);
}

/** The first event of every history. */
const labOpened = 1;

/** A guest that was handed memory in vain: once where it refuses for good, and when a host asks again. */
function sayAnswers(tx: SimTx, machines: Machines, { refused, failed }: HostBalancer): void {
  const say = (row: number, name: 'memory.hotAddRefused' | 'memory.hotAddFailed') => {
    const vm = machines.records[row];
    if (!vm) return;
    const fields = { vm: vm.name };
    // What a guest can do is set by the lab: nothing else leads to its answer.
    tx.because(labOpened, () => tx.emit(name, { node: vm.node, object: vm.id, fields }));
  };
  for (const row of refused) say(row, 'memory.hotAddRefused');
  for (const row of failed) say(row, 'memory.hotAddFailed');
}
