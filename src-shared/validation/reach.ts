import type { ClusterNetwork, NetworkInterface } from '../model/network';
import type { ClusterNode } from '../model/node';
import type { ClusterDisk, StorageArray, StoragePath } from '../model/storage';
import type { NodeId } from '../model/tables';
import type { Reader } from '../reader';
import { pathWorks, reachesDisk } from '../rules/storage-facts';

/** The network adapters of a server with their networks. */
export interface Adapter {
  readonly network: ClusterNetwork;
  readonly adapter: NetworkInterface;
}

export function adaptersOf(reader: Reader, node: NodeId): readonly Adapter[] {
  const adapters: Adapter[] = [];
  for (const adapter of reader.by('interface.node', node)) {
    const network = reader.get<'network'>(adapter.network);
    if (network) adapters.push({ network, adapter });
  }
  return adapters.sort((left, right) => left.network.row - right.network.row);
}

/** Whether frames get through a network both ways; lost ones are another matter. */
export function talkOver(
  network: ClusterNetwork,
  left: NetworkInterface,
  right: NetworkInterface,
): boolean {
  if (!network.switchUp || !left.connected || !right.connected) return false;
  return !network.cuts.some(
    (cut) =>
      (cut.from.includes(left.node) && cut.to.includes(right.node)) ||
      (cut.from.includes(right.node) && cut.to.includes(left.node)),
  );
}

export interface ArrayPaths {
  readonly array: StorageArray;
  readonly paths: readonly StoragePath[];
  readonly working: number;
}

/** The paths of a server, by array. */
export function arrayPathsOf(reader: Reader, node: NodeId): readonly ArrayPaths[] {
  const byArray = new Map<string, StoragePath[]>();
  for (const path of reader.by('path.node', node)) {
    const paths = byArray.get(path.array) ?? [];
    paths.push(path);
    byArray.set(path.array, paths);
  }
  const all: ArrayPaths[] = [];
  for (const paths of byArray.values()) {
    const array = paths[0] && reader.get<'array'>(paths[0].array);
    if (array)
      all.push({ array, paths, working: paths.filter((path) => pathWorks(reader, path)).length });
  }
  return all;
}

/** Whether a server gets an answer from a disk: over a path to one of its arrays, or locally. */
export function answersTo(reader: Reader, node: ClusterNode, disk: ClusterDisk): boolean {
  return reachesDisk(reader, node.id, disk.id);
}
