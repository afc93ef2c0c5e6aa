import type { WakeupHandlers } from '../wakeups';

export interface StorageWakeups {}

export const storageWakeups: WakeupHandlers<keyof StorageWakeups> = {};
