import { ok, refused } from '../result';
import { mebibyte } from '../units';
import { firstOverlap } from './block-table';
import type { BoundedSource } from './bounded';
import { Fields } from './bytes';
import type { DiskFile, DiskFileNote, DiskFileResult } from './image';
import { readHeaders, readRegions } from './vhdx-headers';
import type { Region } from './vhdx-headers';
import { readMetadata } from './vhdx-metadata';
import type { Metadata } from './vhdx-metadata';

export const vhdxSignature = 'vhdxfile';
const creatorBytes = 512;
const entryBytes = 8;
/** A table of 64 TiB in blocks of 32 MiB takes this; a larger one is not read. */
const mostTableBytes = 17 * mebibyte;
const chunkBytes = mebibyte;
/** States of a block that takes room: all of it, or what differs from the parent. */
const fullyPresent = 6;
const partiallyPresent = 7;

/** Reads a .vhdx: both headers, the regions, the metadata and the block table. */
export async function inspectVhdx(source: BoundedSource): Promise<DiskFileResult<DiskFile>> {
  if (!source.has(0, creatorBytes + 8)) {
    return refused({ code: 'vhd.tooShort', bytes: source.bytes, neededBytes: mebibyte });
  }
  const start = await source.read(0, creatorBytes + 8);
  if (!start.ok) return start;
  const headers = await readHeaders(source);
  if (!headers.ok) return headers;
  const regions = await readRegions(source);
  if (!regions.ok) return regions;
  const metadata = await readMetadata(source, regions.value.regions.metadata);
  if (!metadata.ok) return metadata;
  const counted = await countBlocks(source, regions.value.regions.blocks, metadata.value);
  if (!counted.ok) return counted;
  const notes: DiskFileNote[] = [...headers.value];
  if (regions.value.note) notes.push(regions.value.note);
  if (counted.value === null) notes.push('blocksNotCounted');
  const { diskBytes, blockBytes, parent, leavesBlocksAllocated } = metadata.value;
  return ok({
    format: 'vhdx',
    type: parent ? 'differencing' : leavesBlocksAllocated ? 'fixed' : 'dynamic',
    fileBytes: source.bytes,
    diskBytes,
    blockBytes,
    blocks: Math.ceil(diskBytes / blockBytes),
    allocatedBlocks: counted.value,
    logicalSectorBytes: metadata.value.logicalSectorBytes,
    physicalSectorBytes: metadata.value.physicalSectorBytes,
    uniqueId: metadata.value.diskId,
    createdAt: null,
    creator: new Fields(start.value, true).utf16(8, creatorBytes).trim(),
    geometry: null,
    parent,
    notes,
  });
}

/** Of so many blocks each comes one entry for the sector bitmaps of all of them. */
function chunkRatioOf({ logicalSectorBytes, blockBytes }: Metadata): number {
  return (2 ** 23 * logicalSectorBytes) / blockBytes;
}

function entriesOf(metadata: Metadata): number {
  const ratio = chunkRatioOf(metadata);
  const blocks = Math.ceil(metadata.diskBytes / metadata.blockBytes);
  return metadata.parent
    ? Math.ceil(blocks / ratio) * (ratio + 1)
    : blocks + Math.floor((blocks - 1) / ratio);
}

/** Counts blocks that take room and checks where they stand; null where the table is too long to read. */
async function countBlocks(
  source: BoundedSource,
  region: Region,
  metadata: Metadata,
): Promise<DiskFileResult<number | null>> {
  const needed = entriesOf(metadata);
  if (needed * entryBytes > region.bytes) {
    const entries = Math.floor(region.bytes / entryBytes);
    return refused({ code: 'vhd.tableShort', entries, needed });
  }
  if (needed * entryBytes > mostTableBytes) return ok(null);
  const ratio = chunkRatioOf(metadata);
  const { blockBytes } = metadata;
  const places = new Float64Array(Math.min(needed, Math.floor(source.bytes / blockBytes) + 1));
  let allocated = 0;
  for (let done = 0; done < needed * entryBytes; done += chunkBytes) {
    const length = Math.min(chunkBytes, needed * entryBytes - done);
    const read = await source.read(region.at + done, length);
    if (!read.ok) return read;
    const fields = new Fields(read.value, true);
    for (let at = 0; at < length; at += entryBytes) {
      const block = (done + at) / entryBytes;
      const low = fields.u32(at);
      const state = low & 7;
      if (block % (ratio + 1) === ratio) continue;
      if (state !== fullyPresent && state !== partiallyPresent) continue;
      const offset = (fields.u32(at + 4) * 4096 + (low >>> 20)) * mebibyte;
      if (offset < mebibyte || !source.has(offset, blockBytes)) {
        return refused({ code: 'vhd.blockOutside', block, offset });
      }
      if (allocated >= places.length) return refused({ code: 'vhd.blocksOverlap', offset });
      places[allocated] = offset;
      allocated += 1;
    }
  }
  const overlap = firstOverlap(places.subarray(0, allocated), blockBytes);
  return overlap === null ? ok(allocated) : refused({ code: 'vhd.blocksOverlap', offset: overlap });
}
