import type { ClusterId, GroupId, NodeId } from '../model/tables';
import type { Reader } from '../reader';

/** Groups of one anti-affinity class that one node owns. */
export interface AntiAffinityViolation {
  readonly node: NodeId;
  readonly className: string;
  readonly groups: readonly GroupId[];
}

/** Where anti-affinity was ignored, because no other node was left or since somebody moved a group. */
export function antiAffinityViolations(
  reader: Reader,
  cluster: ClusterId,
): readonly AntiAffinityViolation[] {
  const found = new Map<string, { node: NodeId; className: string; groups: GroupId[] }>();
  for (const group of reader.by('group.cluster', cluster)) {
    const { owner, partition } = group;
    if (owner === null) continue;
    for (const className of group.antiAffinity) {
      const key = `${owner} ${partition ?? ''} ${className}`;
      const known = found.get(key);
      if (known) known.groups.push(group.id);
      else found.set(key, { node: owner, className, groups: [group.id] });
    }
  }
  return [...found.values()].filter((each) => each.groups.length > 1);
}

/** The anti-affinity classes of which a node owns more than one group, by name. */
export function crowdedClasses(reader: Reader, node: NodeId): readonly string[] {
  const counts = new Map<string, number>();
  for (const { antiAffinity, partition } of reader.by('group.owner', node)) {
    if (partition !== null) continue;
    for (const name of antiAffinity) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([name]) => name)
    .sort();
}
