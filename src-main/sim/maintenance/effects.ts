import type { maintenanceCommands } from '../../../src-shared/commands/maintenance';
import type { Effects } from '../effects';

export const maintenanceEffects: Effects<keyof typeof maintenanceCommands> = {};
