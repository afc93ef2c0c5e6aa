import type { ActionSpecs } from './action';

export const storageActions = {} as const satisfies ActionSpecs;
