import type { Cluster, Group, ResourceState } from '../../model/cluster';
import type { ValidationLine } from '../../model/validation';
import type { Reader } from '../../reader';
import { nodesOf, survivableFailures, witnessVotes } from '../../rules/cluster-facts';
import { resourcesOf } from '../../rules/group-resources';
import type { ValidationContext, ValidationTest } from '../context';
import { error, info, warning } from '../lines';
import { answersTo } from '../reach';

type ClusterTest = (context: ValidationContext, cluster: Cluster) => readonly ValidationLine[];

/** These tests need a cluster that answers. */
function ofCluster(name: string, run: ClusterTest): ValidationTest {
  return {
    id: `clusterConfiguration.${name}`,
    category: 'clusterConfiguration',
    leastNodes: 1,
    run: (context) => {
      const { cluster, clusterUp } = context;
      if (cluster === null) return 'noCluster';
      if (!clusterUp) return [error('clusterDown', { cluster: cluster.name })];
      return run(context, cluster);
    },
  };
}

function groupsOf(reader: Reader, cluster: Cluster, type: Group['type']): readonly Group[] {
  return reader
    .by('group.cluster', cluster.id)
    .filter((group) => group.type === type && group.partition === null);
}

const ownerName = (reader: Reader, owner: Group['owner']) =>
  owner === null ? '–' : (reader.get<'node'>(owner)?.name ?? '–');

interface ListedResource {
  readonly name: string;
  readonly group: string;
  readonly state: ResourceState;
}

/** The resources of every group, and the shared volumes, which stand in groups of their own. */
function resourcesOfCluster(reader: Reader, cluster: Cluster): readonly ListedResource[] {
  const inGroups = reader
    .by('group.cluster', cluster.id)
    .filter((group) => group.partition === null)
    .flatMap((group) =>
      resourcesOf(reader, group)
        .filter((resource) => resource.inGroup)
        .map(({ name, state }): ListedResource => ({ name, group: group.name, state })),
    );
  const volumes = reader
    .by('disk.cluster', cluster.id)
    .flatMap(({ name, volume, state }) => (volume ? [{ name, group: volume.folder, state }] : []));
  return [...inGroups, ...volumes];
}

/** §2.1: the mode fits the number of nodes, and the witness can do its work. */
function quorumLines({ reader, nodes }: ValidationContext, cluster: Cluster): ValidationLine[] {
  const count = nodesOf(reader, cluster.id).length;
  const { witness, quorumMode } = cluster;
  const lines = [info('quorum.mode', { quorumMode, nodes: count })];
  if (quorumMode === 'nodeMajority' && count % 2 === 0) {
    lines.push(warning('quorum.evenWithoutWitness', { nodes: count }));
  }
  if (quorumMode !== 'nodeMajority' && witness === null) {
    lines.push(error('quorum.noWitness', { quorumMode }));
  }
  if (quorumMode === 'diskOnly') {
    lines.push(warning('quorum.diskOnly', { witness: witness?.name ?? '–' }));
  } else if (witnessVotes(cluster) && count % 2 === 1) {
    lines.push(warning('quorum.oddWithWitness', { nodes: count }));
  }
  if (quorumMode !== 'nodeMajority' && witness) {
    if (!witness.online) lines.push(error('quorum.witnessOffline', { witness: witness.name }));
    const disk = witness.disk === null ? null : reader.get<'disk'>(witness.disk);
    for (const node of nodes) {
      const cut = disk ? !answersTo(reader, node, disk) : witness.cutFrom.includes(node.id);
      if (cut) lines.push(error('quorum.witnessCut', { witness: witness.name, node: node.name }));
    }
  }
  lines.push(info('quorum.survives', { nodes: survivableFailures(reader, cluster.id).nodes }));
  return lines;
}

function statusLines({ reader }: ValidationContext, cluster: Cluster): ValidationLine[] {
  const resources = resourcesOfCluster(reader, cluster);
  const lines: ValidationLine[] = [];
  for (const { name, group, state } of resources) {
    if (state === 'failed') lines.push(error('resource.failed', { resource: name, group }));
    if (state === 'offline') lines.push(warning('resource.offline', { resource: name, group }));
  }
  return lines.length > 0 ? lines : [info('resource.allOnline', { resources: resources.length })];
}

/** The name of the cluster is known to the directory and to the name server (failover-cluster §8.2, 1196 and 1207). */
function principalLines({ nodes }: ValidationContext, cluster: Cluster): ValidationLine[] {
  const { name, accessPointTrouble } = cluster;
  const lines = nodes
    .filter((node) => node.system.domain === null)
    .map((node) => error('spn.noDomain', { node: node.name }));
  if (accessPointTrouble === 'nameServer') lines.push(warning('spn.nameServer', { cluster: name }));
  if (accessPointTrouble === 'directory') lines.push(error('spn.directory', { cluster: name }));
  const domain = nodes.find((node) => node.system.domain !== null)?.system.domain;
  if (!domain || accessPointTrouble !== null) return lines;
  return [info('spn.registered', { cluster: name, domain }), ...lines];
}

export const clusterConfigurationTests: readonly ValidationTest[] = [
  ofCluster('listCoreGroup', ({ reader }, cluster) =>
    groupsOf(reader, cluster, 'core').map(({ name, state, owner }) =>
      info('coreGroup', { group: name, groupState: state, node: ownerName(reader, owner) }),
    ),
  ),
  ofCluster('listNetworks', ({ reader }, cluster) =>
    reader.by('network.cluster', cluster.id).map((network) =>
      info('network', {
        network: network.name,
        networkState: network.state,
        role: network.role,
        subnet: network.subnet,
        metric: network.metric,
      }),
    ),
  ),
  ofCluster('listResources', ({ reader }, cluster) =>
    resourcesOfCluster(reader, cluster).map(({ name, group, state }) =>
      info('resource', { resource: name, resourceState: state, group }),
    ),
  ),
  ofCluster('listStorage', ({ reader }, cluster) => {
    const disks = reader.by('disk.cluster', cluster.id);
    if (disks.length === 0) return [info('noDisks', {})];
    return disks.map((disk) =>
      info('storage', {
        disk: disk.name,
        diskUse: disk.use,
        resourceState: disk.state,
        node: ownerName(reader, disk.owner),
      }),
    );
  }),
  ofCluster('listServices', ({ reader }, cluster) => {
    const groups = groupsOf(reader, cluster, 'virtualMachine');
    if (groups.length === 0) return [info('noServices', {})];
    return groups.map(({ name, state, owner }) =>
      info('service', { group: name, groupState: state, node: ownerName(reader, owner) }),
    );
  }),
  ofCluster('quorum', quorumLines),
  ofCluster('resourceStatus', statusLines),
  ofCluster('servicePrincipalName', principalLines),
  ofCluster('volumeConsistency', ({ reader }, cluster) => {
    const disks = reader.by('disk.cluster', cluster.id);
    if (disks.length === 0) return [info('noDisks', {})];
    return disks.map((disk) =>
      disk.fileSystemDamaged
        ? warning('volume.dirty', { disk: disk.name })
        : info('volume.consistent', { disk: disk.name }),
    );
  }),
];
