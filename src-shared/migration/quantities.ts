import type { Result } from '../result';
import { ok, refused } from '../result';

/*
 * Sizes and rates as administrators write them. MB is 1,000,000 bytes and MiB is 1,048,576, because line
 * rates are decimal and memory is binary; who mixes them up is off by a twentieth.
 */
const byteUnits = {
  B: 1,
  kB: 1000,
  KB: 1000,
  MB: 1_000_000,
  GB: 1_000_000_000,
  TB: 1_000_000_000_000,
  KiB: 1024,
  MiB: 1024 ** 2,
  GiB: 1024 ** 3,
  TiB: 1024 ** 4,
} as const;

const bitUnits = { bit: 1, kbit: 1000, Mbit: 1_000_000, Gbit: 1_000_000_000 } as const;
const durationUnits = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const;

const number = '(\\d{1,9}(?:\\.\\d{1,6})?)';

function read(
  text: string,
  units: Readonly<Record<string, number>>,
  suffix: string,
  factor: number,
): number | null {
  const match = new RegExp(`^${number} ?(${Object.keys(units).join('|')})${suffix}$`).exec(text);
  const unit = match?.[2] === undefined ? undefined : units[match[2]];
  if (!match || unit === undefined) return null;
  // Multiplied first, so that what is a whole number of bytes stays one.
  return (Number(match[1]) * unit) / factor;
}

/** Reads `4GiB`, `469MB` or `1.5 GiB` as bytes; anything else is refused with the text that was given. */
export function parseBytes(text: string): Result<number, string> {
  const bytes = read(text.trim(), byteUnits, '', 1);
  return bytes === null ? refused(text) : ok(bytes);
}

/** Reads `118MB/s`, `112 MiB/s` or `1Gbit/s` as bytes per second; a plain `0` is a rate of nothing. */
export function parseRate(text: string): Result<number, string> {
  const given = text.trim();
  if (given === '0') return ok(0);
  const rate = read(given, byteUnits, '/s', 1) ?? read(given, bitUnits, '/s', 8);
  return rate === null ? refused(text) : ok(rate);
}

/** Reads `3500ms` or `2.6s` as milliseconds, a plain `0` as none. */
export function parseSpan(text: string): Result<number, string> {
  const given = text.trim();
  if (given === '0') return ok(0);
  const ms = read(given, durationUnits, '', 1);
  return ms === null ? refused(text) : ok(ms);
}
