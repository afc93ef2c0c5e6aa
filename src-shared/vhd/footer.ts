import { ok, refused } from '../result';
import type { BoundedSource } from './bounded';
import { Fields, uuidBytes, uuidText } from './bytes';
import { onesComplement } from './checksum';
import type { Geometry } from './geometry';
import { geometryOf, sectorBytes } from './geometry';
import type { DiskFileNote, DiskFileResult, DiskFileType } from './image';
import { vhdEpochMs } from './image';

export const footerBytes = 512;
const signature = 'conectix';
const checksumAt = 64;
const version1 = 0x0001_0000;
/** All bits set: no header follows, the disk is fixed. */
const noHeader = 'FFFFFFFF';

const types: Readonly<Record<number, DiskFileType>> = {
  2: 'fixed',
  3: 'dynamic',
  4: 'differencing',
};
const typeNumbers: Readonly<Record<DiskFileType, number>> = {
  fixed: 2,
  dynamic: 3,
  differencing: 4,
};

/** The footer of a .vhd (hyperv-host §5.1). */
export interface Footer {
  readonly type: DiskFileType;
  /** Where the header of a dynamic or differencing disk stands; of a fixed one it says nothing. */
  readonly headerAt: number;
  readonly createdAt: number;
  readonly creator: string;
  readonly diskBytes: number;
  readonly geometry: Geometry;
  readonly uniqueId: string;
  readonly savedState: boolean;
}

export interface FoundFooter {
  readonly footer: Footer;
  /** Where the data ends: the footer begins here. */
  readonly at: number;
  readonly notes: readonly DiskFileNote[];
}

/** Whether these bytes begin like a footer. */
export function isFooter(bytes: Uint8Array): boolean {
  return new Fields(bytes.subarray(0, 8), false).ascii(0, 8) === signature;
}

/** One footer, with why it is none one can rely on. Bytes it lacks at its end count as zero. */
export function parseFooter(given: Uint8Array): DiskFileResult<Footer> {
  const bytes = new Uint8Array(footerBytes);
  bytes.set(given);
  if (!isFooter(bytes)) return refused({ code: 'vhd.notDisk' });
  const fields = new Fields(bytes, false);
  if (onesComplement(bytes, checksumAt) !== fields.u32(checksumAt)) {
    return refused({ code: 'vhd.footerChecksum' });
  }
  const version = fields.u32(12);
  if (version !== version1) return refused({ code: 'vhd.footerVersion', version: hex(version) });
  const type = types[fields.u32(60)];
  if (!type) return refused({ code: 'vhd.footerType', type: fields.u32(60) });
  const diskBytes = fields.u64(48);
  // The format itself ends at 2 TiB, where a number of 32 bits can count no further sector.
  const limitBytes = 0xffff_ffff * sectorBytes;
  if (diskBytes === 0 || diskBytes % sectorBytes !== 0 || diskBytes > limitBytes) {
    return refused({ code: 'vhd.diskSize', bytes: diskBytes, limitBytes });
  }
  return ok({
    type,
    headerAt: fields.u64(16),
    createdAt: vhdEpochMs + fields.u32(24) * 1000,
    creator: creatorOf(fields),
    diskBytes,
    geometry: { cylinders: fields.u16(56), heads: fields.u8(58), sectorsPerTrack: fields.u8(59) },
    uniqueId: uuidText(bytes.subarray(68, 84)),
    savedState: fields.u8(84) !== 0,
  });
}

function creatorOf(fields: Fields): string {
  const program = fields.ascii(28, 4).trim();
  const system = fields.ascii(36, 4).trim();
  return `${program} ${fields.u16(32)}.${fields.u16(34)}${system === '' ? '' : ` (${system})`}`;
}

const hex = (value: number) => `0x${value.toString(16).toUpperCase().padStart(8, '0')}`;

/**
 * The footer at the end of a file, where old programs left it one byte short, or else its copy at the
 * beginning. Both are read: that they differ is worth saying.
 */
export async function findFooter(source: BoundedSource): Promise<DiskFileResult<FoundFooter>> {
  if (source.bytes < footerBytes - 1) {
    return refused({ code: 'vhd.tooShort', bytes: source.bytes, neededBytes: footerBytes });
  }
  const tail = await source.read(
    Math.max(0, source.bytes - footerBytes),
    Math.min(footerBytes, source.bytes),
  );
  if (!tail.ok) return tail;
  const short = !isFooter(tail.value) && isFooter(tail.value.subarray(tail.value.length - 511));
  const own = parseFooter(short ? tail.value.subarray(tail.value.length - 511) : tail.value);
  const head = source.has(0, footerBytes) ? await source.read(0, footerBytes) : tail;
  if (!head.ok) return head;
  const copy = parseFooter(head.value);
  if (own.ok) {
    const footer = own.value;
    const notes: DiskFileNote[] = short ? ['shortFooter'] : [];
    const differs = footer.type !== 'fixed' && !(copy.ok && same(copy.value, footer));
    if (differs) notes.push('copyDiffers');
    return ok({ footer, at: source.bytes - (short ? 511 : footerBytes), notes });
  }
  if (copy.ok && copy.value.type !== 'fixed') {
    const notes: readonly DiskFileNote[] = ['footerFromCopy'];
    // Without its footer the file may end anywhere; all of it may be data.
    return ok({ footer: copy.value, at: source.bytes, notes });
  }
  return own.fault.code === 'vhd.notDisk' && !copy.ok ? copy : own;
}

function same(left: Footer, right: Footer): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

export interface NewFooter {
  readonly type: DiskFileType;
  readonly diskBytes: number;
  readonly uniqueId: string;
  /** In milliseconds since 1970. */
  readonly createdAt: number;
}

/** The footer of a new disk. It names the creator Windows writes, by which others know that its size counts. */
export function footerOf(disk: NewFooter): Uint8Array {
  const bytes = new Uint8Array(footerBytes);
  const fields = new Fields(bytes, false);
  writeAscii(bytes, 0, signature);
  fields.setU32(8, 2);
  fields.setU32(12, version1);
  if (disk.type === 'fixed') {
    bytes.set(uuidBytes(noHeader + noHeader), 16);
  } else {
    fields.setU64(16, footerBytes);
  }
  fields.setU32(24, secondsOf(disk.createdAt));
  writeAscii(bytes, 28, 'win ');
  fields.setU32(32, 0x0006_0001);
  writeAscii(bytes, 36, 'Wi2k');
  fields.setU64(40, disk.diskBytes);
  fields.setU64(48, disk.diskBytes);
  const { cylinders, heads, sectorsPerTrack } = geometryOf(disk.diskBytes);
  fields.setU16(56, cylinders);
  fields.setU8(58, heads);
  fields.setU8(59, sectorsPerTrack);
  fields.setU32(60, typeNumbers[disk.type]);
  bytes.set(uuidBytes(disk.uniqueId), 68);
  fields.setU32(checksumAt, onesComplement(bytes, checksumAt));
  return bytes;
}

/** Whole seconds since 2000, as far as 32 bits count them. */
export function secondsOf(ms: number): number {
  return Math.min(0xffff_ffff, Math.max(0, Math.floor((ms - vhdEpochMs) / 1000)));
}

export function writeAscii(bytes: Uint8Array, at: number, text: string): void {
  for (let index = 0; index < text.length; index += 1) bytes[at + index] = text.charCodeAt(index);
}
