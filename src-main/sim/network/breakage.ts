import type { CommandArguments } from '../../../src-shared/commands/index';
import type { InterfaceId, NetworkId } from '../../../src-shared/model/tables';
import type { SimTx } from '../wakeups';
import { interfaceById, namesOf, networkById } from './lookup';

/* What is physically done to networks: it changes the truth; what anybody notices of it comes later. */

export function setConnected(tx: SimTx, id: InterfaceId, connected: boolean): void {
  const adapter = interfaceById(tx, id);
  tx.put({ ...adapter, connected });
  tx.emit(connected ? 'interface.connected' : 'interface.disconnected', {
    object: id,
    fields: { interface: adapter.name, node: namesOf(tx, [adapter.node]) },
  });
}

export function setSwitch(tx: SimTx, id: NetworkId, switchUp: boolean): void {
  const network = networkById(tx, id);
  tx.put({ ...network, switchUp });
  const fields = { network: network.name };
  tx.emit(switchUp ? 'network.switchRestored' : 'network.switchFailed', { object: id, fields });
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
}

export function setLoss(tx: SimTx, id: NetworkId, lossPermille: number): void {
  const network = networkById(tx, id);
  tx.put({ ...network, lossPermille });
  tx.emit('network.lossSet', { object: id, fields: { network: network.name, lossPermille } });
}

export function setLatency(tx: SimTx, id: NetworkId, latencyMs: number): void {
  const network = networkById(tx, id);
  tx.put({ ...network, latencyMs });
  tx.emit('network.latencySet', { object: id, fields: { network: network.name, latencyMs } });
}
