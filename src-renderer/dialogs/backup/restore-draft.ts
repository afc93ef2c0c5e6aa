import type { Command } from '../../../src-shared/commands/index';
import type { Backup, RestoreMode } from '../../../src-shared/model/backup';
import type { BackupId, DiskId, NodeId, VmId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { originalOf } from '../../../src-shared/rules/backup-facts';
import { isDisk } from '../../../src-shared/rules/disk-facts';
import type { VolumeId } from '../../../src-shared/model/disks';

/** A restore as it is being entered. */
export interface RestoreDraft {
  readonly backup: BackupId | null;
  readonly mode: RestoreMode;
  readonly name: string;
  readonly node: NodeId | null;
  readonly volume: VolumeId | null;
  readonly diskIndex: number;
  readonly fileName: string;
  readonly connected: boolean;
  readonly turnOff: boolean;
}

/** Complete restore points of a machine, the newest first. */
export function pointsOf(reader: Reader, vm: VmId): readonly Backup[] {
  return reader
    .by('backup.vm', vm)
    .filter((point) => point.state === 'complete')
    .sort((left, right) => right.takenAt - left.takenAt);
}

/** What is usual: beside the original while that exists, under its own name once it is gone. */
export function draftFor(reader: Reader, point: Backup | undefined): RestoreDraft {
  const original = point && originalOf(reader, point);
  const home = original?.node ?? point?.machine.node ?? null;
  const up = home !== null && reader.get<'node'>(home)?.machine === 'on' ? home : null;
  const node = up ?? reader.all('node').find((each) => each.machine === 'on')?.id ?? null;
  const [first] = point?.disks ?? [];
  return {
    backup: point?.id ?? null,
    mode: 'beside',
    name: point ? freeName(reader, point.vmName, original !== undefined) : '',
    node,
    volume: point?.machine.disk ?? node,
    diskIndex: 0,
    fileName: first ? restoredName(first.vhd.fileName) : '',
    connected: original === undefined,
    turnOff: true,
  };
}

function freeName(reader: Reader, name: string, taken: boolean): string {
  const names = new Set(reader.all('vm').map((vm) => vm.name.toLowerCase()));
  let free = taken ? `${name}-2` : name;
  for (let number = 2; names.has(free.toLowerCase()); number += 1) free = `${name}-${number}`;
  return free;
}

/** `WEB01.vhd` becomes `WEB01-restored.vhd`. */
export function restoredName(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return `${fileName.slice(0, dot)}-restored${fileName.slice(dot)}`;
}

export function diskOfVolume(volume: VolumeId): DiskId | null {
  return isDisk(volume) ? volume : null;
}

/** The command a draft stands for; null while something in it is missing. */
export function commandOf(draft: RestoreDraft): Command | null {
  const { backup, mode, node, volume, name, connected, diskIndex, fileName, turnOff } = draft;
  if (backup === null) return null;
  if (mode === 'original') return { name: 'backup.restoreOver', args: { backup, turnOff } };
  if (node === null || volume === null) return null;
  const disk = diskOfVolume(volume);
  return mode === 'beside'
    ? {
        name: 'backup.restoreBeside',
        args: { backup, name: name.trim(), node, disk, connected },
      }
    : {
        name: 'backup.restoreDisk',
        args: { backup, diskIndex, fileName: fileName.trim(), node, disk },
      };
}
