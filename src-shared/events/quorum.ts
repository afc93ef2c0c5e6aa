import type { EventIdentity } from '../events';

/** What can happen to votes, witnesses, membership of the configuration. */
export interface QuorumEvents {}

export const quorumEvents: Readonly<Record<keyof QuorumEvents, EventIdentity>> = {};
