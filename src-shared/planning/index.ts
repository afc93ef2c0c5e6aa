export { antiAffinityViolations } from './anti-affinity';
export type { AntiAffinityViolation } from './anti-affinity';
export { maintenancePlan, targetChoices } from './maintenance-plan';
export { commandOf, planMethods } from './plan-model';
export type {
  MaintenancePlan,
  PlanEdits,
  PlanMethod,
  PlanObject,
  PlanRisk,
  PlanRow,
} from './plan-model';
export { nPlusOne, nPlusOneOf } from './n-plus-one';
export type { NPlusOne, SingleLoss } from './n-plus-one';
export { takeSnapshot } from './snapshot';
export type { Snapshot } from './snapshot';
export { whatIf, whatIfOf } from './what-if';
export type { NodeLoad, PlannedMove, Unplaced, WhatIf } from './what-if';
