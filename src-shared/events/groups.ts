import type { EventIdentity } from '../events';

/** What can happen to services and applications and their resources. */
export interface GroupsEvents {}

export const groupsEvents: Readonly<Record<keyof GroupsEvents, EventIdentity>> = {};
