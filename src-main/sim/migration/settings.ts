import type { CommandArguments } from '../../../src-shared/commands/index';
import { dvdOf, withDvd } from '../../../src-shared/rules/disk-facts';
import { nodeOf } from '../cluster/membership';
import { renameSwitch } from '../switches/rename';
import { vmOf } from '../vm/lookup';
import type { SimTx } from '../wakeups';

/** The networks a machine's migrations try, in order (event 21122 is not sourced well enough to be named). */
export function setMigrationNetworks(
  tx: SimTx,
  { vm: id, networks }: CommandArguments<'vm.setMigrationNetworks'>,
): void {
  const vm = vmOf(tx, id);
  tx.put({ ...vm, migrationNetworks: networks });
  tx.emit('vm.migrationNetworksSet', { node: vm.node, object: id, fields: { vm: vm.name } });
}

export function setClusterNetworks(
  tx: SimTx,
  { cluster: id, networks }: CommandArguments<'cluster.setMigrationNetworks'>,
): void {
  const cluster = tx.get<'cluster'>(id);
  if (!cluster) return;
  tx.put({ ...cluster, migrationNetworks: networks });
  const fields = { cluster: cluster.name };
  tx.emit('cluster.migrationNetworksSet', { object: id, fields });
}

export function insertDvd(
  tx: SimTx,
  { vm: id, name, place, kind = 'iso' }: CommandArguments<'vm.insertDvd'>,
): void {
  const vm = vmOf(tx, id);
  tx.put(withDvd(vm, { name, place, kind }));
  tx.emit('vm.dvdInserted', { node: vm.node, object: id, fields: { vm: vm.name, file: name } });
}

export function ejectDvd(tx: SimTx, { vm: id }: CommandArguments<'vm.ejectDvd'>): void {
  const vm = vmOf(tx, id);
  tx.put(withDvd(vm, null));
  const fields = { vm: vm.name, file: dvdOf(vm)?.name ?? '' };
  tx.emit('vm.dvdEjected', { node: vm.node, object: id, fields });
}

export function setCompatibility(
  tx: SimTx,
  { vm: id, on }: CommandArguments<'vm.setProcessorCompatibility'>,
): void {
  const vm = vmOf(tx, id);
  tx.put({ ...vm, processorCompatibility: on });
  tx.emit(on ? 'vm.processorCompatibilityOn' : 'vm.processorCompatibilityOff', {
    node: vm.node,
    object: id,
    fields: { vm: vm.name },
  });
}

/** Sessions follow at the end of the transaction. */
export function setClients(tx: SimTx, { vm, clients }: CommandArguments<'vm.setClients'>): void {
  tx.put({ ...vmOf(tx, vm), clients });
}

/** From now on the rate is the given one, whatever the load; a migration meets it at the end of its pass. */
export function setDirtyRate(
  tx: SimTx,
  { vm, dirtyBytesPerSecond }: CommandArguments<'vm.setDirtyRate'>,
): void {
  tx.put({ ...vmOf(tx, vm), dirtyBytesPerSecond, dirtyFollowsLoad: false });
}

export function setMigrationPort(
  tx: SimTx,
  { node: id, port }: CommandArguments<'fault.setMigrationPort'>,
): void {
  const node = nodeOf(tx, id);
  tx.put({ ...node, system: { ...node.system, migrationPort: port } });
  tx.emit('node.migrationPortSet', { node: id, object: id, fields: { node: node.name, port } });
}

export function renameVirtualNetwork(
  tx: SimTx,
  { node: id, from, to }: CommandArguments<'fault.renameVirtualNetwork'>,
): void {
  const node = nodeOf(tx, id);
  renameSwitch(tx, node, from, to);
  const fields = { node: node.name, from, to };
  tx.emit('node.virtualNetworkRenamed', { node: id, object: id, fields });
}
