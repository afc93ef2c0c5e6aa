import type { quorumCommands } from '../commands/quorum';
import type { Rules } from './rule';

export const quorumRules: Rules<keyof typeof quorumCommands> = {};
