import type { ActionSpecs } from './action';

export const maintenanceActions = {} as const satisfies ActionSpecs;
