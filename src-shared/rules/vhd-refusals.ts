import type { CommandArguments } from '../commands/index';
import type { Fault } from '../faults';
import type { VhdFormat, VirtualHardDisk, VolumeId } from '../model/disks';
import type { NodeId } from '../model/tables';
import type { Reader } from '../reader';
import { mebibyte } from '../units';
import type { Check as CheckOf } from './about';
import { foldersOf } from './disk-defaults';
import {
  chainOf,
  isDisk,
  largestMiB,
  parentState,
  usedBytes,
  volumeName,
  volumeOfVhd,
} from './disk-facts';
import { placeRefusal, plugRefusal } from './disk-places';
import { clusterStorageRefusal, roomRefusal, volumeRefusal } from './disk-room';
import { profileOf } from './facts';
import { blocksAt, bytesWithBlocks, dataBytesOf, usualBlockKiB } from './vhd-files';
import {
  childrenRefusal,
  mergeGrowthBytes,
  offlineRefusal,
  reachRefusal,
  resizesOnline,
  runningTaskOf,
} from './vhd-tasks';

/* Why something cannot be done to a virtual hard disk; the effects are in sim/disks. */

export interface FileTarget {
  readonly fileName: string;
  readonly volume: VolumeId;
  readonly folder?: string | undefined;
}

/** Why a new file cannot have this name there, or null. */
export function nameRefusal(reader: Reader, to: FileTarget, format: VhdFormat): Fault | null {
  const extension = `.${format}`;
  const name = to.fileName.toLowerCase();
  const differs = !name.endsWith(extension) && !name.endsWith(`.a${format}`);
  if (differs) return { code: 'vhd.wrongExtension', fileName: to.fileName, extension };
  const folder = (to.folder ?? foldersOf(to.volume).disks).toLowerCase();
  const taken = reader
    .by('vhd.volume', to.volume)
    .some((vhd) => vhd.fileName.toLowerCase() === name && vhd.folder.toLowerCase() === folder);
  if (!taken) return null;
  return { code: 'vhd.nameTaken', fileName: to.fileName, volume: volumeName(reader, to.volume) };
}

/** Why a disk cannot have this format and size, or null (hyperv-host §1.1, §5.2). */
export function sizeRefusal(reader: Reader, format: VhdFormat, sizeMiB: number): Fault | null {
  const profile = profileOf(reader);
  if (format === 'vhdx' && !profile.disks.vhdx.value) {
    return { code: 'vhd.noVhdx', profile: profile.name };
  }
  const limitMiB = largestMiB(reader, format);
  return sizeMiB > limitMiB ? { code: 'vhd.tooLarge', sizeMiB, limitMiB } : null;
}

export type CreateArguments = CommandArguments<'vhd.create'>;

/** The size of a disk that is to be made, in MiB; null where nothing says it. */
export function wantedSizeMiB(reader: Reader, args: CreateArguments): number | null {
  if (args.type === 'differencing') {
    return args.parent === null ? null : (reader.get<'vhd'>(args.parent)?.sizeMiB ?? null);
  }
  const copied = args.copyOf == null ? undefined : reader.get<'disk'>(args.copyOf);
  return copied ? copied.capacityMiB : args.sizeMiB;
}

/** The blocks of a disk that copies another one; none of a new disk. */
export function wantedBlocks(reader: Reader, args: CreateArguments, blockKiB: number): number {
  if (args.copyOf == null || args.type !== 'dynamic') return 0;
  return Math.ceil(usedBytes(reader, args.copyOf) / 1024 / blockKiB);
}

export function createRefusal(reader: Reader, args: CreateArguments): Fault | null {
  const { format, type } = args;
  const sizeMiB = wantedSizeMiB(reader, args);
  const source = sourceRefusal(reader, args);
  if (source) return source;
  if (sizeMiB === null) return { code: 'vhd.noSize' };
  const refusal =
    volumeRefusal(reader, args.node, args.volume) ??
    sizeRefusal(reader, format, sizeMiB) ??
    nameRefusal(reader, args, format);
  if (refusal) return refusal;
  const blockKiB = usualBlockKiB(format, type);
  const shape = { format, type, sizeMiB, blockKiB };
  const bytes = bytesWithBlocks(shape, wantedBlocks(reader, args, blockKiB));
  return roomRefusal(reader, args.volume, bytes) ?? attachRefusal(reader, args);
}

/** What a new disk is made of: a parent that is not in use, or a disk of the host. */
function sourceRefusal(reader: Reader, args: CreateArguments): Fault | null {
  if (args.copyOf != null) {
    const disk = reader.get<'disk'>(args.copyOf);
    if (!disk) return { code: 'record.missing', id: args.copyOf };
    if (!isOfHost(reader, disk.id, args.node)) return { code: 'disk.notOfHost', disk: disk.name };
  }
  if (args.type !== 'differencing') return null;
  const parent = args.parent === null ? undefined : reader.get<'vhd'>(args.parent);
  if (!parent) return { code: 'vhd.noParent' };
  if (parent.format !== args.format) {
    return { code: 'vhd.otherFormat', vhd: parent.fileName, format: parent.format };
  }
  return offlineRefusal(reader, parent);
}

/** Whether a disk is one of a host's own rather than of a cluster. */
export function isOfHost(reader: Reader, id: string, node: NodeId): boolean {
  const disk = reader.get<'disk'>(id as `disk:${string}`);
  return disk?.cluster === null && (disk.host === null || disk.host === node);
}

function attachRefusal(reader: Reader, { attach, volume }: CreateArguments): Fault | null {
  if (attach === null) return null;
  const vm = reader.get<'vm'>(attach.vm);
  if (!vm) return { code: 'record.missing', id: attach.vm };
  return (
    placeRefusal(vm, attach) ??
    plugRefusal(reader, vm, attach) ??
    clusterStorageRefusal(reader, vm, volume)
  );
}

type Check = CheckOf<'vhd'>;

const wrongType = (vhd: VirtualHardDisk): Fault => ({
  code: 'vhd.notForType',
  vhd: vhd.fileName,
  type: vhd.type,
});

export const deleteRefusal: Check = (reader, vhd) => {
  const vm = vhd.vm === null ? undefined : reader.get<'vm'>(vhd.vm);
  if (vm) return { code: 'vhd.attached', vhd: vhd.fileName, vm: vm.name };
  return (
    snapshotRefusal(reader, vhd) ??
    childrenRefusal(reader, vhd) ??
    busyRefusal(reader, vhd) ??
    reachRefusal(reader, vhd)
  );
};

const busyRefusal: Check = (reader, vhd) => {
  const task = runningTaskOf(reader, vhd.id);
  return task ? { code: 'vhd.busy', vhd: vhd.fileName, task: task.what } : null;
};

/** The files of snapshots are kept by their machine: what is done to them is done to the snapshots. */
const snapshotRefusal: Check = (reader, vhd) => {
  const own = ownerBySnapshot(reader, vhd);
  return own === null ? null : { code: 'vhd.ofSnapshots', vhd: vhd.fileName, vm: own };
};

/** The machine whose snapshots need a file as it is, by name, or null. */
function ownerBySnapshot(reader: Reader, vhd: VirtualHardDisk): string | null {
  const chain = vhd.chain === null ? undefined : reader.get<'vm'>(vhd.chain.vm);
  if (chain) return chain.name;
  for (const snapshot of reader.all('snapshot')) {
    const needs = snapshot.drives.some(
      ({ medium }) =>
        medium.type === 'vhd' && chainOf(reader, medium.vhd).some(({ id }) => id === vhd.id),
    );
    if (needs) return reader.get<'vm'>(snapshot.vm)?.name ?? snapshot.name;
  }
  return null;
}

export const compactRefusal: Check = (reader, vhd) =>
  vhd.type === 'fixed' ? wrongType(vhd) : workRefusal(reader, vhd);

/** What keeps a file from being rewritten: it is in use, of a snapshot, or others build on it. */
function workRefusal(reader: Reader, vhd: VirtualHardDisk): Fault | null {
  return (
    snapshotRefusal(reader, vhd) ?? childrenRefusal(reader, vhd) ?? offlineRefusal(reader, vhd)
  );
}

export function expandRefusal(reader: Reader, vhd: VirtualHardDisk, sizeMiB: number): Fault | null {
  if (vhd.type === 'differencing') return wrongType(vhd);
  if (sizeMiB <= vhd.sizeMiB) {
    return { code: 'vhd.notLarger', vhd: vhd.fileName, sizeMiB: vhd.sizeMiB };
  }
  const work = resizesOnline(reader, vhd) ? busyRefusal(reader, vhd) : workRefusal(reader, vhd);
  if (work) return work;
  const blocks = blocksAt(vhd, reader.now);
  const more = bytesWithBlocks({ ...vhd, sizeMiB }, blocks) - bytesWithBlocks(vhd, blocks);
  return sizeRefusal(reader, vhd.format, sizeMiB) ?? roomRefusal(reader, volumeOfVhd(vhd), more);
}

export function convertRefusal(
  reader: Reader,
  vhd: VirtualHardDisk,
  args: CommandArguments<'vhd.convert'>,
): Fault | null {
  if (vhd.type === 'differencing') return wrongType(vhd);
  if (vhd.type === args.type && vhd.format === args.format) {
    return { code: 'vhd.sameAsBefore', vhd: vhd.fileName };
  }
  return (
    offlineRefusal(reader, vhd) ??
    sizeRefusal(reader, args.format, vhd.sizeMiB) ??
    nameRefusal(reader, args, args.format) ??
    reachableVolume(reader, vhd, args.volume) ??
    roomRefusal(reader, args.volume, copyBytes(vhd, args, dataBytesOf(vhd, reader.now)))
  );
}

/** What a copy with so much data in it takes as a file of another type, in bytes. */
export function copyBytes(
  vhd: VirtualHardDisk,
  { type, format }: Pick<CommandArguments<'vhd.convert'>, 'type' | 'format'>,
  dataBytes: number,
): number {
  const blockKiB = usualBlockKiB(format, type);
  const shape = { format, type, sizeMiB: vhd.sizeMiB, blockKiB };
  return bytesWithBlocks(shape, Math.ceil(dataBytes / 1024 / blockKiB));
}

/** A host that has the file must reach the other volume too. */
function reachableVolume(reader: Reader, vhd: VirtualHardDisk, volume: VolumeId): Fault | null {
  const from = volumeOfVhd(vhd);
  if (from === volume) return null;
  const both = reader.all('node').find((node) => {
    const reaches = (each: VolumeId) => volumeRefusal(reader, node.id, each) === null;
    return reaches(from) && reaches(volume);
  });
  if (both) return null;
  const node = isDisk(from) ? undefined : reader.get<'node'>(from);
  return {
    code: 'volume.unreachable',
    volume: volumeName(reader, volume),
    node: node?.name ?? volumeName(reader, from),
  };
}

export function mergeRefusal(
  reader: Reader,
  vhd: VirtualHardDisk,
  into: CommandArguments<'vhd.merge'>['into'],
): Fault | null {
  if (vhd.type !== 'differencing') return wrongType(vhd);
  const parent = vhd.parent === null ? undefined : reader.get<'vhd'>(vhd.parent);
  if (!parent) return { code: 'vhd.parentMissing', vhd: vhd.fileName };
  if (parentState(reader, vhd) === 'changed') {
    return { code: 'vhd.parentChanged', vhd: vhd.fileName, parent: parent.fileName };
  }
  if (into !== null) {
    const format = vhd.format;
    return (
      offlineRefusal(reader, vhd) ??
      nameRefusal(reader, into, format) ??
      reachableVolume(reader, vhd, into.volume) ??
      roomRefusal(reader, into.volume, copyBytes(vhd, { ...into, format }, chainData(reader, vhd)))
    );
  }
  const children = reader.count('vhd.parent', parent.id);
  if (children > 1) return { code: 'vhd.hasChildren', vhd: parent.fileName, children };
  return (
    workRefusal(reader, vhd) ??
    snapshotRefusal(reader, parent) ??
    reachRefusal(reader, parent) ??
    roomRefusal(reader, volumeOfVhd(parent), mergeGrowthBytes(reader, vhd))
  );
}

/** The data of a disk with everything it builds on, as far as blocks tell, in bytes; never more than the disk has. */
export function chainData(reader: Reader, vhd: VirtualHardDisk): number {
  let bytes = 0;
  for (const each of chainOf(reader, vhd.id)) bytes += dataBytesOf(each, reader.now);
  return Math.min(bytes, vhd.sizeMiB * mebibyte);
}

export function reconnectRefusal(
  reader: Reader,
  vhd: VirtualHardDisk,
  { parent: id, evenChanged }: CommandArguments<'vhd.reconnect'>,
): Fault | null {
  if (vhd.type !== 'differencing') return wrongType(vhd);
  const parent = reader.get<'vhd'>(id);
  if (!parent) return { code: 'record.missing', id };
  const before = vhd.parent === null ? undefined : reader.get<'vhd'>(vhd.parent);
  if (parentState(reader, vhd) === 'there') {
    return { code: 'vhd.parentThere', vhd: vhd.fileName, parent: before?.fileName ?? '' };
  }
  if (chainOf(reader, id).some((each) => each.id === vhd.id)) {
    return { code: 'vhd.buildsOnItself', vhd: vhd.fileName };
  }
  if (parent.sizeMiB !== vhd.sizeMiB || parent.format !== vhd.format) {
    return { code: 'vhd.otherSize', vhd: vhd.fileName, parent: parent.fileName };
  }
  const changed: VirtualHardDisk = { ...vhd, parent: id };
  if (!evenChanged && parentState(reader, changed) === 'changed') {
    return { code: 'vhd.parentChanged', vhd: vhd.fileName, parent: parent.fileName };
  }
  return offlineRefusal(reader, vhd);
}
