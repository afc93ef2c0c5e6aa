import type { Invariant } from '../invariants/scope';

export const networkInvariants: readonly Invariant[] = [];
