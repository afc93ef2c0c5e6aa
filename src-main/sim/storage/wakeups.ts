import type { ArrayId, DiskId, NodeId, TaskId, WorkerId } from '../../../src-shared/model/tables';
import type { SimMs } from '../../../src-shared/units';
import type { WakeupHandlers } from '../wakeups';
import { criticalTimeoutDue, guestTimeoutDue } from './machines';
import { resynchronizedDue, switchDue } from './mirror';
import { mountDue, retryDue } from './mount';
import { movedDue, orderDue, repairedDue } from './orders';
import type { AfterMachines } from './retire';
import { retiredDue } from './retire';

type Nothing = Record<never, never>;

/** What becomes due with disks, shared volumes and arrays. */
export interface StorageWakeups {
  /** Of the disk: its new owner has mounted it. */
  'storage.mountDue': Nothing;
  /** Of the disk: it failed an hour ago and is tried again. */
  'storage.retryDue': Nothing;
  /** Of the disk: whether its machines are down is looked at again. */
  'storage.retiredDue': { readonly goal: AfterMachines; readonly until: SimMs };
  /** Of the task: the mount that was ordered is through, or broke off. */
  'storage.orderDue': { readonly disk: DiskId; readonly node: NodeId };
  /** Of the task: another node coordinates the volume. */
  'storage.movedDue': { readonly disk: DiskId; readonly node: NodeId };
  /** Of the task: chkdsk is through. */
  'storage.repairedDue': { readonly disk: DiskId };
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
  'storage.retiredDue': (tx, { goal, until }, owner) =>
    retiredDue(tx, owner as DiskId, goal, until),
  'storage.orderDue': (tx, { disk, node }, owner) => orderDue(tx, owner as TaskId, disk, node),
  'storage.movedDue': (tx, { disk, node }, owner) => movedDue(tx, owner as TaskId, disk, node),
  'storage.repairedDue': (tx, { disk }, owner) => repairedDue(tx, owner as TaskId, disk),
  'storage.guestTimeoutDue': (tx, _data, owner) => guestTimeoutDue(tx, owner as WorkerId),
  'storage.criticalTimeoutDue': (tx, _data, owner) => criticalTimeoutDue(tx, owner as WorkerId),
  'storage.switchDue': (tx, _data, owner) => switchDue(tx, owner as ArrayId),
  'storage.resynchronizedDue': (tx, { array }, owner) =>
    resynchronizedDue(tx, owner as TaskId, array),
};
