import type { EventIdentity } from '../events';

/** What can happen to networks, routes, isolation. */
export interface NetworkEvents {}

export const networkEvents: Readonly<Record<keyof NetworkEvents, EventIdentity>> = {};
