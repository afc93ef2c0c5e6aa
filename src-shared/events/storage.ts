import type { EventIdentity } from '../events';
import { fact, windows } from './identity';

/** A shared volume as one node sees it: the disk's name and its folder. */
interface VolumeFields {
  node: string;
  disk: string;
  volume: string;
}
interface DiskFields {
  disk: string;
}
interface DiskOnNode extends DiskFields {
  node: string;
}

/** What can happen to disks, shared volumes and arrays. */
export interface StorageEvents {
  'volume.paused': VolumeFields & { status: string };
  'volume.redirectedByPath': VolumeFields;
  'volume.directAgain': VolumeFields;
  'volume.noAccess': VolumeFields;
  'volume.fileSystemFilter': VolumeFields;
  'volume.volumeFilter': VolumeFields;
  'volume.redirectedByUser': VolumeFields;
  'volume.redirectionEnded': VolumeFields;
  'volume.mounted': VolumeFields;
  'volume.failed': VolumeFields;
  'disk.missing': DiskOnNode;
  'disk.mountFailed': DiskOnNode;
  'disk.damaged': DiskOnNode;
  'disk.reservationLost': DiskOnNode;
  'disk.checking': DiskOnNode;
  'disk.repaired': DiskOnNode;
  'disk.mountBegun': DiskOnNode;
  'disk.online': DiskOnNode;
  'disk.offline': DiskFields;
  'disk.maintenanceBegun': DiskFields;
  'disk.maintenanceEnded': DiskFields;
  'disk.added': DiskFields & { cluster: string };
  'disk.sharedVolumeAdded': DiskFields & { volume: string };
  'disk.sharedVolumeRemoved': DiskFields;
  'disk.lunFailed': DiskFields;
  'disk.lunRestored': DiskFields;
  'cluster.sharedVolumesTurnedOn': { cluster: string };
  'path.disconnected': { node: string; array: string; controller: string };
  'path.connected': { node: string; array: string; controller: string };
  'array.controllerFailed': { array: string; controller: string };
  'array.controllerRestored': { array: string; controller: string };
  'array.failed': { array: string };
  'array.restored': { array: string };
  /** The other side of the mirror goes on alone. */
  'array.tookOver': { array: string; partner: string };
  'array.mirrorSplit': { array: string; partner: string };
  'array.resynchronizing': { array: string; partner: string; durationMs: number };
  'array.synchronized': { array: string; partner: string };
  'vm.storageStalled': { vm: string; node: string };
  'vm.storageBack': { vm: string; node: string };
  /** The guest bore it no longer: a stop error inside the guest (hyperv-host §2.4). */
  'vm.guestStoppedForStorage': { vm: string; seconds: number };
  /** Its memory could not be written. */
  'vm.saveFailed': { vm: string };
  /** 2016 and later. */
  'vm.pausedForStorage': { vm: string };
}

export const storageEvents: Readonly<Record<keyof StorageEvents, EventIdentity>> = {
  'volume.paused': windows(5120, 'warning', 'cluster'),
  'volume.redirectedByPath': windows(5121, 'information', 'cluster'),
  'volume.directAgain': fact(),
  'volume.noAccess': windows(5142, 'error', 'cluster'),
  'volume.fileSystemFilter': windows(5124, 'warning', 'cluster'),
  'volume.volumeFilter': windows(5125, 'warning', 'cluster'),
  'volume.redirectedByUser': windows(5136, 'warning', 'cluster'),
  'volume.redirectionEnded': fact(),
  'volume.mounted': fact(),
  'volume.failed': windows(5150, 'error', 'cluster'),
  'disk.missing': windows(1034, 'error', 'cluster'),
  'disk.mountFailed': windows(1035, 'error', 'cluster'),
  'disk.damaged': windows(1037, 'error', 'cluster'),
  'disk.reservationLost': windows(1038, 'error', 'cluster'),
  'disk.checking': windows(1066, 'warning', 'cluster'),
  'disk.repaired': fact(),
  'disk.mountBegun': fact(),
  'disk.online': fact(),
  'disk.offline': fact(),
  'disk.maintenanceBegun': fact('warning'),
  'disk.maintenanceEnded': fact(),
  'disk.added': fact(),
  'disk.sharedVolumeAdded': fact(),
  'disk.sharedVolumeRemoved': fact(),
  'disk.lunFailed': fact('critical'),
  'disk.lunRestored': fact(),
  'cluster.sharedVolumesTurnedOn': fact(),
  'path.disconnected': fact('error'),
  'path.connected': fact(),
  'array.controllerFailed': fact('error'),
  'array.controllerRestored': fact(),
  'array.failed': fact('critical'),
  'array.restored': fact(),
  'array.tookOver': fact('warning'),
  'array.mirrorSplit': fact('error'),
  'array.resynchronizing': fact('warning'),
  'array.synchronized': fact(),
  'vm.storageStalled': fact('warning'),
  'vm.storageBack': fact(),
  'vm.guestStoppedForStorage': fact('error'),
  'vm.saveFailed': fact('error'),
  'vm.pausedForStorage': fact('error'),
};
