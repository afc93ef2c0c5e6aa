import { ok, refused } from '../result';
import { mebibyte } from '../units';
import type { BoundedSource } from './bounded';
import { Fields, guidText } from './bytes';
import { crc32c } from './checksum';
import type { DiskFileNote, DiskFileResult } from './image';

const kib = 1024;
const headerPlaces = [64 * kib, 128 * kib] as const;
const headerBytes = 4 * kib;
const regionPlaces = [192 * kib, 256 * kib] as const;
const regionTableBytes = 64 * kib;
/** Everything before is headers: regions and the log begin at one MiB or later. */
const noGuid = '00000000-0000-0000-0000-000000000000';
const blockRegion = '2DC27766-F623-4200-9D64-115E9BFD4A08';
const metadataRegion = '8B7CA206-4790-4B9A-B8FE-575F050F886E';

interface Header {
  readonly sequence: number;
  readonly bytes: Uint8Array;
}

export interface Region {
  readonly at: number;
  readonly bytes: number;
}

export interface Regions {
  readonly blocks: Region;
  readonly metadata: Region;
}

/** The header that counts: of those with the right checksum the one with the higher sequence number. */
export async function readHeaders(
  source: BoundedSource,
): Promise<DiskFileResult<readonly DiskFileNote[]>> {
  const found: (Header | null)[] = [];
  for (const place of headerPlaces) {
    if (!source.has(place, headerBytes)) {
      const neededBytes = place + headerBytes;
      return refused({ code: 'vhd.tooShort', bytes: source.bytes, neededBytes });
    }
    const read = await source.read(place, headerBytes);
    if (!read.ok) return read;
    found.push(headerIn(read.value));
  }
  const [first = null, second = null] = found;
  if (!first && !second) return refused({ code: 'vhdx.noHeader' });
  // Some programs write one header twice; two different ones of the same age contradict each other.
  if (first && second && first.sequence === second.sequence && !equal(first, second)) {
    return refused({ code: 'vhdx.headersDisagree', sequence: first.sequence });
  }
  const current = second && (!first || second.sequence > first.sequence) ? second : first;
  const damaged: readonly DiskFileNote[] = first
    ? second
      ? []
      : ['secondHeaderDamaged']
    : ['firstHeaderDamaged'];
  const log = current ? logOf(source, current) : ok(false);
  if (!log.ok) return log;
  return ok(log.value ? [...damaged, 'logPending'] : damaged);
}

function headerIn(bytes: Uint8Array): Header | null {
  const fields = new Fields(bytes, true);
  if (fields.ascii(0, 4) !== 'head' || crc32c(bytes, 4) !== fields.u32(4)) return null;
  return { sequence: fields.u64(8), bytes };
}

const equal = (left: Header, right: Header) =>
  left.bytes.every((byte, index) => byte === right.bytes[index]);

/** Whether writes wait in the log; where they do, what stands elsewhere may be older. */
function logOf(source: BoundedSource, { bytes }: Header): DiskFileResult<boolean> {
  const fields = new Fields(bytes, true);
  const version = fields.u16(66);
  if (version !== 1) return refused({ code: 'vhdx.version', version });
  const logBytes = fields.u32(68);
  const logAt = fields.u64(72);
  const fits = logAt >= mebibyte && logAt % mebibyte === 0 && source.has(logAt, logBytes);
  if (logBytes > 0 && !fits) return refused({ code: 'vhdx.logOutside', offset: logAt });
  return ok(guidText(bytes.subarray(48, 64)) !== noGuid);
}

/** Where block table and metadata stand, from the first of two tables whose checksum is right. */
export async function readRegions(
  source: BoundedSource,
): Promise<DiskFileResult<{ readonly regions: Regions; readonly note: DiskFileNote | null }>> {
  let damaged = false;
  for (const place of regionPlaces) {
    if (!source.has(place, regionTableBytes)) {
      const neededBytes = place + regionTableBytes;
      return refused({ code: 'vhd.tooShort', bytes: source.bytes, neededBytes });
    }
    const read = await source.read(place, regionTableBytes);
    if (!read.ok) return read;
    const fields = new Fields(read.value, true);
    if (fields.ascii(0, 4) === 'regi' && crc32c(read.value, 4) === fields.u32(4)) {
      const regions = regionsIn(source, fields);
      if (!regions.ok) return regions;
      return ok({ regions: regions.value, note: damaged ? 'regionTableDamaged' : null });
    }
    damaged = true;
  }
  return refused({ code: 'vhdx.noRegionTable' });
}

function regionsIn(source: BoundedSource, fields: Fields): DiskFileResult<Regions> {
  const count = fields.u32(8);
  if (count > 2047) return refused({ code: 'vhdx.noRegionTable' });
  const found = new Map<string, Region>();
  for (let index = 0; index < count; index += 1) {
    const entry = 16 + index * 32;
    const id = guidText(fields.bytes.subarray(entry, entry + 16));
    const region = { at: fields.u64(entry + 16), bytes: fields.u32(entry + 24) };
    if (id !== blockRegion && id !== metadataRegion) {
      // What a newer program calls required cannot be left out of account.
      if (fields.u32(entry + 28) & 1) return refused({ code: 'vhdx.regionUnknown', id });
      continue;
    }
    const aligned = region.at % mebibyte === 0 && region.at >= mebibyte;
    if (!aligned || region.bytes === 0 || !source.has(region.at, region.bytes)) {
      return refused({ code: 'vhdx.regionOutside', offset: region.at });
    }
    found.set(id, region);
  }
  const blocks = found.get(blockRegion);
  const metadata = found.get(metadataRegion);
  if (!blocks) return refused({ code: 'vhdx.noBlockTable' });
  if (!metadata) return refused({ code: 'vhdx.noMetadata' });
  const apart =
    blocks.at + blocks.bytes <= metadata.at || metadata.at + metadata.bytes <= blocks.at;
  if (!apart) return refused({ code: 'vhdx.regionsOverlap', offset: metadata.at });
  return ok({ blocks, metadata });
}
