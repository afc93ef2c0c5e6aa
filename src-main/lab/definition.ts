import type { Command, CommandName } from '../../src-shared/commands/index';
import type { EventName } from '../../src-shared/events';
import type { LabSummary } from '../../src-shared/ipc';
import type { GroupState } from '../../src-shared/model/cluster';
import type { MigrationType } from '../../src-shared/model/migration';
import type { NetworkState } from '../../src-shared/model/network';
import type { NodeState } from '../../src-shared/model/node';
import type { VolumeAccessMode } from '../../src-shared/model/storage';
import type {
  ClusterId,
  DiskId,
  GroupId,
  NetworkId,
  NodeId,
  RecordId,
  VmId,
} from '../../src-shared/model/tables';
import type { VmState } from '../../src-shared/model/vm';
import type { SimMs } from '../../src-shared/units';
import type { WorldPlan } from '../sim/inventory/plan';

/** A command of the lab's own clock: from time 0, or from the start of a graded lab. */
export interface TimelineEntry {
  readonly at: SimMs;
  readonly command: Command;
  /** The command is about the move this machine is in at that time. */
  readonly ofVm?: VmId;
}

/**
 * What a check or an objective looks at. Each gives the share of its probes that hold, in permille;
 * an objective is reached when all of them do.
 */
export type Condition =
  | { readonly test: 'vm.serving'; readonly vms: readonly VmId[] }
  | { readonly test: 'vm.offNode'; readonly vms: readonly VmId[]; readonly node: NodeId }
  | { readonly test: 'vm.downtime'; readonly vms: readonly VmId[]; readonly atMostMs: SimMs }
  | { readonly test: 'vm.node'; readonly vms: readonly VmId[]; readonly node: NodeId }
  | { readonly test: 'vm.state'; readonly vms: readonly VmId[]; readonly state: VmState }
  | ({
      readonly test: 'vm.sessions' | 'vm.sessionsLost';
      readonly vms: readonly VmId[];
    } & Bounds)
  | { readonly test: 'vm.dataLoss'; readonly vms: readonly VmId[]; readonly atMostMs: SimMs }
  | {
      readonly test: 'group.state';
      readonly groups: readonly GroupId[];
      readonly state: GroupState;
    }
  | { readonly test: 'group.owner'; readonly groups: readonly GroupId[]; readonly node: NodeId }
  | ({ readonly test: 'cluster.members'; readonly cluster: ClusterId } & Bounds)
  | {
      readonly test: 'disk.state';
      readonly disks: readonly DiskId[];
      readonly state: 'online' | 'offline' | 'failed';
    }
  | {
      readonly test: 'volume.access';
      readonly volumes: readonly DiskId[];
      readonly nodes: readonly NodeId[];
      readonly mode: VolumeAccessMode;
    }
  | {
      readonly test: 'network.state';
      readonly networks: readonly NetworkId[];
      readonly state: NetworkState;
    }
  | {
      readonly test: 'migration.result';
      readonly vms: readonly VmId[];
      readonly result: 'completed' | 'failed' | 'cancelled';
      readonly type: MigrationType | null;
    }
  | { readonly test: 'migration.blackout'; readonly vms: readonly VmId[]; readonly atMostMs: SimMs }
  | { readonly test: 'node.state'; readonly nodes: readonly NodeId[]; readonly state: NodeState }
  | { readonly test: 'cluster.quorum'; readonly cluster: ClusterId }
  | { readonly test: 'node.groups'; readonly cluster: ClusterId; readonly atMost: number }
  | {
      readonly test: 'learner.did' | 'learner.didNot';
      readonly commands: readonly CommandName[];
      /** Empty means any object. */
      readonly objects: readonly RecordId[];
    }
  | {
      readonly test: 'learner.answered';
      /** Question id to the right option. */
      readonly answers: Readonly<Record<string, string>>;
    }
  | {
      readonly test: 'event.seen';
      readonly event: EventName;
      /** Fields the event must have; compared as text. */
      readonly fields: Readonly<Record<string, string | number>>;
    }
  | ({
      readonly test: 'event.count';
      readonly event: EventName;
      readonly fields: Readonly<Record<string, string | number>>;
    } & Bounds);

/** How many there have to be; null: no bound on this side. */
export interface Bounds {
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

/** When a check looks (ux §2.1): once at the start, the end or both, all the time, or in a window. */
export type CheckTime =
  | { readonly when: 'start' | 'end' | 'edge' | 'continuous' }
  /** From the start of the lab; both bounds are looked at. */
  | { readonly when: 'during'; readonly fromMs: SimMs; readonly toMs: SimMs };

export interface GradedCheck {
  readonly id: string;
  readonly time: CheckTime;
  readonly condition: Condition;
}

export interface GradedObjective {
  readonly id: string;
  /** The objective that has to be reached before this one is looked at; null where it stands alone. */
  readonly after: string | null;
  readonly reached: Condition;
}

/** What the runner of a graded lab needs beyond the run record. */
export interface Grading {
  readonly objectives: readonly GradedObjective[];
  readonly checks: readonly GradedCheck[];
  /** Commands the reference solution gives: they are no collateral. */
  readonly reference: readonly { readonly command: CommandName; readonly object: RecordId }[];
  /** When the lab finishes by itself, after its start. */
  readonly finishAfterMs: SimMs;
  readonly exams: readonly string[];
}

/** A lab file, read, checked and resolved: plain JSON, so that a save can hold it whole. */
export interface LabDefinition {
  readonly summary: LabSummary;
  readonly plan: WorldPlan;
  readonly timeline: readonly TimelineEntry[];
  /** Null where nothing is graded. */
  readonly grading: Grading | null;
}
