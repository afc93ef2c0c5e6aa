import type { TaskId } from '../../../src-shared/model/tables';
import type { WakeupHandlers } from '../wakeups';
import { updateDue } from './updates';

export interface MaintenanceWakeups {
  /** Of the task that installs updates: one more is in place. What is left, in milliseconds each. */
  'maintenance.updateDue': { readonly leftMs: readonly number[]; readonly installed: number };
}

export const maintenanceWakeups: WakeupHandlers<keyof MaintenanceWakeups> = {
  'maintenance.updateDue': (tx, data, owner) => updateDue(tx, owner as TaskId, data),
};
