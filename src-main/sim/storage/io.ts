import { noSample } from '../../../src-shared/ipc';
import { workloads } from '../../../src-shared/model/vm';
import type { StorageFigures } from '../../../src-shared/profiles/sections/storage';
import type { Reader } from '../../../src-shared/reader';
import { backupStreams } from '../../../src-shared/rules/disk-load';
import { profileOf } from '../../../src-shared/rules/facts';
import { diskDemand, usableBytesPerSecond } from '../../../src-shared/rules/traffic-facts';
import { sabotaged } from '../sabotage';
import type { IoCache } from './io-cache';
import { ioCacheOf, way } from './io-cache';

/** What the processor columns already know of every machine. */
export interface Guests {
  /** By row of the machine: the row of the host it runs on, -1 where it does not run. */
  readonly host: Int32Array;
  /** By row: index into `workloads`. */
  readonly workload: Uint8Array;
  /** By row: what the guest would like to use of its processors now, in permille. */
  readonly wanted: Float64Array;
}

/** Beyond this share of what it can do a queue does not grow any further: guests ask for less. */
const busiest = 0.95;

/** How much longer a request takes that waits for others, each as long as itself (a queue M/D/1). */
function stretch(used: number): number {
  const share = Math.min(busiest, used);
  return 1 + share / (2 * (1 - share));
}

/** A guest at half of its processors asks of its disk what `diskDemand` says. */
const nominalPermille = 500;

const bytesOf = workloads.map((workload) => diskDemand[workload].bytesPerSecond);
const requestOf = workloads.map((workload) => diskDemand[workload].bytesPerRequest);

/**
 * Adds up what machines and backups ask of arrays, paths, networks and coordinators at one moment. The result
 * stays in the cache until the next sample.
 */
export function countIo(reader: Reader, guests: Guests): IoCache {
  const cache = ioCacheOf(reader);
  cache.arrayBytes.fill(0);
  cache.pathBytes.fill(0);
  cache.networkBytes.fill(0);
  cache.coordinatedBytes.fill(0);
  cache.localBytes.fill(0);
  for (let row = 0; row < guests.host.length; row += 1) {
    const node = guests.host[row] as number;
    const disk = cache.diskOfRow[row] ?? -1;
    if (node < 0) continue;
    if (disk < 0) {
      add(cache.localBytes, node, bytesAsked(guests, row));
      continue;
    }
    addOnDisk(cache, disk, node, bytesAsked(guests, row));
  }
  addBackups(reader, cache);
  return cache;
}

/** What is read of a disk or written to it by a node goes to an array over paths, or over a network. */
function addOnDisk(cache: IoCache, disk: number, node: number, bytes: number): void {
  const cell = disk * cache.nodeRows + node;
  const how = cache.way[cell];
  if (how === way.stalled) return;
  const network = cache.networkOf[cell] as number;
  let source = node;
  if (how !== way.direct && network >= 0) {
    source = cache.ownerRow[disk] as number;
    add(cache.networkBytes, network, bytes);
    if (source >= 0) add(cache.coordinatedBytes, source, bytes);
  }
  const array = source < 0 ? -1 : (cache.arrayOf[disk * cache.nodeRows + source] as number);
  if (array < 0) return;
  add(cache.arrayBytes, array, bytes);
  add(cache.pathBytes, array * cache.nodeRows + source, bytes);
}

/** Backups read and restores write beside the machines, which wait for them. */
function addBackups(reader: Reader, cache: IoCache): void {
  for (const { node: id, disk: diskId, bytesPerSecond } of backupStreams(reader)) {
    const node = reader.get<'node'>(id)?.row ?? -1;
    if (node < 0 || sabotaged('backup-costs-nothing')) continue;
    if (diskId === null) add(cache.localBytes, node, bytesPerSecond);
    else {
      const disk = cache.disks.findIndex((each) => each.id === diskId);
      if (disk >= 0) addOnDisk(cache, disk, node, bytesPerSecond);
    }
  }
}

function add(column: Float64Array, place: number, bytes: number): void {
  column[place] = (column[place] as number) + bytes;
}

function bytesAsked({ workload, wanted }: Guests, row: number): number {
  const nominal = bytesOf[workload[row] as number] as number;
  return (nominal * (wanted[row] as number)) / nominalPermille;
}

/**
 * Thousandths of a logical processor a node spends on the I/O of others whose volumes it coordinates.
 */
export function coordinatorUse(reader: Reader, cache: IoCache, node: number): number {
  const bytes = cache.coordinatedBytes[node] ?? 0;
  if (bytes === 0) return 0;
  const perMegabyte = profileOf(reader).storage.coordinatorUsePerMBps.value;
  const line = usableBytesPerSecond(10_000);
  return ((bytes < line ? bytes : line) * perMegabyte) / 1_000_000;
}

/** Fills `out` with the time a request of each machine takes, in units of 10 µs. */
export function fillLatency(
  reader: Reader,
  cache: IoCache,
  guests: Guests,
  out: Uint16Array,
): void {
  const figures = profileOf(reader).storage;
  const { firstTouchUs, localBytesPerSecond } = profileOf(reader).disks;
  const onNetwork = cache.networks.map((_network, place) => networkUs(cache, figures, place));
  out.fill(noSample);
  for (let row = 0; row < guests.host.length && row < out.length; row += 1) {
    const node = guests.host[row] as number;
    if (node < 0) continue;
    const below =
      (cache.diskOfRow[row] as number) < 0
        ? figures.localLatencyUs.value *
          stretch((cache.localBytes[node] as number) / localBytesPerSecond.value)
        : latencyUs(cache, figures, onNetwork, guests, row, node);
    const speed = Math.max(1, cache.speedOfRow[row] ?? 1000);
    const us = (below * 1000) / speed + firstTouch(cache, firstTouchUs.value, guests, row);
    out[row] = Math.min(noSample - 1, Math.floor(us / 10));
  }
}

/** Extra writes for blocks that are touched for the first time, spread over all requests (hyperv-host §5.3). */
function firstTouch(cache: IoCache, perBlockUs: number, guests: Guests, row: number): number {
  const bytes = bytesAsked(guests, row);
  const blocks = cache.newBlocksOfRow[row] ?? 0;
  if (bytes <= 0 || blocks === 0) return 0;
  const requests = bytes / (requestOf[guests.workload[row] as number] as number);
  return Math.min(perBlockUs, (perBlockUs * blocks) / 1000 / requests);
}

interface NetworkUs {
  /** There and back, before anything waits, in microseconds. */
  readonly roundTripUs: number;
  /** On the line, for every byte, with the wait for others. */
  readonly perByteUs: number;
}

function networkUs(cache: IoCache, figures: StorageFigures, place: number): NetworkUs {
  const network = cache.networks[place];
  const usable = usableBytesPerSecond(network?.bandwidthMbps ?? 1000);
  const used = (cache.networkBytes[place] as number) / usable;
  return {
    roundTripUs: figures.networkRoundTripUs.value + 2000 * (network?.latencyMs ?? 0),
    perByteUs: (1_000_000 / usable) * stretch(used),
  };
}

function latencyUs(
  cache: IoCache,
  figures: StorageFigures,
  onNetwork: readonly NetworkUs[],
  guests: Guests,
  row: number,
  node: number,
): number {
  const disk = cache.diskOfRow[row] as number;
  const cell = disk * cache.nodeRows + node;
  const how = cache.way[cell];
  if (how === way.stalled) return Number.MAX_SAFE_INTEGER;
  const direct = how === way.direct;
  const source = direct ? node : (cache.ownerRow[disk] as number);
  const own = source < 0 ? figures.localLatencyUs.value : arrayUs(cache, figures, disk, source);
  if (direct) return own;
  const line = onNetwork[cache.networkOf[cell] as number];
  const onTheLine = line
    ? line.roundTripUs + line.perByteUs * (requestOf[guests.workload[row] as number] as number)
    : 0;
  const detour = how === way.block ? figures.blockRedirectionUs : figures.redirectionUs;
  return own + onTheLine + detour.value;
}

/** At the array and on the way to it: more is asked, the longer it takes. */
function arrayUs(cache: IoCache, figures: StorageFigures, disk: number, node: number): number {
  const place = cache.arrayOf[disk * cache.nodeRows + node] as number;
  const array = cache.arrays[place];
  if (!array) return figures.localLatencyUs.value;
  const paths = Math.max(1, cache.pathCount[place * cache.nodeRows + node] as number);
  const line = paths * figures.pathBytesPerSecond.value;
  const used = Math.max(
    (cache.arrayBytes[place] as number) / array.bytesPerSecond,
    (cache.pathBytes[place * cache.nodeRows + node] as number) / line,
  );
  return array.latencyUs * stretch(used);
}

/** Fills `out` with the load of each network by row, in permille of its line rate. */
export function fillNetworkLoad(reader: Reader, cache: IoCache, out: Uint16Array): void {
  out.fill(noSample);
  cache.networks.forEach((network, place) => {
    const { bandwidthMbps, switchUp, row } = network;
    const line = bandwidthMbps * 125_000;
    let bytes = Math.min(cache.networkBytes[place] as number, usableBytesPerSecond(bandwidthMbps));
    for (const migration of reader.by('migration.network', network.id)) {
      bytes += migration.bytesPerSecond;
    }
    if (row < out.length && switchUp) {
      out[row] = Math.min(1000, Math.floor((bytes * 1000) / line + 0.5));
    }
  });
}
