import type { EventIdentity } from '../events';

/** What can happen to updates, creation and validation of clusters. */
export interface MaintenanceEvents {}

export const maintenanceEvents: Readonly<Record<keyof MaintenanceEvents, EventIdentity>> = {};
