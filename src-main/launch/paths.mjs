import { fileURLToPath } from 'node:url';

/** The folder that holds package.json; every other place is named from here. */
export const root = fileURLToPath(new URL('../..', import.meta.url));
