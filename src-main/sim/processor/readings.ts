import type { PartitionCounters, PartitionLoad } from '../../../src-shared/counters/model';
import { partitionCounters } from '../../../src-shared/counters/model';
import type {
  HostReading,
  NumaReading,
  PartitionDetail,
  PartitionReading,
  ProcessorCounters,
} from '../../../src-shared/counters/readings';
import type { ClusterNode } from '../../../src-shared/model/node';
import type { NodeId, VmId } from '../../../src-shared/model/tables';
import { workloads } from '../../../src-shared/model/vm';
import type { ProcessorFigures } from '../../../src-shared/profiles/sections/processor';
import type { Reader } from '../../../src-shared/reader';
import { profileOf, workerOf } from '../../../src-shared/rules/facts';
import { firstProcessorOf, processorsOf } from '../../../src-shared/rules/numa';
import { diskDemand } from '../../../src-shared/rules/traffic-facts';
import type { CpuCache } from '../cpu/cache';
import { sampledProcessors } from '../cpu/columns';
import type { KernelState } from '../kernel/state';
import { spreadOverProcessors } from './spread';
import { nodeTable, numaLayout, numaTable, rootUse, spread } from './tick';

const requestsOf = workloads.map((workload) => {
  const { bytesPerSecond, bytesPerRequest } = diskDemand[workload];
  return bytesPerSecond / bytesPerRequest;
});

/** A guest at half of its processors asks its disk for what `diskDemand` says. */
const nominalPermille = 500;

/** What stands in columns about a host, and what follows from the load of this moment. */
export function readHost(state: KernelState, id: NodeId): HostReading | null {
  const reader = state.store;
  const node = reader.get<'node'>(id);
  if (!node) return null;
  const figures = profileOf(reader).processor;
  const cache = sampledProcessors(reader);
  const layout = numaLayout(reader.all('node'));
  const on = node.machine === 'on' || node.machine === 'shuttingDown';
  if (on) spread(layout, cache, node);
  const from = layout.begins[node.row] as number;
  const ids = state.columns.idsOf(numaTable);
  const value = (column: string, numa: number, missing: number): number => {
    const name = `${node.id}/${numa}`;
    // Where no host came or went since the last tick, rows are where they were.
    const row = ids[from + numa] === name ? from + numa : ids.indexOf(name);
    return state.columns.find(numaTable, column)?.[row] ?? missing;
  };
  const numa = Array.from({ length: node.numaNodes }, (_, number): NumaReading => {
    const load = on ? (layout.loads[from + number] as number) : 0;
    return {
      first: firstProcessorOf(node, number),
      processors: processorsOf(node, number),
      parked: on ? value('parked', number, 0) : 0,
      loadPermille: Math.floor(load + 0.5),
      frequencyPercent: value('frequency', number, 100),
    };
  });
  const partitions = on ? partitionsOf(reader, figures, cache, node) : [];
  const second = Math.floor(reader.now / 1000);
  const totals = spreadOverProcessors(numa, second, node.row);
  const guests = partitions.reduce((sum, each) => sum + each.guestPermille, 0);
  const own = partitions.reduce((sum, each) => sum + each.hypervisorPermille, 0);
  const share = guests + own > 0 ? own / (guests + own) : 0;
  const hypervisorPermille = totals.map((total) => Math.floor(total * share + 0.5));
  const nodeRow = state.columns.idsOf(nodeTable).indexOf(id);
  const parked = numa.reduce((sum, each) => sum + each.parked, 0);
  return {
    node: id,
    at: reader.now,
    watts: state.columns.find(nodeTable, 'watts')?.[nodeRow] ?? 0,
    energyWattSeconds: state.columns.find(nodeTable, 'energyWattSeconds')?.[nodeRow] ?? 0,
    parked,
    numa,
    guestPermille: totals.map((total, index) => total - (hypervisorPermille[index] ?? 0)),
    hypervisorPermille,
    hypervisor: {
      logicalProcessors: node.logicalProcessors,
      partitions: partitions.length,
      virtualProcessors: partitions.reduce((sum, each) => sum + each.virtualProcessors, 0),
      totalPages: on ? Math.floor(node.memoryMiB * 256) : 0,
      monitoredNotifications: partitions.length * 2,
    },
    processors: sumsOf(node, totals, partitions, parked, on),
    partitions,
  };
}

/** The counters of one machine's partition; null while it does not run. */
export function readPartition(state: KernelState, id: VmId): PartitionDetail | null {
  const reader = state.store;
  const cache = sampledProcessors(reader);
  const vm = reader.get<'vm'>(id);
  const worker = vm && workerOf(reader, id);
  const node = worker && reader.get<'node'>(worker.node);
  if (!vm || !node) return null;
  const begin = cache.begins[node.row] as number;
  const end = cache.begins[node.row + 1] as number;
  for (let place = begin; place < end; place += 1) {
    if (cache.order[place] !== vm.row) continue;
    const counters = countersAt(profileOf(reader).processor, cache, node, place);
    return counters ? { vm: id, at: reader.now, counters } : null;
  }
  return null;
}

function countersAt(
  figures: ProcessorFigures,
  cache: CpuCache,
  node: ClusterNode,
  place: number,
): PartitionCounters | null {
  const load = loadOf(cache, node, place);
  return load && partitionCounters(figures, load);
}

/** What the machine at a place does: its time as it was given, and what of it the hypervisor spent. */
function loadOf(cache: CpuCache, node: ClusterNode, place: number): PartitionLoad | null {
  const row = cache.order[place] as number;
  const vm = cache.records[row];
  if (!vm) return null;
  const given = cache.allocated[place] as number;
  const share = cache.share[node.row] as number;
  // Intercepts beyond those of an enlightened guest are part of what it was given.
  const guest = given / (cache.cost[place] as number);
  const total = (given * 1000) / (1000 - share);
  const guestPermille = Math.floor(guest + 0.5);
  const wanted = given / (vm.virtualProcessors > 0 ? vm.virtualProcessors : 1);
  const requests = (requestsOf[cache.workload[row] as number] ?? 0) * (wanted / nominalPermille);
  return {
    virtualProcessors: vm.virtualProcessors,
    guestPermille,
    hypervisorPermille: Math.max(0, Math.floor(total + 0.5) - guestPermille),
    enlightenment: vm.enlightenment,
    slat: node.slat,
    requestsPerSecond: Math.floor(requests + 0.5),
    memoryMiB: vm.startupMiB,
  };
}

function partitionsOf(
  reader: Reader,
  figures: ProcessorFigures,
  cache: CpuCache,
  node: ClusterNode,
): PartitionReading[] {
  const readings: PartitionReading[] = [];
  let requests = 0;
  const end = cache.begins[node.row + 1] as number;
  for (let place = cache.begins[node.row] as number; place < end; place += 1) {
    const counters = countersAt(figures, cache, node, place);
    const vm = cache.records[cache.order[place] as number];
    if (!counters || !vm) continue;
    requests += counters.busRequestsPerSecond + counters.emulatedRequestsPerSecond;
    readings.push(readingOf(vm.id, counters));
  }
  const limit = profileOf(reader).limits.rootLogicalProcessors?.value ?? node.logicalProcessors;
  const root = partitionCounters(figures, {
    virtualProcessors: Math.min(limit, node.logicalProcessors),
    guestPermille: Math.floor((cache.others[node.row] as number) + rootUse(node) + 0.5),
    hypervisorPermille: 0,
    enlightenment: 'enlightened',
    slat: true,
    requestsPerSecond: requests,
    memoryMiB: node.rootReserveMiB,
  });
  return [readingOf(null, root), ...readings];
}

function readingOf(vm: VmId | null, counters: PartitionCounters): PartitionReading {
  const { virtualProcessors, guestPermille, hypervisorPermille } = counters;
  const { hypercallsPerSecond, interceptsPerSecond } = counters;
  const { busRequestsPerSecond, emulatedRequestsPerSecond } = counters;
  return {
    vm,
    virtualProcessors,
    guestPermille,
    hypervisorPermille,
    hypercallsPerSecond,
    interceptsPerSecond,
    busRequestsPerSecond,
    emulatedRequestsPerSecond,
  };
}

function sumsOf(
  node: ClusterNode,
  totals: readonly number[],
  partitions: readonly PartitionReading[],
  parked: number,
  on: boolean,
): ProcessorCounters {
  const all = node.logicalProcessors * 1000;
  const run = totals.reduce((sum, each) => sum + each, 0);
  const requests = partitions.reduce(
    (sum, each) => sum + (each.vm === null ? 0 : each.busRequestsPerSecond),
    0,
  );
  const entries = partitions.reduce((sum, each) => sum + each.interceptsPerSecond, 0);
  const runPermille = on ? Math.floor((run * 1000) / all + 0.5) : 0;
  // Parked processors rest in the deepest state; of the others' rest most is short.
  const c3Permille = Math.min(1000 - runPermille, Math.floor(parked * 1_000_000) / all);
  const c3 = on ? Math.floor(c3Permille) : 0;
  const left = on ? 1000 - runPermille - c3 : 0;
  const c2 = Math.floor(left / 4);
  return {
    hardwareInterruptsPerSecond: requests + (on ? node.logicalProcessors : 0),
    schedulerInterruptsPerSecond: Math.floor(entries / 40),
    timerInterruptsPerSecond: on ? (node.logicalProcessors - parked) * 64 : 0,
    interProcessorInterruptsPerSecond: Math.floor(entries / 12),
    contextSwitchesPerSecond: Math.floor(entries / 3) + requests * 2,
    c1Permille: left - c2,
    c2Permille: c2,
    c3Permille: c3,
    runPermille,
  };
}
