import type { EventIdentity } from '../events';

/** What can happen to disks, shared volumes and arrays. */
export interface StorageEvents {}

export const storageEvents: Readonly<Record<keyof StorageEvents, EventIdentity>> = {};
