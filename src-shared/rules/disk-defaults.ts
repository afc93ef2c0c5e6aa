import type { VolumeId } from '../model/disks';
import type { Workload } from '../model/vm';

/**
 * How much of the growth of a disk a workload makes, in permille of the profile's figure: new data a
 * guest writes where it has not written before. Modelling choices.
 */
export const growthShare: Readonly<Record<Workload, number>> = {
  idle: 400,
  file: 8000,
  web: 1500,
  sql: 5000,
  vdi: 2500,
  batch: 4000,
};

/** The folders Hyper-V puts files in: its own on the system drive, short ones on other volumes. */
export function foldersOf(volume: VolumeId): { readonly disks: string; readonly machines: string } {
  return volume.startsWith('node:')
    ? {
        disks: 'Users\\Public\\Documents\\Hyper-V\\Virtual Hard Disks',
        machines: 'ProgramData\\Microsoft\\Windows\\Hyper-V',
      }
    : { disks: 'Virtual Hard Disks', machines: 'Virtual Machines' };
}
