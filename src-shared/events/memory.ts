import type { EventIdentity } from '../events';
import { fact } from './identity';

/** What can happen to the memory of machines. */
export interface MemoryEvents {
  'memory.loadChanged': { vm: string; memoryMiB: number };
}

export const memoryEvents: Readonly<Record<keyof MemoryEvents, EventIdentity>> = {
  'memory.loadChanged': fact('warning'),
};
