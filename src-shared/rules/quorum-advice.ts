import type { QuorumMode } from '../model/cluster';
import type { ClusterDisk } from '../model/storage';
import type { NodeId } from '../model/tables';
import type { Reader } from '../reader';
import { reachesDisk } from './storage-facts';
import { witnessDiskUnfit } from './witness-facts';

/** Disks a new cluster may take: in no cluster, no local ones, and reached by each of its nodes. */
export function eligibleDisks(reader: Reader, nodes: readonly NodeId[]): readonly ClusterDisk[] {
  return reader
    .all('disk')
    .filter(
      (disk) =>
        disk.cluster === null &&
        disk.host === null &&
        disk.persistentReservation &&
        !disk.dynamicDisk &&
        nodes.every((node) => reachesDisk(reader, node, disk.id)),
    );
}

export interface QuorumAdvice {
  readonly mode: QuorumMode;
  readonly disk: ClusterDisk | null;
}

/**
 * What a cluster chooses by itself (failover-cluster §2.1): an odd number of nodes needs no witness, an
 * even one takes the smallest disk that will do; without one it stays with Node Majority.
 */
export function recommendedQuorum(
  reader: Reader,
  nodes: number,
  disks: readonly ClusterDisk[],
): QuorumAdvice {
  if (nodes % 2 === 1) return { mode: 'nodeMajority', disk: null };
  const fit = disks.filter((disk) => witnessDiskUnfit(reader, disk) === null);
  const [disk] = [...fit].sort((left, right) => left.capacityMiB - right.capacityMiB);
  return disk ? { mode: 'nodeAndDiskMajority', disk } : { mode: 'nodeMajority', disk: null };
}
