import type { VolumeId } from '../../../src-shared/model/disks';
import type { TaskId, VhdId, VmId, WorkerId } from '../../../src-shared/model/tables';
import type { DrivePlace } from '../../../src-shared/rules/disk-places';
import type { WakeupHandlers } from '../wakeups';
import { workerById } from '../vm/lookup';
import { appearedDue, releasedDue } from './drives';
import { spaceDue } from './space';
import type { VhdWork } from './tasks';
import { workDue } from './tasks';

/** What becomes due with virtual hard disks, drives and the room on volumes. */
export interface DisksWakeups {
  /** Of the disk or the host: the room on its volume is looked at. */
  'disks.spaceDue': Record<never, never>;
  /** Of the worker: its guest finds what was put into a drive while it ran. */
  'disks.appearedDue': DrivePlace;
  /** Of the task: the guest has let go of a disk. */
  'disks.releasedDue': DrivePlace & { readonly vm: VmId };
  /** Of the task: the work on a disk is through. */
  'disks.workDue': { readonly vhd: VhdId; readonly work: VhdWork };
}

export const disksWakeups: WakeupHandlers<keyof DisksWakeups> = {
  'disks.spaceDue': (tx, _data, owner) => spaceDue(tx, owner as VolumeId),
  'disks.appearedDue': (tx, place, owner) =>
    appearedDue(tx, workerById(tx, owner as WorkerId).vm, place),
  'disks.releasedDue': (tx, { vm, ...place }, owner) => releasedDue(tx, owner as TaskId, vm, place),
  'disks.workDue': (tx, { vhd, work }, owner) => workDue(tx, owner as TaskId, vhd, work),
};
