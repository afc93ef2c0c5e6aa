import type { EventIdentity } from '../events';
import { fact } from './identity';

/** What can happen to the memory of machines. */
export interface MemoryEvents {
  'memory.loadChanged': { vm: string; memoryMiB: number };
  /** The guest takes no new memory in this run. */
  'memory.hotAddRefused': { vm: string };
  /** The guest took no new memory for now. */
  'memory.hotAddFailed': { vm: string };
  /** Too little memory for a restart: a paging file bridges it (hyperv-host §4.4). */
  'memory.pagingBegun': { vm: string; node: string; pagedMiB: number };
  'memory.reclaimed': { vm: string; node: string; reclaimedMiB: number };
}

export const memoryEvents: Readonly<Record<keyof MemoryEvents, EventIdentity>> = {
  'memory.loadChanged': fact('warning'),
  'memory.hotAddRefused': fact('warning'),
  'memory.hotAddFailed': fact('warning'),
  'memory.pagingBegun': fact('warning'),
  'memory.reclaimed': fact(),
};
