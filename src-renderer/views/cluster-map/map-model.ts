import type { ClusterView } from '../../../src-shared/model/cluster';
import type { ClusterNode, NodeState } from '../../../src-shared/model/node';
import type { ClusterNetwork, InterfaceState } from '../../../src-shared/model/network';
import type { VolumeAccessMode } from '../../../src-shared/model/storage';
import type {
  ArrayId,
  ClusterId,
  DiskId,
  MigrationId,
  NetworkId,
  NodeId,
  VmId,
} from '../../../src-shared/model/tables';
import type { VmState } from '../../../src-shared/model/vm';
import type { Reader } from '../../../src-shared/reader';
import { nodesOf, stateInView } from '../../../src-shared/rules/cluster-facts';
import { isServing, vmState } from '../../../src-shared/rules/facts';
import { csvNetwork } from '../../../src-shared/rules/network-facts';
import { pathWorks } from '../../../src-shared/rules/storage-facts';
import { redirectedOver } from '../../../src-shared/rules/traffic-facts';
import { storageOf } from './map-storage-model';
import type { MapArray, MapDisk, MapWitness } from './map-storage-model';

/** A machine as a tile: what it does, and whether it should serve and does not. */
export interface MapTile {
  readonly id: VmId;
  readonly name: string;
  readonly state: VmState;
  readonly trouble: boolean;
}

export interface MapNode {
  readonly id: NodeId;
  readonly name: string;
  readonly site: string | null;
  /** As the partition looked at sees it. */
  readonly state: NodeState;
  readonly machine: ClusterNode['machine'];
  readonly silent: boolean;
  /** Runs and is a member, but of another partition. */
  readonly elsewhere: boolean;
  readonly tiles: readonly MapTile[];
  readonly vms: number;
  readonly running: number;
  readonly trouble: number;
  /** The adapter's state by network; a network it has no adapter on is missing. */
  readonly adapters: Readonly<Record<NetworkId, { state: InterfaceState; connected: boolean }>>;
  /** Working and all paths by array; an array it is not connected to is missing. */
  readonly paths: Readonly<Record<ArrayId, { working: number; total: number }>>;
  /** Names of the shared volumes it coordinates. */
  readonly coordinates: readonly string[];
  readonly holdsWitness: boolean;
}

export interface MapNetwork {
  readonly id: NetworkId;
  readonly name: string;
  readonly state: ClusterNetwork['state'];
  readonly role: ClusterNetwork['role'];
  /** It carries shared volumes. */
  readonly csv: boolean;
  /** Nodes frames of which do not arrive at the others; empty while nothing is cut. */
  readonly cut: readonly (readonly [from: readonly NodeId[], to: readonly NodeId[]])[];
  readonly troubled: boolean;
}

/** A node that reaches a volume by way of its coordinator. */
export interface MapDetour {
  readonly id: string;
  readonly node: NodeId;
  readonly coordinator: NodeId;
  readonly disk: DiskId;
  readonly volume: string;
  readonly mode: VolumeAccessMode;
  readonly network: NetworkId | null;
  /** The array the coordinator reads it from. */
  readonly array: ArrayId | null;
}

export interface MapMove {
  readonly id: MigrationId;
  readonly vm: VmId;
  readonly name: string;
  readonly source: NodeId;
  readonly target: NodeId;
  readonly network: NetworkId | null;
  readonly live: boolean;
}

/** Everything the map draws of a cluster, as one of its partitions sees it. */
export interface ClusterMap {
  readonly nodes: readonly MapNode[];
  readonly networks: readonly MapNetwork[];
  readonly arrays: readonly MapArray[];
  readonly disks: readonly MapDisk[];
  readonly witness: MapWitness | null;
  readonly detours: readonly MapDetour[];
  readonly moves: readonly MapMove[];
  readonly sessions: number;
  readonly clients: number;
}

/** Machines are drawn one by one up to this many in a cluster; beyond it only counted. */
export const tilesAtMost = 400;

export function clusterMap(
  reader: Reader,
  cluster: ClusterId,
  view: ClusterView | undefined,
): ClusterMap {
  const nodes = nodesOf(reader, cluster);
  const machines = nodes.reduce((sum, node) => sum + reader.count('vm.node', node.id), 0);
  const people = { sessions: 0, clients: 0 };
  return {
    nodes: nodes.map((node) => nodeOf(reader, node, view, machines <= tilesAtMost, people)),
    networks: networksOf(reader, cluster),
    ...storageOf(reader, cluster),
    detours: detoursOf(reader, cluster),
    moves: movesOf(reader, cluster),
    ...people,
  };
}

function nodeOf(
  reader: Reader,
  node: ClusterNode,
  view: ClusterView | undefined,
  drawn: boolean,
  people: { sessions: number; clients: number },
): MapNode {
  const tiles: MapTile[] = [];
  let running = 0;
  let trouble = 0;
  const vms = reader.by('vm.node', node.id);
  for (const vm of vms) {
    const state = vmState(reader, vm);
    const troubled = vm.meantToServe && !isServing(reader, vm.id);
    if (state === 'running') running += 1;
    if (troubled) trouble += 1;
    people.sessions += vm.sessions;
    if (vm.meantToServe) people.clients += vm.clients;
    if (drawn) tiles.push({ id: vm.id, name: vm.name, state, trouble: troubled });
  }
  const adapters: Record<NetworkId, { state: InterfaceState; connected: boolean }> = {};
  for (const each of reader.by('interface.node', node.id)) {
    adapters[each.network] = { state: each.state, connected: each.connected };
  }
  return {
    id: node.id,
    name: node.name,
    site: node.site,
    state: view ? stateInView(view, node.id) : 'down',
    machine: node.machine,
    silent: node.silentSince !== null,
    elsewhere: view !== undefined && node.view !== null && node.view !== view.id,
    tiles,
    vms: vms.length,
    running,
    trouble,
    adapters,
    paths: pathsOf(reader, node.id),
    coordinates: reader
      .by('disk.owner', node.id)
      .flatMap((disk) => (disk.volume === null ? [] : [disk.volume.folder])),
    holdsWitness:
      node.cluster !== null && reader.get<'cluster'>(node.cluster)?.witness?.owner === node.id,
  };
}

function pathsOf(reader: Reader, node: NodeId): MapNode['paths'] {
  const paths: Record<ArrayId, { working: number; total: number }> = {};
  for (const path of reader.by('path.node', node)) {
    const works = pathWorks(reader, path);
    const known = paths[path.array] ?? { working: 0, total: 0 };
    paths[path.array] = { working: known.working + (works ? 1 : 0), total: known.total + 1 };
  }
  return paths;
}

function networksOf(reader: Reader, cluster: ClusterId): readonly MapNetwork[] {
  const csv = csvNetwork(reader, cluster)?.id;
  return [...reader.by('network.cluster', cluster)]
    .sort((left, right) => right.metric - left.metric)
    .map((network) => ({
      id: network.id,
      name: network.name,
      state: network.state,
      role: network.role,
      csv: network.id === csv,
      cut: network.cuts.map(({ from, to }) => [from, to] as const),
      troubled: !network.switchUp || network.lossPermille > 0 || network.latencyMs > 0,
    }));
}

function detoursOf(reader: Reader, cluster: ClusterId): readonly MapDetour[] {
  return reader.by('disk.cluster', cluster).flatMap((disk) => {
    const { volume, owner } = disk;
    if (volume === null || owner === null || disk.state !== 'online') return [];
    const nodes = Object.keys(volume.access) as NodeId[];
    return nodes.flatMap((node): MapDetour[] => {
      const mode = volume.access[node]?.mode;
      if (mode !== 'fileSystemRedirected' && mode !== 'blockRedirected') return [];
      return node === owner
        ? []
        : [
            {
              id: `${node}>${disk.id}`,
              node,
              coordinator: owner,
              disk: disk.id,
              volume: volume.folder,
              mode,
              network: redirectedOver(reader, node, disk.id),
              array: disk.arrays[0] ?? null,
            },
          ];
    });
  });
}

function movesOf(reader: Reader, cluster: ClusterId): readonly MapMove[] {
  return reader
    .all('migration')
    .filter((move) => move.finishedAt === null)
    .flatMap((move): MapMove[] => {
      if (reader.get<'node'>(move.source)?.cluster !== cluster) return [];
      const { id, vm, source, target, network } = move;
      const name = reader.get<'vm'>(vm)?.name ?? '';
      return [{ id, vm, name, source, target, network, live: move.type === 'live' }];
    });
}
