import type { WakeupHandlers } from '../wakeups';

export interface MigrationWakeups {}

export const migrationWakeups: WakeupHandlers<keyof MigrationWakeups> = {};
