import type { MacPool } from '../model/switches';

const pattern = /^([0-9A-F]{2}-){5}[0-9A-F]{2}$/;

/** Whether a text is an address as the console writes it: `00-15-5D-01-0B-00`. */
export function isMac(text: string): boolean {
  return pattern.test(text);
}

/** An address as a number of 48 bits. */
export function macNumber(text: string): number {
  return Number.parseInt(text.replaceAll('-', ''), 16);
}

/** A number of 48 bits as an address. */
export function macText(number: number): string {
  const digits = number.toString(16).toUpperCase().padStart(12, '0');
  return (digits.match(/../g) ?? []).join('-');
}

/** An address as somebody may type it, with dashes, colons or nothing; null where it is none. */
export function parseMac(text: string): string | null {
  const digits = text.trim().toUpperCase().replaceAll(/[-:]/g, '');
  return /^[0-9A-F]{12}$/.test(digits) ? (digits.match(/../g) ?? []).join('-') : null;
}

/** Whether a network card may have it: not for several receivers, and not nothing. */
export function isUnicastMac(text: string): boolean {
  const number = macNumber(text);
  const first = Math.floor(number / 2 ** 40);
  return number !== 0 && first % 2 === 0;
}

/** 00-15-5D, then the last two octets of the host's first address, then 00 to FF (hyperv-host §6). */
export function defaultMacPool(lastOctets: readonly [number, number]): MacPool {
  const from = 0x00155d * 2 ** 24 + lastOctets[0] * 2 ** 16 + lastOctets[1] * 2 ** 8;
  return { from: macText(from), to: macText(from + 255) };
}

/** How many addresses a pool has. */
export function poolSize(pool: MacPool): number {
  return Math.max(0, macNumber(pool.to) - macNumber(pool.from) + 1);
}

export function inPool(pool: MacPool, address: string): boolean {
  // Texts of one form sort like the numbers they write.
  return address >= pool.from && address <= pool.to;
}
