import type { EventIdentity } from '../events';
import { fact, windows } from './identity';

interface OnVm {
  vm: string;
}
interface OnVhd {
  vhd: string;
}

/** What can happen to virtual hard disks, drives and the room on volumes. */
export interface DisksEvents {
  'vhd.created': OnVhd & { volume: string };
  'vhd.deleted': OnVhd & { volume: string };
  'vhd.compacted': OnVhd & { freedMiB: number };
  'vhd.converted': OnVhd & { into: string };
  'vhd.expanded': OnVhd & { sizeMiB: number };
  'vhd.merged': OnVhd & { into: string };
  'vhd.reconnected': OnVhd & { parent: string };
  'vhd.taskFailed': OnVhd & { task: string };
  'vhd.taskCancelled': OnVhd & { task: string };
  'drive.added': OnVm & { what: string; place: string };
  'drive.removed': OnVm & { what: string; place: string };
  'drive.moved': OnVm & { from: string; to: string };
  /** The guest has found a disk that was added while it ran. */
  'drive.appeared': OnVm & { what: string };
  /** A disk its guest used was pulled out. */
  'drive.vanished': OnVm & { what: string };
  'vm.scsiControllerAdded': OnVm & { controllers: number };
  'vm.scsiControllerRemoved': OnVm & { controllers: number };
  'disk.hostOffline': { disk: string };
  'disk.hostOnline': { disk: string };
  'volume.spaceLow': { volume: string; freeMiB: number; vms: number };
  'volume.spaceCritical': { volume: string; freeMiB: number; vms: number };
  'volume.spaceBack': { volume: string; freeMiB: number };
  'volume.filled': { volume: string; freeMiB: number };
  'volume.cleanedUp': { volume: string; freedMiB: number };
  'vm.pausedForSpace': OnVm & { volume: string };
  'vm.noRoomForMemory': OnVm & { volume: string; neededMiB: number; freeMiB: number };
}

export const disksEvents: Readonly<Record<keyof DisksEvents, EventIdentity>> = {
  'vhd.created': fact(),
  'vhd.deleted': fact(),
  'vhd.compacted': fact(),
  'vhd.converted': fact(),
  'vhd.expanded': fact(),
  'vhd.merged': fact(),
  'vhd.reconnected': fact(),
  'vhd.taskFailed': fact('error'),
  'vhd.taskCancelled': fact('warning'),
  'drive.added': fact(),
  'drive.removed': fact(),
  'drive.moved': fact(),
  'drive.appeared': fact(),
  'drive.vanished': fact('warning'),
  'vm.scsiControllerAdded': fact(),
  'vm.scsiControllerRemoved': fact(),
  'disk.hostOffline': fact(),
  'disk.hostOnline': fact(),
  'volume.spaceLow': windows(16_050, 'warning', 'management', 'memory'),
  'volume.spaceCritical': fact('error'),
  'volume.spaceBack': fact(),
  'volume.filled': fact('warning'),
  'volume.cleanedUp': fact(),
  'vm.pausedForSpace': windows(16_060, 'error', 'management', 'memory'),
  'vm.noRoomForMemory': windows(3320, 'error', 'worker', 'memory'),
};
