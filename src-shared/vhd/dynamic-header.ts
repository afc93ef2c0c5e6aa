import { ok, refused } from '../result';
import type { BoundedSource } from './bounded';
import { Fields, uuidBytes, uuidText } from './bytes';
import { onesComplement } from './checksum';
import { secondsOf, writeAscii } from './footer';
import type { DiskFileParent, DiskFileResult } from './image';
import { vhdEpochMs } from './image';

export const headerBytes = 1024;
const signature = 'cxsparse';
const checksumAt = 36;
const version1 = 0x0001_0000;
const nameAt = 64;
const nameBytes = 512;
const locatorsAt = 576;
const locatorBytes = 24;
/** The longest path Windows knows takes twice 32,767 bytes. */
const longestPathBytes = 65_534;

/** Where the path of a parent stands. */
export interface Locator {
  readonly code: string;
  readonly at: number;
  readonly bytes: number;
}

/** The header of a dynamic or differencing .vhd (hyperv-host §5.1). */
export interface DynamicHeader {
  readonly tableAt: number;
  readonly entries: number;
  readonly blockBytes: number;
  readonly parentId: string;
  readonly parentModifiedAt: number | null;
  readonly parentName: string;
  readonly locators: readonly Locator[];
}

export async function readHeader(
  source: BoundedSource,
  at: number,
): Promise<DiskFileResult<DynamicHeader>> {
  if (!source.has(at, headerBytes)) return refused({ code: 'vhd.headerOutside', offset: at });
  const read = await source.read(at, headerBytes);
  if (!read.ok) return read;
  const bytes = read.value;
  const fields = new Fields(bytes, false);
  if (fields.ascii(0, 8) !== signature) return refused({ code: 'vhd.headerSignature', offset: at });
  if (onesComplement(bytes, checksumAt) !== fields.u32(checksumAt)) {
    return refused({ code: 'vhd.headerChecksum', offset: at });
  }
  const version = fields.u32(24);
  if (version !== version1) {
    return refused({ code: 'vhd.headerVersion', version: `0x${version.toString(16)}` });
  }
  const blockBytes = fields.u32(32);
  // A power of two of at least one sector; above 256 MiB no program goes.
  if (blockBytes < 512 || blockBytes > 2 ** 28 || (blockBytes & (blockBytes - 1)) !== 0) {
    return refused({ code: 'vhd.blockSize', bytes: blockBytes });
  }
  const seconds = fields.u32(56);
  return ok({
    tableAt: fields.u64(16),
    entries: fields.u32(28),
    blockBytes,
    parentId: uuidText(bytes.subarray(40, 56)),
    parentModifiedAt: seconds === 0 ? null : vhdEpochMs + seconds * 1000,
    parentName: fields.utf16(nameAt, nameBytes),
    locators: Array.from({ length: 8 }, (_, index) => locatorsAt + index * locatorBytes)
      .filter((place) => fields.u32(place) !== 0)
      .map((place) => ({
        code: fields.ascii(place, 4),
        bytes: fields.u32(place + 8),
        at: fields.u64(place + 16),
      })),
  });
}

/** The parent of a differencing disk; the paths it keeps are read from where its locators say. */
export async function readParent(
  source: BoundedSource,
  header: DynamicHeader,
): Promise<DiskFileResult<DiskFileParent>> {
  const paths = new Map<string, string>();
  for (const { code, at, bytes } of header.locators) {
    if (code !== 'W2ku' && code !== 'W2ru') continue;
    if (bytes > longestPathBytes || !source.has(at, bytes)) {
      return refused({ code: 'vhd.locatorOutside', offset: at });
    }
    const read = await source.read(at, bytes);
    if (!read.ok) return read;
    paths.set(code, new Fields(read.value, true).utf16(0, bytes));
  }
  const name = header.parentName === '' ? null : header.parentName;
  const absolutePath = paths.get('W2ku') ?? null;
  const relativePath = paths.get('W2ru') ?? null;
  if (name === null && absolutePath === null && relativePath === null) {
    return refused({ code: 'vhd.noParent' });
  }
  return ok({
    uniqueId: header.parentId,
    name,
    absolutePath,
    relativePath,
    modifiedAt: header.parentModifiedAt,
  });
}

export interface NewHeader {
  readonly tableAt: number;
  readonly entries: number;
  readonly blockBytes: number;
  readonly parent: {
    readonly uniqueId: string;
    readonly modifiedAt: number;
    readonly name: string;
    readonly locators: readonly Locator[];
  } | null;
}

export function headerOf({ tableAt, entries, blockBytes, parent }: NewHeader): Uint8Array {
  const bytes = new Uint8Array(headerBytes);
  const fields = new Fields(bytes, false);
  writeAscii(bytes, 0, signature);
  bytes.fill(0xff, 8, 16);
  fields.setU64(16, tableAt);
  fields.setU32(24, version1);
  fields.setU32(28, entries);
  fields.setU32(32, blockBytes);
  if (parent) {
    bytes.set(uuidBytes(parent.uniqueId), 40);
    fields.setU32(56, secondsOf(parent.modifiedAt));
    bytes.set(utf16(parent.name.slice(-255), false), nameAt);
    parent.locators.forEach(({ code, at, bytes: length }, index) => {
      const place = locatorsAt + index * locatorBytes;
      writeAscii(bytes, place, code);
      // The format's description counts sectors here, Windows writes bytes; nobody reads it.
      fields.setU32(place + 4, Math.ceil(length / 512) * 512);
      fields.setU32(place + 8, length);
      fields.setU64(place + 16, at);
    });
  }
  fields.setU32(checksumAt, onesComplement(bytes, checksumAt));
  return bytes;
}

/** A text as UTF-16, the larger byte first or last. */
export function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const fields = new Fields(bytes, littleEndian);
  for (let index = 0; index < text.length; index += 1) {
    fields.setU16(index * 2, text.charCodeAt(index));
  }
  return bytes;
}
