import type { migrationCommands } from '../commands/migration';
import type { Rules } from './rule';

export const migrationRules: Rules<keyof typeof migrationCommands> = {};
