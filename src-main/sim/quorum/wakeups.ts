import type { WakeupHandlers } from '../wakeups';

export interface QuorumWakeups {}

export const quorumWakeups: WakeupHandlers<keyof QuorumWakeups> = {};
