import type { ActionSpecs } from './action';

export const migrationActions = {} as const satisfies ActionSpecs;
