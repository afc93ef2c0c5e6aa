import type { WakeupHandlers } from '../wakeups';

export interface NetworkWakeups {}

export const networkWakeups: WakeupHandlers<keyof NetworkWakeups> = {};
