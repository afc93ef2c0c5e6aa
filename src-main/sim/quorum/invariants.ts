import type { Invariant } from '../invariants/scope';

export const quorumInvariants: readonly Invariant[] = [];
