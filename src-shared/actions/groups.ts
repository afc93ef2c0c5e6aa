import type { ActionSpecs } from './action';

export const groupsActions = {} as const satisfies ActionSpecs;
