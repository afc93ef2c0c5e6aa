import type { NetworkState } from '../../src-shared/model/network';
import type { Cluster, GroupState } from '../../src-shared/model/cluster';
import type { ClusterNode, NodeState } from '../../src-shared/model/node';
import type { StorageArray } from '../../src-shared/model/storage';
import type { ClusterId } from '../../src-shared/model/tables';
import type { Reader } from '../../src-shared/reader';
import { byNumber, nodesOf } from '../../src-shared/rules/cluster-facts';
import { isClusterUp, nodeState, profileOf } from '../../src-shared/rules/facts';
import type { BackupPage, ClusterPage, Place } from '../store/place';
import { rolesOf } from '../views/groups/rows';
import { arrayTrouble, arraysOf } from '../views/storage/array-rows';
import type { ArrayState } from '../views/storage/array-rows';

/** The state of an object in the tree, as the key of its word. */
export type TreeState =
  `node.${NodeState}` | `group.${GroupState}` | `network.${NetworkState}` | `array.${ArrayState}`;

/** A branch of the console tree as data; words and icons are added where it is drawn. */
export interface TreeEntry {
  readonly place: Place;
  readonly kind:
    | 'catalogue'
    | 'lab'
    | 'cluster'
    | ClusterPage
    | BackupPage
    | 'group'
    | 'node'
    | 'network'
    | 'array'
    | 'hosts'
    | 'vms'
    | 'vhds'
    | 'licensing'
    | 'events';
  /** A name people gave; null where the kind itself is the label. */
  readonly name: string | null;
  readonly state: TreeState | null;
  readonly count: number | null;
  /** Null for a leaf. A branch that is closed may leave out what nobody sees. */
  readonly children: readonly TreeEntry[] | null;
}

type Loose = Partial<TreeEntry> & Pick<TreeEntry, 'place' | 'kind'>;

function entry(fields: Loose): TreeEntry {
  return { name: null, state: null, count: null, children: null, ...fields };
}

/** Which branches are open; what stands in neither list is as its kind begins. */
export interface TreeShape {
  readonly collapsed: readonly string[];
  readonly opened: readonly string[];
}

/** Roles are many and come and go: their branch begins closed, all others open. */
export function isOpen({ place, kind }: Pick<TreeEntry, 'place' | 'kind'>, shape: TreeShape) {
  return kind === 'services' ? shape.opened.includes(place) : !shape.collapsed.includes(place);
}

/** Beyond this many the list with its filter is the better tool. */
const mostRoles = 500;

/** The console tree of Failover Cluster Manager and Hyper-V Manager over one lab. */
export function treeEntries(reader: Reader, shape: TreeShape): readonly TreeEntry[] {
  const hosts = [...reader.all('node')].sort(byNumber);
  return [
    entry({ place: 'catalogue', kind: 'catalogue' }),
    entry({ place: 'lab', kind: 'lab' }),
    ...reader.all('cluster').map((cluster) => clusterEntry(reader, cluster, shape)),
    entry({
      place: 'hosts',
      kind: 'hosts',
      count: hosts.length,
      children: hosts.map((node) => nodeEntry(reader, node, `host/${node.id}`)),
    }),
    entry({ place: 'vms', kind: 'vms', count: reader.all('vm').length }),
    entry({ place: 'vhds', kind: 'vhds', count: reader.all('vhd').length }),
    backupEntry(reader),
    entry({ place: 'licensing', kind: 'licensing' }),
    entry({ place: 'events', kind: 'events' }),
  ];
}

/** Protection of the machines, and below it what protects them. */
function backupEntry(reader: Reader): TreeEntry {
  return entry({
    place: 'backup',
    kind: 'backup',
    children: [
      entry({
        place: 'backupJobs',
        kind: 'backupJobs',
        count: reader.all('backupJob').length,
      }),
      entry({
        place: 'backupPoints',
        kind: 'backupPoints',
        count: reader.all('backup').length,
      }),
      entry({
        place: 'backupStores',
        kind: 'backupStores',
        count: reader.all('backupStore').length,
      }),
      entry({ place: 'restores', kind: 'restores', count: reader.all('restore').length }),
    ],
  });
}

/** The order of 2008 R2's tree; later versions have shared volumes among their disks (failover-cluster §9). */
function clusterEntry(reader: Reader, cluster: Cluster, shape: TreeShape): TreeEntry {
  const { id, name } = cluster;
  const nodes = nodesOf(reader, id);
  const disks = reader.by('disk.cluster', id);
  const volumes = disks.filter((disk) => disk.volume !== null).length;
  const own = cluster.sharedVolumesEnabled && profileOf(reader).vocabulary === 'r2';
  return entry({
    place: id,
    kind: 'cluster',
    name,
    state: isClusterUp(reader, id) ? 'node.up' : 'node.down',
    children: [
      entry({ place: `map/${id}`, kind: 'map' }),
      entry({ place: `quorum/${id}`, kind: 'quorum' }),
      entry({ place: `matrix/${id}`, kind: 'matrix' }),
      servicesEntry(reader, cluster, shape),
      entry({
        place: `nodes/${id}`,
        kind: 'nodes',
        count: nodes.length,
        children: nodes.map((node) => nodeEntry(reader, node, node.id)),
      }),
      ...(own ? [entry({ place: `volumes/${id}`, kind: 'volumes', count: volumes })] : []),
      storageEntry(reader, cluster, disks.length - (own ? volumes : 0)),
      networksEntry(reader, cluster),
      entry({ place: `clusterEvents/${id}`, kind: 'clusterEvents' }),
    ],
  });
}

function servicesEntry(reader: Reader, { id }: Cluster, shape: TreeShape): TreeEntry {
  const place = `services/${id}` as const;
  const roles = rolesOf(reader, id);
  const shown = isOpen({ place, kind: 'services' }, shape) && roles.length <= mostRoles;
  return entry({
    place,
    kind: 'services',
    count: roles.length,
    children: shown
      ? roles
          .map((group) =>
            entry({
              place: group.id,
              kind: 'group',
              name: group.name,
              state: `group.${group.state}`,
            }),
          )
          .sort((left, right) => (left.name ?? '').localeCompare(right.name ?? ''))
      : roles.length > 0 && roles.length <= mostRoles
        ? []
        : null,
  });
}

/** The arrays a cluster uses. A place is in the tree once: what clusters share stands below the first of them. */
function arraysBelow(reader: Reader, id: ClusterId): readonly StorageArray[] {
  const clusters = reader.all('cluster').map((cluster) => cluster.id);
  const before = clusters.slice(0, clusters.indexOf(id));
  const shown = new Set(before.flatMap((other) => arraysOf(reader, other)));
  return arraysOf(reader, id).filter((array) => !shown.has(array));
}

/** The disks of a cluster, and below them the arrays they are on. */
function storageEntry(reader: Reader, { id }: Cluster, count: number): TreeEntry {
  return entry({
    place: `storage/${id}`,
    kind: 'storage',
    count,
    children: arraysBelow(reader, id).map((array) =>
      entry({
        place: array.id,
        kind: 'array',
        name: array.name,
        state: `array.${arrayTrouble(array)}`,
      }),
    ),
  });
}

function networksEntry(reader: Reader, { id }: Cluster): TreeEntry {
  const networks = reader.by('network.cluster', id);
  return entry({
    place: `networks/${id}`,
    kind: 'networks',
    count: networks.length,
    children: networks.map((network) =>
      entry({
        place: network.id,
        kind: 'network',
        name: network.name,
        state: `network.${network.state}`,
      }),
    ),
  });
}

/** A host shows whether its machine runs, a member what its cluster believes of it. */
function nodeEntry(reader: Reader, node: ClusterNode, place: Place): TreeEntry {
  const member = place === node.id;
  const state = member ? nodeState(reader, node) : node.machine === 'on' ? 'up' : 'down';
  const count = member ? null : reader.count('vm.node', node.id);
  return entry({ place, kind: 'node', name: node.name, state: `node.${state}`, count });
}

/** Every place whose branch is open. */
export function openPlaces(entries: readonly TreeEntry[], shape: TreeShape): readonly Place[] {
  return entries.flatMap((each) =>
    each.children === null
      ? []
      : [...(isOpen(each, shape) ? [each.place] : []), ...openPlaces(each.children, shape)],
  );
}

/** Two trees that would be drawn alike; spares a drawing with every frame that moves no tree. */
export function sameTree(
  left: readonly TreeEntry[] | null,
  right: readonly TreeEntry[] | null,
): boolean {
  if (left === null || right === null) return left === right;
  return (
    left.length === right.length &&
    left.every((one, index) => {
      const other = right[index];
      return (
        other !== undefined &&
        one.place === other.place &&
        one.name === other.name &&
        one.state === other.state &&
        one.count === other.count &&
        sameTree(one.children, other.children)
      );
    })
  );
}
