import type { ActionSpecs } from './action';

export const networkActions = {} as const satisfies ActionSpecs;
