import { slug } from '../../../src-shared/model/ids';
import type { ClusterNetwork, NetworkInterface } from '../../../src-shared/model/network';
import type { ClusterNode } from '../../../src-shared/model/node';
import type { SimRecord } from '../../../src-shared/model/tables';
import { automaticMetrics } from '../../../src-shared/rules/metrics';
import { clusterIdOf, networkIdOf } from './names';
import type { ClusterPlan } from './plan';

/** The networks of a cluster with an adapter of every node; `earlier` are the records before, for the rows. */
export function networkRecords(
  plan: ClusterPlan,
  allNodes: readonly ClusterNode[],
  earlier: readonly SimRecord[],
): (ClusterNetwork | NetworkInterface)[] {
  const cluster = clusterIdOf(plan.name);
  const nodes = allNodes.filter((node) => node.cluster === cluster);
  const firstRow = earlier.filter((record) => record.kind === 'network').length;
  const metrics = automaticMetrics(plan.networks);
  return plan.networks.flatMap((network, index) => {
    const id = networkIdOf(plan.name, network.name);
    const record: ClusterNetwork = {
      kind: 'network',
      id,
      cluster,
      name: network.name,
      role: network.role,
      subnet: network.subnet,
      hasGateway: network.hasGateway,
      bandwidthMbps: network.bandwidthMbps,
      metric: network.metric ?? metrics[index] ?? 0,
      autoMetric: network.metric === null,
      state: 'up',
      switchUp: true,
      latencyMs: 0,
      lossPermille: 0,
      cuts: [],
      broken: [],
      row: firstRow + index,
    };
    const adapters = nodes.map((node): NetworkInterface => ({
      kind: 'interface',
      id: `interface:${slug(node.name)}/${slug(network.name)}`,
      node: node.id,
      network: id,
      name: network.name,
      address: network.subnet.replace(/\.0\/\d+$/, `.${10 + node.number}`),
      connected: true,
      state: 'up',
    }));
    return [record, ...adapters];
  });
}
