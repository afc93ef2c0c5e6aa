import type { storageCommands } from '../commands/storage';
import type { Rules } from './rule';

export const storageRules: Rules<keyof typeof storageCommands> = {};
