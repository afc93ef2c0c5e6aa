import type { Fault } from '../faults';
import type { VirtualHardDisk } from '../model/disks';
import type { Task } from '../model/task';
import type { VhdId } from '../model/tables';
import type { Reader } from '../reader';
import type { SimMs } from '../units';
import { mebibyte } from '../units';
import { isIde, openedBy, parentState, usersOfVhd } from './disk-facts';
import { profileOf } from './facts';
import { blocksAt, bytesWithBlocks, fileBlockBytes, fileBytesOf, unionBlocks } from './vhd-files';
import type { VhdShape } from './vhd-files';

export { unionBlocks } from './vhd-files';

/** What can be done to a disk, by its type (hyperv-host §5.5). */
export const vhdActions = ['compact', 'convert', 'expand', 'merge', 'reconnect'] as const;
export type VhdAction = (typeof vhdActions)[number];

export function actionsFor(reader: Reader, vhd: VirtualHardDisk): readonly VhdAction[] {
  switch (vhd.type) {
    case 'fixed':
      return ['convert', 'expand'];
    case 'dynamic':
      return ['compact', 'convert', 'expand'];
    case 'differencing':
      return parentState(reader, vhd) === 'there' ? ['compact', 'merge'] : ['reconnect'];
  }
}

/** The operation that is under way on a disk, or undefined. */
export function runningTaskOf(reader: Reader, id: VhdId): Task | undefined {
  const running = (of: VhdId) =>
    reader.by('task.object', of).find((task) => task.state === 'running');
  // A merge goes on under the name of the parent, of which it makes something new.
  const parent = reader.get<'vhd'>(id)?.parent ?? null;
  const merge = parent === null ? undefined : running(parent);
  return running(id) ?? (merge?.what === 'vhd.merge' ? merge : undefined);
}

/** Why a file cannot be worked on now, or null: it must not be in use (hyperv-host §5.5). */
export function offlineRefusal(reader: Reader, vhd: VirtualHardDisk): Fault | null {
  const task = runningTaskOf(reader, vhd.id);
  if (task) return { code: 'vhd.busy', vhd: vhd.fileName, task: task.what };
  const user = openedBy(reader, vhd);
  if (user) return { code: 'vhd.inUse', vhd: vhd.fileName, vm: user.name };
  const saved = usersOfVhd(reader, vhd).find((vm) => vm.saved !== null);
  if (saved) return { code: 'vhd.savedState', vhd: vhd.fileName, vm: saved.name };
  return reachRefusal(reader, vhd);
}

/** Why nobody gets at the file, or null. */
export function reachRefusal(reader: Reader, vhd: VirtualHardDisk): Fault | null {
  if (vhd.host !== null) {
    const node = reader.get<'node'>(vhd.host);
    return node?.machine === 'on'
      ? null
      : { code: 'vhd.unreachable', vhd: vhd.fileName, node: node?.name ?? '' };
  }
  const disk = vhd.disk === null ? undefined : reader.get<'disk'>(vhd.disk);
  const there = disk?.healthy === true && disk.state === 'online';
  return there ? null : { code: 'vhd.unreachable', vhd: vhd.fileName, node: disk?.name ?? '' };
}

/** Why a disk must stay as it is for those that build on it, or null. */
export function childrenRefusal(reader: Reader, vhd: VirtualHardDisk): Fault | null {
  const children = reader.count('vhd.parent', vhd.id);
  return children === 0 ? null : { code: 'vhd.hasChildren', vhd: vhd.fileName, children };
}

/** Whether a disk can be enlarged while its machine uses it: VHDX on SCSI, 2012 R2 and later. */
export function resizesOnline(reader: Reader, vhd: VirtualHardDisk): boolean {
  if (!profileOf(reader).disks.onlineResize.value || vhd.format !== 'vhdx') return false;
  const vm = vhd.vm === null ? undefined : reader.get<'vm'>(vhd.vm);
  const drive = vm?.drives.find(({ medium }) => medium.type === 'vhd' && medium.vhd === vhd.id);
  return drive !== undefined && !isIde(drive.controller);
}

/** Time to read or write so many bytes, at least as long as a header takes. */
function transferMs(reader: Reader, bytes: number, bytesPerSecond: number): SimMs {
  const least = profileOf(reader).disks.headerMs.value;
  return Math.max(least, Math.ceil((bytes * 1000) / bytesPerSecond));
}

/** Writing a new file: a fixed disk is zeroed from end to end, a dynamic one is a header. */
export function createMs(reader: Reader, shape: VhdShape, copiedBytes: number): SimMs {
  const rate = profileOf(reader).disks.taskBytesPerSecond.value;
  return transferMs(reader, shape.type === 'fixed' ? bytesWithBlocks(shape, 0) : copiedBytes, rate);
}

/** Reading a file and writing another one: half as fast as either alone. */
export function copyMs(reader: Reader, bytes: number): SimMs {
  return transferMs(
    reader,
    bytes,
    Math.floor(profileOf(reader).disks.taskBytesPerSecond.value / 2),
  );
}

/** Looking through every block of a file. */
export function compactMs(reader: Reader, vhd: VirtualHardDisk): SimMs {
  const rate = profileOf(reader).disks.taskBytesPerSecond.value;
  return transferMs(reader, fileBytesOf(vhd, reader.now), rate);
}

/** A fixed disk is zeroed where it is new; a dynamic one gets a longer table. */
export function expandMs(reader: Reader, vhd: VirtualHardDisk, sizeMiB: number): SimMs {
  const rate = profileOf(reader).disks.taskBytesPerSecond.value;
  const bytes = vhd.type === 'fixed' ? (sizeMiB - vhd.sizeMiB) * mebibyte : 0;
  return transferMs(reader, bytes, rate);
}

/** What merging a disk into its parent makes the parent's file grow by, in bytes. */
export function mergeGrowthBytes(reader: Reader, child: VirtualHardDisk): number {
  const parent = child.parent === null ? undefined : reader.get<'vhd'>(child.parent);
  if (!parent || parent.type === 'fixed') return 0;
  const more = unionBlocks(parent, child, reader.now) - blocksAt(parent, reader.now);
  return more * fileBlockBytes(parent);
}
