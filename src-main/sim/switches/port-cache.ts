import type { ClusterNode } from '../../../src-shared/model/node';
import type { NetworkAdapter, VirtualSwitch } from '../../../src-shared/model/switches';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import type { Profile } from '../../../src-shared/profiles/profile';
import type { Reader } from '../../../src-shared/reader';
import { profileOf } from '../../../src-shared/rules/facts';
import { adapterStatus, networksDiffer } from '../../../src-shared/rules/network-reach';
import { carriageOf } from '../../../src-shared/rules/network-traffic';
import { networkDemand } from '../../../src-shared/rules/traffic-facts';
import { sabotaged } from '../sabotage';

/** An adapter that frames go through. */
interface Port {
  readonly adapter: NetworkAdapter;
  /** Name of the card below; null inside of the host. */
  readonly card: string | null;
  /** Inside of the host: the segment it is on, and whether the parent partition is on it too. */
  readonly segment: { readonly key: string; readonly parent: boolean } | null;
  readonly ceiling: number;
  /** Bytes on the line for a byte of payload. */
  readonly wire: number;
  readonly costUs: number;
}

/**
 * The adapters of all machines that frames go through, and the cards below them: what only changes with
 * records. It belongs to one reader, is never saved, and follows the records that changed.
 */
export interface PortCache {
  vms: readonly VirtualMachine[];
  nodes: readonly ClusterNode[];
  /** By row of the machine: the record and the host its ports were made from. */
  records: (VirtualMachine | undefined)[];
  hosts: (ClusterNode | undefined)[];
  ports: (readonly Port[])[];
  /** By port, those of a machine side by side: its row, its adapter, its card (-1: none), its figures. */
  row: Int32Array;
  adapters: readonly NetworkAdapter[];
  card: Int32Array;
  ceiling: Float64Array;
  wire: Float64Array;
  costUs: Float64Array;
  /** By port: bytes per second for each permille its guest wants of its processors. */
  sends: Float64Array;
  receives: Float64Array;
  /** By port, of the last sample: bytes per second, and whether there was more to send or receive. */
  sent: Float64Array;
  received: Float64Array;
  held: Uint8Array;
  /** By card: `node/name`, its line in bytes per second, and what is on it in both directions. */
  cards: ReadonlyMap<string, number>;
  line: Float64Array;
  cardSent: Float64Array;
  cardReceived: Float64Array;
  /** By row of the host: what traffic costs its parent partition, in thousandths of a logical processor. */
  parent: Float64Array;
}

const caches = new WeakMap<Reader, PortCache>();

/** A guest at half of its processors sends and receives what `networkDemand` says. */
const nominalPermille = 500;

export const cardKey = (node: ClusterNode, card: string) => `${node.id}/${card}`;

/** The cache of a reader, brought up to date. */
export function portCacheOf(reader: Reader): PortCache {
  const vms = reader.all('vm');
  const nodes = reader.all('node');
  let cache = caches.get(reader);
  if (cache?.vms === vms && cache.nodes === nodes) return cache;
  if (!cache) {
    cache = emptyCache();
    caches.set(reader, cache);
  }
  const dirty = followMachines(cache, reader, vms, nodes);
  cache.vms = vms;
  cache.nodes = nodes;
  if (dirty) layOut(cache);
  return cache;
}

function emptyCache(): PortCache {
  const none = new Float64Array(0);
  return {
    ...{ vms: [], nodes: [], records: [], hosts: [], ports: [], adapters: [], cards: new Map() },
    ...{ row: new Int32Array(0), card: new Int32Array(0), held: new Uint8Array(0) },
    ...{ ceiling: none, wire: none, costUs: none, sends: none, receives: none },
    ...{ sent: none, received: none, line: none, cardSent: none, cardReceived: none },
    parent: none,
  };
}

/** Finds the ports of machines that changed, or whose host did; returns whether any are other ones. */
function followMachines(
  cache: PortCache,
  reader: Reader,
  vms: readonly VirtualMachine[],
  nodes: readonly ClusterNode[],
): boolean {
  const profile = profileOf(reader);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  let dirty = cache.records.length !== vms.length || cache.nodes.length !== nodes.length;
  cache.records.length = vms.length;
  cache.hosts.length = vms.length;
  cache.ports.length = vms.length;
  for (const vm of vms) {
    const { row } = vm;
    const host = byId.get(vm.node);
    const before = cache.records[row];
    const hostBefore = cache.hosts[row];
    if (before === vm && hostBefore === host) continue;
    cache.records[row] = vm;
    cache.hosts[row] = host;
    const same = before && hostBefore && host && sameNetwork(before, vm);
    if (same && hostBefore.id === host.id && !networksDiffer(hostBefore, host)) continue;
    cache.ports[row] = host ? portsOf(profile, host, vm) : [];
    dirty = true;
  }
  return dirty;
}

function sameNetwork(left: VirtualMachine, right: VirtualMachine): boolean {
  return (
    left.id === right.id &&
    left.adapters === right.adapters &&
    left.workload === right.workload &&
    left.integrationVersion === right.integrationVersion &&
    left.enlightenment === right.enlightenment
  );
}

function portsOf(profile: Profile, host: ClusterNode, vm: VirtualMachine): readonly Port[] {
  return vm.adapters.flatMap((adapter): Port[] => {
    const status = adapterStatus(host, vm, adapter);
    const unplugged = status === 'cableUnplugged' && sabotaged('unplugged-card-carries');
    const network = host.virtualSwitches.find(({ name }) => name === adapter.network);
    if (network && status === 'insideOnly') return [insidePort(profile, host, network, adapter)];
    if (status !== 'ok' && !unplugged) return [];
    const card = host.physicalAdapters.find(({ name }) => name === network?.adapter);
    const carriage = card && carriageOf(profile, adapter, card);
    if (!carriage) return [];
    const { bytesPerSecond: ceiling, costUs, payloadPermille } = carriage;
    const wire = 1000 / payloadPermille;
    return [{ adapter, card: card.name, segment: null, ceiling, costUs, wire }];
  });
}

/** Frames that never leave the host wait for no line; an emulated adapter is as slow as ever. */
function insidePort(
  { switches }: Profile,
  host: ClusterNode,
  { name, type, parentVlan }: VirtualSwitch,
  adapter: NetworkAdapter,
): Port {
  const legacy = adapter.type === 'legacy';
  const key = `${host.id}/${name}/${adapter.vlan ?? 0}`;
  return {
    adapter,
    card: null,
    segment: { key, parent: type === 'internal' && parentVlan === adapter.vlan },
    ceiling: legacy ? switches.legacyBytesPerSecond.value : Number.MAX_SAFE_INTEGER,
    wire: 1,
    costUs: (legacy ? switches.legacyCostUs : switches.syntheticCostUs).value,
  };
}

/** Files the ports one after the other, and gives every card its place. */
function layOut(cache: PortCache): void {
  const cards = new Map<string, number>();
  const lines: number[] = [];
  let nodeRows = 0;
  for (const node of cache.nodes) {
    nodeRows = Math.max(nodeRows, node.row + 1);
    for (const { name, bandwidthMbps } of node.physicalAdapters) {
      cards.set(cardKey(node, name), lines.length);
      lines.push(bandwidthMbps * 125_000);
    }
  }
  // Rows that do not agree with their machines leave holes; an invariant reports them.
  const count = cache.ports.flat().length;
  const column = () => new Float64Array(count);
  cache.row = new Int32Array(count);
  cache.card = new Int32Array(count).fill(-1);
  cache.held = new Uint8Array(count);
  for (const name of ['ceiling', 'wire', 'costUs', 'sends', 'receives'] as const) {
    cache[name] = column();
  }
  cache.sent = column();
  cache.received = column();
  cache.cards = cards;
  cache.line = Float64Array.from(lines);
  cache.cardSent = new Float64Array(lines.length);
  cache.cardReceived = new Float64Array(lines.length);
  cache.parent = new Float64Array(nodeRows);
  filePorts(cache);
}

function filePorts(cache: PortCache): void {
  const adapters: NetworkAdapter[] = [];
  const members = new Map<string, number>();
  for (const { segment } of cache.ports.flat()) {
    if (segment) members.set(segment.key, (members.get(segment.key) ?? 0) + 1);
  }
  cache.ports.forEach((ports, row) => {
    const vm = cache.records[row];
    const host = cache.hosts[row];
    if (!vm || !host) return;
    const { sentBytesPerSecond, receivedBytesPerSecond } = networkDemand[vm.workload];
    // What a guest has to say goes over its adapters in equal parts.
    const share = nominalPermille * ports.length;
    for (const port of ports) {
      const at = adapters.length;
      adapters.push(port.adapter);
      cache.row[at] = row;
      if (port.card !== null) cache.card[at] = cache.cards.get(cardKey(host, port.card)) ?? -1;
      cache.ceiling[at] = port.ceiling;
      cache.wire[at] = port.wire;
      cache.costUs[at] = port.costUs;
      // Who is alone inside of a host has nobody to talk to.
      const { segment } = port;
      if (segment && !segment.parent && members.get(segment.key) === 1) continue;
      cache.sends[at] = sentBytesPerSecond / share;
      cache.receives[at] = receivedBytesPerSecond / share;
    }
  });
  cache.adapters = adapters;
}
