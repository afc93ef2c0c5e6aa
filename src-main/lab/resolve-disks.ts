import type { DriveController } from '../../src-shared/model/disks';
import { driveControllers } from '../../src-shared/model/disks';
import type { Profile } from '../../src-shared/profiles/profile';
import { vmDefaults } from '../sim/inventory/defaults';
import type { VhdPlan, VmPlan } from '../sim/inventory/plan';
import { refuse } from './refusal';
import { lacking } from './resolve-cluster';
import type { VmEntry } from './schema';
import type { VirtualDiskEntry } from './schema-disks';
import type { Path, Source } from './source';

/** The disks of a machine as the file says; none said: the one that is usual for its workload. */
export function disksOf(
  source: Source,
  entry: VmEntry,
  path: Path,
  profile: Profile,
): Pick<VmPlan, 'disks' | 'scsiControllers'> {
  const said = entry.disks;
  if (!said) {
    return { disks: null, scsiControllers: entry.scsiControllers ?? vmDefaults.scsiControllers };
  }
  const taken = new Set<string>();
  const disks = said.map((disk, index) => {
    const at = [...path, 'disks', index];
    const place = placeOf(source, disk, at, taken);
    return diskOf(source, disk, at, place, profile);
  });
  const needed = Math.max(...disks.map(({ controller }) => scsiNumber(controller) + 1), 0);
  return {
    disks,
    scsiControllers: Math.max(needed, entry.scsiControllers ?? vmDefaults.scsiControllers),
  };
}

const scsiNumber = (controller: DriveController) =>
  controller.startsWith('scsi') ? Number(controller.slice(4)) : -1;

type Place = Pick<VhdPlan, 'controller' | 'location'>;

const allPlaces: readonly Place[] = driveControllers.flatMap((controller) =>
  Array.from({ length: controller.startsWith('ide') ? 2 : 64 }, (_, location) => ({
    controller,
    location,
  })),
);

/** The place a disk names, or the next free one: IDE 0 first, IDE 1, 0 is kept for the DVD drive. */
function placeOf(
  source: Source,
  { controller, location }: VirtualDiskEntry,
  path: Path,
  taken: Set<string>,
): Place {
  const free = allPlaces.find(
    (place) =>
      (controller === undefined || place.controller === controller) &&
      (location === undefined
        ? place.controller !== 'ide1' || place.location !== 0
        : place.location === location) &&
      !taken.has(keyOf(place)),
  );
  if (!free) {
    const given = `${controller ?? ''} ${location ?? ''}`.trim();
    refuse(source, [...path, 'location'], { reason: 'file.slotTaken', given });
  }
  taken.add(keyOf(free));
  return free;
}

const keyOf = ({ controller, location }: Place) => `${controller}/${location}`;

function diskOf(
  source: Source,
  entry: VirtualDiskEntry,
  path: Path,
  place: Pick<VhdPlan, 'controller' | 'location'>,
  profile: Profile,
): VhdPlan {
  const format = entry.format ?? (entry.name?.toLowerCase().endsWith('x') ? 'vhdx' : 'vhd');
  if (format === 'vhdx' && !profile.disks.vhdx.value) {
    lacking(source, [...path, entry.format === undefined ? 'name' : 'format'], 'vhdx', profile);
  }
  const sizeMiB = entry.size ?? 127 * 1024;
  const { vhdLimitMiB, vhdxLimitMiB } = profile.disks;
  const limitMiB = format === 'vhd' ? vhdLimitMiB.value : vhdxLimitMiB.value;
  const most = (at: string, given: number, limit: number) => {
    if (given <= limit) return;
    const [reason, expected] = ['file.tooLarge', `${limit}MiB`];
    refuse(source, [...path, at], { reason, given: `${given}MiB`, expected });
  };
  most('size', sizeMiB, limitMiB);
  most('used', entry.used ?? 0, sizeMiB);
  return {
    name: entry.name ?? null,
    ...place,
    format,
    type: entry.type ?? 'dynamic',
    sizeMiB,
    usedMiB: entry.used ?? null,
    disk: entry.volume ?? null,
    passThrough: entry.passThrough ?? null,
    growthBytesPerSecond: entry.growth ?? null,
  };
}
