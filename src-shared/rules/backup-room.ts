import type { Backup } from '../model/backup';
import type { VolumeId } from '../model/disks';
import type { DiskId, NodeId, RestoreId } from '../model/tables';
import type { VirtualMachine } from '../model/vm';
import type { Reader } from '../reader';
import { mebibyte } from '../units';
import { filesMiBOf } from './backup-facts';
import { freeBytes } from './disk-facts';

/** How a restore names its volume: by a disk, or by its node, whose local volume is meant. */
export function volumeFor(node: NodeId, disk: DiskId | null): VolumeId {
  return disk ?? node;
}

/** What is free on a volume, in whole MiB. */
export function roomMiB(reader: Reader, volume: VolumeId): number {
  return Math.floor(freeBytes(reader, volume) / mebibyte);
}

/** What restores that are under way will have written to a volume beside what is there, in whole MiB. */
export function promisedMiB(reader: Reader, volume: VolumeId, except: RestoreId | null): number {
  let bytes = 0;
  for (const { id, mode, node, disk, stream } of reader.by('restore.live', 'world:lab')) {
    const adds = mode !== 'original' && volumeFor(node, disk) === volume;
    if (adds && id !== except) bytes += stream.totalBytes;
  }
  return Math.ceil(bytes / mebibyte);
}

/** What a restore over a machine takes beyond what its files take now; never below 0. */
export function furtherMiB(reader: Reader, point: Backup, vm: VirtualMachine): number {
  return Math.max(0, point.sizeMiB - filesMiBOf(reader, vm));
}
