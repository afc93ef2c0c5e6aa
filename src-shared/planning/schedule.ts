import type { PlanRow } from './plan-model';

type Draft = Omit<PlanRow, 'startsAtMs' | 'endsAtMs'>;

/**
 * When each step begins and ends. The node that is emptied takes part in all of them, so that its limit
 * holds for the whole plan: one at a time in 2008 R2 (failover-cluster §5.1). Live migrations side by
 * side share the line, and each takes so much longer. Blockers stand first and take no time.
 */
export function scheduled(drafts: readonly Draft[], atOnce: number): readonly PlanRow[] {
  const blocked = drafts.filter((row) => row.fault !== null);
  const going = drafts.filter((row) => row.fault === null);
  const live = going.filter((row) => row.method === 'live').length;
  const sharing = Math.max(1, Math.min(atOnce, live));
  const freeAt = Array.from({ length: Math.max(1, atOnce) }, () => 0);
  const rows = going.map((row): PlanRow => {
    const durationMs = row.method === 'live' ? row.durationMs * sharing : row.durationMs;
    const slot = earliest(freeAt);
    const startsAtMs = freeAt[slot] ?? 0;
    const endsAtMs = startsAtMs + durationMs;
    freeAt[slot] = endsAtMs;
    return { ...row, durationMs, startsAtMs, endsAtMs };
  });
  return [...blocked.map((row) => ({ ...row, startsAtMs: 0, endsAtMs: 0 })), ...rows];
}

function earliest(freeAt: readonly number[]): number {
  let found = 0;
  freeAt.forEach((at, slot) => {
    if (at < (freeAt[found] ?? 0)) found = slot;
  });
  return found;
}
