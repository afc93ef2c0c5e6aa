import type { ClusterNode } from '../model/node';
import type { ClusterDisk } from '../model/storage';

/** The letters Windows has left for further disks, in the order in which it gives them. */
const letters = 'EFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Where a disk is mounted: a shared volume under `ClusterStorage` on every node, every other disk
 * under the letter that follows from its number.
 */
export function rootOfDisk(disk: ClusterDisk): string {
  if (disk.volume) return `C:\\ClusterStorage\\${disk.volume.folder}`;
  return `${letters.charAt((disk.number - 1) % letters.length)}:`;
}

/** The folder for the files of a machine: on its disk one of its own name, else what its host has for all. */
export function folderForMachine(
  node: Pick<ClusterNode, 'folders'>,
  disk: ClusterDisk | null,
  name: string,
): string {
  return disk ? `${rootOfDisk(disk)}\\${name}` : node.folders.virtualMachines;
}
