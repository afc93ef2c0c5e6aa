import type { VmId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import {
  chainBytesOf,
  snapshotBytesOf,
  snapshotTree,
} from '../../../src-shared/rules/snapshot-facts';
import type { SnapshotNode } from '../../../src-shared/rules/snapshot-facts';
import type { Texts } from '../../../src-shared/text/index';
import type { TreeItem } from '../../ui';
import { mebibyte } from '../../../src-shared/units';

/** What the tree of a machine's snapshots shows. */
export interface SnapshotFacts {
  readonly nodes: readonly SnapshotNode[];
  /** Disks of deleted snapshots that are still to be merged. */
  readonly waiting: number;
  readonly sizeMiB: number;
}

export function snapshotFacts(reader: Reader, id: VmId): SnapshotFacts {
  const vm = reader.get<'vm'>(id);
  const chain = reader.by('vhd.chain', id);
  const bytes = chainBytesOf(reader, id) + snapshotBytesOf(reader, id);
  return {
    nodes: vm ? snapshotTree(reader, vm) : [],
    waiting: chain.filter((vhd) => vhd.chain?.fate === 'merges').length,
    sizeMiB: Math.ceil(bytes / mebibyte),
  };
}

/** The id of the row that stands for the present state. */
export const nowRow = 'now';

/** The rows of the tree in words. */
export function treeItems(
  texts: Texts,
  startsAt: string,
  nodes: readonly SnapshotNode[],
): readonly TreeItem[] {
  return nodes.map(({ snapshot, children }): TreeItem => {
    if (snapshot === null) {
      return {
        id: nowRow,
        label: texts.t('snapshotPages:tree.now'),
        description: texts.t('snapshotPages:tree.nowOf'),
        icon: 'running',
      };
    }
    const kept =
      snapshot.type === 'production'
        ? 'consistent'
        : snapshot.saved
          ? 'withMemory'
          : 'withoutMemory';
    const moment = texts.moment(startsAt, snapshot.createdAt);
    const item = {
      id: snapshot.id,
      label: snapshot.name,
      description: `${moment}, ${texts.t(`snapshotPages:tree.${kept}`)}`,
      icon: snapshot.saved ? 'saved' : 'snapshot',
    } as const;
    return children.length === 0
      ? item
      : { ...item, children: treeItems(texts, startsAt, children) };
  });
}

/** Every row that has others below it. */
export function openRows(nodes: readonly SnapshotNode[]): readonly string[] {
  return nodes.flatMap(({ snapshot, children }) =>
    snapshot && children.length > 0 ? [snapshot.id, ...openRows(children)] : [],
  );
}

/** How many rows are seen while these are open. */
export function visibleRows(items: readonly TreeItem[], expanded: ReadonlySet<string>): number {
  return items.reduce(
    (sum, { id, children }) =>
      sum + 1 + (children && expanded.has(id) ? visibleRows(children, expanded) : 0),
    0,
  );
}
