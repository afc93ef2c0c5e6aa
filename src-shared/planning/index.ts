export { antiAffinityViolations } from './anti-affinity';
export type { AntiAffinityViolation } from './anti-affinity';
export { nPlusOne, nPlusOneOf } from './n-plus-one';
export type { NPlusOne, SingleLoss } from './n-plus-one';
export { takeSnapshot } from './snapshot';
export type { Snapshot } from './snapshot';
export { whatIf, whatIfOf } from './what-if';
export type { NodeLoad, PlannedMove, Unplaced, WhatIf } from './what-if';
