import type { ArrayId, TaskId } from '../../../src-shared/model/tables';
import type { WakeupHandlers } from '../wakeups';
import { resynchronizedDue, switchDue } from './mirror';

/** What becomes due with disks, shared volumes and arrays. */
export interface StorageWakeups {
  /** Of the array that is left of a mirror: it takes over. */
  'storage.switchDue': Record<never, never>;
  /** Of the task: a side of a mirror is overwritten to its end. */
  'storage.resynchronizedDue': { readonly array: ArrayId };
}

export const storageWakeups: WakeupHandlers<keyof StorageWakeups> = {
  'storage.switchDue': (tx, _data, owner) => switchDue(tx, owner as ArrayId),
  'storage.resynchronizedDue': (tx, { array }, owner) =>
    resynchronizedDue(tx, owner as TaskId, array),
};
