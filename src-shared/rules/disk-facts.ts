import type {
  Drive,
  DriveController,
  DvdMedia,
  VhdFormat,
  VirtualHardDisk,
  VolumeId,
} from '../model/disks';
import { driveControllers } from '../model/disks';
import type { DiskId, NodeId, VhdId } from '../model/tables';
import type { VirtualMachine, Worker } from '../model/vm';
import type { Reader } from '../reader';
import type { SimMs } from '../units';
import { mebibyte } from '../units';
import { growthShare } from './disk-defaults';
import { profileOf, workerOf } from './facts';
import { snapshotBytesOf } from './snapshot-facts';
import { fileBytesOf } from './vhd-files';

/** Whether files stand on a disk of their own rather than on the local volume of a host. */
export function isDisk(volume: VolumeId): volume is DiskId {
  return volume.startsWith('disk:');
}

/** The volume a virtual hard disk's file is on. */
export function volumeOfVhd(vhd: VirtualHardDisk): VolumeId {
  return vhd.disk ?? vhd.host ?? 'disk:';
}

/** The volume the configuration and memory files of a machine are on. */
export function volumeOfVm(vm: Pick<VirtualMachine, 'disk' | 'node'>): VolumeId {
  return vm.disk ?? vm.node;
}

/** How a record names a volume: by its disk, or by the host whose local volume it is. */
export function placeOn(volume: VolumeId): {
  readonly disk: DiskId | null;
  readonly host: NodeId | null;
} {
  return isDisk(volume) ? { disk: volume, host: null } : { disk: null, host: volume };
}

/** What a volume is called: its disk's name, or the drive letter of its host. */
export function volumeName(reader: Reader, volume: VolumeId): string {
  if (isDisk(volume)) {
    const disk = reader.get<'disk'>(volume);
    return disk?.volume?.folder ?? disk?.name ?? volume;
  }
  const node = reader.get<'node'>(volume);
  return node ? `${node.name} ${node.system.systemDrive}` : volume;
}

/** The path of a file on a volume, as its hosts see it. */
export function pathOn(reader: Reader, volume: VolumeId, folder: string, fileName: string): string {
  const parts = folder === '' ? [fileName] : [folder, fileName];
  if (!isDisk(volume)) {
    const drive = reader.get<'node'>(volume)?.system.systemDrive ?? 'C:';
    return [drive, ...parts].join('\\');
  }
  const disk = reader.get<'disk'>(volume);
  if (disk?.volume) return ['C:\\ClusterStorage', disk.volume.folder, ...parts].join('\\');
  // Letters from E on, in the order of the disks; beyond Z the disk has a mount point of its own.
  const number = disk?.number ?? 1;
  const root =
    number <= 22 ? `${String.fromCharCode(68 + number)}:` : `C:\\Mount\\${disk?.name ?? ''}`;
  return [root, ...parts].join('\\');
}

export function vhdPath(reader: Reader, vhd: VirtualHardDisk): string {
  return pathOn(reader, volumeOfVhd(vhd), vhd.folder, vhd.fileName);
}

export function capacityBytes(reader: Reader, volume: VolumeId): number {
  const record = isDisk(volume)
    ? reader.get<'disk'>(volume)
    : reader.get<'node'>(volume)?.localVolume;
  return (record?.capacityMiB ?? 0) * mebibyte;
}

/** What is on a volume besides files of machines, in bytes. */
function otherBytes(reader: Reader, volume: VolumeId): number {
  const record = isDisk(volume)
    ? reader.get<'disk'>(volume)
    : reader.get<'node'>(volume)?.localVolume;
  return (record?.otherMiB ?? 0) * mebibyte;
}

/**
 * What the memory of a machine takes on its volume: the .bin file is as large as its memory for as long
 * as it runs, so that it can be saved, and holds that memory while it is saved. From 2012 on it is
 * reserved only where *Save* is the automatic stop action (hyperv-host §2.5).
 */
export function memoryFileBytes(reader: Reader, vm: VirtualMachine): number {
  if (vm.saved) return vm.saved.memoryMiB * mebibyte;
  const reserves = profileOf(reader).disks.reservesMemoryFile.value;
  if (!reserves && vm.automaticStop !== 'save') return 0;
  const worker = workerOf(reader, vm.id);
  return worker ? vm.startupMiB * mebibyte : 0;
}

/** The device state of a machine that runs or is saved (.vsv); a modelling choice. */
export function stateFileBytes(reader: Reader, vm: VirtualMachine): number {
  const kept = vm.saved !== null || workerOf(reader, vm.id) !== undefined;
  return kept ? profileOf(reader).disks.stateFileMiB.value * mebibyte : 0;
}

/** The machines whose configuration and memory files are on a volume. */
export function vmsOnVolume(reader: Reader, volume: VolumeId): readonly VirtualMachine[] {
  if (isDisk(volume)) return reader.by('vm.disk', volume);
  return reader.by('vm.node', volume).filter((vm) => vm.disk === null);
}

/** Everything on a volume, in bytes; may exceed its capacity only by what is not yet noticed. */
export function usedBytes(reader: Reader, volume: VolumeId, now: SimMs = reader.now): number {
  let bytes = otherBytes(reader, volume);
  for (const vhd of reader.by('vhd.volume', volume)) bytes += fileBytesOf(vhd, now);
  for (const vm of vmsOnVolume(reader, volume)) {
    // A copy on the other half of a mirror has the files of its original.
    if (vm.divergedFrom !== null) continue;
    bytes += memoryFileBytes(reader, vm) + stateFileBytes(reader, vm);
    bytes += snapshotBytesOf(reader, vm.id);
  }
  for (const folder of reader.by('export.volume', volume)) bytes += folder.memoryBytes;
  return bytes;
}

/** What is free on a volume, in bytes; never below 0. */
export function freeBytes(reader: Reader, volume: VolumeId, now: SimMs = reader.now): number {
  return Math.max(0, capacityBytes(reader, volume) - usedBytes(reader, volume, now));
}

/** The volumes a host can put files on: its own, and the disks it reaches that are not kept for a quorum. */
export function volumesOf(reader: Reader, node: NodeId): readonly VolumeId[] {
  const cluster = reader.get<'node'>(node)?.cluster ?? null;
  const disks = reader.all('disk').filter((disk) => {
    if (disk.host !== null) return disk.host === node && disk.state !== 'offline';
    if (disk.cluster === null || disk.cluster !== cluster) return false;
    return disk.volume !== null || (disk.use === 'group' && disk.owner === node);
  });
  return [node, ...disks.map((disk) => disk.id)];
}

/** The DVD drive of a machine, the first one where it has several; undefined where it has none. */
export function dvdDriveOf(vm: Pick<VirtualMachine, 'drives'>): Drive | undefined {
  return vm.drives.find((drive) => drive.medium.type === 'dvd');
}

/** What is in the first DVD drive of a machine, or null. */
export function dvdOf(vm: Pick<VirtualMachine, 'drives'>): DvdMedia | null {
  const medium = dvdDriveOf(vm)?.medium;
  return medium?.type === 'dvd' ? medium.media : null;
}

/** The machine with another medium in its first DVD drive. */
export function withDvd(vm: VirtualMachine, media: DvdMedia | null): VirtualMachine {
  const first = dvdDriveOf(vm);
  const drives = vm.drives.map((drive) =>
    drive === first ? { ...drive, medium: { type: 'dvd' as const, media } } : drive,
  );
  return { ...vm, drives };
}

/** The first medium in any DVD drive that only the present host has, or null. */
export function hostDvdOf(vm: Pick<VirtualMachine, 'drives'>): DvdMedia | null {
  for (const { medium } of vm.drives) {
    if (medium.type === 'dvd' && medium.media?.place === 'host') return medium.media;
  }
  return null;
}

export function isIde(controller: DriveController): boolean {
  return controller.startsWith('ide');
}

/** Drives in the order of their controllers and locations. */
export function inOrder(drives: readonly Drive[]): readonly Drive[] {
  const place = ({ controller, location }: Drive) =>
    driveControllers.indexOf(controller) * 64 + location;
  return [...drives].sort((left, right) => place(left) - place(right));
}

/** What is in a place of a machine, or undefined where it is free. */
export function driveAt(
  vm: Pick<VirtualMachine, 'drives'>,
  at: Pick<Drive, 'controller' | 'location'>,
): Drive | undefined {
  return vm.drives.find(
    (drive) => drive.controller === at.controller && drive.location === at.location,
  );
}

/** The virtual hard disks in the drives of a machine, in order of controller and location. */
export function vhdsOf(
  reader: Reader,
  vm: Pick<VirtualMachine, 'drives'>,
): readonly VirtualHardDisk[] {
  return vm.drives.flatMap(({ medium }) =>
    medium.type === 'vhd' ? (reader.get<'vhd'>(medium.vhd) ?? []) : [],
  );
}

/** A disk and everything it builds on, itself first; stops where a parent is gone. */
export function chainOf(reader: Reader, id: VhdId): readonly VirtualHardDisk[] {
  const chain: VirtualHardDisk[] = [];
  const seen = new Set<VhdId>();
  let at: VhdId | null = id;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    const vhd: VirtualHardDisk | undefined = reader.get<'vhd'>(at);
    if (!vhd) break;
    chain.push(vhd);
    at = vhd.parent;
  }
  return chain;
}

/** The identity of a disk: of its own, or the one that follows from its id. */
export function uniqueIdOf(vhd: Pick<VirtualHardDisk, 'id' | 'uniqueId'>): string {
  return vhd.uniqueId ?? vhd.id;
}

/** Whether a differencing disk finds its parent as it was when it was made (hyperv-host §5.1). */
export function parentState(
  reader: Reader,
  vhd: VirtualHardDisk,
): 'none' | 'there' | 'missing' | 'changed' {
  if (vhd.type !== 'differencing') return 'none';
  const parent = vhd.parent === null ? undefined : reader.get<'vhd'>(vhd.parent);
  if (!parent) return 'missing';
  const same = uniqueIdOf(parent) === vhd.parentUniqueId && parent.stamp === vhd.parentStamp;
  return same ? 'there' : 'changed';
}

/** The machines that read a file: those in whose drives it is, itself or at the root of a chain. */
export function usersOfVhd(reader: Reader, vhd: VirtualHardDisk): readonly VirtualMachine[] {
  const found = new Map<string, VirtualMachine>();
  const visit = (each: VirtualHardDisk, depth: number): void => {
    const vm = each.vm === null ? undefined : reader.get<'vm'>(each.vm);
    if (vm) found.set(vm.id, vm);
    if (depth > 0) for (const child of reader.by('vhd.parent', each.id)) visit(child, depth - 1);
  };
  visit(vhd, 64);
  return [...found.values()];
}

/** Whether a worker holds the disks of its machine open. */
export function holdsDisks(worker: Worker | undefined): boolean {
  return worker !== undefined;
}

/** The machine that has a file open now, or undefined; saved and stopped machines have none open. */
export function openedBy(reader: Reader, vhd: VirtualHardDisk): VirtualMachine | undefined {
  return usersOfVhd(reader, vhd).find((vm) => holdsDisks(workerOf(reader, vm.id)));
}

/** Whether the guest of a machine writes to its disks now. */
export function writesToDisks(reader: Reader, vm: VirtualMachine): boolean {
  const worker = workerOf(reader, vm.id);
  return worker?.state === 'running' && worker.guest !== 'hung' && vm.storageLostSince === null;
}

/** The rate at which a file grows now, in bytes per second. */
export function growthOf(reader: Reader, vhd: VirtualHardDisk): number {
  const vm = vhd.vm === null ? undefined : reader.get<'vm'>(vhd.vm);
  if (!vm || vhd.type === 'fixed' || !writesToDisks(reader, vm)) return 0;
  return usualGrowth(reader, vhd, vm);
}

/** The rate at which a file grows while its machine writes, in bytes per second. */
export function usualGrowth(reader: Reader, vhd: VirtualHardDisk, vm: VirtualMachine): number {
  if (vhd.ownGrowthBytesPerSecond !== null) return vhd.ownGrowthBytesPerSecond;
  const { growthBytesPerSecond, differencingGrowth } = profileOf(reader).disks;
  const usual = Math.floor((growthBytesPerSecond.value * growthShare[vm.workload]) / 1000);
  return vhd.type === 'differencing' ? usual * differencingGrowth.value : usual;
}

/** What a disk may be, by its format (hyperv-host §1.1): 2040 GB as VHD, 64 TB as VHDX. */
export function largestMiB(reader: Reader, format: VhdFormat): number {
  const { vhdLimitMiB, vhdxLimitMiB } = profileOf(reader).disks;
  return format === 'vhd' ? vhdLimitMiB.value : vhdxLimitMiB.value;
}
