import type { BackedUpDisk, Backup } from '../../../src-shared/model/backup';
import type { Drive, VolumeId } from '../../../src-shared/model/disks';
import type { VhdId, VmId } from '../../../src-shared/model/tables';
import { dvdOf, driveAt, volumeOfVhd, volumesOf } from '../../../src-shared/rules/disk-facts';
import { attachDrive, createVhd, detachDrive } from '../disks/files';
import { vmOf } from '../vm/lookup';
import type { SimTx } from '../wakeups';

/**
 * Over the original every disk of the backup is what it was, in the place where it was. One that was
 * attached since is taken out; its file stays. Pass-through disks are no part of a backup.
 */
export function disksOver(tx: SimTx, id: VmId, point: Backup): void {
  for (const { controller, location, medium } of vmOf(tx, id).drives) {
    if (medium.type === 'vhd') detachDrive(tx, id, { controller, location });
  }
  for (const disk of point.disks) {
    if (driveAt(vmOf(tx, id), disk.at)) detachDrive(tx, id, disk.at);
    const vhd = overwritten(tx, disk) ?? fileOf(tx, disk, homeOf(tx, id, disk), null);
    attachDrive(tx, id, { ...disk.at, medium: { type: 'vhd', vhd } });
  }
}

/** The file of the disk where it still is and nobody else uses it, with its content as it was. */
function overwritten(tx: SimTx, { vhd: was }: BackedUpDisk): VhdId | null {
  const file = tx.get<'vhd'>(was.id);
  const used = file?.vm !== null || tx.count('vhd.parent', was.id) > 0;
  if (!file || used || volumeOfVhd(file) !== volumeOfVhd(was)) return null;
  const { fileName, folder, disk, host, stamp } = file;
  tx.put({ ...was, fileName, folder, disk, host, vm: null, since: tx.now, stamp: stamp + 1 });
  return file.id;
}

/** The volume a disk was on, where the host of its machine still has it; else that of the machine. */
function homeOf(tx: SimTx, id: VmId, { vhd }: BackedUpDisk): VolumeId {
  const vm = vmOf(tx, id);
  const volume = volumeOfVhd(vhd);
  return volumesOf(tx, vm.node).includes(volume) ? volume : (vm.disk ?? vm.node);
}

/** A new machine gets files of its own on one volume, and DVD drives without what only a host has. */
export function disksBeside(tx: SimTx, id: VmId, point: Backup, volume: VolumeId): void {
  const { name } = vmOf(tx, id);
  point.disks.forEach((disk, index) => {
    const stem = index === 0 ? name : `${name} ${index + 1}`;
    const vhd = fileOf(tx, disk, volume, `${stem}.${disk.vhd.format}`);
    attachDrive(tx, id, { ...disk.at, medium: { type: 'vhd', vhd } });
  });
  for (const drive of point.machine.drives) if (drive.medium.type === 'dvd') keepDvd(tx, id, drive);
}

function keepDvd(tx: SimTx, id: VmId, drive: Drive): void {
  const media = dvdOf({ drives: [drive] });
  const shared = media?.place === 'shared' ? media : null;
  attachDrive(tx, id, { ...drive, medium: { type: 'dvd', media: shared } });
}

/** One disk of a restore point as a file that can be attached. */
export function restoredFile(
  tx: SimTx,
  point: Backup,
  index: number,
  volume: VolumeId,
  fileName: string,
): VhdId | null {
  const disk = point.disks[index];
  return disk ? fileOf(tx, disk, volume, fileName) : null;
}

function fileOf(
  tx: SimTx,
  { vhd }: BackedUpDisk,
  volume: VolumeId,
  fileName: string | null,
): VhdId {
  const { format, type, sizeMiB, blockKiB, blocks, ownGrowthBytesPerSecond } = vhd;
  return createVhd(tx, {
    fileName: freeFileName(tx, volume, fileName ?? vhd.fileName),
    volume,
    format,
    type,
    sizeMiB,
    blockKiB,
    blocks,
    ownGrowthBytesPerSecond,
  });
}

function freeFileName(tx: SimTx, volume: VolumeId, wanted: string): string {
  const taken = new Set(tx.by('vhd.volume', volume).map((vhd) => vhd.fileName.toLowerCase()));
  const dot = wanted.lastIndexOf('.');
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
    name = `${wanted.slice(0, dot)} (${number})${wanted.slice(dot)}`;
  }
  return name;
}
