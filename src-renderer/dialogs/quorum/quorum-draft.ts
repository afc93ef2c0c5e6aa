import type { Command } from '../../../src-shared/commands/index';
import type { Cluster, QuorumMode } from '../../../src-shared/model/cluster';
import type { ClusterDisk } from '../../../src-shared/model/storage';
import type { ClusterId, DiskId, NodeId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { nodesOf } from '../../../src-shared/rules/cluster-facts';
import { profileOf } from '../../../src-shared/rules/facts';
import { recommendedQuorum } from '../../../src-shared/rules/quorum-advice';
import { witnessDiskProblem } from '../../../src-shared/rules/witness-facts';

/** How much is changed (failover-cluster §9, later versions); 2008 R2 asks for the mode at once. */
export type QuorumScope = 'typical' | 'witness' | 'advanced';

export interface QuorumDraft {
  readonly scope: QuorumScope;
  readonly mode: QuorumMode;
  readonly disk: DiskId | null;
  readonly share: string;
  readonly voters: readonly NodeId[];
  readonly managed: boolean;
}

/** What is set now. Only later versions ask how much is to be changed: 2008 R2 always asks for everything. */
export function draftOf(reader: Reader, cluster: Cluster): QuorumDraft {
  const { witness } = cluster;
  return {
    scope: profileOf(reader).vocabulary === 'r2' ? 'witness' : 'typical',
    mode: cluster.quorumMode,
    disk: witness?.disk ?? null,
    share: witness?.type === 'fileShare' ? witness.name : '',
    voters: nodesOf(reader, cluster.id)
      .filter((node) => node.weight === 1)
      .map((node) => node.id),
    managed: cluster.dynamicQuorum,
  };
}

/** Disks that can be the witness, the present one first. */
export function witnessDisks(reader: Reader, cluster: Cluster): readonly ClusterDisk[] {
  return reader
    .by('disk.cluster', cluster.id)
    .filter((disk) => witnessDiskProblem(reader, cluster, disk) === null);
}

/** What the cluster would choose by itself (failover-cluster §2.1). */
export function adviceFor(reader: Reader, cluster: Cluster) {
  const nodes = nodesOf(reader, cluster.id).filter((node) => node.weight === 1).length;
  return recommendedQuorum(reader, nodes, witnessDisks(reader, cluster));
}

/** The draft with what typical settings come to. */
export function settled(reader: Reader, cluster: Cluster, draft: QuorumDraft): QuorumDraft {
  if (draft.scope !== 'typical') return draft;
  const { mode, disk } = adviceFor(reader, cluster);
  return { ...draft, mode, disk: disk?.id ?? null };
}

export const needsDisk = (mode: QuorumMode) =>
  mode === 'nodeAndDiskMajority' || mode === 'diskOnly';
export const needsShare = (mode: QuorumMode) => mode === 'nodeAndFileShareMajority';

export function quorumCommand(cluster: ClusterId, draft: QuorumDraft): Command {
  const witness = needsShare(draft.mode)
    ? { fileShare: draft.share }
    : needsDisk(draft.mode) && draft.disk !== null
      ? { disk: draft.disk }
      : null;
  return { name: 'cluster.configureQuorum', args: { cluster, mode: draft.mode, witness } };
}

/** Every command the draft comes to; none for what stays as it is. */
export function quorumCommands(
  reader: Reader,
  cluster: Cluster,
  draft: QuorumDraft,
  advanced: boolean,
): readonly Command[] {
  const commands: Command[] = [];
  if (advanced && draft.scope === 'advanced') {
    for (const node of nodesOf(reader, cluster.id)) {
      const weight = draft.voters.includes(node.id) ? 1 : 0;
      if (node.weight !== weight) {
        commands.push({ name: 'node.setWeight', args: { node: node.id, weight } });
      }
    }
    if (draft.managed !== cluster.dynamicQuorum) {
      const args = { cluster: cluster.id, dynamicQuorum: draft.managed };
      commands.push({ name: 'cluster.configure', args });
    }
  }
  const command = quorumCommand(cluster.id, draft);
  const { witness } = cluster;
  const known = witness && (witness.type === 'disk' ? witness.disk : witness.name);
  const wanted = needsShare(draft.mode) ? draft.share : needsDisk(draft.mode) ? draft.disk : null;
  const same = draft.mode === cluster.quorumMode && known === wanted;
  // Where nothing else changes, the refusal says that this is the present configuration.
  if (!same || commands.length === 0) commands.push(command);
  return commands;
}
