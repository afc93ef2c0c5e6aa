import type { storageCommands } from '../../../src-shared/commands/storage';
import type { Effects } from '../effects';

export const storageEffects: Effects<keyof typeof storageCommands> = {};
