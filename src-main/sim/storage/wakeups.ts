import type { ArrayId, DiskId, TaskId, WorkerId } from '../../../src-shared/model/tables';
import type { WakeupHandlers } from '../wakeups';
import { criticalTimeoutDue, guestTimeoutDue } from './machines';
import { resynchronizedDue, switchDue } from './mirror';
import { mountDue, retryDue } from './mount';

type Nothing = Record<never, never>;

/** What becomes due with disks, shared volumes and arrays. */
export interface StorageWakeups {
  /** Of the disk: its new owner has mounted it. */
  'storage.mountDue': Nothing;
  /** Of the disk: it failed an hour ago and is tried again. */
  'storage.retryDue': Nothing;
  /** Of the worker: its guest has waited for its disk as long as it bears. */
  'storage.guestTimeoutDue': Nothing;
  /** Of the worker: the machine has been paused for its disk as long as it may be (2016 and later). */
  'storage.criticalTimeoutDue': Nothing;
  /** Of the array that is left of a mirror: it takes over. */
  'storage.switchDue': Nothing;
  /** Of the task: a side of a mirror is overwritten to its end. */
  'storage.resynchronizedDue': { readonly array: ArrayId };
}

export const storageWakeups: WakeupHandlers<keyof StorageWakeups> = {
  'storage.mountDue': (tx, _data, owner) => mountDue(tx, owner as DiskId),
  'storage.retryDue': (tx, _data, owner) => retryDue(tx, owner as DiskId),
  'storage.guestTimeoutDue': (tx, _data, owner) => guestTimeoutDue(tx, owner as WorkerId),
  'storage.criticalTimeoutDue': (tx, _data, owner) => criticalTimeoutDue(tx, owner as WorkerId),
  'storage.switchDue': (tx, _data, owner) => switchDue(tx, owner as ArrayId),
  'storage.resynchronizedDue': (tx, { array }, owner) =>
    resynchronizedDue(tx, owner as TaskId, array),
};
