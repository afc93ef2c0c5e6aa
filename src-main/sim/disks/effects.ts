import type { disksCommands } from '../../../src-shared/commands/disks';
import type { Effects } from '../effects';
import {
  addDrive,
  addScsiController,
  moveDrive,
  removeDrive,
  removeScsiController,
} from './drives';
import { setHostState } from './host-disks';
import { cleanUp, fillVolume } from './space';
import {
  cancelWork,
  compact,
  convert,
  create,
  deleteFile,
  expand,
  merge,
  reconnect,
} from './tasks';

export const disksEffects: Effects<keyof typeof disksCommands> = {
  'vhd.create': create,
  'vhd.delete': (tx, { vhd }) => deleteFile(tx, vhd),
  'vhd.compact': (tx, { vhd }) => compact(tx, vhd),
  'vhd.convert': convert,
  'vhd.expand': (tx, { vhd, sizeMiB }) => expand(tx, vhd, sizeMiB),
  'vhd.merge': merge,
  'vhd.reconnect': reconnect,
  'vhd.cancel': (tx, { vhd }) => cancelWork(tx, vhd),
  'vm.addDrive': addDrive,
  'vm.removeDrive': removeDrive,
  'vm.moveDrive': moveDrive,
  'vm.addScsiController': (tx, { vm }) => addScsiController(tx, vm),
  'vm.removeScsiController': (tx, { vm, controller }) => removeScsiController(tx, vm, controller),
  'disk.setHostState': setHostState,
  'volume.cleanUp': (tx, { volume, sizeMiB }) => cleanUp(tx, volume, sizeMiB),
  'fault.fillVolume': (tx, { volume, freeMiB }) => fillVolume(tx, volume, freeMiB),
};
