import type { Inventory } from '../../../src-shared/import/inventory';
import type { ProfileId } from '../../../src-shared/profiles/profile';
import { profileIds } from '../../../src-shared/profiles/profile';

/** The version a lab gets where the inventory names none. */
export const usualProfile: ProfileId = '2022';

const versions: readonly (readonly [RegExp, ProfileId])[] = [
  [/2025|\b10\.0\.(26\d{3})/, '2025'],
  [/2022|\b10\.0\.(20\d{3}|25\d{3})/, '2022'],
  [/2019|\b10\.0\.(17763)/, '2019'],
  [/2016|\b10\.0\.(14393)/, '2016'],
  [/2012 ?r2|\b6\.3\b/i, '2012r2'],
  [/2012|\b6\.2\b/, '2012'],
  [/2008 ?r2|\b6\.1\b/i, '2008r2sp1'],
];

/** The Windows Server versions of the hosts, oldest first. */
export function profilesOf({ hosts, platform }: Inventory): readonly ProfileId[] {
  if (platform === 'vmware') return [];
  const found = new Set<ProfileId>();
  for (const { system } of hosts) {
    const version = versions.find(([pattern]) => pattern.test(system ?? ''))?.[1];
    if (version) found.add(version);
  }
  return profileIds.filter((id) => found.has(id));
}
