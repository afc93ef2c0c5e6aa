import type { storageCommands } from '../../../src-shared/commands/storage';
import type { Effects } from '../effects';
import {
  addDisk,
  addToSharedVolumes,
  enableSharedVolumes,
  removeFromSharedVolumes,
  setFilter,
  setRedirected,
} from './administration';
import { resynchronize, splitMirror } from './mirror';
import { bringOnline, moveDisk, repair, setMaintenance, takeOffline } from './orders';
import { setArray, setController, setDisk, setPath, setPaths } from './truth';

export const storageEffects: Effects<keyof typeof storageCommands> = {
  'disk.bringOnline': (tx, { disk }) => bringOnline(tx, disk),
  'disk.takeOffline': (tx, { disk }) => takeOffline(tx, disk),
  'disk.move': (tx, { disk, node }) => moveDisk(tx, disk, node),
  'disk.setMaintenance': (tx, { disk, on }) => setMaintenance(tx, disk, on),
  'disk.setRedirected': (tx, { disk, on }) => setRedirected(tx, disk, on),
  'disk.addToSharedVolumes': (tx, { disk }) => addToSharedVolumes(tx, disk),
  'disk.removeFromSharedVolumes': (tx, { disk }) => removeFromSharedVolumes(tx, disk),
  'disk.repair': (tx, { disk }) => repair(tx, disk),
  'cluster.enableSharedVolumes': (tx, { cluster }) => enableSharedVolumes(tx, cluster),
  'cluster.addDisk': (tx, { cluster, disk }) => addDisk(tx, cluster, disk),
  'array.resynchronize': (tx, { array }) => resynchronize(tx, array),

  'fault.disconnectPath': (tx, { path }) => setPath(tx, path, false),
  'fault.connectPath': (tx, { path }) => setPath(tx, path, true),
  'fault.disconnectStorage': (tx, { node, array }) => setPaths(tx, node, array, false),
  'fault.connectStorage': (tx, { node, array }) => setPaths(tx, node, array, true),
  'fault.failController': (tx, { array, controller }) =>
    setController(tx, array, controller, false),
  'fault.restoreController': (tx, { array, controller }) =>
    setController(tx, array, controller, true),
  'fault.failArray': (tx, { array }) => setArray(tx, array, false),
  'fault.restoreArray': (tx, { array }) => setArray(tx, array, true),
  'fault.splitMirror': (tx, { array }) => splitMirror(tx, array),
  'fault.failDisk': (tx, { disk }) => setDisk(tx, disk, false),
  'fault.restoreDisk': (tx, { disk }) => setDisk(tx, disk, true),
  'fault.setFilter': (tx, { disk, filter }) => setFilter(tx, disk, filter),
};
