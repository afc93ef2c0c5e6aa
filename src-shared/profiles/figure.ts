import type { Figure, ProfileId } from './profile';
import { profileIds } from './profile';

const documented = <T>(value: T, source: string): Figure<T> => ({
  value,
  evidence: 'documented',
  source,
});
const computed = <T>(value: T, source: string): Figure<T> => ({
  value,
  evidence: 'computed',
  source,
});
const inferred = <T>(value: T, source: string): Figure<T> => ({
  value,
  evidence: 'inferred',
  source,
});
const fromMemory = <T>(value: T, source: string): Figure<T> => ({
  value,
  evidence: 'memory',
  source,
});

export const figure = { documented, computed, inferred, fromMemory };

/** Figures of every version; one that is not named has those of the version before it. */
export function byVersion<T>(
  changes: { readonly '2008r2sp1': T } & { readonly [id in ProfileId]?: T },
): Readonly<Record<ProfileId, T>> {
  let figures: T = changes['2008r2sp1'];
  const entries = profileIds.map((id) => {
    figures = changes[id] ?? figures;
    return [id, figures] as const;
  });
  return Object.fromEntries(entries) as Record<ProfileId, T>;
}
