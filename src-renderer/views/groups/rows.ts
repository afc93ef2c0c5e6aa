import type { ClusterView, Group } from '../../../src-shared/model/cluster';
import type { ClusterId, GroupId, NodeId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { antiAffinityViolations } from '../../../src-shared/planning/anti-affinity';
import { groupsOfView } from '../../../src-shared/rules/group-facts';
import { sharesClass } from '../../../src-shared/rules/placement';
import { objectName } from '../common/words';
import { RowCache } from '../common/row-cache';

/** A service or application as the list shows it. */
export interface GroupRow {
  readonly id: GroupId;
  readonly name: string;
  readonly group: Group;
  readonly owner: string;
  readonly preferred: string;
  /** Whether its owner holds another group of one of its anti-affinity classes. */
  readonly crowded: boolean;
  /** How often it failed over inside its period. */
  readonly failovers: number;
}

/**
 * The groups people made, by id; the cluster's own ones are not among them. A partition that decides
 * from a copy of its own has groups of its own.
 */
export function rolesOf(reader: Reader, cluster: ClusterId, view?: ClusterView): readonly Group[] {
  const groups = view
    ? groupsOfView(reader, view)
    : reader.by('group.cluster', cluster).filter((group) => group.partition === null);
  return groups.filter((group) => group.type === 'virtualMachine');
}

/** Makes rows from records and keeps those that show the same. */
export class GroupRows {
  readonly #cache = new RowCache<GroupRow>();

  /** The groups of a cluster as a partition has them; only what `owner` holds where it is given. */
  read(
    reader: Reader,
    cluster: ClusterId,
    view?: ClusterView,
    owner?: NodeId,
  ): readonly GroupRow[] {
    const roles = rolesOf(reader, cluster, view);
    const shown = owner === undefined ? roles : roles.filter((group) => group.owner === owner);
    const crowded = new Set(
      antiAffinityViolations(reader, cluster).flatMap((violation) => violation.groups),
    );
    return this.#cache.keep(shown.map((group) => groupRow(reader, group, crowded.has(group.id))));
  }
}

export function groupRow(
  reader: Reader,
  group: Group,
  crowded = group.owner !== null && sharesClass(reader, group, group.owner),
): GroupRow {
  return {
    id: group.id,
    name: group.name,
    group,
    owner: objectName(reader, group.owner),
    preferred: group.preferredOwners.map((id) => objectName(reader, id)).join(', '),
    crowded,
    failovers: group.failovers.length,
  };
}
