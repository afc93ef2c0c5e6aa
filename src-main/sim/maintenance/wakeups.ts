import type { TaskId } from '../../../src-shared/model/tables';
import type { WakeupHandlers } from '../wakeups';
import { updateDue } from './updates';
import { testDue } from './validate';

export interface MaintenanceWakeups {
  /** Of the task that validates: a test is through, and how long each of the others takes. */
  'maintenance.testDue': { readonly test: number; readonly leftMs: readonly number[] };
  /** Of the task that installs updates: one more is in place. What is left, in milliseconds each. */
  'maintenance.updateDue': { readonly leftMs: readonly number[]; readonly installed: number };
}

export const maintenanceWakeups: WakeupHandlers<keyof MaintenanceWakeups> = {
  'maintenance.testDue': (tx, data, owner) => testDue(tx, owner as TaskId, data),
  'maintenance.updateDue': (tx, data, owner) => updateDue(tx, owner as TaskId, data),
};
