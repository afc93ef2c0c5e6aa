import type { networkCommands } from '../commands/network';
import type { Fault } from '../faults';
import type { InterfaceId, NetworkId, NodeId } from '../model/ids';
import type { ClusterNetwork, NetworkInterface } from '../model/network';
import type { Reader } from '../reader';
import { aboutNetwork } from './about';
import { isClusterUp } from './facts';
import type { Rules } from './rule';

function aboutInterface(
  reader: Reader,
  id: InterfaceId,
  refusal: (adapter: NetworkInterface, node: string) => Fault | null,
): Fault | null {
  const adapter = reader.get<'interface'>(id);
  if (!adapter) return { code: 'record.missing', id };
  return refusal(adapter, reader.get<'node'>(adapter.node)?.name ?? '');
}

/** Whether anything healing takes back is wrong with a network. */
export function needsHealing(network: ClusterNetwork): boolean {
  return network.cuts.length > 0 || network.lossPermille > 0 || network.latencyMs > 0;
}

/** The networks are there and belong to one cluster, and each node has an adapter on each of them. */
function attached(
  reader: Reader,
  networks: readonly NetworkId[],
  nodes: readonly NodeId[],
): Fault | null {
  const first = reader.get<'network'>(networks[0] ?? 'network:');
  for (const id of networks) {
    const network = reader.get<'network'>(id);
    if (!network) return { code: 'record.missing', id };
    if (network.cluster !== first?.cluster) {
      return { code: 'network.otherCluster', network: network.name };
    }
    const there = new Set(reader.by('interface.network', id).map((adapter) => adapter.node));
    for (const node of nodes) {
      const record = reader.get<'node'>(node);
      if (!record) return { code: 'record.missing', id: node };
      if (!there.has(node)) {
        return { code: 'network.notAttached', network: network.name, node: record.name };
      }
    }
  }
  return null;
}

export const networkRules: Rules<keyof typeof networkCommands> = {
  'network.configure': (reader, { network: id, name, role, metric }) =>
    aboutNetwork(reader, id, (_reader, network) => {
      const cluster = reader.get<'cluster'>(network.cluster);
      if (!cluster) return { code: 'record.missing', id: network.cluster };
      if (!isClusterUp(reader, cluster.id)) {
        return { code: 'cluster.noQuorum', cluster: cluster.name };
      }
      const others = reader
        .by('network.cluster', network.cluster)
        .filter((other) => other.id !== id);
      if (others.some((other) => other.name === name) && name !== undefined) {
        return { code: 'network.nameTaken', name };
      }
      const leaves = role === 'none' && others.every((other) => other.role === 'none');
      if (leaves) return { code: 'network.lastForCluster', network: network.name };
      const same =
        (name === undefined || name === network.name) &&
        (role === undefined || role === network.role) &&
        (metric === undefined ||
          (metric === null
            ? network.autoMetric
            : !network.autoMetric && metric === network.metric));
      return same ? { code: 'network.nothingChanges', network: network.name } : null;
    }),

  'fault.disconnectInterface': (reader, { interface: id }) =>
    aboutInterface(reader, id, ({ connected, name }, node) =>
      connected ? null : { code: 'interface.disconnected', interface: name, node },
    ),

  'fault.connectInterface': (reader, { interface: id }) =>
    aboutInterface(reader, id, ({ connected, name }, node) =>
      connected ? { code: 'interface.connected', interface: name, node } : null,
    ),

  'fault.failSwitch': (reader, { network: id }) =>
    aboutNetwork(reader, id, (_reader, { switchUp, name }) =>
      switchUp ? null : { code: 'network.switchFailed', network: name },
    ),

  'fault.restoreSwitch': (reader, { network: id }) =>
    aboutNetwork(reader, id, (_reader, { switchUp, name }) =>
      switchUp ? { code: 'network.switchWorks', network: name } : null,
    ),

  'fault.cutNetwork': (reader, { networks, from, to }) => {
    const fault = attached(reader, networks, [...from, ...to]);
    if (fault) return fault;
    const both = from.find((node) => to.includes(node));
    if (both === undefined) return null;
    return { code: 'network.onBothSides', node: reader.get<'node'>(both)?.name ?? both };
  },

  'fault.healNetwork': (reader, { networks }) => {
    const fault = attached(reader, networks, []);
    if (fault) return fault;
    const found = networks.flatMap((id) => reader.get<'network'>(id) ?? []);
    if (found.some(needsHealing)) return null;
    return {
      code: 'network.nothingToHeal',
      network: found.map((network) => network.name).join(', '),
    };
  },

  'fault.setLoss': (reader, { network: id, lossPermille }) =>
    aboutNetwork(reader, id, (_reader, network) =>
      network.lossPermille === lossPermille
        ? { code: 'network.nothingChanges', network: network.name }
        : null,
    ),

  'fault.setLatency': (reader, { network: id, latencyMs }) =>
    aboutNetwork(reader, id, (_reader, network) =>
      network.latencyMs === latencyMs
        ? { code: 'network.nothingChanges', network: network.name }
        : null,
    ),
};
