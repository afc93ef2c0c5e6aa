import type { Command } from '../../../src-shared/commands/index';
import type { ClusterId, NetworkId, NodeId } from '../../../src-shared/model/tables';
import type { Selection } from '../../../src-shared/actions/index';
import { nodesOf } from '../../../src-shared/rules/cluster-facts';
import { networksByMetric } from '../../../src-shared/rules/network-facts';
import type { Reader } from '../../../src-shared/reader';

export type Stand = 'left' | 'right' | 'between';
export const stands = ['left', 'between', 'right'] as const satisfies readonly Stand[];

/** A cut as it is being drawn up. */
export interface CutDraft {
  readonly networks: readonly NetworkId[];
  readonly stands: Readonly<Record<NodeId, Stand>>;
  readonly oneWay: boolean;
}

/** The cluster of what is selected, or null where nothing of a cluster is. */
export function clusterOfSelection(reader: Reader, selection: Selection): ClusterId | null {
  const [id] = selection.ids;
  if (id === undefined) return null;
  if (selection.kind === 'cluster') return selection.ids[0] ?? null;
  if (selection.kind === 'network') return reader.get<'network'>(id as NetworkId)?.cluster ?? null;
  if (selection.kind === 'node') return reader.get<'node'>(id as NodeId)?.cluster ?? null;
  return null;
}

/**
 * Selected networks are cut, all of them where none is selected. Selected nodes stand left, else the
 * first half does; the others stand right.
 */
export function cutDraftOf(reader: Reader, cluster: ClusterId, selection: Selection): CutDraft {
  const nodes = nodesOf(reader, cluster);
  const networks =
    selection.kind === 'network'
      ? selection.ids
      : networksByMetric(reader, cluster).map((network) => network.id);
  const half = nodes.slice(0, Math.ceil(nodes.length / 2)).map((node) => node.id);
  const left: readonly NodeId[] = selection.kind === 'node' ? selection.ids : half;
  const placed = nodes.map((node) => [node.id, left.includes(node.id) ? 'left' : 'right'] as const);
  return { networks, stands: Object.fromEntries(placed), oneWay: false };
}

export function side(draft: CutDraft, stand: Stand): readonly NodeId[] {
  return (Object.keys(draft.stands) as NodeId[]).filter((node) => draft.stands[node] === stand);
}

export function cutProblem(draft: CutDraft): 'noNetwork' | 'noSides' | null {
  if (draft.networks.length === 0) return 'noNetwork';
  const both = side(draft, 'left').length > 0 && side(draft, 'right').length > 0;
  return both ? null : 'noSides';
}

export function cutCommand(draft: CutDraft): Extract<Command, { name: 'fault.cutNetwork' }> {
  const args = {
    networks: [...draft.networks],
    from: [...side(draft, 'left')],
    to: [...side(draft, 'right')],
    oneWay: draft.oneWay,
  };
  return { name: 'fault.cutNetwork', args };
}
