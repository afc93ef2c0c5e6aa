import type { EventIdentity } from '../events';

/** What can happen to moves of virtual machines. */
export interface MigrationEvents {}

export const migrationEvents: Readonly<Record<keyof MigrationEvents, EventIdentity>> = {};
