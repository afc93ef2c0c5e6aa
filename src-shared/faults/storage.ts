/** Refusals about disks, shared volumes and arrays. */
export interface StorageFaults {
  'disk.alreadyOnline': { disk: string };
  'disk.alreadyOffline': { disk: string };
  'disk.notOnline': { disk: string };
  'disk.busy': { disk: string };
  'disk.isWitness': { disk: string };
  'disk.isLocal': { disk: string };
  'disk.notClustered': { disk: string };
  'disk.alreadyClustered': { disk: string };
  'disk.noPersistentReservation': { disk: string };
  'disk.isDynamic': { disk: string };
  'disk.notSharedVolume': { disk: string };
  'disk.alreadySharedVolume': { disk: string };
  'disk.notAvailable': { disk: string };
  'disk.holdsMachines': { disk: string; vms: number };
  'disk.alreadyInMaintenance': { disk: string };
  'disk.notInMaintenance': { disk: string };
  'disk.needsMaintenance': { disk: string };
  'disk.alreadyRedirected': { disk: string };
  'disk.notRedirected': { disk: string };
  'disk.alreadyThere': { disk: string; node: string };
  /** 5148: the way of I/O is being changed just now. */
  'disk.modeChanges': { disk: string };
  'disk.notReachable': { disk: string; node: string };
  'disk.notReachableByAny': { disk: string };
  'disk.movesWithGroup': { disk: string };
  'disk.alreadyFailed': { disk: string };
  'disk.notFailed': { disk: string };
  'disk.filterAsIs': { disk: string };
  'cluster.sharedVolumesDisabled': { cluster: string };
  'cluster.sharedVolumesEnabled': { cluster: string };
  'path.alreadyDisconnected': { node: string; array: string };
  'path.alreadyConnected': { node: string; array: string };
  'path.none': { node: string; array: string };
  'array.noController': { array: string };
  'array.controllerAsIs': { array: string; controller: string };
  'array.alreadyFailed': { array: string };
  'array.notFailed': { array: string };
  'array.notMirrored': { array: string };
  'array.notSynchronized': { array: string };
  'array.alreadySynchronized': { array: string };
  'array.resynchronizes': { array: string };
  'array.isSurvivor': { array: string };
  'array.isDown': { array: string };
}
