import type { ActionSpecs } from './action';

export const quorumActions = {} as const satisfies ActionSpecs;
