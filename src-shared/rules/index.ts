import type { Command } from '../commands/index';
import type { Fault } from '../faults';
import type { Reader } from '../reader';
import { backupRules } from './backup';
import { faultRules } from './fault';
import { disksRules } from './disks';
import { groupsRules } from './groups';
import { labRules } from './lab';
import { licensingRules } from './licensing';
import { machinesRules } from './machines';
import { maintenanceRules } from './maintenance';
import { memoryRules } from './memory';
import { migrationRules } from './migration';
import { networkRules } from './network';
import { nodeRules } from './node';
import { processorRules } from './processor-rules';
import { quorumRules } from './quorum';
import type { Rules } from './rule';
import { snapshotsRules } from './snapshots';
import { storageRules } from './storage';
import { switchesRules } from './switches';
import { vmRules } from './vm';

/** Why not, or null, for every command. Pure; the engine and the console ask the same. */
export const rules: Rules = {
  ...vmRules,
  ...nodeRules,
  ...processorRules,
  ...faultRules,
  ...labRules,
  ...networkRules,
  ...quorumRules,
  ...groupsRules,
  ...storageRules,
  ...disksRules,
  ...switchesRules,
  ...snapshotsRules,
  ...migrationRules,
  ...maintenanceRules,
  ...licensingRules,
  ...memoryRules,
  ...machinesRules,
  ...backupRules,
};

/** The verdict on one command. */
export function refusalOf(reader: Reader, command: Command): Fault | null {
  const rule = rules[command.name] as (reader: Reader, args: unknown) => Fault | null;
  return rule(reader, command.args);
}
