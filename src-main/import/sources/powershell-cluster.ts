import type { InventoryCluster, InventoryNetwork } from '../../../src-shared/import/inventory';
import type { Row } from '../values';
import { isRow, listOf, mibOfBytes, subnetOf, textOf, wholeOf, wordsOf } from '../values';
import type { ObjectReader } from './powershell-reader';
import { reading } from './powershell-reader';

/** Cmdlets of the failover cluster, which exist since 2008 R2 (ux §3.3). */

/** The cluster an object says it belongs to. */
const clusterIn = (row: Row) => textOf(row['Cluster']);

const cluster: ObjectReader = {
  kind: 'Get-Cluster',
  is: (row) => 'SameSubnetDelay' in row,
  read: (collected, file, row) => {
    const seen = reading(collected, file, 'Get-Cluster', 'cluster', row);
    const name = seen.text('name', 'Name');
    if (name === null) return;
    collected.cluster({
      name,
      sameSubnetDelayMs: wholeOf(seen.value('sameSubnetDelayMs', 'SameSubnetDelay')),
      sameSubnetThreshold: wholeOf(seen.value('sameSubnetThreshold', 'SameSubnetThreshold')),
    });
    seen.rest();
  },
};

const node: ObjectReader = {
  kind: 'Get-ClusterNode',
  is: (row) => 'NodeWeight' in row || 'DynamicWeight' in row,
  read: (collected, file, row) => {
    const seen = reading(collected, file, 'Get-ClusterNode', 'host', row);
    const name = seen.text('name', 'NodeName', 'Name');
    if (name === null) return;
    const weight = wholeOf(seen.value('weight', 'NodeWeight'));
    collected.host({
      name,
      cluster: seen.text('cluster', 'Cluster'),
      weight: weight === 0 ? 0 : 1,
    });
    seen.rest();
  },
};

const group: ObjectReader = {
  kind: 'Get-ClusterGroup',
  is: (row) => 'GroupType' in row && 'OwnerNode' in row,
  read: (collected, file, row) => {
    const seen = reading(collected, file, 'Get-ClusterGroup', 'vm', row);
    const name = seen.text('name', 'Name');
    const type = textOf(seen.value('clustered', 'GroupType')) ?? '';
    seen.rest();
    // 111 is a virtual machine; other groups belong to no machine.
    if (name === null || !/^(111|virtualmachine)$/i.test(type)) return;
    const priority = wholeOf(seen.value('priority', 'Priority'));
    const owner = seen.text('host', 'OwnerNode');
    collected.vm({
      name,
      host: owner,
      cluster: clusterIn(row),
      clustered: true,
      priority: priority === null ? null : (priorities.get(priority) ?? null),
      antiAffinity: wordsOf(seen.value('antiAffinity', 'AntiAffinityClassNames')),
      preferredOwners: wordsOf(seen.value('preferredOwners', 'PreferredOwners')),
    });
  },
};

const priorities = new Map<number, 'high' | 'medium' | 'low' | 'noAutoStart'>([
  [3000, 'high'],
  [2000, 'medium'],
  [1000, 'low'],
  [0, 'noAutoStart'],
]);

const roles = new Map<string, NonNullable<InventoryNetwork['role']>>([
  ['0', 'none'],
  ['none', 'none'],
  ['1', 'cluster'],
  ['cluster', 'cluster'],
  ['3', 'clusterAndClient'],
  ['clusterandclient', 'clusterAndClient'],
]);

const network: ObjectReader = {
  kind: 'Get-ClusterNetwork',
  is: (row) => 'Metric' in row && 'Role' in row,
  read: (collected, file, row) => {
    const seen = reading(collected, file, 'Get-ClusterNetwork', 'network', row);
    const name = seen.text('name', 'Name');
    if (name === null) return;
    collected.network({
      name,
      cluster: seen.text('cluster', 'Cluster'),
      role: roles.get(textOf(seen.value('role', 'Role'))?.toLowerCase() ?? '') ?? null,
      subnet: subnetOf(seen.value('subnet', 'Address')),
      metric: wholeOf(seen.value('metric', 'Metric')),
    });
    seen.rest();
  },
};

const volume: ObjectReader = {
  kind: 'Get-ClusterSharedVolume',
  is: (row) => 'SharedVolumeInfo' in row,
  read: (collected, file, row) => {
    const seen = reading(collected, file, 'Get-ClusterSharedVolume', 'volume', row);
    const name = seen.text('name', 'Name');
    const info = listOf(seen.value('capacityMiB', 'SharedVolumeInfo')).find(isRow);
    if (name === null) return;
    if (!info) collected.note('depthCut', name, textOf(row['SharedVolumeInfo']) ?? '');
    const partition = isRow(info?.['Partition']) ? info['Partition'] : {};
    const capacityMiB = mibOfBytes(partition['Size']);
    const freeMiB = mibOfBytes(partition['FreeSpace']);
    const used =
      capacityMiB === null || freeMiB === null ? null : Math.max(0, capacityMiB - freeMiB);
    collected.volume({
      name,
      cluster: seen.text('cluster', 'Cluster'),
      owner: seen.text('owner', 'OwnerNode'),
      root: textOf(info?.['FriendlyVolumeName']),
      capacityMiB,
      usedMiB: used,
    });
    seen.rest();
  },
};

const quorum: ObjectReader = {
  kind: 'Get-ClusterQuorum',
  is: (row) => 'QuorumResource' in row || 'QuorumType' in row,
  read: (collected, file, row) => {
    const seen = reading(collected, file, 'Get-ClusterQuorum', 'cluster', row);
    const name = seen.text('name', 'Cluster');
    const type = textOf(seen.value('quorum', 'QuorumType'))?.toLowerCase() ?? '';
    const resource = seen.text('witness', 'QuorumResource');
    seen.rest();
    if (name === null) return;
    collected.cluster({ name, ...quorumOf(type, resource) });
  },
};

/** What later versions call `Majority` is told apart by whether there is a resource. */
function quorumOf(
  type: string,
  resource: string | null,
): Pick<InventoryCluster, 'quorum' | 'witness'> {
  const share = /share/.test(type) || /share|\\\\/i.test(resource ?? '');
  if (resource === null) return { quorum: 'nodeMajority', witness: null };
  return share
    ? { quorum: 'nodeAndFileShareMajority', witness: { type: 'fileShare', name: resource } }
    : { quorum: 'nodeAndDiskMajority', witness: { type: 'disk', name: resource } };
}

export const clusterReaders: readonly ObjectReader[] = [
  cluster,
  node,
  network,
  volume,
  quorum,
  group,
];
