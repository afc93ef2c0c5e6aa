import type { migrationCommands } from '../../../src-shared/commands/migration';
import type { Effects } from '../effects';

export const migrationEffects: Effects<keyof typeof migrationCommands> = {};
