import type { Invariant } from '../invariants/scope';

export const maintenanceInvariants: readonly Invariant[] = [];
