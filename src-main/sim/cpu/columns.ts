import type { SampleColumn, SampleValues } from '../../../src-shared/ipc';
import { noSample } from '../../../src-shared/ipc';
import type { Reader } from '../../../src-shared/reader';
import { allocate } from './allocate';
import type { CpuCache } from './cache';
import { cacheOf, guestPhase } from './cache';
import type { IoCache } from '../storage/io-cache';
import { ioCacheOf } from '../storage/io-cache';
import { coordinatorUse, countIo, fillLatency, fillNetworkLoad } from '../storage/io';
import { portCacheOf } from '../switches/port-cache';
import { countTraffic, fillCardLoad, fillNodeTraffic, fillVmTraffic } from '../switches/traffic';
import type { Moment } from './workload';
import { bootDemandPermille, demandPermille, momentAt, shutDownDemandPermille } from './workload';

/** Columns that are functions of time; the others stand in the state of a simulation. */
export type FlowColumn = Extract<
  SampleColumn,
  | 'vm.cpu'
  | 'node.cpu'
  | 'vm.latency'
  | 'network.load'
  | 'vm.sent'
  | 'vm.received'
  | 'node.sent'
  | 'node.received'
  | 'node.cards'
>;

/**
 * One column at the reader's present time, one value a row; the array is the caller's. `vm.cpu` is a
 * machine's share of its host in permille (hyperv-host §2.3), `node.cpu` the load of all guests there:
 * the sum of its machines' values, to the last digit, and what the host spends on redirected I/O it
 * coordinates and on the traffic of its virtual networks. `vm.latency` is the time a request to its disk takes, `network.load` permille of the
 * line rate. A machine that does not run, or whose host is not on, has `noSample`.
 */
export function sampleColumn(reader: Reader, column: FlowColumn): SampleValues {
  const cache = cacheOf(reader);
  const io = sampleAll(cache, reader, reader.now);
  switch (column) {
    case 'vm.cpu':
      return cache.vmColumn.slice();
    case 'node.cpu':
      return cache.nodeColumn.slice();
    case 'vm.latency': {
      const out = new Uint16Array(cache.vmColumn.length);
      fillLatency(reader, counted(cache, reader, io), cache, out);
      return out;
    }
    case 'network.load': {
      const out = new Uint16Array(reader.all('network').length);
      fillNetworkLoad(reader, counted(cache, reader, io), out);
      return out;
    }
    case 'vm.sent':
    case 'vm.received':
      return fillVmTraffic(portCacheOf(reader), cache, column === 'vm.sent' ? 'sent' : 'received');
    case 'node.sent':
    case 'node.received':
      return fillNodeTraffic(portCacheOf(reader), column === 'node.sent' ? 'sent' : 'received');
    case 'node.cards':
      return fillCardLoad(portCacheOf(reader));
  }
}

/** Fills `out` with the processor column of the virtual machines; rows beyond its end are left out. */
export function sampleVmCpu(reader: Reader, now: number, out: Uint16Array): void {
  const cache = cacheOf(reader);
  sampleAll(cache, reader, now);
  out.fill(noSample);
  out.set(cache.vmColumn.subarray(0, out.length));
}

/** Fills `out` with the processor column of the nodes. */
export function sampleNodeCpu(reader: Reader, now: number, out: Uint16Array): void {
  const cache = cacheOf(reader);
  sampleAll(cache, reader, now);
  out.fill(noSample);
  out.set(cache.nodeColumn.subarray(0, out.length));
}

/** What the machines of all hosts get at the reader's present time. */
export function sampledProcessors(reader: Reader): CpuCache {
  const cache = cacheOf(reader);
  sampleAll(cache, reader, reader.now);
  return cache;
}

function sampleAll(cache: CpuCache, reader: Reader, now: number): IoCache {
  const io = ioCacheOf(reader);
  if (cache.sampledAt === now && cache.io === io) return io;
  cache.sampledAt = now;
  cache.io = io;
  cache.ioCounted = false;
  const moment = momentAt(cache.start, now);
  fillWanted(cache, moment);
  // Only redirected I/O costs a processor anything: that of the coordinator.
  if (io.redirects) counted(cache, reader, io);
  const ports = portCacheOf(reader);
  countTraffic(ports, cache);
  cache.vmColumn.fill(noSample);
  for (let node = 0; node < cache.logical.length; node += 1) {
    const logical = cache.logical[node] as number;
    const redirected = io.redirects ? coordinatorUse(reader, io, node) : 0;
    const others = redirected + (ports.parent[node] as number);
    if (logical === 0) {
      cache.guests[node] = 0;
      cache.others[node] = 0;
    }
    cache.nodeColumn[node] = logical === 0 ? noSample : sampleHost(cache, node, logical, others);
  }
  return io;
}

/** What every guest wants of its processors, from which its disks and networks follow. */
function fillWanted(cache: CpuCache, moment: Moment): void {
  for (let row = 0; row < cache.host.length; row += 1) {
    if (cache.phase[row] !== guestPhase.none) cache.wanted[row] = guestDemand(cache, row, moment);
  }
}

/** The I/O of the present sample, added up; nobody needs it while machines reach their disks themselves. */
function counted(cache: CpuCache, reader: Reader, io: IoCache): IoCache {
  if (cache.ioCounted) return io;
  cache.ioCounted = true;
  return countIo(reader, cache);
}

/**
 * Samples the machines of one host; returns their sum in permille of the host, with what it spends on
 * the I/O of other nodes and on traffic, `others`, in thousandths of a logical processor.
 */
function sampleHost(cache: CpuCache, node: number, logical: number, others: number): number {
  const from = cache.begins[node] as number;
  const to = cache.begins[node + 1] as number;
  for (let place = from; place < to; place += 1) {
    const wanted = cache.wanted[cache.order[place] as number] as number;
    const demand =
      wanted * (cache.virtualProcessors[place] as number) * (cache.cost[place] as number);
    const limit = cache.limit[place] as number;
    cache.demand[place] = demand < limit ? demand : limit;
  }
  const share = cache.share[node] as number;
  const capacity = Math.max(0, (logical * (1000 - share)) / 1000 - others);
  cache.guests[node] = allocate(capacity, cache, from, to);
  cache.others[node] = others;
  // Rounding the running total keeps the sum right; rounding each value would let it drift.
  let given = 0;
  let shown = 0;
  for (let place = from; place < to; place += 1) {
    given += cache.allocated[place] as number;
    const total = Math.floor((given * 1000) / logical + 0.5);
    cache.vmColumn[cache.order[place] as number] = total - shown;
    shown = total;
  }
  return Math.min(1000, shown + Math.floor((others * 1000) / logical + 0.5));
}

function guestDemand(cache: CpuCache, row: number, moment: Moment): number {
  const hash = cache.hash[row] as number;
  const floor = cache.floor[row] as number;
  switch (cache.phase[row]) {
    case guestPhase.booting:
      return bootDemandPermille(hash, moment.second);
    case guestPhase.shuttingDown:
      return shutDownDemandPermille(hash, moment.second);
    case guestPhase.noSystem:
    case guestPhase.stopError:
      // Firmware that found nothing to start waits for a key; a kernel that gave up does nothing more.
      return 0;
    case guestPhase.hung:
      // A guest that answers nobody keeps spinning on one of its processors, or on as many as before.
      return Math.max(floor, 1000 / (cache.records[row]?.virtualProcessors ?? 1));
    default:
      return Math.max(floor, demandPermille(cache.workload[row] as number, hash, moment));
  }
}
