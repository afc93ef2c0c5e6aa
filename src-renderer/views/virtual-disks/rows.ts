import type { VirtualHardDisk } from '../../../src-shared/model/disks';
import type { Task } from '../../../src-shared/model/task';
import type { VhdId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import {
  freeBytes,
  usersOfVhd,
  vhdPath,
  volumeName,
  volumeOfVhd,
} from '../../../src-shared/rules/disk-facts';
import { placeName } from '../../../src-shared/rules/disk-places';
import { fileBytesOf } from '../../../src-shared/rules/vhd-files';
import { runningTaskOf } from '../../../src-shared/rules/vhd-tasks';
import { mebibyte } from '../../../src-shared/units';

/** A virtual hard disk as the list shows it. */
export interface VhdRow {
  readonly id: VhdId;
  readonly vhd: VirtualHardDisk;
  readonly path: string;
  readonly volume: string;
  readonly fileMiB: number;
  readonly freeMiB: number;
  readonly machine: string;
  /** Where the machine has it: `IDE 0:0`; empty for a parent or a file nobody uses. */
  readonly place: string;
  readonly task: Task | null;
}

export function vhdRows(reader: Reader): readonly VhdRow[] {
  const free = new Map<string, number>();
  return reader.all('vhd').map((vhd) => {
    const volume = volumeOfVhd(vhd);
    const known = free.get(volume) ?? Math.floor(freeBytes(reader, volume) / mebibyte);
    free.set(volume, known);
    return vhdRow(reader, vhd, known);
  });
}

function vhdRow(reader: Reader, vhd: VirtualHardDisk, freeMiB: number): VhdRow {
  const vm = vhd.vm === null ? undefined : reader.get<'vm'>(vhd.vm);
  const drive = vm?.drives.find(({ medium }) => medium.type === 'vhd' && medium.vhd === vhd.id);
  return {
    id: vhd.id,
    vhd,
    path: vhdPath(reader, vhd),
    volume: volumeName(reader, volumeOfVhd(vhd)),
    fileMiB: Math.floor(fileBytesOf(vhd, reader.now) / mebibyte),
    freeMiB,
    machine: vm?.name ?? usersOfVhd(reader, vhd)[0]?.name ?? '',
    place: drive ? placeName(drive) : '',
    task: runningTaskOf(reader, vhd.id) ?? null,
  };
}
