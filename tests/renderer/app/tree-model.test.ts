import { describe, expect, test } from 'vitest';
import type { SimRecord } from '../../../src-shared/model/tables';
import { profiles } from '../../../src-shared/profiles/index';
import { openPlaces, sameTree, treeEntries } from '../../../src-renderer/app/tree-model';
import type { TreeEntry } from '../../../src-renderer/app/tree-model';
import { placeOf, placeParts } from '../../../src-renderer/store/place';
import { aCluster, aGroup, aNode, aVm, aWorld, storeOf } from '../../support/records';
import { aDisk, aNetwork, aView, anArray, pathsOf } from '../../support/cluster-records';

const shape = { collapsed: [], opened: [] };

function clusterOf(records: readonly SimRecord[], opened: readonly string[] = []): TreeEntry {
  const store = storeOf([aCluster(), aNode('HV01'), aView(['hv01']), ...records]);
  const entry = treeEntries(store, { ...shape, opened }).find(({ kind }) => kind === 'cluster');
  if (!entry) throw new Error('there is a cluster');
  return entry;
}

const kinds = ({ children }: TreeEntry) => (children ?? []).map(({ kind }) => kind);

const records: readonly SimRecord[] = [
  aVm('WEB01', 'HV01', { group: 'group:web01' }),
  aGroup(),
  aGroup({ id: 'group:core', type: 'core', vm: null, name: 'Cluster Group' }),
  aNetwork('LAN'),
  aDisk('Cluster Disk 1', { use: 'sharedVolume', volume: 'Volume1' }),
  aDisk('Witness', { use: 'witness' }),
];

describe('the tree of a cluster', () => {
  test('fact: failover-cluster §9 in 2008 R2 shared volumes stand apart from storage', () => {
    const cluster = clusterOf([aWorld(), ...records]);
    // What Failover Cluster Manager has not (map, votes, matrix) stands before what it has.
    expect(kinds(cluster).slice(-6)).toEqual([
      'services',
      'nodes',
      'volumes',
      'storage',
      'networks',
      'clusterEvents',
    ]);
    const counts = (cluster.children ?? []).slice(-6).map(({ count }) => count);
    expect(counts).toEqual([1, 1, 1, 1, 1, null]);
  });

  test('fact: failover-cluster §9 since 2012 a shared volume is one of the disks', () => {
    const later = aWorld({ profile: '2012', values: profiles['2012'] });
    const cluster = clusterOf([later, ...records]);
    expect(kinds(cluster)).not.toContain('volumes');
    expect(cluster.children?.find(({ kind }) => kind === 'storage')?.count).toBe(2);
  });

  test('begins with its roles folded up, and lists them by name once they are opened', () => {
    const closed = clusterOf([aWorld(), ...records]);
    const services = closed.children?.find(({ kind }) => kind === 'services');
    expect(services?.children).toEqual([]);
    expect(openPlaces([closed], shape)).not.toContain('services/cluster:cl-nord');
    const app = aGroup({ id: 'group:app01', vm: 'vm:app01', name: 'APP01', state: 'failed' });
    const opened = clusterOf([aWorld(), ...records, app], ['services/cluster:cl-nord']);
    const roles = opened.children?.find(({ kind }) => kind === 'services')?.children ?? [];
    expect(roles.map(({ name }) => name)).toEqual(['APP01', 'WEB01']);
    expect(roles[0]).toMatchObject({ place: 'group:app01', state: 'group.failed' });
  });

  test('shows an array it shares with another cluster below the first of them only', () => {
    const array = anArray('SAN-A');
    const other = aCluster({ id: 'cluster:cl-sued', name: 'CL-SUED' });
    const nodes = [aNode('HV01'), aNode('HV05', { cluster: other.id, number: 5 })];
    const paths = nodes.flatMap((node) => pathsOf(node, array));
    const views = [aView(['hv01'])];
    const store = storeOf([aWorld(), aCluster(), other, ...nodes, ...views, array, ...paths]);
    const arrays = treeEntries(store, shape).flatMap(({ name, children }) =>
      (children ?? [])
        .filter(({ kind }) => kind === 'storage')
        .map((storage) => [name, (storage.children ?? []).map(({ place }) => place)]),
    );
    expect(arrays).toEqual([
      ['CL-NORD', [array.id]],
      ['CL-SUED', []],
    ]);
  });

  test('is drawn anew when a network fails, and only then', () => {
    const before = [clusterOf([aWorld(), ...records])];
    expect(sameTree(before, [clusterOf([aWorld(), ...records])])).toBe(true);
    const after = clusterOf([aWorld(), ...records.slice(0, 3), aNetwork('LAN', { state: 'down' })]);
    expect(sameTree(before, [after])).toBe(false);
  });
});

describe('a place', () => {
  test.each([
    ['cluster:a', { view: 'cluster', cluster: 'cluster:a' }],
    ['networks/cluster:a', { view: 'clusterPage', page: 'networks', cluster: 'cluster:a' }],
    ['map/cluster:a', { view: 'clusterPage', page: 'map', cluster: 'cluster:a' }],
    ['group:web01@2', { view: 'group', group: 'group:web01@2' }],
    ['network:a/lan', { view: 'network', network: 'network:a/lan' }],
    ['host/node:hv01', { view: 'host', node: 'node:hv01' }],
    ['node:hv01', { view: 'node', node: 'node:hv01' }],
    ['vms', { view: 'vms' }],
  ] as const)('%s is taken apart', (place, parts) => {
    expect(placeOf(place)).toBe(place);
    expect(placeParts(place)).toEqual(parts);
  });

  test('that another version remembered is none', () => {
    for (const text of ['', 'welcome', 'pools/cluster:a', 'services/node:a', 'vms/x']) {
      expect(placeOf(text), text).toBeNull();
    }
  });
});
