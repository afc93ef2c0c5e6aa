import type { VolumeId } from '../../../src-shared/model/disks';
import type { Drive } from '../../../src-shared/model/disks';
import type { Fault } from '../../../src-shared/faults';
import type { ExportFolder } from '../../../src-shared/model/export';
import { slug } from '../../../src-shared/model/ids';
import type { ExportId, SnapshotId, TaskId, VhdId, VmId } from '../../../src-shared/model/tables';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import { placeOn } from '../../../src-shared/rules/disk-facts';
import { underLoadMs } from '../../../src-shared/rules/disk-load';
import {
  copyMs,
  exportBytes,
  filesToExport,
  machineOfSnapshot,
  memoryBytesOf,
} from '../../../src-shared/rules/export-facts';
import { workerOf } from '../../../src-shared/rules/facts';
import { snapshotsOf } from '../../../src-shared/rules/snapshot-facts';
import { exportSpaceRefusal } from '../../../src-shared/rules/snapshots';
import { blocksAt } from '../../../src-shared/rules/vhd-files';
import { createVhd } from '../disks/files';
import { beginTask, finishTask } from '../tasks';
import { vmOf } from '../vm/lookup';
import type { SimTx } from '../wakeups';
import { snapshotById } from './lookup';

/** An export on its way: plain data of its wakeup. */
export interface Exporting {
  readonly vm: VmId;
  /** The snapshot that is exported alone; null: the machine with all of them. */
  readonly snapshot: SnapshotId | null;
  readonly volume: VolumeId;
  readonly folder: string;
}

/** The machine an export copies, and the snapshots it takes along. */
function contentOf(tx: SimTx, { vm: id, snapshot }: Exporting) {
  const vm = vmOf(tx, id);
  if (snapshot !== null) {
    return { machine: machineOfSnapshot(vm, snapshotById(tx, snapshot)), snapshots: [] };
  }
  return { machine: vm, snapshots: snapshotsOf(tx, id) };
}

/** Begins to copy configuration, disks and memory into a folder. */
export function beginExport(tx: SimTx, exporting: Exporting): TaskId {
  const vm = vmOf(tx, exporting.vm);
  const { machine, snapshots } = contentOf(tx, exporting);
  const idleMs = copyMs(tx, exportBytes(tx, [machine, ...snapshots]));
  const durationMs = underLoadMs(tx, exporting.volume, idleMs);
  const task = beginTask(tx, 'vm.export', vm.id, vm.node, durationMs);
  const live = workerOf(tx, vm.id) !== undefined;
  const name = live ? 'snapshots.exportedLiveDue' : 'snapshots.exportedDue';
  tx.after(durationMs, { name, owner: task, data: exporting });
  return task;
}

/** Everything is copied: the folder can be imported. */
export function completeExport(tx: SimTx, exporting: Exporting, task: TaskId): void {
  const vm = vmOf(tx, exporting.vm);
  const { machine, snapshots } = contentOf(tx, exporting);
  const sources = [machine, ...snapshots];
  const fault = exportSpaceRefusal(tx, vm, exporting.volume, exportBytes(tx, sources));
  if (fault) {
    failExport(tx, vm.id, task, fault);
    return;
  }
  const copies = copyFiles(tx, sources, exporting);
  const withCopies = (drives: readonly Drive[]) => drives.map((drive) => copied(drive, copies));
  const record: ExportFolder = {
    kind: 'export',
    id: newExportId(tx, machine),
    folder: exporting.folder,
    ...placeOn(exporting.volume),
    exportedAt: tx.now,
    machine: { ...machine, drives: withCopies(machine.drives) },
    snapshots: snapshots.map((each) => ({ ...each, drives: withCopies(each.drives) })),
    vhds: [...copies.values()],
    memoryBytes: memoryBytesOf(tx, sources),
    importedInPlace: false,
  };
  tx.put(record);
  finishTask(tx, task, 'completed');
  const fields = { vm: vm.name, folder: exporting.folder };
  tx.emit('vm.exported', { node: vm.node, object: vm.id, fields });
}

export function failExport(tx: SimTx, id: VmId, task: TaskId, fault: Fault): void {
  finishTask(tx, task, 'failed', fault);
  const vm = tx.get<'vm'>(id);
  if (vm) tx.emit('vm.exportFailed', { node: vm.node, object: id, fields: { vm: vm.name } });
}

function copied(drive: Drive, copies: ReadonlyMap<VhdId, VhdId>): Drive {
  const { medium } = drive;
  const copy = medium.type === 'vhd' ? copies.get(medium.vhd) : undefined;
  return copy === undefined ? drive : { ...drive, medium: { type: 'vhd', vhd: copy } };
}

/** A copy of every file, with the same contents, standing on each other as their originals do. */
function copyFiles(
  tx: SimTx,
  sources: readonly Pick<VirtualMachine, 'drives' | 'saved'>[],
  { volume, folder }: Pick<Exporting, 'volume' | 'folder'>,
): ReadonlyMap<VhdId, VhdId> {
  const copies = new Map<VhdId, VhdId>();
  for (const vhd of filesToExport(tx, sources)) {
    const id = createVhd(tx, {
      fileName: vhd.fileName,
      volume,
      folder: `${folder}\\Virtual Hard Disks`,
      format: vhd.format,
      type: vhd.type,
      sizeMiB: vhd.sizeMiB,
      blockKiB: vhd.blockKiB,
      blocks: blocksAt(vhd, tx.now),
      parent: vhd.parent === null ? null : (copies.get(vhd.parent) ?? null),
      ownGrowthBytesPerSecond: vhd.ownGrowthBytesPerSecond,
    });
    copies.set(vhd.id, id);
  }
  return copies;
}

function newExportId(tx: SimTx, machine: VirtualMachine): ExportId {
  const base = slug(machine.name);
  let id: ExportId = `export:${base}`;
  for (let number = 2; tx.get<'export'>(id); number += 1) id = `export:${base}-${number}`;
  return id;
}

export { copyFiles, copied };
