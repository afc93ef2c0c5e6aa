import type { SampleColumn } from '../../../src-shared/ipc';
import { noSample } from '../../../src-shared/ipc';
import type { Reader } from '../../../src-shared/reader';
import { allocate } from './allocate';
import type { CpuCache } from './cache';
import { cacheOf, guestPhase } from './cache';
import type { Moment } from './workload';
import { bootDemandPermille, demandPermille, momentAt, shutDownDemandPermille } from './workload';

/** Thousandths of the host that the parent partition uses for itself, so that guests get the rest. */
export const rootUsePermille = 20;

/**
 * One column at the reader's present time, in permille of the whole host, one value a row; the array
 * is the caller's. `vm.cpu` is a machine's share of its host (hyperv-host §2.3), `node.cpu` the load
 * of all guests there: the sum of its machines' values, to the last digit. A machine that does not
 * run, or whose host is not on, has `noSample`.
 */
export function sampleColumn(reader: Reader, column: SampleColumn): Uint16Array {
  const cache = cacheOf(reader);
  sampleAll(cache, reader.now);
  return column === 'vm.cpu' ? cache.vmColumn.slice() : cache.nodeColumn.slice();
}

/** Fills `out` with the processor column of the virtual machines; rows beyond its end are left out. */
export function sampleVmCpu(reader: Reader, now: number, out: Uint16Array): void {
  const cache = cacheOf(reader);
  sampleAll(cache, now);
  out.fill(noSample);
  out.set(cache.vmColumn.subarray(0, out.length));
}

/** Fills `out` with the processor column of the nodes. */
export function sampleNodeCpu(reader: Reader, now: number, out: Uint16Array): void {
  const cache = cacheOf(reader);
  sampleAll(cache, now);
  out.fill(noSample);
  out.set(cache.nodeColumn.subarray(0, out.length));
}

function sampleAll(cache: CpuCache, now: number): void {
  if (cache.sampledAt === now) return;
  cache.sampledAt = now;
  const moment = momentAt(cache.start, now);
  cache.vmColumn.fill(noSample);
  for (let node = 0; node < cache.logical.length; node += 1) {
    const logical = cache.logical[node] as number;
    cache.nodeColumn[node] = logical === 0 ? noSample : sampleHost(cache, node, logical, moment);
  }
}

/** Samples the machines of one host; returns their sum in permille of the host. */
function sampleHost(cache: CpuCache, node: number, logical: number, moment: Moment): number {
  const from = cache.begins[node] as number;
  const to = cache.begins[node + 1] as number;
  for (let place = from; place < to; place += 1) {
    const wanted = guestDemand(cache, cache.order[place] as number, moment);
    const demand = wanted * (cache.virtualProcessors[place] as number);
    const limit = cache.limit[place] as number;
    cache.demand[place] = demand < limit ? demand : limit;
  }
  allocate((logical * (1000 - rootUsePermille)) / 1000, cache, from, to);
  // Rounding the running total keeps the sum right; rounding each value would let it drift.
  let given = 0;
  let shown = 0;
  for (let place = from; place < to; place += 1) {
    given += cache.allocated[place] as number;
    const total = Math.floor((given * 1000) / logical + 0.5);
    cache.vmColumn[cache.order[place] as number] = total - shown;
    shown = total;
  }
  return shown;
}

function guestDemand(cache: CpuCache, row: number, moment: Moment): number {
  const hash = cache.hash[row] as number;
  switch (cache.phase[row]) {
    case guestPhase.booting:
      return bootDemandPermille(hash, moment.second);
    case guestPhase.shuttingDown:
      return shutDownDemandPermille(hash, moment.second);
    case guestPhase.hung:
      // A guest that answers nobody keeps spinning on one of its processors.
      return 1000 / (cache.records[row]?.virtualProcessors ?? 1);
    default:
      return demandPermille(cache.workload[row] as number, hash, moment);
  }
}
