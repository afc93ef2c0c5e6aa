import { profile2008r2sp1 } from './2008r2sp1';
import { profile2012, profile2012r2, profile2016 } from './2012';
import { profile2019, profile2022, profile2025 } from './2019';
import type { Profile, ProfileId } from './profile';

export const profiles: Readonly<Record<ProfileId, Profile>> = {
  '2008r2sp1': profile2008r2sp1,
  '2012': profile2012,
  '2012r2': profile2012r2,
  '2016': profile2016,
  '2019': profile2019,
  '2022': profile2022,
  '2025': profile2025,
};

/** Memory the parent partition keeps on a host of this size (hyperv-host §4.4). */
export function rootReserveMiB(profile: Profile, hostMiB: number): number {
  const { rootReserveBaseMiB, rootReservePerGiBMiB } = profile.memory;
  return rootReserveBaseMiB.value + rootReservePerGiBMiB.value * Math.floor(hostMiB / 1024);
}

/** Memory a worker of this size costs beside the guest's own (hyperv-host §4.4). */
export function overheadMiB(profile: Profile, startupMiB: number): number {
  const { overheadFirstGiBMiB, overheadPerFurtherGiBMiB } = profile.memory;
  const furtherGiB = Math.max(0, Math.ceil(startupMiB / 1024) - 1);
  return overheadFirstGiBMiB.value + overheadPerFurtherGiBMiB.value * furtherGiB;
}
