import type { CommandArguments, CommandName } from '../../src-shared/commands/index';
import { backupEffects } from './backup/effects';
import { follow } from './failover/follow';
import { disksEffects } from './disks/effects';
import { groupsEffects } from './failover/effects';
import { labEffects } from './lab/effects';
import { licensingEffects } from './licensing/effects';
import { machinesEffects } from './machines/effects';
import { maintenanceEffects } from './maintenance/effects';
import { memoryEffects } from './memory/effects';
import { migrationEffects } from './migration/effects';
import { networkEffects } from './network/effects';
import { nodeEffects, nodeFaultEffects } from './node/effects';
import { processorEffects } from './processor/effects';
import { quorumEffects } from './quorum/effects';
import { snapshotsEffects } from './snapshots/effects';
import { storageEffects } from './storage/effects';
import { switchesEffects } from './switches/effects';
import { revert } from './snapshots/apply';
import { vmEffects } from './vm/effects';
import type { SimTx } from './wakeups';

/** What each command does. Effects hold no permission checks: the rule was asked before. */
export type Effects<N extends CommandName = CommandName> = {
  readonly [K in N]: (tx: SimTx, args: CommandArguments<K>) => void;
};

export const effects: Effects = {
  ...vmEffects(follow, revert),
  ...labEffects,
  ...nodeEffects,
  ...processorEffects,
  ...nodeFaultEffects,
  ...networkEffects,
  ...quorumEffects,
  ...groupsEffects,
  ...storageEffects,
  ...disksEffects,
  ...switchesEffects,
  ...snapshotsEffects,
  ...migrationEffects,
  ...maintenanceEffects,
  ...licensingEffects,
  ...memoryEffects,
  ...machinesEffects,
  ...backupEffects,
};
