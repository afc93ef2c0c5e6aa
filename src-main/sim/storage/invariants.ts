import type { Invariant } from '../invariants/scope';

export const storageInvariants: readonly Invariant[] = [];
