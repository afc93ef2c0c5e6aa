import type { CommandArguments } from '../../../src-shared/commands/index';
import type { Drive, DriveController } from '../../../src-shared/model/disks';
import type { TaskId, VmId } from '../../../src-shared/model/tables';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import { driveAt, inOrder } from '../../../src-shared/rules/disk-facts';
import type { DrivePlace } from '../../../src-shared/rules/disk-places';
import { placeName } from '../../../src-shared/rules/disk-places';
import { profileOf, workerOf } from '../../../src-shared/rules/facts';
import type { Reader } from '../../../src-shared/reader';
import { followMachine } from '../storage/machines';
import { beginTask, finishTask } from '../tasks';
import { vmOf } from '../vm/lookup';
import type { SimTx } from '../wakeups';
import { attachDrive, detachDrive } from './files';

/* Disks and DVD drives that are put into a machine and taken out, also while it runs (hyperv-host §2.6). */

/** What is in a drive, by name. */
export function mediumName(reader: Reader, { medium }: Drive): string {
  switch (medium.type) {
    case 'vhd':
      return reader.get<'vhd'>(medium.vhd)?.fileName ?? medium.vhd;
    case 'passThrough':
      return reader.get<'disk'>(medium.disk)?.name ?? medium.disk;
    case 'dvd':
      return medium.media?.name ?? 'DVD';
  }
}

export function addDrive(
  tx: SimTx,
  { vm, controller, location, medium }: CommandArguments<'vm.addDrive'>,
): void {
  const content = medium.type === 'dvd' ? { ...medium, media: null } : medium;
  plugIn(tx, vm, { controller, location, medium: content });
}

/** Puts a drive in; a guest that runs finds it a moment later. */
export function plugIn(tx: SimTx, id: VmId, drive: Drive): void {
  attachDrive(tx, id, drive);
  const vm = vmOf(tx, id);
  const fields = { vm: vm.name, what: mediumName(tx, drive), place: placeName(drive) };
  tx.emit('drive.added', { node: vm.node, object: id, fields });
  const worker = workerOf(tx, id);
  if (!worker) return;
  tx.because(tx.cause, () => followMachine(tx, id));
  const { controller, location } = drive;
  const afterMs = tx.draw('drive.appears', id, profileOf(tx).disks.appearsMs.value);
  const data = { controller, location };
  tx.after(afterMs, { name: 'disks.appearedDue', owner: worker.id, data });
}

/** The guest looks for new disks; one that is paused or hangs finds it when it goes on. */
export function appearedDue(tx: SimTx, id: VmId, place: DrivePlace): void {
  const vm = tx.get<'vm'>(id);
  const drive = vm && driveAt(vm, place);
  const worker = workerOf(tx, id);
  if (!drive || worker?.state !== 'running' || worker.guest !== 'running') return;
  const fields = { vm: vm.name, what: mediumName(tx, drive) };
  tx.emit('drive.appeared', { node: worker.node, object: id, fields });
}

/** How long a guest takes to let go of a disk: it writes what it holds back and takes the disk offline. */
const releaseMs: readonly [number, number] = [1500, 4000];

export function removeDrive(
  tx: SimTx,
  { vm: id, how, ...place }: CommandArguments<'vm.removeDrive'>,
): void {
  const vm = vmOf(tx, id);
  const worker = workerOf(tx, id);
  if (how === 'safely' && worker) {
    const durationMs = tx.draw('drive.release', id, releaseMs);
    const task = beginTask(tx, 'vm.removeDrive', id, vm.node, durationMs);
    tx.after(durationMs, { name: 'disks.releasedDue', owner: task, data: { vm: id, ...place } });
    return;
  }
  const drive = driveAt(vm, place);
  if (drive && worker?.guest === 'running' && drive.medium.type !== 'dvd') {
    const fields = { vm: vm.name, what: mediumName(tx, drive) };
    tx.emit('drive.vanished', { node: worker.node, object: id, fields });
  }
  unplug(tx, id, place);
}

/** The guest has let go: the drive is taken out, unless it is gone already. */
export function releasedDue(tx: SimTx, task: TaskId, id: VmId, place: DrivePlace): void {
  finishTask(tx, task, 'completed');
  if (tx.get<'vm'>(id)) unplug(tx, id, place);
}

function unplug(tx: SimTx, id: VmId, place: DrivePlace): void {
  const vm = vmOf(tx, id);
  const drive = driveAt(vm, place);
  if (!drive) return;
  const fields = { vm: vm.name, what: mediumName(tx, drive), place: placeName(drive) };
  detachDrive(tx, id, place);
  tx.emit('drive.removed', { node: vm.node, object: id, fields });
  // Where it was this disk that did not answer, the machine goes on without it.
  tx.because(tx.cause, () => followMachine(tx, id));
}

export function moveDrive(
  tx: SimTx,
  { vm: id, toController, toLocation, ...place }: CommandArguments<'vm.moveDrive'>,
): void {
  const vm = vmOf(tx, id);
  const to = { controller: toController, location: toLocation };
  const drives = vm.drives.map((drive) =>
    drive.controller === place.controller && drive.location === place.location
      ? { ...drive, ...to }
      : drive,
  );
  tx.put({ ...vm, drives: inOrder(drives) });
  const fields = { vm: vm.name, from: placeName(place), to: placeName(to) };
  tx.emit('drive.moved', { node: vm.node, object: id, fields });
}

export function addScsiController(tx: SimTx, id: VmId): void {
  const vm = vmOf(tx, id);
  setControllers(tx, { ...vm, scsiControllers: vm.scsiControllers + 1 }, 'Added');
}

/** The controllers behind one that is removed move up by one, with what is on them. */
export function removeScsiController(tx: SimTx, id: VmId, number: number): void {
  const vm = vmOf(tx, id);
  const drives = vm.drives.map((drive) => {
    const own = drive.controller.startsWith('scsi') ? Number(drive.controller.slice(4)) : -1;
    if (own <= number) return drive;
    return { ...drive, controller: `scsi${own - 1}` as DriveController };
  });
  setControllers(tx, { ...vm, drives, scsiControllers: vm.scsiControllers - 1 }, 'Removed');
}

function setControllers(tx: SimTx, vm: VirtualMachine, how: 'Added' | 'Removed'): void {
  tx.put(vm);
  const fields = { vm: vm.name, controllers: vm.scsiControllers };
  tx.emit(`vm.scsiController${how}`, { node: vm.node, object: vm.id, fields });
}
