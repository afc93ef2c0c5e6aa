import type { QuorumMode } from '../../../src-shared/model/cluster';
import type { Edition } from '../../../src-shared/model/node';
import type {
  AutomaticStartAction,
  AutomaticStopAction,
  IntegrationServices,
  Workload,
} from '../../../src-shared/model/vm';
import type { LabRun, LocalText } from '../../../src-shared/model/world';
import type { Profile } from '../../../src-shared/profiles/profile';
import type { SimMs } from '../../../src-shared/units';

/** A host as a lab names it. Everything is on and up at time 0. */
export interface HostPlan {
  readonly name: string;
  /** The name of its cluster; null for a stand-alone host. */
  readonly cluster: string | null;
  readonly edition: Edition;
  readonly sockets: number;
  readonly coresPerSocket: number;
  readonly threadsPerCore: number;
  readonly memoryMiB: number;
}

export interface ClusterPlan {
  readonly name: string;
  readonly quorum: QuorumMode;
  readonly witness: { readonly type: 'disk' | 'fileShare'; readonly name: string } | null;
  /** Which node owns the core group, and with it the witness; null means the first one. */
  readonly coreGroupOwner: string | null;
}

export interface VmPlan {
  readonly name: string;
  /** Name of the host it runs on, or would run on. */
  readonly node: string;
  readonly highlyAvailable: boolean;
  readonly state: 'running' | 'off' | 'saved';
  readonly processors: number;
  readonly memoryMiB: number;
  readonly cpuReservePermille: number;
  readonly cpuLimitPermille: number;
  readonly cpuWeight: number;
  readonly workload: Workload;
  readonly tier: 1 | 2 | 3;
  readonly guest: string;
  readonly notes: string;
  readonly integrationServices: IntegrationServices;
  readonly automaticStart: AutomaticStartAction;
  readonly automaticStartDelayMs: SimMs;
  readonly automaticStop: AutomaticStopAction;
  readonly bootMs: SimMs;
  readonly shutDownMs: SimMs;
  /** Cluster only: whether the group starts after a failover, and which nodes it prefers or may use. */
  readonly autoStart: boolean;
  readonly preferredOwners: readonly string[];
  readonly possibleOwners: readonly string[];
}

/** A lab resolved to the last number: what `buildInventory` turns into records. */
export interface WorldPlan {
  readonly lab: string;
  readonly title: LocalText;
  readonly description: LocalText;
  readonly seed: number;
  /** The profile after the lab's overrides. */
  readonly profile: Profile;
  readonly startsAt: string;
  readonly clusters: readonly ClusterPlan[];
  readonly hosts: readonly HostPlan[];
  readonly vms: readonly VmPlan[];
  /** The state of a graded lab before it begins; null where nothing is graded. */
  readonly run: LabRun | null;
}
