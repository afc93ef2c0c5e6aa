import type { WitnessDiskProblem } from '../faults/quorum';
import type { Cluster } from '../model/cluster';
import type { ClusterDisk } from '../model/storage';
import type { NodeId } from '../model/tables';
import type { Reader } from '../reader';
import { profileOf } from './facts';
import { reachesDisk } from './storage-facts';

/** Truth: whether a node whose Windows runs gets an answer from the witness. */
export function reachesWitness(reader: Reader, cluster: Cluster, node: NodeId): boolean {
  const { witness } = cluster;
  if (!witness) return false;
  if (witness.type === 'disk')
    return witness.disk !== null && reachesDisk(reader, node, witness.disk);
  const machine = reader.get<'node'>(node)?.machine;
  const on = machine === 'on' || machine === 'shuttingDown';
  return on && witness.healthy && !witness.cutFrom.includes(node);
}

/** Truth: whether the witness itself works, whoever reaches it. */
export function witnessWorks(reader: Reader, cluster: Cluster): boolean {
  const { witness } = cluster;
  if (!witness) return false;
  if (witness.type === 'fileShare') return witness.healthy;
  const disk = witness.disk === null ? undefined : reader.get<'disk'>(witness.disk);
  return disk?.healthy === true;
}

/** Why a disk cannot be the witness of a cluster, or null (failover-cluster §2.1). */
export function witnessDiskProblem(
  reader: Reader,
  cluster: Cluster,
  disk: ClusterDisk,
): WitnessDiskProblem | null {
  if (disk.cluster !== cluster.id) return 'otherCluster';
  if (disk.use === 'sharedVolume') return 'sharedVolume';
  if (disk.use === 'group') return 'inUse';
  return witnessDiskUnfit(reader, disk) ?? (disk.state === 'online' ? null : 'notOnline');
}

/** What makes a disk no witness whatever its cluster does with it: size, type, reservations. */
export function witnessDiskUnfit(reader: Reader, disk: ClusterDisk): WitnessDiskProblem | null {
  if (disk.capacityMiB < profileOf(reader).quorum.smallestWitnessDiskMiB.value) return 'tooSmall';
  if (disk.dynamicDisk) return 'dynamic';
  return disk.persistentReservation ? null : 'noReservation';
}
