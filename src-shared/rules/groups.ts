import type { groupsCommands } from '../commands/groups';
import type { Rules } from './rule';

export const groupsRules: Rules<keyof typeof groupsCommands> = {};
