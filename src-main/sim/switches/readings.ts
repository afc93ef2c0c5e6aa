import type {
  AdapterReading,
  CardReading,
  NetworkReading,
  SwitchReading,
} from '../../../src-shared/counters/network';
import type { ClusterNode } from '../../../src-shared/model/node';
import type { NodeId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { adapterStatus } from '../../../src-shared/rules/network-reach';
import { sampledProcessors } from '../cpu/columns';
import type { PortCache } from './port-cache';
import { cardKey, portCacheOf } from './port-cache';
import { busyPermille } from './traffic';

/** The networks of a host at the reader's present time. */
export function readNetwork(reader: Reader, id: NodeId): NetworkReading | null {
  const node = reader.get<'node'>(id);
  if (!node) return null;
  sampledProcessors(reader);
  const cache = portCacheOf(reader);
  const adapters = adaptersOf(reader, cache, node);
  return {
    node: id,
    at: reader.now,
    cards: cardsOf(cache, node),
    networks: networksOf(reader, node, adapters),
    adapters,
    parentPermille: Math.floor((cache.parent[node.row] ?? 0) + 0.5),
  };
}

function cardsOf(cache: PortCache, node: ClusterNode): readonly CardReading[] {
  return node.physicalAdapters.map(({ name }) => {
    const at = cache.cards.get(cardKey(node, name)) ?? -1;
    return {
      card: name,
      network: node.virtualSwitches.find(({ adapter }) => adapter === name)?.name ?? null,
      sent: Math.floor(cache.cardSent[at] ?? 0),
      received: Math.floor(cache.cardReceived[at] ?? 0),
      busyPermille: at < 0 ? 0 : busyPermille(cache, at),
    };
  });
}

function adaptersOf(
  reader: Reader,
  cache: PortCache,
  node: ClusterNode,
): readonly AdapterReading[] {
  const portOf = new Map<string, number>();
  cache.adapters.forEach(({ id }, port) => portOf.set(`${cache.row[port]} ${id}`, port));
  return reader.by('vm.node', node.id).flatMap((vm) =>
    vm.adapters.map((adapter): AdapterReading => {
      const port = portOf.get(`${vm.row} ${adapter.id}`) ?? -1;
      return {
        vm: vm.id,
        adapter: adapter.id,
        status: adapterStatus(node, vm, adapter),
        sent: Math.floor(cache.sent[port] ?? 0),
        received: Math.floor(cache.received[port] ?? 0),
        held: cache.held[port] === 1,
      };
    }),
  );
}

function networksOf(
  reader: Reader,
  node: ClusterNode,
  readings: readonly AdapterReading[],
): readonly SwitchReading[] {
  const networkOf = new Map(
    reader
      .by('vm.node', node.id)
      .flatMap((vm) => vm.adapters.map(({ id, network }) => [`${vm.id} ${id}`, network] as const)),
  );
  return node.virtualSwitches.map(({ name }) => {
    const on = readings.filter(({ vm, adapter }) => networkOf.get(`${vm} ${adapter}`) === name);
    return {
      network: name,
      adapters: on.length,
      sent: on.reduce((sum, each) => sum + each.sent, 0),
      received: on.reduce((sum, each) => sum + each.received, 0),
    };
  });
}
