import type { LicenseCount, LicensedEdition, ServerLicense } from '../model/node';
import type { LicensingFigures } from '../profiles/sections/licensing';
import type { SimMs } from '../units';
import { dayMs } from '../units';

type Figures = Pick<LicensingFigures, 'reassignDays'>;

/** From when on licences may go to another server (hyperv-host §9: at most every 90 days). */
export function freeAt({ reassignDays }: Figures, { assignedAt }: ServerLicense): SimMs {
  return assignedAt + reassignDays.value * dayMs;
}

/** How many licences of an edition may leave a server at a moment. */
export function freeCount(
  figures: Figures,
  licenses: readonly ServerLicense[],
  edition: LicensedEdition,
  at: SimMs,
): number {
  return licenses
    .filter((each) => each.edition === edition && freeAt(figures, each) <= at)
    .reduce((sum, { count }) => sum + count, 0);
}

/** The first moment at which so many licences of an edition may leave a server; null: it has fewer. */
export function freeFrom(
  figures: Figures,
  licenses: readonly ServerLicense[],
  edition: LicensedEdition,
  count: number,
): SimMs | null {
  const moments = licenses
    .filter((each) => each.edition === edition)
    .map((each) => freeAt(figures, each))
    .toSorted((left, right) => left - right);
  return moments.find((at) => freeCount(figures, licenses, edition, at) >= count) ?? null;
}

/** A server's licences with more of them, assigned at a moment. */
export function withLicenses(
  licenses: readonly ServerLicense[],
  { edition, count }: LicenseCount,
  assignedAt: SimMs,
): readonly ServerLicense[] {
  const isThat = (each: ServerLicense) =>
    each.edition === edition && each.assignedAt === assignedAt;
  const before = licenses.find(isThat)?.count ?? 0;
  return [
    ...licenses.filter((each) => !isThat(each)),
    { edition, count: before + count, assignedAt },
  ];
}

/** A server's licences without so many of an edition, those that are assigned for the longest first. */
export function withoutLicenses(
  licenses: readonly ServerLicense[],
  { edition, count }: LicenseCount,
): readonly ServerLicense[] {
  let left = count;
  return licenses
    .toSorted((one, other) => one.assignedAt - other.assignedAt)
    .map((each) => {
      if (each.edition !== edition) return each;
      const taken = Math.min(left, each.count);
      left -= taken;
      return { ...each, count: each.count - taken };
    })
    .filter((each) => each.count > 0);
}
