import type { Command } from '../../src-shared/commands/index';
import type { DiskId, VhdId } from '../../src-shared/model/tables';
import type { Dice } from './dice';
import type { Parts } from './draw-faults';
import { nodeOf, vmOf } from './draw-faults';

const volumeOf = (dice: Dice, parts: Parts): DiskId =>
  `disk:cl-swarm/cluster-disk-${dice.between(1, parts.volumes) + (parts.witness === 'disk' ? 1 : 0)}`;

/** Disks that are made in a run have names of their own, so that later acts can name them. */
const spare = (number: number) => `spare${number}`;

/** Hot adds and removes, work on disks, and volumes that fill up and are freed again. */
export function diskAct(dice: Dice, parts: Parts): Command {
  const vm = vmOf(dice.between(1, Math.max(1, parts.vms)));
  const volume = volumeOf(dice, parts);
  const place = { controller: 'scsi0', location: dice.between(0, 2) } as const;
  const own: VhdId = `vhd:${vm.slice('vm:'.length)}`;
  const made: VhdId = `vhd:${spare(dice.between(1, 4))}`;
  switch (dice.between(1, 12)) {
    case 1:
    case 2:
    case 3:
      return {
        name: 'vhd.create',
        args: {
          node: nodeOf(dice.between(1, parts.nodes)),
          fileName: `${spare(dice.between(1, 4))}.vhd`,
          volume,
          format: 'vhd',
          type: dice.chance(500) ? 'fixed' : 'dynamic',
          sizeMiB: 1024 * dice.between(1, 8),
          parent: null,
          attach: dice.chance(800) ? { vm, ...place } : null,
        },
      };
    case 4:
    case 5:
      return {
        name: 'vm.removeDrive',
        args: { vm, ...place, how: dice.chance(500) ? 'safely' : 'atOnce' },
      };
    case 6:
      return { name: 'vhd.compact', args: { vhd: dice.chance(500) ? own : made } };
    case 7:
      return { name: 'vhd.expand', args: { vhd: made, sizeMiB: 1024 * dice.between(2, 16) } };
    case 8:
      return { name: dice.chance(500) ? 'vhd.cancel' : 'vhd.delete', args: { vhd: made } };
    case 9:
      return { name: 'vm.addDrive', args: { vm, ...place, medium: { type: 'vhd', vhd: made } } };
    case 10:
      return {
        name: 'fault.fillVolume',
        args: { volume, freeMiB: dice.chance(500) ? 100 : 1500 },
      };
    default:
      return { name: 'volume.cleanUp', args: { volume, sizeMiB: 50 * 1024 } };
  }
}
