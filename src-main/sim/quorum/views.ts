import { assert } from '../../../src-shared/assert';
import type { ClusterView } from '../../../src-shared/model/cluster';
import type { ClusterId, NodeId, ViewId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { nodesOf } from '../../../src-shared/rules/cluster-facts';
import { canReach } from '../../../src-shared/rules/network-facts';
import { observersOf } from '../cluster/membership';
import type { SimTx } from '../wakeups';

/** The views of a cluster that somebody holds: one, or one for each side of a split. */
export function liveViews(reader: Reader, cluster: ClusterId): readonly ClusterView[] {
  return reader.by('view.cluster', cluster).filter((view) => view.members.length > 0);
}

/** Whether any member of one view hears one of another. */
export function viewsReach(reader: Reader, left: ClusterView, right: ClusterView): boolean {
  const others = observersOf(reader, right);
  return observersOf(reader, left).some((here) =>
    others.some((there) => canReach(reader, here.id, there.id)),
  );
}

/** The view a cluster forms in: the empty one of a cluster that is down, else one beside the others. */
export function freshView(tx: SimTx, cluster: ClusterId): ClusterView {
  const views = tx.by('view.cluster', cluster);
  const empty = views.find((view) => view.members.length === 0);
  const [first] = views;
  assert(first, `${cluster} has a view`);
  const down = nodesOf(tx, cluster).map((node) => [node.id, 'down'] as const);
  const states = Object.fromEntries(down) as Record<NodeId, 'down'>;
  if (empty) return { ...empty, states, placingUntil: tx.now };
  const base = first.id.slice(0, first.id.lastIndexOf('/'));
  let number = 1;
  while (tx.get<'view'>(`${base}/${number}` as ViewId)) number += 1;
  return {
    kind: 'view',
    id: `${base}/${number}` as ViewId,
    cluster,
    members: [],
    states,
    votes: { have: 0, need: 0, total: 0 },
    quorate: false,
    forced: false,
    phase: 'stable',
    since: tx.now,
    placingUntil: tx.now,
  };
}
