import type { DiskId, NetworkId, NodeId } from '../model/tables';
import type { Workload } from '../model/vm';
import type { Reader } from '../reader';
import { workerOf } from './facts';
import { csvNetwork } from './network-facts';

/*
 * What guests ask of their disks and networks, and what of it travels over a network because access to a shared
 * volume is redirected. Modelling choices throughout; the rhythm of the day is the columns' business.
 */

export interface DiskDemand {
  readonly bytesPerSecond: number;
  /** Of one request. */
  readonly bytesPerRequest: number;
}

const kibibyte = 1024;

/** What a guest in its busy hours asks of its disk, by its workload. */
export const diskDemand: Readonly<Record<Workload, DiskDemand>> = {
  idle: { bytesPerSecond: 200_000, bytesPerRequest: 16 * kibibyte },
  file: { bytesPerSecond: 10_000_000, bytesPerRequest: 64 * kibibyte },
  web: { bytesPerSecond: 1_500_000, bytesPerRequest: 16 * kibibyte },
  sql: { bytesPerSecond: 30_000_000, bytesPerRequest: 64 * kibibyte },
  vdi: { bytesPerSecond: 500_000, bytesPerRequest: 16 * kibibyte },
  batch: { bytesPerSecond: 15_000_000, bytesPerRequest: 128 * kibibyte },
};

export interface NetworkDemand {
  readonly sentBytesPerSecond: number;
  readonly receivedBytesPerSecond: number;
}

/** What a guest in its busy hours sends and receives over its adapters, by its workload. */
export const networkDemand: Readonly<Record<Workload, NetworkDemand>> = {
  idle: { sentBytesPerSecond: 2000, receivedBytesPerSecond: 4000 },
  file: { sentBytesPerSecond: 8_000_000, receivedBytesPerSecond: 3_000_000 },
  web: { sentBytesPerSecond: 3_000_000, receivedBytesPerSecond: 300_000 },
  sql: { sentBytesPerSecond: 1_500_000, receivedBytesPerSecond: 500_000 },
  vdi: { sentBytesPerSecond: 250_000, receivedBytesPerSecond: 50_000 },
  batch: { sentBytesPerSecond: 500_000, receivedBytesPerSecond: 4_000_000 },
};

/** What of a line's rate frames of SMB leave for data: 118 MB/s at 1 Gbit/s (failover-cluster §6). */
export function usableBytesPerSecond(bandwidthMbps: number): number {
  return bandwidthMbps * 118_000;
}

/** The network over which a node reaches the coordinator of a volume it has no direct access to, or null. */
export function redirectedOver(reader: Reader, node: NodeId, id: DiskId): NetworkId | null {
  const disk = reader.get<'disk'>(id);
  const mode = disk?.volume?.access[node]?.mode;
  if (mode !== 'fileSystemRedirected' && mode !== 'blockRedirected') return null;
  if (!disk || disk.cluster === null || disk.owner === null) return null;
  return csvNetwork(reader, disk.cluster, [node, disk.owner])?.id ?? null;
}

/**
 * Bytes per second redirected access sends over a network while its guests are busy. All redirected
 * nodes share the line (failover-cluster §6), so it never exceeds what the line carries. With a node:
 * only what goes through its adapter, its own I/O and what it serves as a coordinator.
 */
export function redirectedBytesPerSecond(
  reader: Reader,
  id: NetworkId,
  through: NodeId | null = null,
): number {
  const network = reader.get<'network'>(id);
  if (!network) return 0;
  let total = 0;
  for (const disk of reader.by('disk.cluster', network.cluster)) {
    if (!disk.volume) continue;
    const redirected = new Set<NodeId>();
    const { access } = disk.volume;
    // An adapter carries what its own node asks for, and everything of the volumes it coordinates.
    const all = through === null || through === disk.owner;
    for (const node of all ? (Object.keys(access) as NodeId[]) : [through]) {
      if (access[node]?.mode === 'direct') continue;
      if (redirectedOver(reader, node, disk.id) === id) redirected.add(node);
    }
    if (redirected.size === 0) continue;
    for (const vm of reader.by('vm.disk', disk.id)) {
      const worker = redirected.has(vm.node) ? workerOf(reader, vm.id) : undefined;
      if (worker?.state === 'running') total += diskDemand[vm.workload].bytesPerSecond;
    }
  }
  return Math.min(total, usableBytesPerSecond(network.bandwidthMbps));
}
