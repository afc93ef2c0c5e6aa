import type { quorumCommands } from '../../../src-shared/commands/quorum';
import type { Effects } from '../effects';

export const quorumEffects: Effects<keyof typeof quorumCommands> = {};
