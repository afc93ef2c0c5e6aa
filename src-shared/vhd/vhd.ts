import type { Result } from '../result';
import { ok, refused } from '../result';
import { readBlockTable } from './block-table';
import type { BoundedSource } from './bounded';
import { readHeader, readParent } from './dynamic-header';
import { findFooter } from './footer';
import type { FoundFooter } from './footer';
import { geometryOf, sectorBytes } from './geometry';
import type { DiskFile, DiskFileFault, DiskFileNote } from './image';

/** Reads a .vhd: its footer, and where it has blocks its header and the table of them. */
export async function inspectVhd(source: BoundedSource): Promise<Result<DiskFile, DiskFileFault>> {
  const found = await findFooter(source);
  if (!found.ok) return found;
  const { footer, at } = found.value;
  const base: DiskFile = {
    format: 'vhd',
    type: footer.type,
    fileBytes: source.bytes,
    diskBytes: footer.diskBytes,
    blockBytes: null,
    blocks: null,
    allocatedBlocks: null,
    logicalSectorBytes: sectorBytes,
    physicalSectorBytes: sectorBytes,
    uniqueId: footer.uniqueId,
    createdAt: footer.createdAt,
    creator: footer.creator,
    geometry: footer.geometry,
    parent: null,
    notes: notesOf(found.value),
  };
  if (footer.type === 'fixed') {
    if (at >= footer.diskBytes) return ok(base);
    return refused({ code: 'vhd.tooShort', bytes: at, neededBytes: footer.diskBytes });
  }
  const header = await readHeader(source, footer.headerAt);
  if (!header.ok) return header;
  const allocated = await readBlockTable(source, header.value, footer.diskBytes, at);
  if (!allocated.ok) return allocated;
  const { blockBytes } = header.value;
  const blocks = Math.ceil(footer.diskBytes / blockBytes);
  const image = { ...base, blockBytes, blocks, allocatedBlocks: allocated.value };
  if (footer.type === 'dynamic') return ok(image);
  const parent = await readParent(source, header.value);
  return parent.ok ? ok({ ...image, parent: parent.value }) : parent;
}

function notesOf({ footer, notes }: FoundFooter): readonly DiskFileNote[] {
  const all = [...notes];
  const usual = geometryOf(footer.diskBytes);
  const { cylinders, heads, sectorsPerTrack } = footer.geometry;
  const same =
    cylinders === usual.cylinders &&
    heads === usual.heads &&
    sectorsPerTrack === usual.sectorsPerTrack;
  if (!same) all.push('geometryDiffers');
  if (footer.savedState) all.push('savedState');
  return all;
}
