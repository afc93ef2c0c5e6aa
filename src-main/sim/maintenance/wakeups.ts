import type { WakeupHandlers } from '../wakeups';

export interface MaintenanceWakeups {}

export const maintenanceWakeups: WakeupHandlers<keyof MaintenanceWakeups> = {};
