import { assert } from '../../../src-shared/assert';
import type { InterfaceId, NetworkId, NodeId } from '../../../src-shared/model/tables';
import type { ClusterNetwork, NetworkInterface } from '../../../src-shared/model/network';
import type { Reader } from '../../../src-shared/reader';

export function networkById(reader: Reader, id: NetworkId): ClusterNetwork {
  const network = reader.get<'network'>(id);
  assert(network, `${id} exists`);
  return network;
}

export function interfaceById(reader: Reader, id: InterfaceId): NetworkInterface {
  const adapter = reader.get<'interface'>(id);
  assert(adapter, `${id} exists`);
  return adapter;
}

/** The names of nodes in one text, for the log. */
export function namesOf(reader: Reader, nodes: readonly NodeId[]): string {
  return nodes.map((id) => reader.get<'node'>(id)?.name ?? id).join(', ');
}
