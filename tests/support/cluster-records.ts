import type { ClusterView } from '../../src-shared/model/cluster';
import type { ClusterNetwork, NetworkInterface } from '../../src-shared/model/network';
import type { ClusterNode } from '../../src-shared/model/node';
import type { ClusterDisk, StorageArray, StoragePath } from '../../src-shared/model/storage';
import type { NodeId } from '../../src-shared/model/tables';

/*
 * Networks, storage and views as a test needs them, without an engine: all of CL-NORD, healthy unless
 * the test says else.
 */

/** A quorate view in which these nodes are up. */
export function aView(nodes: readonly string[], changes: Partial<ClusterView> = {}): ClusterView {
  const members = nodes.map((name) => `node:${name}` as const);
  return {
    kind: 'view',
    id: 'view:cl-nord/1',
    cluster: 'cluster:cl-nord',
    members,
    states: Object.fromEntries(members.map((id) => [id, 'up' as const])),
    votes: { have: members.length, need: 1, total: members.length },
    quorate: true,
    forced: false,
    phase: 'stable',
    since: 0,
    placingUntil: 0,
    ...changes,
  };
}

export function aNetwork(name: string, changes: Partial<ClusterNetwork> = {}): ClusterNetwork {
  return {
    kind: 'network',
    id: `network:cl-nord/${name.toLowerCase()}`,
    cluster: 'cluster:cl-nord',
    name,
    role: 'cluster',
    subnet: '10.0.2.0/24',
    hasGateway: false,
    bandwidthMbps: 1000,
    metric: 1000,
    autoMetric: true,
    state: 'up',
    switchUp: true,
    latencyMs: 0,
    lossPermille: 0,
    cuts: [],
    broken: [],
    row: 0,
    ...changes,
  };
}

/** An adapter of a node on a network. */
export function anInterface(
  node: ClusterNode,
  network: ClusterNetwork,
  changes: Partial<NetworkInterface> = {},
): NetworkInterface {
  return {
    kind: 'interface',
    id: `interface:${node.id.slice(5)}/${network.name.toLowerCase()}`,
    node: node.id,
    network: network.id,
    name: network.name,
    address: '10.0.2.11',
    connected: true,
    state: 'up',
    ...changes,
  };
}

export function anArray(name: string, changes: Partial<StorageArray> = {}): StorageArray {
  return {
    kind: 'array',
    id: `array:${name.toLowerCase()}`,
    name,
    site: null,
    up: true,
    controllers: [
      { name: 'A', up: true },
      { name: 'B', up: true },
    ],
    mirror: null,
    bytesPerSecond: 400_000_000,
    latencyUs: 2000,
    ...changes,
  };
}

/** Both paths of a node to an array. */
export function pathsOf(
  node: ClusterNode,
  array: StorageArray,
  connected: readonly [boolean, boolean] = [true, true],
): readonly StoragePath[] {
  return connected.map((each, controller) => ({
    kind: 'path',
    id: `path:${node.id.slice(5)}/${array.id.slice(6)}/${String(controller)}`,
    node: node.id,
    array: array.id,
    controller,
    connected: each,
  }));
}

interface DiskChanges extends Partial<Omit<ClusterDisk, 'volume'>> {
  /** The folder of a shared volume. */
  readonly volume?: string;
  /** How nodes reach it. */
  readonly access?: Readonly<Record<NodeId, NonNullable<ClusterDisk['volume']>['access'][NodeId]>>;
}

export function aDisk(name: string, { volume, access, ...changes }: DiskChanges = {}): ClusterDisk {
  return {
    kind: 'disk',
    id: `disk:cl-nord/${name.toLowerCase().replaceAll(' ', '-')}`,
    cluster: 'cluster:cl-nord',
    name,
    number: 1,
    capacityMiB: 1_048_576,
    otherMiB: 524_288,
    space: 'ok',
    arrays: [],
    host: null,
    use: 'available',
    group: null,
    owner: 'node:hv01',
    state: 'online',
    persistentOnline: true,
    maintenance: false,
    volume:
      volume === undefined
        ? null
        : {
            folder: volume,
            redirectedBy: null,
            incompatibleFilter: null,
            pausedSince: null,
            access: access ?? {},
          },
    healthy: true,
    fileSystemDamaged: false,
    persistentReservation: true,
    uniqueIdentifier: true,
    dynamicDisk: false,
    policy: null,
    restarts: [],
    row: 0,
    ...changes,
  };
}
