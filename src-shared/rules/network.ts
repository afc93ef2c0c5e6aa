import type { networkCommands } from '../commands/network';
import type { Rules } from './rule';

export const networkRules: Rules<keyof typeof networkCommands> = {};
