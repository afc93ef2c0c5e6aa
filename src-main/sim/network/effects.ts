import type { networkCommands } from '../../../src-shared/commands/network';
import type { Effects } from '../effects';

export const networkEffects: Effects<keyof typeof networkCommands> = {};
