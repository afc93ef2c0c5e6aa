import type { CommandArguments } from '../../../src-shared/commands/index';
import type { ClusterId } from '../../../src-shared/model/tables';
import { automaticMetrics } from '../../../src-shared/rules/metrics';
import type { SimTx } from '../wakeups';
import { networkById } from './lookup';
import { routesChanged } from './routes';

/** Name, use and metric of a network, as its property page sets them. */
export function configureNetwork(tx: SimTx, args: CommandArguments<'network.configure'>): void {
  const network = networkById(tx, args.network);
  const name = args.name ?? network.name;
  tx.put({
    ...network,
    name,
    role: args.role ?? network.role,
    autoMetric: args.metric === undefined ? network.autoMetric : args.metric === null,
    metric: args.metric ?? network.metric,
  });
  if (args.metric === null) assignMetrics(tx, network.cluster);
  tx.emit('network.configured', { object: network.id, fields: { network: name } });
  if (args.role !== undefined) routesChanged(tx, network.cluster, [network.id]);
}

/** Networks whose metric is automatic count through in their order (failover-cluster §7). */
function assignMetrics(tx: SimTx, cluster: ClusterId): void {
  const networks = [...tx.by('network.cluster', cluster)].sort((a, b) => a.row - b.row);
  const automatic = networks.filter((network) => network.autoMetric);
  automaticMetrics(automatic).forEach((metric, index) => {
    const network = automatic[index];
    if (network && network.metric !== metric) tx.put({ ...network, metric });
  });
}
