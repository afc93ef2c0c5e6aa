import type { Result } from './result';
import { ok, refused } from './result';

/** Simulated time since the lab began, in whole milliseconds. */
export type SimMs = number;

const durationUnits = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const;
export const dayMs = 24 * durationUnits.h;

/** Bytes. */
export const mebibyte = 1024 * 1024;

const sizeUnits = { MiB: 1, GiB: 1024, TiB: 1024 * 1024 } as const;

/** Reads `<integer>(ms|s|m|h)` as milliseconds; anything else is refused with the text that was given. */
export function parseDuration(text: string): Result<SimMs, string> {
  const match = /^(\d{1,12})(ms|s|m|h)$/.exec(text);
  if (!match) return refused(text);
  const value = Number(match[1]) * durationUnits[match[2] as keyof typeof durationUnits];
  return Number.isSafeInteger(value) ? ok(value) : refused(text);
}

/** Reads `<integer>(MiB|GiB|TiB)` as MiB; anything else is refused with the text that was given. */
export function parseMemory(text: string): Result<number, string> {
  const match = /^(\d{1,9})(MiB|GiB|TiB)$/.exec(text);
  if (!match) return refused(text);
  return ok(Number(match[1]) * sizeUnits[match[2] as keyof typeof sizeUnits]);
}

/** Writes a duration as `[d.]hh:mm:ss`, the way Hyper-V Manager writes uptime. */
export function formatClock(ms: SimMs): string {
  const seconds = Math.floor(ms / 1000);
  const days = Math.floor(seconds / 86_400);
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return days > 0 ? `${days}.${clock}` : clock;
}
