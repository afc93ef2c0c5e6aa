import type { VirtualHardDisk } from '../../../src-shared/model/disks';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import type { Reader } from '../../../src-shared/reader';
import { pathOn, volumeOfVhd } from '../../../src-shared/rules/disk-facts';

/**
 * Where the differencing disk on a file goes: into the folder for snapshots where that is on the same
 * volume, else beside the file. On another volume it would not follow a clustered machine (hyperv-host §5.4).
 */
export function snapshotFolderOn(
  reader: Reader,
  vm: VirtualMachine,
  parent: VirtualHardDisk,
): string {
  const root = pathOn(reader, volumeOfVhd(parent), '', '');
  const path = `${vm.snapshotFolder}\\`;
  return path.toLowerCase().startsWith(root.toLowerCase())
    ? path.slice(root.length, -1)
    : parent.folder;
}
