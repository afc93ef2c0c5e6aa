import type { VirtualHardDisk, VolumeId } from '../model/disks';
import type { ExportFolder } from '../model/export';
import type { Snapshot } from '../model/snapshot';
import type { VhdId } from '../model/tables';
import type { VirtualMachine } from '../model/vm';
import type { Reader } from '../reader';
import { chainOf, pathOn } from './disk-facts';
import { profileOf } from './facts';
import { snapshotMemoryBytes } from './snapshot-facts';
import { fileBytesOf } from './vhd-files';

/** What an export copies: a machine with its snapshots, or the state of one snapshot alone. */
export type ExportSource = Pick<VirtualMachine, 'drives' | 'saved'>;

/** Every file an export copies, each after the one it builds on. */
export function filesToExport(
  reader: Reader,
  sources: readonly ExportSource[],
): readonly VirtualHardDisk[] {
  const found = new Map<VhdId, VirtualHardDisk>();
  for (const { drives } of sources) {
    for (const { medium } of drives) {
      if (medium.type !== 'vhd') continue;
      for (const vhd of [...chainOf(reader, medium.vhd)].reverse()) found.set(vhd.id, vhd);
    }
  }
  return [...found.values()];
}

/** What an export writes, in bytes: disks, and the memory of the machine and its snapshots. */
export function exportBytes(reader: Reader, sources: readonly ExportSource[]): number {
  let bytes = 0;
  for (const vhd of filesToExport(reader, sources)) bytes += fileBytesOf(vhd, reader.now);
  return bytes + memoryBytesOf(reader, sources);
}

export function memoryBytesOf(reader: Reader, sources: readonly ExportSource[]): number {
  return sources.reduce((sum, source) => sum + snapshotMemoryBytes(reader, source), 0);
}

/** How long files of this size take to copy to a volume that has nothing else to do. */
export function copyMs(reader: Reader, bytes: number): number {
  const { taskBytesPerSecond, headerMs } = profileOf(reader).disks;
  return headerMs.value + Math.ceil((bytes * 1000) / taskBytesPerSecond.value);
}

export function volumeOfExport({ disk, host }: ExportFolder): VolumeId {
  return disk ?? host ?? 'disk:';
}

/** The whole path of an exported folder. */
export function exportPath(reader: Reader, folder: ExportFolder): string {
  return pathOn(reader, volumeOfExport(folder), folder.folder, '').replace(/\\$/, '');
}

/** A machine as a snapshot of it was, on its own. */
export function machineOfSnapshot(vm: VirtualMachine, snapshot: Snapshot): VirtualMachine {
  return {
    ...vm,
    ...snapshot.settings,
    drives: snapshot.drives,
    saved: snapshot.saved,
    snapshot: null,
  };
}
