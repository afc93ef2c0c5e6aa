import type { Invariant } from '../invariants/scope';

export const migrationInvariants: readonly Invariant[] = [];
