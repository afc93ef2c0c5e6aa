import type { Command } from '../commands/index';
import type { VolumeId } from '../model/disks';
import type { VhdId } from '../model/tables';
import type { Reader } from '../reader';
import { freeBytes } from '../rules/disk-facts';
import { runningTaskOf } from '../rules/vhd-tasks';
import { mebibyte } from '../units';
import type { ActionSpecs, Selection } from './action';
import { faultEntry as fault } from './fault-entry';

const onVhd = {
  menu: 'action',
  group: 8,
  appliesTo: ['vhd'],
  contextMenu: true,
  actionsPane: true,
  toolbar: false,
} as const;

function gives(name: 'vhd.delete' | 'vhd.compact' | 'vhd.cancel') {
  return {
    kind: 'command' as const,
    command: name,
    commands: (selection: Selection): readonly Command[] =>
      selection.kind === 'vhd' ? selection.ids.map((vhd) => ({ name, args: { vhd } })) : [],
  };
}

const isBusy = (reader: Reader, id: string) => runningTaskOf(reader, id as VhdId) !== undefined;

/** The volumes a selection stands for: disks, and the disks hosts are installed on. */
function volumesOf(selection: Selection): readonly VolumeId[] {
  return selection.kind === 'disk' || selection.kind === 'node' ? selection.ids : [];
}

/** Room that is left by the fault, below which machines stop, and what one clean-up frees. */
const fullMiB = 100;
const cleanedMiB = 10 * 1024;

const freeMiB = (reader: Reader, volume: string) =>
  Math.floor(freeBytes(reader, volume as VolumeId) / mebibyte);

export const disksActions = {
  'vm.storage': {
    menu: 'action',
    group: 1.4,
    inBar: 'further',
    appliesTo: ['vm'],
    contextMenu: true,
    actionsPane: true,
    toolbar: false,
    kind: 'console',
    icon: 'disk',
    single: true,
    gives: [
      'vm.addDrive',
      'vm.removeDrive',
      'vm.moveDrive',
      'vm.addScsiController',
      'vm.removeScsiController',
      'disk.setHostState',
    ],
  },
  'vhd.compact': { ...onVhd, ...gives('vhd.compact'), icon: 'cut' },
  'vhd.cancel': { ...onVhd, ...gives('vhd.cancel'), icon: 'undo', offeredFor: isBusy },
  'vhd.delete': { ...onVhd, ...gives('vhd.delete'), icon: 'remove', destructive: true },
  'volume.cleanUp': {
    ...onVhd,
    kind: 'command',
    command: 'volume.cleanUp',
    icon: 'reset',
    appliesTo: ['disk', 'node'],
    destructive: true,
    commands: (selection) =>
      volumesOf(selection).map((volume) => ({
        name: 'volume.cleanUp',
        args: { volume, sizeMiB: cleanedMiB },
      })),
    offeredFor: (reader, id) => freeMiB(reader, id) < cleanedMiB,
  },
} as const satisfies ActionSpecs;

export const disksFaultActions = {
  'fault.fillVolume': {
    ...fault,
    kind: 'command',
    command: 'fault.fillVolume',
    icon: 'disk',
    appliesTo: ['disk', 'node'],
    destructive: true,
    commands: (selection) =>
      volumesOf(selection).map((volume) => ({
        name: 'fault.fillVolume',
        args: { volume, freeMiB: fullMiB },
      })),
    offeredFor: (reader, id) => freeMiB(reader, id) > fullMiB,
  },
} as const satisfies ActionSpecs;
