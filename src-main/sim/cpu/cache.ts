import type { ClusterNode } from '../../../src-shared/model/node';
import type { VirtualMachine, Worker } from '../../../src-shared/model/vm';
import { workloads } from '../../../src-shared/model/vm';
import type { Reader } from '../../../src-shared/reader';
import type { ProcessorFigures } from '../../../src-shared/profiles/sections/processor';
import { hypervisorPermille, interceptFactor } from '../../../src-shared/rules/processor';
import { hashText } from '../inventory/hash';
import type { IoCache } from '../storage/io-cache';
import type { CalendarStart } from './workload';
import { calendarStart } from './workload';

/** What a guest does with its processors; `none` for a machine without a sample. */
export const guestPhase = {
  none: 0,
  serving: 1,
  booting: 2,
  shuttingDown: 3,
  hung: 4,
  noSystem: 5,
  stopError: 6,
} as const;

/**
 * The part of the processor model that only changes with records, kept in columns by row. It belongs
 * to one reader, is never saved, and is rebuilt from the records whenever one of them changed.
 */
export interface CpuCache {
  vms: readonly VirtualMachine[];
  workers: readonly Worker[];
  nodes: readonly ClusterNode[];
  /** By place in `workers`: the row of its machine, -1 where there is none. */
  rowOfWorker: Int32Array;
  seed: number;
  figures: ProcessorFigures | undefined;
  start: CalendarStart;
  /** By row of the virtual machine: the record the columns below were made from. */
  records: (VirtualMachine | undefined)[];
  hash: Int32Array;
  workload: Uint8Array;
  /** What somebody makes a guest use at least, in permille of its processors. */
  floor: Uint16Array;
  phase: Uint8Array;
  /** Rows of machines with a sample, those of one node side by side, ascending. */
  order: Int32Array;
  /** For node row n: its machines are `order[begins[n]]` up to `order[begins[n + 1]]`. */
  begins: Int32Array;
  /** By node row: thousandths of a logical processor; 0 where the machine is not on. */
  logical: Float64Array;
  /** By node row: what the hypervisor takes of a busy host, in permille. */
  share: Float64Array;
  /** By place in `order`: the NUMA node of its host it was put on, -1 where it spans them. */
  numa: Int8Array;
  /** By node row, of the last sample: what its guests were given, and what it spent on others' I/O. */
  guests: Float64Array;
  others: Float64Array;
  /** By place in `order`, as `allocate` wants it; demand and allocated are filled by every sample. */
  virtualProcessors: Float64Array;
  /** How much more processor time the same work costs a guest that is not enlightened. */
  cost: Float64Array;
  limit: Float64Array;
  demand: Float64Array;
  reserve: Float64Array;
  weight: Float64Array;
  allocated: Float64Array;
  /** By row: the row of the host it runs on, -1 for none; and what its guest wants now, in permille. */
  host: Int32Array;
  wanted: Float64Array;
  /** The moment the last sample was taken for; -1 where it must be taken anew. */
  sampledAt: number;
  /** Where the machines' I/O went in that sample, and whether it is added up. */
  io: IoCache | null;
  ioCounted: boolean;
  vmColumn: Uint16Array;
  nodeColumn: Uint16Array;
}

const caches = new WeakMap<Reader, CpuCache>();

/** The cache of a reader, brought up to date. The listings of a reader are equal while nothing changed. */
export function cacheOf(reader: Reader): CpuCache {
  let cache = caches.get(reader);
  if (!cache) {
    cache = emptyCache();
    caches.set(reader, cache);
  }
  const vms = reader.all('vm');
  const workers = reader.all('worker');
  const nodes = reader.all('node');
  if (cache.vms === vms && cache.workers === workers && cache.nodes === nodes) return cache;
  cache.sampledAt = -1;
  if (cache.vms !== vms || cache.nodes !== nodes) {
    cache.vms = vms;
    cache.nodes = nodes;
    readMachines(cache, reader);
  }
  findRows(cache, reader, workers);
  arrange(cache);
  return cache;
}

function emptyCache(): CpuCache {
  return {
    vms: [],
    workers: [],
    nodes: [],
    rowOfWorker: new Int32Array(0),
    seed: 0,
    figures: undefined,
    start: { secondOfDay: 0, weekday: 0 },
    records: [],
    hash: new Int32Array(0),
    workload: new Uint8Array(0),
    floor: new Uint16Array(0),
    phase: new Uint8Array(0),
    order: new Int32Array(0),
    begins: new Int32Array(1),
    logical: new Float64Array(0),
    share: new Float64Array(0),
    numa: new Int8Array(0),
    guests: new Float64Array(0),
    others: new Float64Array(0),
    virtualProcessors: new Float64Array(0),
    cost: new Float64Array(0),
    limit: new Float64Array(0),
    demand: new Float64Array(0),
    reserve: new Float64Array(0),
    weight: new Float64Array(0),
    allocated: new Float64Array(0),
    host: new Int32Array(0),
    wanted: new Float64Array(0),
    sampledAt: -1,
    io: null,
    ioCounted: false,
    vmColumn: new Uint16Array(0),
    nodeColumn: new Uint16Array(0),
  };
}

function readMachines(cache: CpuCache, reader: Reader): void {
  const world = reader.get<'world'>('world:lab');
  const seed = world?.seed ?? 0;
  if (seed !== cache.seed) cache.records = [];
  cache.seed = seed;
  cache.start = calendarStart(world?.startsAt ?? '');
  resize(cache);
  for (const vm of cache.vms) {
    if (cache.records[vm.row] === vm) continue;
    // Who comes or goes moves rows, and what is known of workers with them.
    if (cache.records[vm.row]?.id !== vm.id) {
      cache.hash[vm.row] = hashText(seed, vm.id);
      cache.workers = [];
    }
    cache.workload[vm.row] = workloads.indexOf(vm.workload);
    cache.floor[vm.row] = vm.processorLoadPermille;
    cache.records[vm.row] = vm;
  }
  cache.logical.fill(0);
  const figures = world?.values.processor;
  cache.figures = figures;
  for (const node of cache.nodes) {
    if (node.machine === 'on') cache.logical[node.row] = node.logicalProcessors * 1000;
    cache.share[node.row] = figures ? hypervisorPermille(figures, node) : 0;
  }
}

/** In the blackout of its migration a guest uses no processor at all. */
function standsStill({ operation, guest, servingSince }: Worker): boolean {
  return operation === 'migrating' && guest === 'running' && servingSince === null;
}

/**
 * Finds the machine of every worker. Both listings are sorted by id, so a walk along both takes over
 * what is known; a look-up of thousands after every change would cost more than the samples.
 */
function findRows(cache: CpuCache, reader: Reader, workers: readonly Worker[]): void {
  const before = cache.workers;
  const known = cache.rowOfWorker;
  const rows = new Int32Array(workers.length);
  let place = 0;
  workers.forEach((worker, index) => {
    let old = before[place];
    while (old !== worker && old !== undefined && old.id < worker.id) {
      place += 1;
      old = before[place];
    }
    if (old !== undefined && old.vm === worker.vm) {
      rows[index] = known[place] as number;
      place += 1;
    } else {
      rows[index] = reader.get<'vm'>(worker.vm)?.row ?? -1;
    }
  });
  cache.workers = workers;
  cache.rowOfWorker = rows;
}

const columnsByPlace = [
  'virtualProcessors',
  'cost',
  'limit',
  'demand',
  'reserve',
  'weight',
] as const;

function resize(cache: CpuCache): void {
  let rows = 0;
  for (const vm of cache.vms) if (vm.row >= rows) rows = vm.row + 1;
  let nodeRows = 0;
  for (const node of cache.nodes) if (node.row >= nodeRows) nodeRows = node.row + 1;
  if (cache.hash.length !== rows) {
    cache.records = [];
    cache.hash = new Int32Array(rows);
    cache.workload = new Uint8Array(rows);
    cache.floor = new Uint16Array(rows);
    cache.phase = new Uint8Array(rows);
    cache.order = new Int32Array(rows);
    for (const name of columnsByPlace) {
      cache[name] = new Float64Array(rows);
    }
    cache.allocated = new Float64Array(rows);
    cache.numa = new Int8Array(rows);
    cache.wanted = new Float64Array(rows);
    cache.vmColumn = new Uint16Array(rows);
  }
  if (cache.logical.length !== nodeRows) {
    cache.logical = new Float64Array(nodeRows);
    cache.share = new Float64Array(nodeRows);
    cache.guests = new Float64Array(nodeRows);
    cache.others = new Float64Array(nodeRows);
    cache.begins = new Int32Array(nodeRows + 1);
    cache.nodeColumn = new Uint16Array(nodeRows);
  }
}

/** Files the running machines by node, in rows' order, and notes what `allocate` needs of each. */
function arrange(cache: CpuCache): void {
  const { phase, order, begins } = cache;
  const nodeRowOf = new Map(cache.nodes.map((node) => [node.id, node.row]));
  const home = new Int32Array(phase.length).fill(-1);
  const numa = new Int8Array(phase.length);
  cache.host = home;
  phase.fill(guestPhase.none);
  begins.fill(0);
  cache.workers.forEach((worker, index) => {
    const nodeRow = nodeRowOf.get(worker.node);
    const row = cache.rowOfWorker[index] as number;
    if (worker.state !== 'running' || nodeRow === undefined || row < 0) return;
    if (standsStill(worker)) return;
    if (cache.logical[nodeRow] === 0 || phase[row] !== guestPhase.none) return;
    phase[row] = guestPhase[worker.guest === 'running' ? 'serving' : worker.guest];
    home[row] = nodeRow;
    numa[row] = worker.numaNode ?? -1;
    begins[nodeRow + 1] = (begins[nodeRow + 1] as number) + 1;
  });
  for (let index = 1; index < begins.length; index += 1) {
    begins[index] = (begins[index] as number) + (begins[index - 1] as number);
  }
  const next = begins.slice();
  for (let row = 0; row < home.length; row += 1) {
    const nodeRow = home[row] as number;
    const vm = cache.records[row];
    if (nodeRow < 0 || !vm) continue;
    const place = next[nodeRow] as number;
    next[nodeRow] = place + 1;
    order[place] = row;
    cache.numa[place] = numa[row] as number;
    cache.virtualProcessors[place] = vm.virtualProcessors;
    cache.cost[place] = 1 + guestCost(cache.figures, vm, cache.share[nodeRow] as number);
    cache.limit[place] = vm.virtualProcessors * vm.cpuLimitPermille;
    cache.reserve[place] = vm.virtualProcessors * vm.cpuReservePermille;
    // The hypervisor's weights begin at 1; a machine of weight 0 still gets what nobody else wants.
    cache.weight[place] = vm.virtualProcessors * Math.max(1, vm.cpuWeight);
  }
}

/** What more its intercepts cost a guest than an enlightened one, as a share of its processor time. */
function guestCost(
  figures: ProcessorFigures | undefined,
  { enlightenment }: VirtualMachine,
  sharePermille: number,
): number {
  if (!figures || enlightenment === 'enlightened') return 0;
  return ((interceptFactor(figures, enlightenment) - 1) * sharePermille) / 1000;
}
