import { z } from 'zod';
import { parseDuration, parseMemory } from '../../src-shared/units';

/** `90s` as milliseconds. */
export const duration = z.string().transform((text, context) => {
  const read = parseDuration(text);
  if (read.ok) return read.value;
  context.addIssue({ code: 'custom', message: 'file.duration', input: text });
  return z.NEVER;
});

/** `2GiB` as MiB. */
export const size = z.string().transform((text, context) => {
  const read = parseMemory(text);
  if (read.ok && read.value > 0) return read.value;
  context.addIssue({ code: 'custom', message: 'file.size', input: text });
  return z.NEVER;
});

/** A name as Windows and Hyper-V take it: no control characters, no surrounding blanks, a letter or digit in it. */
export const name = z
  .string()
  .min(1)
  .max(60)
  .refine((text) => /^[^\p{Cc}]+$/u.test(text) && text.trim() === text && /[a-z0-9]/i.test(text), {
    error: 'file.name',
  });

/** A text in both languages. */
export const localText = (longest: number) =>
  z.strictObject({ en: z.string().min(1).max(longest), de: z.string().min(1).max(longest) });

/** The id of a lab, a question, an answer, an objective or a check. */
export const id = z
  .string()
  .min(1)
  .max(60)
  .refine((text) => /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(text), { error: 'file.id' });

/** A text of a form as a number, or a refusal with the reason `message`. */
function measured(message: string, read: (text: string) => number | null) {
  return z.string().transform((text, context) => {
    const value = read(text);
    if (value !== null) return value;
    context.addIssue({ code: 'custom', message, input: text });
    return z.NEVER;
  });
}

const rateUnits = {
  'B/s': 1,
  'kB/s': 1000,
  'MB/s': 1_000_000,
  'GB/s': 1_000_000_000,
  'KiB/s': 1024,
  'MiB/s': 1_048_576,
  'GiB/s': 1_073_741_824,
} as const;

/** Reads `20MB/s` as bytes per second; decimal and binary units are told apart. Null where it is none. */
export function parseRate(text: string): number | null {
  const match = /^(\d{1,9})(B\/s|kB\/s|MB\/s|GB\/s|KiB\/s|MiB\/s|GiB\/s)$/.exec(text);
  if (!match) return null;
  const value = Number(match[1]) * rateUnits[match[2] as keyof typeof rateUnits];
  return value <= 1_000_000_000_000 ? value : null;
}

export const rate = measured('file.rate', parseRate);

/** `1Gbit` as megabits per second. */
export const lineRate = measured('file.lineRate', (text) => {
  const match = /^(\d{1,5})(Mbit|Gbit)$/.exec(text);
  const value = match ? Number(match[1]) * (match[2] === 'Gbit' ? 1000 : 1) : 0;
  return value >= 1 && value <= 400_000 ? value : null;
});

/** `5ms` or `500us` as microseconds. */
export const latency = measured('file.latency', (text) => {
  const match = /^(\d{1,7})(us|ms)$/.exec(text);
  const value = match ? Number(match[1]) * (match[2] === 'ms' ? 1000 : 1) : 0;
  return value >= 1 && value <= 10_000_000 ? value : null;
});

const octets = (text: string, count: number) => {
  const parts = text.split('.');
  const isOctet = (part: string) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255;
  return parts.length === count && parts.every(isOctet);
};

/** `10.0.1.0/24`: every network of a lab has 24 bits. */
export const subnet = z
  .string()
  .refine((text) => text.endsWith('.0/24') && octets(text.slice(0, -5), 3), {
    error: 'file.subnet',
  });

/** An IPv4 address, or `dhcp` for none of its own. */
export const address = z
  .string()
  .refine((text) => text === 'dhcp' || octets(text, 4), { error: 'file.address' });
