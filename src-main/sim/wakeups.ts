import type { RecordId } from '../../src-shared/model/tables';
import type { BackupWakeups } from './backup/wakeups';
import { backupWakeups } from './backup/wakeups';
import type { ClusterWakeups } from './cluster/wakeups';
import { clusterWakeups } from './cluster/wakeups';
import { follow } from './failover/follow';
import type { DisksWakeups } from './disks/wakeups';
import { disksWakeups } from './disks/wakeups';
import type { FailoverWakeups } from './failover/wakeups';
import { failoverWakeups } from './failover/wakeups';
import type { Tx } from './kernel/api';
import type { NodeWakeups } from './node/wakeups';
import { nodeWakeups } from './node/wakeups';
import type { NetworkWakeups } from './network/wakeups';
import { networkWakeups } from './network/wakeups';
import type { ProcessorWakeups } from './processor/wakeups';
import { processorWakeups } from './processor/wakeups';
import type { QuorumWakeups } from './quorum/wakeups';
import { quorumWakeups } from './quorum/wakeups';
import type { SnapshotsWakeups } from './snapshots/wakeups';
import { snapshotsWakeups } from './snapshots/wakeups';
import type { StorageWakeups } from './storage/wakeups';
import { storageWakeups } from './storage/wakeups';
import type { MigrationWakeups } from './migration/wakeups';
import { migrationWakeups } from './migration/wakeups';
import type { MaintenanceWakeups } from './maintenance/wakeups';
import { maintenanceWakeups } from './maintenance/wakeups';
import type { TaskWakeups } from './tasks';
import { taskWakeups } from './tasks';
import type { VmWakeups } from './vm/wakeups';
import { vmWakeups } from './vm/wakeups';

/** Everything that can be due, with the data it carries. Plain JSON: the queue is part of a save point. */
export interface Wakeups
  extends
    TaskWakeups,
    VmWakeups,
    NodeWakeups,
    ProcessorWakeups,
    ClusterWakeups,
    FailoverWakeups,
    NetworkWakeups,
    QuorumWakeups,
    StorageWakeups,
    DisksWakeups,
    SnapshotsWakeups,
    MigrationWakeups,
    BackupWakeups,
    MaintenanceWakeups {}

export type WakeupName = keyof Wakeups;

export type SimWakeup = {
  [N in WakeupName]: { readonly name: N; readonly owner: RecordId; readonly data: Wakeups[N] };
}[WakeupName];

/** The transaction as effects and wakeups see it. */
export type SimTx = Tx<SimWakeup>;

/** One handler a wakeup: a wakeup without a handler does not compile. */
export type WakeupHandlers<N extends WakeupName = WakeupName> = {
  readonly [K in N]: (tx: SimTx, data: Wakeups[K], owner: RecordId) => void;
};

export const wakeupHandlers: WakeupHandlers = {
  ...taskWakeups,
  ...vmWakeups(follow),
  ...nodeWakeups,
  ...processorWakeups,
  ...clusterWakeups,
  ...failoverWakeups,
  ...networkWakeups,
  ...quorumWakeups,
  ...storageWakeups,
  ...disksWakeups,
  ...snapshotsWakeups,
  ...migrationWakeups,
  ...maintenanceWakeups,
  ...backupWakeups,
};
