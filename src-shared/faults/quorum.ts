import type { Edition } from '../model/node';
import type { ProfileId } from '../profiles/profile';

/** Why a disk cannot be the witness; texts `faults:witnessDisk.*`. */
export type WitnessDiskProblem =
  | 'otherCluster'
  | 'sharedVolume'
  | 'inUse'
  | 'notOnline'
  | 'tooSmall'
  | 'dynamic'
  | 'noReservation';

/** Properties of a cluster that have a range; texts `faults:setting.*`. */
export type RangedSetting =
  | 'sameSubnetDelayMs'
  | 'sameSubnetThreshold'
  | 'crossSubnetDelayMs'
  | 'crossSubnetThreshold'
  | 'migrationsPerNode';

/** Properties that came with a later version. */
export type LaterSetting =
  'dynamicQuorum' | 'lowerQuorumPriorityNode' | 'enforcedAntiAffinity' | 'migrationPerformance';

/** Refusals about votes, witnesses, membership of the configuration. */
export interface QuorumFaults {
  'quorum.witnessNeeded': { cluster: string };
  'quorum.witnessNotUsed': { cluster: string };
  'quorum.witnessDiskUnfit': { disk: string; problem: WitnessDiskProblem };
  'quorum.shareMalformed': { share: string };
  'quorum.shareOnNode': { share: string; node: string };
  'quorum.unchanged': { cluster: string };
  'quorum.updateMissing': { node: string; update: string };
  'quorum.weightUnchanged': { node: string; weight: number };
  'cluster.settingOutOfRange': { setting: RangedSetting; value: number; min: number; max: number };
  'cluster.settingTooNew': { setting: LaterSetting; profile: ProfileId };
  'cluster.up': { cluster: string };
  'cluster.noNodeOn': { cluster: string };
  'cluster.lastNode': { node: string; cluster: string };
  'cluster.full': { cluster: string; limit: number };
  'cluster.nameTaken': { name: string };
  'cluster.holdsMachines': { cluster: string; machines: number };
  'node.alreadyMember': { node: string };
  'node.inCluster': { node: string; cluster: string };
  'node.otherCluster': { node: string; cluster: string };
  'node.editionNotClustered': { node: string; edition: Edition };
  'node.roleMissing': { node: string; role: string };
  'node.evictedRecently': { node: string; leftMs: number };
  'node.quarantined': { node: string; leftMs: number };
  'node.notQuarantined': { node: string };
  'witness.none': { cluster: string };
  'witness.alreadyFailed': { witness: string };
  'witness.notFailed': { witness: string };
  'witness.notShare': { witness: string };
  'witness.notCut': { witness: string };
}
