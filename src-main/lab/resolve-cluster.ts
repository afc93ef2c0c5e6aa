import type { QuorumMode } from '../../src-shared/model/cluster';
import type { Profile } from '../../src-shared/profiles/profile';
import { defaultNetworks } from '../sim/inventory/defaults';
import type { ClusterPlan, NetworkPlan } from '../sim/inventory/plan';
import type { Placed } from './merge';
import { key } from './merge';
import type { Names } from './names';
import { refuse } from './refusal';
import type { ClusterEntry } from './schema-cluster';
import type { Path, Source } from './source';

/** A cluster with its members noted in `names`; `index` keeps the addresses of several apart. */
export function clusterOf(
  source: Source,
  { entry, path }: Placed<ClusterEntry>,
  names: Names,
  profile: Profile,
  index: number,
): ClusterPlan {
  entry.nodes.forEach((name, position) => {
    const at = [...path, 'nodes', position];
    const node = names.node(name, at);
    const other = names.memberOf.get(node);
    if (other !== undefined) {
      refuse(source, at, { reason: 'file.nodeTwice', given: node, expected: other });
    }
    names.memberOf.set(node, entry.name);
  });
  const owner = entry.coreGroupOwner;
  const ownerPath = [...path, 'coreGroupOwner'];
  return {
    name: entry.name,
    ...quorumOf(source, entry, path),
    coreGroupOwner: owner === undefined ? null : names.member(owner, entry.name, ownerPath),
    networks: networksOf(source, entry, path, index),
    address: entry.address === 'dhcp' ? null : (entry.address ?? `10.${index}.1.5`),
    settings: settingsOf(source, entry, path, names, profile),
  };
}

function quorumOf(
  source: Source,
  entry: ClusterEntry,
  path: Path,
): Pick<ClusterPlan, 'quorum' | 'witness'> {
  const witness = entry.witness ?? null;
  const quorum = entry.quorum ?? usualQuorum(entry.nodes.length, witness?.type ?? null);
  const wanted = witnessOf[quorum];
  if (wanted !== (witness?.type ?? null)) {
    refuse(source, [...path, wanted === null ? 'witness' : 'quorum'], {
      reason: `file.witness.${wanted ?? 'none'}`,
      given: quorum,
    });
  }
  if (witness?.type === 'fileShare') {
    // A share on a member goes away with it; Windows refuses it too (failover-cluster §2.1, event 1559).
    const server = /^\\\\([^\\]+)/.exec(witness.name)?.[1];
    if (server !== undefined && entry.nodes.some((node) => key(node) === key(server))) {
      refuse(source, [...path, 'witness', 'name'], { reason: 'file.witnessOnNode', given: server });
    }
  }
  return { quorum, witness };
}

const witnessOf: Readonly<Record<QuorumMode, 'disk' | 'fileShare' | null>> = {
  nodeMajority: null,
  nodeAndDiskMajority: 'disk',
  nodeAndFileShareMajority: 'fileShare',
  diskOnly: 'disk',
};

/** What a new cluster chooses by itself (failover-cluster §2.1), given the witness it was handed. */
function usualQuorum(nodes: number, witness: 'disk' | 'fileShare' | null): QuorumMode {
  if (witness === 'fileShare') return 'nodeAndFileShareMajority';
  if (witness === 'disk') return 'nodeAndDiskMajority';
  return nodes > 0 ? 'nodeMajority' : 'diskOnly';
}

function networksOf(
  source: Source,
  entry: ClusterEntry,
  path: Path,
  index: number,
): readonly NetworkPlan[] {
  if (!entry.networks) return defaultNetworks(index);
  const subnets = new Map<string, string>();
  const seen = new Set<string>();
  const networks = entry.networks.map((network, position): NetworkPlan => {
    const at = [...path, 'networks', position];
    const hasGateway = network.gateway ?? position === 0;
    const subnet = network.subnet ?? `10.${index}.${position + 1}.0/24`;
    const twin = subnets.get(subnet);
    if (twin !== undefined) {
      refuse(source, [...at, 'subnet'], {
        reason: 'file.subnetTwice',
        given: subnet,
        expected: twin,
      });
    }
    if (seen.has(key(network.name))) {
      refuse(source, [...at, 'name'], {
        reason: 'file.duplicateName',
        given: network.name,
        expected: String(source.lineAt(path)),
      });
    }
    subnets.set(subnet, network.name);
    seen.add(key(network.name));
    return {
      name: network.name,
      role: network.role ?? (hasGateway ? 'clusterAndClient' : 'cluster'),
      subnet,
      hasGateway,
      bandwidthMbps: network.bandwidth ?? 1000,
      metric: network.metric ?? null,
    };
  });
  if (entry.nodes.length > 1 && networks.every((network) => network.role === 'none')) {
    refuse(source, [...path, 'networks'], { reason: 'file.noClusterNetwork' });
  }
  return networks;
}

type Settings = ClusterPlan['settings'];

function settingsOf(
  source: Source,
  entry: ClusterEntry,
  path: Path,
  names: Names,
  profile: Profile,
): Settings {
  for (const [name, exists] of settingsOfLater(profile)) {
    if (entry[name] === undefined || exists) continue;
    lacking(source, [...path, name], name, profile);
  }
  const options = profile.migration.performanceOptions.value;
  const performance = entry.migrationPerformance;
  if (performance !== undefined && !options.includes(performance)) {
    lacking(source, [...path, 'migrationPerformance'], performance, profile);
  }
  const least = entry.lowerQuorumPriorityNode;
  const leastPath = [...path, 'lowerQuorumPriorityNode'];
  const most = profile.vocabulary === 'r2' ? 10 : 120;
  const delay = (name: 'sameSubnetDelay' | 'crossSubnetDelay', largest: number) =>
    bounded(source, entry[name], [...path, name], 250, largest);
  const threshold = (name: 'sameSubnetThreshold' | 'crossSubnetThreshold') =>
    bounded(source, entry[name], [...path, name], 3, most);
  return given({
    sameSubnetDelayMs: delay('sameSubnetDelay', 2000),
    sameSubnetThreshold: threshold('sameSubnetThreshold'),
    crossSubnetDelayMs: delay('crossSubnetDelay', 4000),
    crossSubnetThreshold: threshold('crossSubnetThreshold'),
    dynamicQuorum: entry.dynamicQuorum,
    lowerQuorumPriorityNode: least && names.member(least, entry.name, leastPath),
    enforcedAntiAffinity: entry.enforcedAntiAffinity,
    migrationsPerNode: entry.migrationsPerNode,
    migrationPerformance: performance,
  });
}

type LaterSetting =
  'dynamicQuorum' | 'lowerQuorumPriorityNode' | 'enforcedAntiAffinity' | 'migrationsPerNode';

/** Settings earlier versions do not have (failover-cluster §2.2, §3.4, §5.1). */
function settingsOfLater(profile: Profile): readonly (readonly [LaterSetting, boolean])[] {
  const later = profile.vocabulary === 'current';
  return [
    ['dynamicQuorum', profile.quorum.dynamicQuorum.value],
    ['lowerQuorumPriorityNode', profile.quorum.dynamicWitness.value],
    ['enforcedAntiAffinity', later],
    ['migrationsPerNode', later],
  ];
}

export function lacking(source: Source, path: Path, given: string, profile: Profile): never {
  refuse(source, path, { reason: 'file.profileLacks', given, expected: profile.name });
}

function bounded(
  source: Source,
  value: number | undefined,
  path: Path,
  least: number,
  most: number,
): number | undefined {
  if (value === undefined || (value >= least && value <= most)) return value;
  refuse(source, path, {
    reason: value < least ? 'file.tooSmall' : 'file.tooLarge',
    given: String(value),
    expected: String(value < least ? least : most),
  });
}

/** Only what was said: what was not follows the profile. */
function given<T extends object>(settings: {
  readonly [K in keyof T]: T[K] | undefined;
}): T {
  const said = Object.entries(settings).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as T;
}
