import type { maintenanceCommands } from '../commands/maintenance';
import type { Rules } from './rule';

export const maintenanceRules: Rules<keyof typeof maintenanceCommands> = {};
