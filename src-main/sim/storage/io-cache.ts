import type { VirtualHardDisk } from '../../../src-shared/model/disks';
import type { ClusterNetwork } from '../../../src-shared/model/network';
import type { ClusterNode } from '../../../src-shared/model/node';
import type { ClusterDisk, StorageArray, StoragePath } from '../../../src-shared/model/storage';
import type { ArrayId, DiskId, NodeId } from '../../../src-shared/model/tables';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import type { Reader } from '../../../src-shared/reader';
import {
  machineSpeedPermille,
  newBlocksPerThousandSeconds,
} from '../../../src-shared/rules/disk-speed';
import { mirrorSide, pathsTo } from '../../../src-shared/rules/storage-facts';
import { redirectedOver } from '../../../src-shared/rules/traffic-facts';

/** How a machine's I/O goes, by disk and node. */
export const way = { stalled: 0, direct: 1, fileSystem: 2, block: 3 } as const;

/**
 * Where the I/O of every machine goes: what only changes with records. It belongs to one reader, is
 * never saved, and is rebuilt when a record it was made from changed.
 */
export interface IoCache {
  vms: readonly VirtualMachine[];
  nodes: readonly ClusterNode[];
  disks: readonly ClusterDisk[];
  paths: readonly StoragePath[];
  arrays: readonly StorageArray[];
  networks: readonly ClusterNetwork[];
  vhds: readonly VirtualHardDisk[];
  nodeRows: number;
  /** Whether any node reads or writes a volume by way of another. */
  redirects: boolean;
  /** By row of the machine: the place of its disk in `disks`, -1 for local files. */
  diskOfRow: Int32Array;
  /** By row of the machine: the speed of its disk in permille of native, and new blocks in 1,000 s. */
  speedOfRow: Uint16Array;
  newBlocksOfRow: Float64Array;
  /** By disk × node row: one of `way`. */
  way: Uint8Array;
  /** By disk × node row: the place in `arrays` of the array that serves it there, -1 for none. */
  arrayOf: Int32Array;
  /** By disk × node row: the place in `networks` redirected I/O takes, -1 for none. */
  networkOf: Int32Array;
  /** By disk: the row of its owner, -1 for none. */
  ownerRow: Int32Array;
  /** By array × node row: working paths. */
  pathCount: Uint8Array;
  /** Filled by every sample: bytes per second asked of each array, over its paths, and on each network. */
  arrayBytes: Float64Array;
  pathBytes: Float64Array;
  networkBytes: Float64Array;
  /** By node row: bytes per second asked of the local disks of a host. */
  localBytes: Float64Array;
  /** By node row: bytes per second it serves as a coordinator. */
  coordinatedBytes: Float64Array;
}

const caches = new WeakMap<Reader, IoCache>();

/** The cache of a reader, brought up to date. */
export function ioCacheOf(reader: Reader): IoCache {
  const vms = reader.all('vm');
  const nodes = reader.all('node');
  const disks = reader.all('disk');
  const paths = reader.all('path');
  const arrays = reader.all('array');
  const networks = reader.all('network');
  const vhds = reader.all('vhd');
  const before = caches.get(reader);
  const sameWays =
    before !== undefined &&
    before.nodes === nodes &&
    before.disks === disks &&
    before.paths === paths &&
    before.arrays === arrays &&
    before.networks === networks;
  if (sameWays && before.vms === vms && before.vhds === vhds) return before;
  const lists = { vms, nodes, disks, paths, arrays, networks, vhds };
  const cache = sameWays ? { ...before, vms, vhds } : waysOf(reader, lists);
  fileMachines(reader, cache);
  caches.set(reader, cache);
  return cache;
}

type Lists = Pick<IoCache, 'vms' | 'nodes' | 'disks' | 'paths' | 'arrays' | 'networks' | 'vhds'>;

function waysOf(reader: Reader, lists: Lists): IoCache {
  const { nodes, disks, arrays, networks } = lists;
  let nodeRows = 0;
  for (const node of nodes) nodeRows = Math.max(nodeRows, node.row + 1);
  const cells = disks.length * nodeRows;
  const cache: IoCache = {
    ...lists,
    nodeRows,
    redirects: false,
    diskOfRow: new Int32Array(0),
    speedOfRow: new Uint16Array(0),
    newBlocksOfRow: new Float64Array(0),
    localBytes: new Float64Array(nodeRows),
    way: new Uint8Array(cells),
    arrayOf: new Int32Array(cells).fill(-1),
    networkOf: new Int32Array(cells).fill(-1),
    ownerRow: new Int32Array(disks.length).fill(-1),
    pathCount: new Uint8Array(arrays.length * nodeRows),
    arrayBytes: new Float64Array(arrays.length),
    pathBytes: new Float64Array(arrays.length * nodeRows),
    networkBytes: new Float64Array(networks.length),
    coordinatedBytes: new Float64Array(nodeRows),
  };
  const placeOfArray = new Map(arrays.map((array, place) => [array.id, place]));
  const placeOfNetwork = new Map(networks.map((network, place) => [network.id, place]));
  const rowOfNode = new Map(nodes.map((node) => [node.id, node.row]));
  arrays.forEach((array, place) => {
    for (const node of nodes) {
      cache.pathCount[place * nodeRows + node.row] = pathsTo(reader, node.id, array.id).length;
    }
  });
  disks.forEach((disk, index) => {
    cache.ownerRow[index] = disk.owner === null ? -1 : (rowOfNode.get(disk.owner) ?? -1);
    const base = index * nodeRows;
    for (const node of nodes) {
      cache.way[base + node.row] = wayOf(disk, node.id);
      const side: ArrayId | null = mirrorSide(reader, node.id, disk.id);
      if (side !== null) cache.arrayOf[base + node.row] = placeOfArray.get(side) ?? -1;
      const over = redirectedOver(reader, node.id, disk.id);
      if (over !== null) cache.networkOf[base + node.row] = placeOfNetwork.get(over) ?? -1;
    }
  });
  cache.redirects = cache.way.some((how) => how === way.fileSystem || how === way.block);
  return cache;
}

function wayOf(disk: ClusterDisk, node: NodeId): number {
  if (!disk.volume) return disk.healthy && disk.state !== 'failed' ? way.direct : way.stalled;
  switch (disk.volume.access[node]?.mode) {
    case 'direct':
      return way.direct;
    case 'fileSystemRedirected':
      return way.fileSystem;
    case 'blockRedirected':
      return way.block;
    default:
      return way.stalled;
  }
}

function fileMachines(reader: Reader, cache: IoCache): void {
  const placeOf = new Map<DiskId, number>(cache.disks.map((disk, place) => [disk.id, place]));
  let rows = 0;
  for (const vm of cache.vms) if (vm.row >= rows) rows = vm.row + 1;
  const diskOfRow = new Int32Array(rows).fill(-1);
  cache.speedOfRow = new Uint16Array(rows);
  cache.newBlocksOfRow = new Float64Array(rows);
  for (const vm of cache.vms) {
    if (vm.disk !== null) diskOfRow[vm.row] = placeOf.get(vm.disk) ?? -1;
    cache.speedOfRow[vm.row] = machineSpeedPermille(reader, vm);
    cache.newBlocksOfRow[vm.row] = newBlocksPerThousandSeconds(reader, vm);
  }
  cache.diskOfRow = diskOfRow;
}
