import type { ClusterView } from '../../src-shared/model/cluster';
import type { ClusterId, ViewId } from '../../src-shared/model/tables';
import type { Reader } from '../../src-shared/reader';
import { useReader, useUi } from './hooks';

/**
 * The partitions of a cluster, the one that decides first. Usually there is one; none while no node
 * runs the cluster.
 */
export function viewsOf(reader: Reader, cluster: ClusterId): readonly ClusterView[] {
  const rank = (view: ClusterView) => (view.quorate ? 0 : 2) + (view.forced ? 0 : 1);
  return [...reader.by('view.cluster', cluster)].sort(
    (left, right) => rank(left) - rank(right) || (left.id < right.id ? -1 : 1),
  );
}

/** The partition through whose eyes a cluster is looked at: the chosen one while it exists, else the first. */
export function seenView(
  reader: Reader,
  cluster: ClusterId,
  chosen: ViewId | undefined,
): ClusterView | undefined {
  const views = viewsOf(reader, cluster);
  return views.find((view) => view.id === chosen) ?? views[0];
}

/** The partition whose view the console shows of a cluster; undefined while nobody has one. */
export function useSeenView(cluster: ClusterId): ClusterView | undefined {
  const chosen = useUi((state) => state.seenBy[cluster]);
  return useReader((reader) => seenView(reader, cluster, chosen), [cluster, chosen]);
}

/** All partitions of a cluster, the one that decides first. */
export function useViews(cluster: ClusterId): readonly ClusterView[] {
  return useReader((reader) => viewsOf(reader, cluster), [cluster]);
}
