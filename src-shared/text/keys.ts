import type { Level } from '../events';
import type { Origin } from '../commands/index';
import type {
  BackupMethod,
  BackupMode,
  BackupOutcome,
  BackupPhase,
  Restore,
  RestoreMode,
} from '../model/backup';
import type {
  ClusterView,
  Group,
  GroupResource,
  GroupState,
  OfflineAction,
  Priority,
  QuorumMode,
  ResourceState,
  Witness,
} from '../model/cluster';
import type { VhdType, VolumeSpace } from '../model/disks';
import type {
  Edition,
  HostSystem,
  MachineState,
  ManagementService,
  NodeState,
  PowerPlan,
  ServiceState,
} from '../model/node';
import type { AdapterStatus } from '../model/switches';
import type { InterfaceState, NetworkRole, NetworkState } from '../model/network';
import type { ArrayMirror, ClusterDisk, VolumeAccessMode } from '../model/storage';
import type { Task } from '../model/task';
import type {
  AutomaticStartAction,
  AutomaticStopAction,
  Enlightenment,
  CheckpointType,
  Heartbeat,
  IntegrationServices,
  OperationalStatus,
  VirtualMachine,
  VmState,
  Worker,
  Workload,
} from '../model/vm';
import type { LabRun } from '../model/world';
import type { MemoryStatus } from '../model/memory';
import type { Evidence, Profile } from '../profiles/profile';

/** Every word for a state: what it is the state of, and which. */
export type StateKey =
  | `vm.${VmState}`
  | `operational.${OperationalStatus}`
  | `checkpointType.${CheckpointType}`
  | `heartbeat.${Heartbeat}`
  | `memoryStatus.${MemoryStatus}`
  | `guest.${Worker['guest']}`
  | `workload.${Workload}`
  | `tier.${VirtualMachine['tier']}`
  | `automaticStart.${AutomaticStartAction}`
  | `automaticStop.${AutomaticStopAction}`
  | `integrationService.${keyof IntegrationServices}`
  | `machine.${MachineState}`
  | `service.${ServiceState}`
  | `node.${NodeState}`
  | `management.${ManagementService}`
  | `powerPlan.${PowerPlan}`
  | `enlightenment.${Enlightenment}`
  | `port.${HostSystem['migrationPort']}`
  | `edition.${Edition}`
  | `group.${GroupState}`
  | `groupType.${Group['type']}`
  | `waiting.${NonNullable<Group['waiting']> | 'starting'}`
  | `offlineAction.${OfflineAction}`
  | `priority.${Priority}`
  | `resourcePart.${GroupResource}`
  | `resource.${ResourceState}`
  | `network.${NetworkState}`
  | `networkRole.${NetworkRole}`
  | `interface.${InterfaceState}`
  | `adapterStatus.${AdapterStatus}`
  | `diskUse.${ClusterDisk['use']}`
  | `access.${VolumeAccessMode}`
  | `vhdType.${VhdType}`
  | `space.${VolumeSpace}`
  | `mirror.${ArrayMirror['state']}`
  | 'array.up'
  | 'array.degraded'
  | 'array.down'
  | `quorumMode.${QuorumMode}`
  | `witness.${Witness['type']}`
  | `phase.${ClusterView['phase']}`
  | `task.${Task['state']}`
  | `lab.${LabRun['phase']}`
  | `level.${Level}`
  | `origin.${Origin}`
  | `evidence.${Evidence}`
  | `backupMethod.${BackupMethod}`
  | `backupMode.${BackupMode}`
  | `backupPhase.${BackupPhase}`
  | `backupOutcome.${BackupOutcome}`
  | `restoreMode.${RestoreMode}`
  | `restorePhase.${Restore['phase']}`
  | 'serving.yes'
  | 'serving.no'
  | 'yes'
  | 'no'
  | 'on'
  | 'off'
  | 'none'
  | 'unknown';

/** Names of what a profile limits; `labFile.limit` names one of them in its field `what`. */
export type LimitKey = `limit.${keyof Profile['limits']}`;
