import type { groupsCommands } from '../../../src-shared/commands/groups';
import type { Effects } from '../effects';

export const groupsEffects: Effects<keyof typeof groupsCommands> = {};
