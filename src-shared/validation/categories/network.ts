import type { ClusterNetwork } from '../../model/network';
import type { ClusterNode } from '../../model/node';
import type { ValidationLine } from '../../model/validation';
import { profileOf } from '../../rules/facts';
import type { ValidationContext, ValidationTest } from '../context';
import { error, info, warning } from '../lines';
import { adaptersOf, talkOver } from '../reach';

type NetworkTest = (context: ValidationContext) => readonly ValidationLine[];

/** Servers that are in no cluster yet may have no networks of their own in a lab. */
function ofNetworks(name: string, leastNodes: 1 | 2, run: NetworkTest): ValidationTest {
  return {
    id: `network.${name}`,
    category: 'network',
    leastNodes,
    run: (context) =>
      context.nodes.every((node) => adaptersOf(context.reader, node.id).length === 0)
        ? 'noAdapters'
        : run(context),
  };
}

function networksOf({ reader, nodes }: ValidationContext): readonly ClusterNetwork[] {
  const networks = new Map<string, ClusterNetwork>();
  for (const node of nodes) {
    for (const { network } of adaptersOf(reader, node.id)) networks.set(network.id, network);
  }
  return [...networks.values()].sort((left, right) => left.row - right.row);
}

/** §7: what the cluster may use. One network for everything is a single point of failure. */
function configurationLines(context: ValidationContext): ValidationLine[] {
  const networks = networksOf(context);
  const lines = networks.map(({ name, role, subnet }) =>
    info('net.use', { network: name, role, subnet }),
  );
  const internal = networks.filter(({ role }) => role === 'cluster' || role === 'clusterAndClient');
  const clients = networks.filter(({ role }) => role === 'client' || role === 'clusterAndClient');
  if (internal.length === 0) lines.push(error('net.noneForCluster', {}));
  if (internal.length === 1) {
    lines.push(warning('net.oneForCluster', { network: internal[0]?.name ?? '' }));
  }
  if (clients.length === 0) lines.push(warning('net.noneForClients', {}));
  return lines;
}

/** §8.1: addresses are unique; a server with one adapter only is a warning. */
function addressLines(context: ValidationContext): ValidationLine[] {
  const { reader, nodes } = context;
  const lines: ValidationLine[] = [];
  const holders = new Map<string, string>();
  let addresses = 0;
  for (const node of nodes) {
    const adapters = adaptersOf(reader, node.id);
    if (adapters.length === 1) lines.push(warning('ip.oneAdapter', { node: node.name }));
    for (const { adapter } of adapters) {
      const other = holders.get(adapter.address);
      addresses += 1;
      holders.set(adapter.address, node.name);
      if (other === undefined) continue;
      lines.push(error('ip.duplicate', { node: node.name, other, address: adapter.address }));
    }
  }
  const { cluster } = context;
  if (cluster?.accessPointTrouble === 'duplicateAddress') {
    const { name, address } = cluster;
    lines.push(error('ip.clusterAddress', { cluster: name, address: address ?? '–' }));
  }
  return lines.some((line) => line.level === 'error')
    ? lines
    : [info('ip.unique', { addresses }), ...lines];
}

/** Every pair of servers talks over every network they share. */
function communicationLines(context: ValidationContext): ValidationLine[] {
  const { reader, nodes } = context;
  const { networkLatencyWarningMs, networkLossWarningPermille } = profileOf(reader).maintenance;
  const networks = networksOf(context);
  const lines: ValidationLine[] = [];
  let pairs = 0;
  nodes.forEach((node, index) => {
    for (const other of nodes.slice(index + 1)) {
      pairs += 1;
      lines.push(...pairLines(context, node, other));
    }
  });
  for (const { name, latencyMs, lossPermille } of networks) {
    if (lossPermille >= networkLossWarningPermille.value) {
      lines.push(warning('comm.loss', { network: name, lossPermille }));
    }
    if (latencyMs >= networkLatencyWarningMs.value) {
      lines.push(warning('comm.latency', { network: name, latencyMs }));
    }
  }
  return [info('comm.pairs', { pairs, networks: networks.length }), ...lines];
}

function pairLines(
  { reader }: ValidationContext,
  node: ClusterNode,
  other: ClusterNode,
): ValidationLine[] {
  const others = new Map(adaptersOf(reader, other.id).map((each) => [each.network.id, each]));
  const shared = adaptersOf(reader, node.id).flatMap(({ network, adapter }) => {
    const facing = others.get(network.id)?.adapter;
    return facing ? [{ network, talks: talkOver(network, adapter, facing) }] : [];
  });
  const talking = shared.filter(({ talks }) => talks);
  const about = { node: node.name, other: other.name };
  if (talking.length === 0) return [error('comm.none', about)];
  const silent = shared.filter(({ talks }) => !talks);
  const lines = silent.map(({ network }) =>
    warning('comm.partly', { ...about, network: network.name }),
  );
  const only = talking.length === 1 ? talking[0] : undefined;
  if (only) lines.push(warning('comm.single', { ...about, network: only.network.name }));
  return lines;
}

export const networkTests: readonly ValidationTest[] = [
  ofNetworks('bindingOrder', 1, ({ reader, nodes }) =>
    nodes.map((node) =>
      info('net.binding', {
        node: node.name,
        adapters: adaptersOf(reader, node.id)
          .map(({ adapter }) => adapter.name)
          .join(', '),
      }),
    ),
  ),
  ofNetworks('clusterNetworks', 1, configurationLines),
  ofNetworks('ipConfiguration', 1, addressLines),
  ofNetworks('multipleSubnets', 2, (context) => [
    info('subnet.shared', { networks: networksOf(context).length }),
  ]),
  ofNetworks('communication', 2, communicationLines),
  {
    id: 'network.firewall',
    category: 'network',
    leastNodes: 1,
    run: ({ nodes }) =>
      nodes.flatMap(({ name, system }) => {
        const lines: ValidationLine[] = [];
        if (!system.clusterPortOpen) lines.push(error('firewall.cluster', { node: name }));
        if (system.migrationPort !== 'open') {
          lines.push(warning('firewall.migration', { node: name }));
        }
        return lines.length > 0 ? lines : [info('firewall.open', { node: name })];
      }),
  },
];
