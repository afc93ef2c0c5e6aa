import type { CommandArguments } from '../commands/index';
import type { quorumCommands } from '../commands/quorum';
import type { LaterSetting, RangedSetting } from '../faults/quorum';
import type { Fault } from '../faults';
import type { Cluster } from '../model/cluster';
import type { ClusterNode } from '../model/node';
import type { ClusterId, NodeId } from '../model/tables';
import type { Reader } from '../reader';
import { aboutCluster, aboutNode } from './about';
import { mayCluster, nodesOf } from './cluster-facts';
import { isClusterUp, profileOf, viewOf } from './facts';
import type { Rules } from './rule';
import { witnessDiskProblem, witnessWorks } from './witness-facts';

/** NodeWeight came to 2008 R2 with this update (failover-cluster §2.1). */
export const weightUpdate = 'KB2494036';

/** The configuration can be changed only while a quorum of nodes is there to agree to it. */
function running(reader: Reader, cluster: Cluster): Fault | null {
  return isClusterUp(reader, cluster.id)
    ? null
    : { code: 'cluster.noQuorum', cluster: cluster.name };
}

function quorumRefusal(
  reader: Reader,
  args: CommandArguments<'cluster.configureQuorum'>,
): Fault | null {
  return aboutCluster(reader, args.cluster, (_reader, cluster) => {
    const { mode, witness } = args;
    const down = running(reader, cluster);
    if (down) return down;
    if (mode === 'nodeMajority') {
      if (witness) return { code: 'quorum.witnessNotUsed', cluster: cluster.name };
      return sameQuorum(cluster, args);
    }
    const needsShare = mode === 'nodeAndFileShareMajority';
    if (!witness || 'fileShare' in witness !== needsShare) {
      return { code: 'quorum.witnessNeeded', cluster: cluster.name };
    }
    const unfit =
      'disk' in witness
        ? diskRefusal(reader, cluster, witness.disk)
        : shareRefusal(reader, cluster, witness.fileShare);
    return unfit ?? sameQuorum(cluster, args);
  });
}

function sameQuorum(
  cluster: Cluster,
  { mode, witness }: CommandArguments<'cluster.configureQuorum'>,
): Fault | null {
  const present = cluster.witness;
  const name = witness && ('disk' in witness ? witness.disk : witness.fileShare);
  const known = present && (present.type === 'disk' ? present.disk : present.name);
  // One that is offline may be configured anew: it is tried again at once.
  const works = present === null || present.online;
  return works && cluster.quorumMode === mode && name === known
    ? { code: 'quorum.unchanged', cluster: cluster.name }
    : null;
}

function diskRefusal(
  reader: Reader,
  cluster: Cluster,
  id: NonNullable<NonNullable<Cluster['witness']>['disk']>,
): Fault | null {
  const disk = reader.get<'disk'>(id);
  if (!disk) return { code: 'record.missing', id };
  const problem = witnessDiskProblem(reader, cluster, disk);
  return problem && { code: 'quorum.witnessDiskUnfit', disk: disk.name, problem };
}

const sharePath = /^\\\\([A-Za-z0-9][A-Za-z0-9.-]*)\\([^\\/:*?"<>|]+)(\\[^\\/:*?"<>|]+)*$/;

/** A share on a node of the cluster would take two votes with it when that node fails (event 1559). */
function shareRefusal(reader: Reader, cluster: Cluster, share: string): Fault | null {
  const server = sharePath.exec(share)?.[1];
  if (server === undefined) return { code: 'quorum.shareMalformed', share };
  const host = server.split('.')[0]?.toLowerCase();
  const node = nodesOf(reader, cluster.id).find((each) => each.name.toLowerCase() === host);
  return node ? { code: 'quorum.shareOnNode', share, node: node.name } : null;
}

function weightRefusal(reader: Reader, node: ClusterNode, weight: 0 | 1): Fault | null {
  const cluster = node.cluster === null ? undefined : reader.get<'cluster'>(node.cluster);
  if (!cluster) return { code: 'node.notClustered', node: node.name };
  const down = running(reader, cluster);
  if (down) return down;
  if (profileOf(reader).id === '2008r2sp1') {
    const without = nodesOf(reader, cluster.id).find(
      (each) => !each.system.updates.includes(weightUpdate),
    );
    if (without) {
      return { code: 'quorum.updateMissing', node: without.name, update: weightUpdate };
    }
  }
  return node.weight === weight
    ? { code: 'quorum.weightUnchanged', node: node.name, weight }
    : null;
}

/** Ranges of failover-cluster §1.1; thresholds of 2008 R2 end at 10, later ones at 120. */
export function settingRange(reader: Reader, setting: RangedSetting): readonly [number, number] {
  const { id } = profileOf(reader);
  switch (setting) {
    case 'sameSubnetDelayMs':
      return [250, 2000];
    case 'crossSubnetDelayMs':
      return [250, 4000];
    case 'migrationsPerNode':
      return id === '2008r2sp1' ? [1, 1] : [0, 1000];
    default:
      return [3, id === '2008r2sp1' ? 10 : 120];
  }
}

const ranged = [
  'sameSubnetDelayMs',
  'sameSubnetThreshold',
  'crossSubnetDelayMs',
  'crossSubnetThreshold',
  'migrationsPerNode',
] as const;

/** Whether a property exists in the version of Windows (failover-cluster §2.2, §3.4, §5.3). */
export function knowsSetting(reader: Reader, setting: LaterSetting): boolean {
  const profile = profileOf(reader);
  if (setting === 'lowerQuorumPriorityNode') return profile.quorum.dynamicWitness.value;
  if (setting === 'migrationPerformance') {
    return profile.migration.performanceOptions.value.length > 1;
  }
  return profile.quorum.dynamicQuorum.value;
}

const later = [
  'dynamicQuorum',
  'lowerQuorumPriorityNode',
  'enforcedAntiAffinity',
  'migrationPerformance',
] as const;

function configureRefusal(
  reader: Reader,
  args: CommandArguments<'cluster.configure'>,
): Fault | null {
  return aboutCluster(reader, args.cluster, (_reader, cluster) => {
    const down = running(reader, cluster);
    if (down) return down;
    for (const setting of ranged) {
      const value = args[setting];
      const [min, max] = settingRange(reader, setting);
      if (value !== undefined && (value < min || value > max)) {
        return { code: 'cluster.settingOutOfRange', setting, value, min, max };
      }
    }
    for (const setting of later) {
      if (args[setting] === undefined || args[setting] === cluster[setting]) continue;
      if (!knowsSetting(reader, setting)) {
        return { code: 'cluster.settingTooNew', setting, profile: profileOf(reader).id };
      }
    }
    const id = args.lowerQuorumPriorityNode;
    const node = id ? reader.get<'node'>(id) : undefined;
    if (id && !node) return { code: 'record.missing', id };
    return node && node.cluster !== cluster.id
      ? { code: 'node.otherCluster', node: node.name, cluster: cluster.name }
      : null;
  });
}

/** Whether a stand-alone host may become a node: running, of an edition that clusters, with its roles. */
export function joinRefusal(reader: Reader, node: ClusterNode): Fault | null {
  const { name, machine, edition, system, evictedAt } = node;
  if (node.cluster !== null) {
    const cluster = reader.get<'cluster'>(node.cluster)?.name ?? node.cluster;
    return { code: 'node.inCluster', node: name, cluster };
  }
  if (machine !== 'on') return { code: 'node.machineNotOn', node: name, machine };
  const profile = profileOf(reader);
  if (!mayCluster(profile, edition)) {
    return { code: 'node.editionNotClustered', node: name, edition };
  }
  const [role] = system.missingRoles;
  if (role !== undefined) return { code: 'node.roleMissing', node: name, role };
  const leftMs =
    evictedAt === null ? 0 : evictedAt + profile.quorum.evictDelayMs.value - reader.now;
  return leftMs > 0 ? { code: 'node.evictedRecently', node: name, leftMs } : null;
}

function createRefusal(reader: Reader, args: CommandArguments<'cluster.create'>): Fault | null {
  const wanted = args.name.toLowerCase();
  const named = [...reader.all('cluster'), ...reader.all('node'), ...reader.all('vm')];
  if (named.some((record) => record.name.toLowerCase() === wanted)) {
    return { code: 'cluster.nameTaken', name: args.name };
  }
  const limit = profileOf(reader).limits.nodesPerCluster.value;
  if (args.nodes.length > limit) return { code: 'cluster.full', cluster: args.name, limit };
  for (const node of args.nodes) {
    const refusal = aboutNode(reader, node, joinRefusal);
    if (refusal) return refusal;
  }
  return null;
}

/** Starting with force needs a node that runs and takes part in nothing yet (failover-cluster §2.4). */
export function forceRefusal(_reader: Reader, node: ClusterNode): Fault | null {
  const { name, machine, service } = node;
  if (node.cluster === null) return { code: 'node.notClustered', node: name };
  if (machine !== 'on') return { code: 'node.machineNotOn', node: name, machine };
  if (node.view !== null) return { code: 'node.alreadyMember', node: name };
  return service === 'stopped' || service === 'starting'
    ? null
    : { code: 'node.serviceForbids', node: name, service, action: 'cluster.forceStart' };
}

function evictRefusal(reader: Reader, node: ClusterNode): Fault | null {
  const cluster = node.cluster === null ? undefined : reader.get<'cluster'>(node.cluster);
  if (!cluster) return { code: 'node.notClustered', node: node.name };
  const down = running(reader, cluster);
  if (down) return down;
  const others = viewOf(reader, cluster.id)?.members.filter((id) => id !== node.id) ?? [];
  return others.length > 0
    ? null
    : { code: 'cluster.lastNode', node: node.name, cluster: cluster.name };
}

function addRefusal(reader: Reader, id: ClusterId, node: NodeId): Fault | null {
  return aboutCluster(reader, id, (_reader, cluster) => {
    const down = running(reader, cluster);
    if (down) return down;
    const limit = profileOf(reader).limits.nodesPerCluster.value;
    if (reader.count('node.cluster', id) >= limit) {
      return { code: 'cluster.full', cluster: cluster.name, limit };
    }
    return aboutNode(reader, node, joinRefusal);
  });
}

function startRefusal(reader: Reader, cluster: Cluster): Fault | null {
  if (isClusterUp(reader, cluster.id)) return { code: 'cluster.up', cluster: cluster.name };
  const nodes = nodesOf(reader, cluster.id).filter((node) => node.machine === 'on');
  if (nodes.length === 0) return { code: 'cluster.noNodeOn', cluster: cluster.name };
  return nodes.some((node) => node.service === 'stopped')
    ? null
    : { code: 'cluster.up', cluster: cluster.name };
}

function destroyRefusal(reader: Reader, cluster: Cluster): Fault | null {
  const down = running(reader, cluster);
  if (down) return down;
  const machines = reader
    .by('group.cluster', cluster.id)
    .filter((group) => group.type === 'virtualMachine').length;
  return machines > 0 ? { code: 'cluster.holdsMachines', cluster: cluster.name, machines } : null;
}

function aboutWitness(
  reader: Reader,
  id: ClusterId,
  check: (cluster: Cluster, witness: NonNullable<Cluster['witness']>) => Fault | null,
): Fault | null {
  return aboutCluster(reader, id, (_reader, cluster) =>
    cluster.witness
      ? check(cluster, cluster.witness)
      : { code: 'witness.none', cluster: cluster.name },
  );
}

export const quorumRules: Rules<keyof typeof quorumCommands> = {
  'cluster.configureQuorum': quorumRefusal,
  'node.setWeight': (reader, { node: id, weight }) =>
    aboutNode(reader, id, (_reader, node) => weightRefusal(reader, node, weight)),
  'cluster.configure': configureRefusal,
  'cluster.shutDown': (reader, { cluster: id }) =>
    aboutCluster(reader, id, (_reader, cluster) => running(reader, cluster)),
  'cluster.start': (reader, { cluster: id }) =>
    aboutCluster(reader, id, (_reader, cluster) => startRefusal(reader, cluster)),
  'cluster.forceStart': (reader, { node }) => aboutNode(reader, node, forceRefusal),
  'node.evict': (reader, { node }) => aboutNode(reader, node, evictRefusal),
  'cluster.addNode': (reader, { cluster, node }) => addRefusal(reader, cluster, node),
  'cluster.create': createRefusal,
  'cluster.destroy': (reader, { cluster: id }) =>
    aboutCluster(reader, id, (_reader, cluster) => destroyRefusal(reader, cluster)),
  'node.clearQuarantine': (reader, { node: id }) =>
    aboutNode(reader, id, (_reader, { name, quarantinedUntil }) =>
      quarantinedUntil !== null && quarantinedUntil > reader.now
        ? null
        : { code: 'node.notQuarantined', node: name },
    ),
  'fault.failWitness': (reader, { cluster: id }) =>
    aboutWitness(reader, id, (cluster, { name }) =>
      witnessWorks(reader, cluster) ? null : { code: 'witness.alreadyFailed', witness: name },
    ),
  'fault.restoreWitness': (reader, { cluster: id }) =>
    aboutWitness(reader, id, (cluster, { name }) =>
      witnessWorks(reader, cluster) ? { code: 'witness.notFailed', witness: name } : null,
    ),
  'fault.cutWitness': (reader, { cluster: id, nodes }) =>
    aboutWitness(reader, id, (cluster, { type, name }) => {
      if (type === 'disk') return { code: 'witness.notShare', witness: name };
      for (const node of nodes) {
        const record = reader.get<'node'>(node);
        if (!record) return { code: 'record.missing', id: node };
        if (record.cluster !== id) {
          return { code: 'node.otherCluster', node: record.name, cluster: cluster.name };
        }
      }
      return null;
    }),
  'fault.healWitness': (reader, { cluster: id }) =>
    aboutWitness(reader, id, (_cluster, { cutFrom, name }) =>
      cutFrom.length > 0 ? null : { code: 'witness.notCut', witness: name },
    ),
};
