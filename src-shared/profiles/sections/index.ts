import type { ProfileId } from '../profile';
import type { DiskFigures } from './disks';
import { diskFigures } from './disks';
import type { RemoteFxFigures } from './graphics';
import { remoteFxFigures } from './graphics';
import type { BackupFigures } from './backup';
import { backupFigures } from './backup';
import type { GroupFigures } from './groups';
import { groupFigures } from './groups';
import type { LicensingFigures } from './licensing';
import { licensingFigures } from './licensing';
import type { MachineFigures } from './machines';
import { machineFigures } from './machines';
import type { MaintenanceFigures } from './maintenance';
import { maintenanceFigures } from './maintenance';
import type { DynamicMemoryFigures } from './memory';
import { dynamicMemoryFigures } from './memory';
import type { MigrationFigures } from './migration';
import { migrationFigures } from './migration';
import type { NetworkFigures } from './network';
import { networkFigures } from './network';
import type { ProcessorFigures } from './processor';
import { processorFigures } from './processor';
import type { QuorumFigures } from './quorum';
import { quorumFigures } from './quorum';
import type { SnapshotFigures } from './snapshots';
import { snapshotFigures } from './snapshots';
import type { SwitchFigures } from './switches';
import { switchFigures } from './switches';
import type { StorageFigures } from './storage';
import { storageFigures } from './storage';

/** The parts of a profile that have a page of their own. */
export interface Sections {
  readonly network: NetworkFigures;
  readonly quorum: QuorumFigures;
  readonly groups: GroupFigures;
  readonly storage: StorageFigures;
  readonly switches: SwitchFigures;
  readonly disks: DiskFigures;
  readonly migration: MigrationFigures;
  readonly maintenance: MaintenanceFigures;
  readonly snapshots: SnapshotFigures;
  readonly machines: MachineFigures;
  readonly processor: ProcessorFigures;
  readonly dynamicMemory: DynamicMemoryFigures;
  readonly remoteFx: RemoteFxFigures;
  readonly backup: BackupFigures;
  readonly licensing: LicensingFigures;
}

export function sectionsOf(id: ProfileId): Sections {
  return {
    network: networkFigures[id],
    quorum: quorumFigures[id],
    groups: groupFigures[id],
    storage: storageFigures[id],
    switches: switchFigures[id],
    disks: diskFigures[id],
    migration: migrationFigures[id],
    maintenance: maintenanceFigures[id],
    snapshots: snapshotFigures[id],
    machines: machineFigures[id],
    processor: processorFigures[id],
    dynamicMemory: dynamicMemoryFigures[id],
    remoteFx: remoteFxFigures[id],
    backup: backupFigures[id],
    licensing: licensingFigures[id],
  };
}
