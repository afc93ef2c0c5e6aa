import { ok, refused } from '../result';
import type { BoundedSource } from './bounded';
import { Fields } from './bytes';
import type { DynamicHeader } from './dynamic-header';
import { sectorBytes } from './geometry';
import type { DiskFileResult } from './image';

const unallocated = 0xffff_ffff;
const entryBytes = 4;
const chunkBytes = 1024 * 1024;

/** One bit a sector, in whole sectors (hyperv-host §5.1). */
export function bitmapBytesOf(blockBytes: number): number {
  const bitmap = Math.ceil(blockBytes / sectorBytes / 8);
  return Math.ceil(bitmap / sectorBytes) * sectorBytes;
}

/** A table takes whole sectors. */
export function tableBytesOf(entries: number): number {
  return Math.ceil((entries * entryBytes) / sectorBytes) * sectorBytes;
}

/**
 * Counts the blocks that take up room, and checks that each lies inside the file (`end`: where its
 * footer begins) and that no two share a place.
 */
export async function readBlockTable(
  source: BoundedSource,
  header: DynamicHeader,
  diskBytes: number,
  end: number,
): Promise<DiskFileResult<number>> {
  const { tableAt, entries, blockBytes } = header;
  const needed = Math.ceil(diskBytes / blockBytes);
  if (entries < needed) return refused({ code: 'vhd.tableShort', entries, needed });
  if (!source.has(tableAt, needed * entryBytes)) {
    return refused({ code: 'vhd.tableOutside', offset: tableAt });
  }
  const blockInFile = bitmapBytesOf(blockBytes) + blockBytes;
  // More blocks than the file has room for cannot be told apart from a table that is damaged.
  const places = new Float64Array(Math.min(needed, Math.floor(end / blockInFile) + 1));
  let allocated = 0;
  for (let done = 0; done < needed * entryBytes; done += chunkBytes) {
    const length = Math.min(chunkBytes, needed * entryBytes - done);
    const read = await source.read(tableAt + done, length);
    if (!read.ok) return read;
    const fields = new Fields(read.value, false);
    for (let at = 0; at < length; at += entryBytes) {
      const sector = fields.u32(at);
      if (sector === unallocated) continue;
      const offset = sector * sectorBytes;
      const block = (done + at) / entryBytes;
      if (offset < sectorBytes || offset + blockInFile > end) {
        return refused({ code: 'vhd.blockOutside', block, offset });
      }
      if (allocated >= places.length) return refused({ code: 'vhd.blocksOverlap', offset });
      places[allocated] = offset;
      allocated += 1;
    }
  }
  const overlap = firstOverlap(places.subarray(0, allocated), blockInFile);
  return overlap === null ? ok(allocated) : refused({ code: 'vhd.blocksOverlap', offset: overlap });
}

/** The first place, in the order of the file, where two pieces of one length overlap. */
export function firstOverlap(places: Float64Array, length: number): number | null {
  places.sort();
  for (let index = 1; index < places.length; index += 1) {
    const place = places[index] ?? 0;
    if (place - (places[index - 1] ?? 0) < length) return place;
  }
  return null;
}
