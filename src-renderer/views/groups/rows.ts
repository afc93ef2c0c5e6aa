import type { Group } from '../../../src-shared/model/cluster';
import type { ClusterId, GroupId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { objectName } from '../common/words';

/** A service or application as the list shows it. */
export interface GroupRow {
  readonly id: GroupId;
  readonly name: string;
  readonly group: Group;
  readonly owner: string;
  readonly preferred: string;
}

/** The groups people made, by id; the cluster's own ones are not among them. */
export function rolesOf(reader: Reader, cluster: ClusterId): readonly Group[] {
  return reader.by('group.cluster', cluster).filter((group) => group.type === 'virtualMachine');
}

/** Makes rows from records and keeps those that show the same. */
export class GroupRows {
  #rows = new Map<GroupId, GroupRow>();

  read(reader: Reader, cluster: ClusterId): readonly GroupRow[] {
    const next = new Map<GroupId, GroupRow>();
    for (const group of rolesOf(reader, cluster)) {
      const fresh = groupRow(reader, group);
      const before = this.#rows.get(group.id);
      next.set(group.id, before && sameRow(before, fresh) ? before : fresh);
    }
    this.#rows = next;
    return [...next.values()];
  }
}

export function groupRow(reader: Reader, group: Group): GroupRow {
  return {
    id: group.id,
    name: group.name,
    group,
    owner: objectName(reader, group.owner),
    preferred: group.preferredOwners.map((id) => objectName(reader, id)).join(', '),
  };
}

function sameRow(left: GroupRow, right: GroupRow): boolean {
  return (
    left.group === right.group && left.owner === right.owner && left.preferred === right.preferred
  );
}
