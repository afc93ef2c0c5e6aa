import type { InventoryCluster } from '../../../src-shared/import/inventory';
import { hostName, keyOf } from '../collected';
import type { Draft, Entry, PlannedHost } from './draft';
import { valid } from './namer';

/** Clusters as the lab file has them, each with its members. */
export function clusterEntries(draft: Draft, hosts: readonly PlannedHost[]): readonly Entry[] {
  const names = [...new Set(hosts.flatMap(({ cluster }) => cluster ?? []))];
  return names.map((name) => {
    const nodes = hosts.filter(({ cluster }) => cluster === name).map((host) => host.name);
    const from = draft.inventory.clusters.find(
      (cluster) => draft.clusters.name(keyOf(cluster.name), cluster.name, 'CL') === name,
    );
    return {
      name,
      nodes,
      ...quorumOf(draft, name, nodes, from),
      ...heartbeatsOf(draft, from),
      ...networksOf(draft, name),
    };
  });
}

/** What is known of the votes; else what a new cluster of so many nodes would choose (failover-cluster §2.1). */
function quorumOf(
  draft: Draft,
  name: string,
  nodes: readonly string[],
  from: InventoryCluster | undefined,
): Entry {
  const witness = from?.witness ?? null;
  if (from?.quorum === 'nodeMajority') return { quorum: 'nodeMajority' };
  if (from?.quorum && witness) {
    const server = /^\\\\([^\\]+)/.exec(witness.name)?.[1];
    const onMember =
      server !== undefined && nodes.some((node) => keyOf(node) === keyOf(hostName(server)));
    const isShare = witness.type === 'fileShare';
    const said = isShare ? witness.name.slice(0, 100) : valid(witness.name);
    if (!onMember && said !== null && (!isShare || server !== undefined)) {
      return { quorum: from.quorum, witness: { type: witness.type, name: said } };
    }
    draft.note('witnessDropped', name, witness.name);
  }
  if (nodes.length % 2 === 1) {
    return { quorum: draft.fill('quorum', name, 'nodeMajority', 'documented') };
  }
  return {
    quorum: draft.fill('quorum', name, 'nodeAndDiskMajority', 'documented'),
    witness: { type: 'disk', name: 'Witness' },
  };
}

function heartbeatsOf({ profile }: Draft, from: InventoryCluster | undefined): Entry {
  const delay = from?.sameSubnetDelayMs ?? null;
  const threshold = from?.sameSubnetThreshold ?? null;
  const most = profile.vocabulary === 'r2' ? 10 : 120;
  return {
    ...(delay !== null && delay >= 250 && delay <= 2000 && { sameSubnetDelay: `${delay}ms` }),
    ...(threshold !== null &&
      threshold >= 3 &&
      threshold <= most && { sameSubnetThreshold: threshold }),
  };
}

const mostNetworks = 16;

/** Its networks, if at least one carries the cluster; each subnet once, as the format has it. */
function networksOf(draft: Draft, cluster: string): Entry {
  const subnets = new Set<string>();
  const names = new Set<string>();
  const several = new Set(draft.inventory.hosts.flatMap((host) => host.cluster ?? [])).size > 1;
  const anySubnet = draft.inventory.networks.some(({ subnet }) => subnet !== null);
  const networks = draft.inventory.networks.flatMap((network) => {
    const own = network.cluster === null ? !several : keyOf(network.cluster) === keyOf(cluster);
    const name = valid(network.name);
    // One without a subnet would be given the next one, which another of the list may really have.
    const again = network.subnet === null ? anySubnet : subnets.has(network.subnet);
    if (!own || name === null || names.has(keyOf(name)) || again) return [];
    names.add(keyOf(name));
    if (network.subnet !== null) subnets.add(network.subnet);
    return [
      {
        name,
        ...(network.role && { role: network.role }),
        ...(network.subnet !== null && { subnet: network.subnet }),
        gateway: network.role === 'clusterAndClient',
        ...(network.metric !== null &&
          network.metric >= 1 &&
          network.metric <= 100_000 && { metric: network.metric }),
      },
    ];
  });
  const carries = networks.some(({ role }) => role !== 'none');
  if (networks.length > 0 && carries) return { networks: networks.slice(0, mostNetworks) };
  draft.fill('clusterNetworks', cluster, 'Mgmt, CSV-HB, LM');
  return {};
}
