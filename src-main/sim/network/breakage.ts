import type { CommandArguments } from '../../../src-shared/commands/index';
import type { InterfaceId, NetworkId } from '../../../src-shared/model/tables';
import type { SimTx } from '../wakeups';
import { interfaceById, namesOf, networkById } from './lookup';
import { routesChanged } from './routes';

/* What is physically done to networks: it changes the truth; what anybody notices of it comes later. */

export function setConnected(tx: SimTx, id: InterfaceId, connected: boolean): void {
  const adapter = interfaceById(tx, id);
  tx.put({ ...adapter, connected });
  tx.emit(connected ? 'interface.connected' : 'interface.disconnected', {
    object: id,
    fields: { interface: adapter.name, node: namesOf(tx, [adapter.node]) },
  });
  routesChanged(tx, networkById(tx, adapter.network).cluster, [adapter.network]);
}

export function setSwitch(tx: SimTx, id: NetworkId, switchUp: boolean): void {
  const network = networkById(tx, id);
  tx.put({ ...network, switchUp });
  const fields = { network: network.name };
  tx.emit(switchUp ? 'network.switchRestored' : 'network.switchFailed', { object: id, fields });
  routesChanged(tx, network.cluster, [id]);
}

export function cutNetworks(tx: SimTx, args: CommandArguments<'fault.cutNetwork'>): void {
  const { from, to, oneWay } = args;
  const fields = { nodes: namesOf(tx, from), others: namesOf(tx, to) };
  const { cause } = tx;
  for (const id of args.networks) {
    const network = networkById(tx, id);
    tx.put({ ...network, cuts: [...network.cuts, { from, to, oneWay }] });
    tx.because(cause, () =>
      tx.emit(oneWay ? 'network.cutOneWay' : 'network.cut', {
        object: id,
        fields: { network: network.name, ...fields },
      }),
    );
  }
  followAll(tx, args.networks);
}

/** Networks of one cluster changed together; what follows does so from the command as a whole. */
function followAll(tx: SimTx, networks: readonly NetworkId[]): void {
  const [first] = networks;
  if (first !== undefined) routesChanged(tx, networkById(tx, first).cluster, networks);
}

export function healNetworks(tx: SimTx, networks: readonly NetworkId[]): void {
  const { cause } = tx;
  for (const id of networks) {
    const network = networkById(tx, id);
    tx.put({ ...network, cuts: [], lossPermille: 0, latencyMs: 0 });
    tx.because(cause, () =>
      tx.emit('network.healed', { object: id, fields: { network: network.name } }),
    );
  }
  followAll(tx, networks);
}

export function setLoss(tx: SimTx, id: NetworkId, lossPermille: number): void {
  const network = networkById(tx, id);
  tx.put({ ...network, lossPermille });
  tx.emit('network.lossSet', { object: id, fields: { network: network.name, lossPermille } });
  routesChanged(tx, network.cluster, [id]);
}

export function setLatency(tx: SimTx, id: NetworkId, latencyMs: number): void {
  const network = networkById(tx, id);
  tx.put({ ...network, latencyMs });
  tx.emit('network.latencySet', { object: id, fields: { network: network.name, latencyMs } });
  routesChanged(tx, network.cluster, [id]);
}
