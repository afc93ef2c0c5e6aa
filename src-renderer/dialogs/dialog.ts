import type { MediaDrive } from './media/insert-disk-dialog';
import type { ActionId, Selection } from '../../src-shared/actions/index';
import type {
  BackupId,
  BackupJobId,
  BackupStoreId,
  ClusterId,
  DiskId,
  GroupId,
  NetworkId,
  NodeId,
  RecordId,
  SnapshotId,
  VhdId,
  VmId,
} from '../../src-shared/model/tables';
import type { ReportKind } from '../../src-shared/ipc';
import type { LabPath } from '../../src-shared/lab-catalogue';
import type { LicenseAct } from './licensing/license-draft';
import type { Opening } from '../store/opening';

/** Every dialog the console can show, with what it is about. The registry is `dialogs.tsx`. */
export type Dialog =
  | { readonly type: 'openLab' }
  | { readonly type: 'editLab' }
  | { readonly type: 'importInventory' }
  | { readonly type: 'firstRun' }
  | { readonly type: 'certificate' }
  | { readonly type: 'pathCertificate'; readonly path: LabPath }
  /** What is known of a scenario of the catalogue, and what was reached in it. */
  | { readonly type: 'labDetails'; readonly lab: string }
  | { readonly type: 'clearProgress' }
  | { readonly type: 'unsaved'; readonly opening: Opening }
  /** The settings of a machine; `page` is an entry of their tree, the processor where none is named. */
  | {
      readonly type: 'vmProperties';
      readonly vm: VmId;
      readonly focus: 'name' | null;
      readonly page?: string;
    }
  | { readonly type: 'newVm'; readonly node: NodeId }
  | { readonly type: 'hyperVSettings'; readonly node: NodeId }
  | { readonly type: 'nodeProperties'; readonly node: NodeId }
  | { readonly type: 'nodeSystem'; readonly node: NodeId }
  /** Buys, assigns or moves licences; `node`: the host that is chosen first. */
  | { readonly type: 'licenses'; readonly act: LicenseAct; readonly node: NodeId | null }
  | { readonly type: 'licensePrices' }
  | { readonly type: 'virtualNetworks'; readonly node: NodeId }
  /** The person's own .vhd and .vhdx files. */
  | { readonly type: 'inspectDiskFile' }
  | { readonly type: 'writeDiskFile' }
  | { readonly type: 'networkProperties'; readonly network: NetworkId }
  | { readonly type: 'insertDisk'; readonly vm: VmId; readonly drive: MediaDrive }
  | { readonly type: 'networkCards'; readonly node: NodeId }
  | { readonly type: 'cutNetwork'; readonly selection: Selection }
  | { readonly type: 'disturbNetwork'; readonly network: NetworkId }
  | { readonly type: 'storage'; readonly vm: VmId }
  | { readonly type: 'newVhd'; readonly node: NodeId }
  | { readonly type: 'editVhd'; readonly vhd: VhdId | null }
  | { readonly type: 'inspectVhd'; readonly vhd: VhdId | null }
  | { readonly type: 'diskProperties'; readonly disk: DiskId }
  | { readonly type: 'clusterProperties'; readonly cluster: ClusterId }
  | { readonly type: 'groupProperties'; readonly group: GroupId }
  | { readonly type: 'dependencies'; readonly group: GroupId }
  /** The High Availability wizard, for one machine or to ask for one. */
  | { readonly type: 'availability'; readonly cluster: ClusterId; readonly vm: VmId | null }
  | { readonly type: 'backUpNow'; readonly vms: readonly VmId[] }
  /** A job that is made of machines, or one that is changed. */
  | {
      readonly type: 'backupJob';
      readonly job: BackupJobId | null;
      readonly vms: readonly VmId[];
    }
  | { readonly type: 'backupStore'; readonly store: BackupStoreId | null }
  /** From any restore point of a machine, or from a given one. */
  | { readonly type: 'restore'; readonly vm: VmId; readonly backup: BackupId | null }
  | { readonly type: 'labProperties' }
  | { readonly type: 'why'; readonly event: number }
  | { readonly type: 'whyState'; readonly object: RecordId }
  | { readonly type: 'options' }
  | { readonly type: 'rewind' }
  /** `report`: what is chosen first; what happened where none is named. `lab`: sheets of that one only. */
  | { readonly type: 'exportReport'; readonly report?: ReportKind; readonly lab?: string }
  /** The list of the pane in use. */
  | { readonly type: 'exportList' }
  | { readonly type: 'clusterLog'; readonly cluster: ClusterId; readonly node: NodeId | null }
  | { readonly type: 'shortcuts' }
  | { readonly type: 'help' }
  | { readonly type: 'about' }
  /** `servers`: those a cluster is to be made of; the first cluster where none are named. */
  | { readonly type: 'validate'; readonly servers?: readonly NodeId[] }
  | { readonly type: 'configureQuorum'; readonly cluster: ClusterId }
  | { readonly type: 'clusterSettings'; readonly cluster: ClusterId }
  /** `servers`: those that were validated for it. */
  | { readonly type: 'createCluster'; readonly servers?: readonly NodeId[] }
  | { readonly type: 'migrate'; readonly vm: VmId | null; readonly node: NodeId | null }
  | { readonly type: 'moveSettings'; readonly vm: VmId }
  | { readonly type: 'clusterMoveSettings'; readonly cluster: ClusterId }
  | { readonly type: 'applySnapshot'; readonly snapshot: SnapshotId }
  | { readonly type: 'snapshotSettings'; readonly snapshot: SnapshotId }
  | { readonly type: 'exportVm'; readonly vm: VmId; readonly snapshot: SnapshotId | null }
  | { readonly type: 'importVm'; readonly node: NodeId | null }
  | { readonly type: 'recovery' }
  | { readonly type: 'halted' }
  /** An action that is given with one of several objects, run from where there is no submenu. */
  | { readonly type: 'choose'; readonly action: ActionId; readonly selection: Selection }
  | {
      readonly type: 'confirm';
      readonly action: ActionId;
      readonly selection: Selection;
      readonly choice?: string | undefined;
    };
