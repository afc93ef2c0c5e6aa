import type { ClusterNode } from '../model/node';
import type {
  ClusterDisk,
  SharedVolume,
  StorageArray,
  StoragePath,
  VolumeAccess,
  VolumeAccessReason,
} from '../model/storage';
import type { ArrayId, DiskId, NodeId, VmId } from '../model/tables';
import type { VirtualMachine } from '../model/vm';
import type { Reader } from '../reader';
import { profileOf } from './facts';
import { csvNetwork } from './network-facts';

/** Windows is up on the machine, so that its adapters work. */
function isOn(node: ClusterNode | undefined): boolean {
  return node?.machine === 'on' || node?.machine === 'shuttingDown';
}

/** Whether adapter, cable, switch and controller of a path work, whatever the machine it belongs to does. */
export function pathWorks(reader: Reader, path: StoragePath): boolean {
  const array = reader.get<'array'>(path.array);
  return path.connected && array?.up === true && array.controllers[path.controller]?.up === true;
}

/** The working ways from a node to an array; several of them are MPIO. */
export function pathsTo(reader: Reader, node: NodeId, array: ArrayId): readonly StoragePath[] {
  if (!isOn(reader.get<'node'>(node))) return [];
  return reader
    .by('path.node', node)
    .filter((path) => path.array === array && pathWorks(reader, path));
}

export function reachesArray(reader: Reader, node: NodeId, array: ArrayId): boolean {
  return isOn(reader.get<'node'>(node)) && wiringOf(reader).get(node)?.has(array) === true;
}

type Wired = ReadonlyMap<NodeId, ReadonlySet<ArrayId>>;

interface Wiring {
  readonly arrays: readonly StorageArray[];
  readonly wired: Wired;
}

/** By the listing of the paths. */
const wirings = new WeakMap<readonly StoragePath[], Wiring>();

/**
 * The arrays every node would reach, were its machine on. Every volume asks for every node, so it is
 * worked out once for as long as the listings of the reader stay the same, which they do while nothing
 * in them changed.
 */
function wiringOf(reader: Reader): Wired {
  const paths = reader.all('path');
  const arrays = reader.all('array');
  const known = wirings.get(paths);
  if (known?.arrays === arrays) return known.wired;
  const wired = new Map<NodeId, Set<ArrayId>>();
  for (const path of paths) {
    if (!pathWorks(reader, path)) continue;
    const reached = wired.get(path.node) ?? new Set();
    wired.set(path.node, reached.add(path.array));
  }
  wirings.set(paths, { arrays, wired });
  return wired;
}

/**
 * The arrays that hold the present content of a disk. Of a mirror that is not synchronized only one
 * side does: the survivor. None while the mirror settles which side that is.
 */
export function currentArrays(reader: Reader, disk: ClusterDisk): readonly ArrayId[] {
  const [first] = disk.arrays;
  const mirror = first === undefined ? null : (reader.get<'array'>(first)?.mirror ?? null);
  if (mirror === null || disk.arrays.length < 2 || mirror.state === 'synchronized') {
    return disk.arrays;
  }
  return mirror.survivor === null ? [] : [mirror.survivor];
}

/** Whether the mirror that holds a disk is about to go on with one side: I/O waits a few seconds. */
export function isSwitching(reader: Reader, disk: ClusterDisk): boolean {
  return disk.arrays.length > 0 && currentArrays(reader, disk).length === 0;
}

/** Whether the owner of a disk takes part in another view than a node: the node stands on the other side of a split. */
function standsApart(reader: Reader, node: NodeId, disk: ClusterDisk): boolean {
  const here = reader.get<'node'>(node)?.view ?? null;
  const there = disk.owner === null ? null : (reader.get<'node'>(disk.owner)?.view ?? null);
  if (here === null || here === there) return false;
  // The owner of the other side may just be lost; a side with a copy of its own stands apart all the same.
  return there !== null || reader.count('group.partition', here) > 0;
}

/**
 * The array through which a node reads and writes a disk, or null where it reaches none that may be
 * used: of a synchronized mirror the one in its own room first. While a mirror is split, a partition
 * that does not own the disk sees the other half.
 */
export function mirrorSide(reader: Reader, node: NodeId, id: DiskId): ArrayId | null {
  const disk = reader.get<'disk'>(id);
  if (!disk) return null;
  const current = currentArrays(reader, disk);
  const apart = current.length === 1 && disk.arrays.length > 1 && standsApart(reader, node, disk);
  const usable = apart ? otherHalf(reader, disk, current) : current;
  const reached = usable.filter((array) => reachesArray(reader, node, array));
  const site = reader.get<'node'>(node)?.site ?? null;
  const near = reached.find((array) => site !== null && reader.get<'array'>(array)?.site === site);
  return near ?? reached[0] ?? null;
}

/** The half that is left to a partition without the owner; while it is overwritten it is no use to anybody. */
function otherHalf(
  reader: Reader,
  disk: ClusterDisk,
  current: readonly ArrayId[],
): readonly ArrayId[] {
  return disk.arrays.filter(
    (array) => !current.includes(array) && reader.get<'array'>(array)?.mirror?.state === 'split',
  );
}

/** Whether a node reaches a disk itself: a local disk on its own host, a LUN through any working path. */
export function reachesDisk(reader: Reader, node: NodeId, id: DiskId): boolean {
  const disk = reader.get<'disk'>(id);
  if (!disk?.healthy) return false;
  if (disk.host !== null) return disk.host === node && isOn(reader.get<'node'>(node));
  return mirrorSide(reader, node, id) !== null;
}

/**
 * Whether a partition to which a node belongs can run machines from a disk: it reaches the present
 * content, or, apart from the owner, the other half of a split mirror. On one array the other
 * partition's reservation keeps it out (failover-cluster §2.3).
 */
export function holdsData(reader: Reader, node: NodeId, id: DiskId): boolean {
  const disk = reader.get<'disk'>(id);
  if (!disk || !reachesDisk(reader, node, id)) return false;
  if (!standsApart(reader, node, disk)) return true;
  const owned = disk.owner === null ? null : mirrorSide(reader, disk.owner, id);
  return owned !== mirrorSide(reader, node, id);
}

/**
 * A node whose cluster service hangs and that was given up by the others: its drivers still work, and
 * nobody takes its machines before its watchdog stops it.
 */
function isCutLoose(host: ClusterNode | undefined): boolean {
  return host?.view === null && host.service === 'hung';
}

const direct: VolumeAccess = { mode: 'direct', reason: null };
const none = (reason: VolumeAccessReason): VolumeAccess => ({ mode: 'none', reason });

/**
 * How nodes reach a disk now, from truth and settings; `none` for what is no shared volume of their
 * cluster. What concerns all of them is worked out once: to be asked at the moment it was made for.
 */
export function accessOf(reader: Reader, disk: ClusterDisk): (host: ClusterNode) => VolumeAccess {
  const { id, owner, volume } = disk;
  if (!volume) return () => none('offline');
  const keeper = owner === null ? undefined : reader.get<'node'>(owner);
  const ownersView = keeper?.view ?? null;
  const common = accessForAll(reader, disk, volume);
  const wanted = redirectedForAll(volume);
  const byPath = redirectedByPath(reader);
  const current = disk.healthy ? currentArrays(reader, disk) : [];
  const wired = wiringOf(reader);
  const wiredTo = (node: NodeId) => {
    const arrays = wired.get(node);
    return arrays !== undefined && current.some((array) => arrays.has(array));
  };
  const served = keeper !== undefined && isOn(keeper) && reachesDisk(reader, keeper.id, id);
  return (host) => {
    if (host.cluster !== disk.cluster) return none('offline');
    const node = host.id;
    if (isOn(host) && isCutLoose(host))
      return reachesDisk(reader, node, id) ? direct : none('offline');
    if (!isOn(host) || host.view === null) return none('offline');
    // What the other side says of the disk is nothing to a side with a half of its own.
    if (host.view !== ownersView && standsApart(reader, node, disk)) {
      return holdsData(reader, node, id) ? direct : none('noDiskConnectivity');
    }
    if (common) return common;
    if (owner === node) return served ? direct : { mode: 'paused', reason: 'noDiskConnectivity' };
    if (!wanted && wiredTo(node)) return direct;
    if (owner === null) return none('offline');
    if (!served) return { mode: 'paused', reason: 'coordinatorMoving' };
    return isLinkedTo(reader, node, owner)
      ? (wanted ?? byPath)
      : { mode: 'paused', reason: 'noPathToCoordinator' };
  };
}

/** What keeps every node of the owner's side from a volume alike, or null. */
function accessForAll(
  reader: Reader,
  disk: ClusterDisk,
  volume: SharedVolume,
): VolumeAccess | null {
  if (disk.maintenance) return none('maintenance');
  if (disk.state === 'offline' || disk.state === 'failed') return none('offline');
  if (volume.pausedSince !== null || isSwitching(reader, disk)) {
    return { mode: 'paused', reason: 'coordinatorMoving' };
  }
  return null;
}

/** Whether SMB gets from a node to the coordinator on any network the cluster uses. */
function isLinkedTo(reader: Reader, node: NodeId, owner: NodeId): boolean {
  const cluster = reader.get<'node'>(node)?.cluster ?? null;
  if (cluster === null) return false;
  if (reader.count('network.cluster', cluster) === 0) return true;
  return csvNetwork(reader, cluster, [node, owner]) !== null;
}

/** The redirection every node but the coordinator is asked for, or null. */
function redirectedForAll(volume: SharedVolume): VolumeAccess | null {
  const mode = 'fileSystemRedirected';
  if (volume.redirectedBy === 'user') return { mode, reason: 'userRequest' };
  if (volume.redirectedBy === 'backup') return { mode, reason: 'backup' };
  if (volume.incompatibleFilter === 'fileSystem') {
    return { mode, reason: 'incompatibleFileSystemFilter' };
  }
  if (volume.incompatibleFilter === 'volume') return { mode, reason: 'incompatibleVolumeFilter' };
  return null;
}

/** What a node without a path is asked for. */
function redirectedByPath(reader: Reader): VolumeAccess {
  const byBlock = profileOf(reader).storage.blockRedirection.value;
  const mode = byBlock ? 'blockRedirected' : 'fileSystemRedirected';
  return { mode, reason: 'noDiskConnectivity' };
}

/** What a machine's files are to it: served, waited for, or gone. */
export type MachineStorage = 'available' | 'stalled' | 'lost';

/** The machines with files on a disk: those that live there, and those that have a virtual disk there. */
export function machinesOnDisk(reader: Reader, id: DiskId): readonly VirtualMachine[] {
  const own = reader.by('vm.disk', id);
  const others = new Map<VmId, VirtualMachine>();
  for (const vhd of reader.by('vhd.volume', id)) {
    const vm = vhd.vm === null ? undefined : reader.get<'vm'>(vhd.vm);
    if (vm && vm.disk !== id) others.set(vm.id, vm);
  }
  return others.size === 0 ? own : [...own, ...others.values()];
}

/** How a node serves the files of a machine; files on the local disks of a host are there with the host. */
export function storageOfMachine(reader: Reader, id: VmId, node: NodeId): MachineStorage {
  const vm = reader.get<'vm'>(id);
  if (!vm) return 'available';
  let worst = storageOn(reader, vm.disk, node);
  for (const { medium } of vm.drives) {
    // Nearly every disk is where its machine is; only others are asked for themselves.
    const vhd = medium.type === 'vhd' ? reader.get<'vhd'>(medium.vhd) : undefined;
    if (!vhd || vhd.disk === vm.disk || worst === 'lost') continue;
    const own = storageOn(reader, vhd.disk, node);
    if (own !== 'available') worst = own;
  }
  return worst;
}

/** How a node serves the files of machines on one disk; null: on its own local disks. */
function storageOn(reader: Reader, id: DiskId | null, node: NodeId): MachineStorage {
  const disk = id === null ? undefined : reader.get<'disk'>(id);
  if (!disk) return 'available';
  if (!disk.volume) {
    if (isSwitching(reader, disk) && disk.healthy) return 'stalled';
    return heldBy(reader, disk, node) && reachesDisk(reader, node, disk.id) ? 'available' : 'lost';
  }
  const { mode } = disk.volume.access[node] ?? none('offline');
  if (mode === 'paused') return 'stalled';
  return mode === 'none' ? 'lost' : 'available';
}

/** Whether a disk that is no shared volume is a node's to use: its own LUN, or the half its side has. */
function heldBy(reader: Reader, disk: ClusterDisk, node: NodeId): boolean {
  if (disk.host !== null || disk.cluster === null) return true;
  if (standsApart(reader, node, disk)) return holdsData(reader, node, disk.id);
  if (disk.owner !== node) return false;
  const online = disk.state === 'online' || disk.state === 'offlinePending';
  return online || isCutLoose(reader.get<'node'>(node));
}

/** The arrays of the mirror an array belongs to, itself first. */
export function mirrorPair(reader: Reader, array: StorageArray): readonly StorageArray[] {
  const partner = array.mirror && reader.get<'array'>(array.mirror.partner);
  return partner ? [array, partner] : [array];
}
