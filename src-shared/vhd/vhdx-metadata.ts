import { ok, refused } from '../result';
import { mebibyte } from '../units';
import type { BoundedSource } from './bounded';
import { Fields, guidText } from './bytes';
import type { DiskFileParent, DiskFileResult } from './image';
import { largestVhdxBytes } from './image';
import type { Region } from './vhdx-headers';

const tableBytes = 64 * 1024;
/** The longest item there is: a parent locator with its paths. */
const longestItemBytes = mebibyte;

/*
 * The identifier of the disk size is given differently in one widely copied table; this one is what
 * Windows and QEMU write.
 */
const items = {
  fileParameters: 'CAA16737-FA36-4D43-B3B6-33F0AA44E76B',
  diskBytes: '2FA54224-CD1B-4876-B211-5DBED83BF4B8',
  diskId: 'BECA12AB-B2E6-4523-93EF-C309E000C746',
  logicalSector: '8141BF1D-A96F-4709-BA47-F233A8FAAB5F',
  physicalSector: 'CDA348C7-445D-4471-9CC9-E9885251C556',
  parentLocator: 'A8D35F2D-B30B-454D-ABF7-D3D84834AB0C',
} as const;
const known: ReadonlySet<string> = new Set(Object.values(items));
const vhdxLocator = 'B04AEFB7-D19E-4A81-B789-25B8E9445913';

export interface Metadata {
  readonly blockBytes: number;
  readonly leavesBlocksAllocated: boolean;
  readonly diskBytes: number;
  readonly diskId: string;
  readonly logicalSectorBytes: number;
  readonly physicalSectorBytes: number;
  readonly parent: DiskFileParent | null;
}

type Items = ReadonlyMap<string, Uint8Array>;

/** What the metadata region says of the disk. */
export async function readMetadata(
  source: BoundedSource,
  region: Region,
): Promise<DiskFileResult<Metadata>> {
  const read = await readItems(source, region);
  if (!read.ok) return read;
  const found = read.value;
  const field = (id: string, length: number): Fields | null => {
    const bytes = found.get(id);
    return bytes && bytes.length >= length ? new Fields(bytes, true) : null;
  };
  const parameters = field(items.fileParameters, 8);
  if (!parameters) return missing(items.fileParameters);
  const size = field(items.diskBytes, 8);
  if (!size) return missing(items.diskBytes);
  const id = field(items.diskId, 16);
  if (!id) return missing(items.diskId);
  const logical = field(items.logicalSector, 4);
  if (!logical) return missing(items.logicalSector);
  const physical = field(items.physicalSector, 4);
  const blockBytes = parameters.u32(0);
  const flags = parameters.u32(4);
  const logicalSectorBytes = logical.u32(0);
  const physicalSectorBytes = physical?.u32(0) ?? logicalSectorBytes;
  for (const bytes of [logicalSectorBytes, physicalSectorBytes]) {
    if (bytes !== 512 && bytes !== 4096) return refused({ code: 'vhdx.sectorSize', bytes });
  }
  const powerOfTwo = (blockBytes & (blockBytes - 1)) === 0;
  if (!powerOfTwo || blockBytes < mebibyte || blockBytes > 256 * mebibyte) {
    return refused({ code: 'vhdx.blockSize', bytes: blockBytes });
  }
  const diskBytes = size.u64(0);
  if (diskBytes === 0 || diskBytes > largestVhdxBytes || diskBytes % logicalSectorBytes !== 0) {
    return refused({ code: 'vhd.diskSize', bytes: diskBytes, limitBytes: largestVhdxBytes });
  }
  const hasParent = (flags & 2) !== 0;
  const parent = hasParent ? parentIn(found.get(items.parentLocator)) : ok(null);
  if (!parent.ok) return parent;
  return ok({
    blockBytes,
    leavesBlocksAllocated: (flags & 1) !== 0,
    diskBytes,
    diskId: guidText(id.bytes.subarray(0, 16)),
    logicalSectorBytes,
    physicalSectorBytes,
    parent: parent.value,
  });
}

const missing = (id: string) => refused({ code: 'vhdx.metadataMissing', id } as const);

/** The items this program knows; an unknown one that is required ends the reading. */
async function readItems(source: BoundedSource, region: Region): Promise<DiskFileResult<Items>> {
  if (region.bytes < tableBytes) return refused({ code: 'vhdx.metadataTable' });
  const table = await source.read(region.at, tableBytes);
  if (!table.ok) return table;
  const fields = new Fields(table.value, true);
  const count = fields.u16(10);
  if (fields.ascii(0, 8) !== 'metadata' || count > 2047) {
    return refused({ code: 'vhdx.metadataTable' });
  }
  const found = new Map<string, Uint8Array>();
  for (let index = 0; index < count; index += 1) {
    const entry = 32 + index * 32;
    const id = guidText(table.value.subarray(entry, entry + 16));
    if (!known.has(id)) {
      if (fields.u32(entry + 24) & 4) return refused({ code: 'vhdx.metadataUnknown', id });
      continue;
    }
    const at = fields.u32(entry + 16);
    const bytes = fields.u32(entry + 20);
    if (at < tableBytes || bytes > longestItemBytes || at + bytes > region.bytes) {
      return refused({ code: 'vhdx.metadataOutside', offset: at });
    }
    const item = await source.read(region.at + at, bytes);
    if (!item.ok) return item;
    found.set(id, item.value);
  }
  return ok(found);
}

/** The paths of the parent and the identifier of its data, which are a list of keys and values. */
function parentIn(bytes: Uint8Array | undefined): DiskFileResult<DiskFileParent> {
  const fault = refused({ code: 'vhdx.parentLocator' } as const);
  if (!bytes || bytes.length < 20) return fault;
  const fields = new Fields(bytes, true);
  if (guidText(bytes.subarray(0, 16)) !== vhdxLocator) return fault;
  const count = fields.u16(18);
  if (20 + count * 12 > bytes.length) return fault;
  const pairs = new Map<string, string>();
  for (let index = 0; index < count; index += 1) {
    const entry = 20 + index * 12;
    const [keyAt, valueAt] = [fields.u32(entry), fields.u32(entry + 4)];
    const [keyBytes, valueBytes] = [fields.u16(entry + 8), fields.u16(entry + 10)];
    if (keyAt + keyBytes > bytes.length || valueAt + valueBytes > bytes.length) return fault;
    pairs.set(fields.utf16(keyAt, keyBytes), fields.utf16(valueAt, valueBytes));
  }
  const linkage = pairs.get('parent_linkage');
  if (linkage === undefined) return fault;
  return ok({
    uniqueId: linkage.replaceAll(/[{}]/g, '').toUpperCase(),
    name: null,
    absolutePath: pairs.get('absolute_win32_path') ?? pairs.get('volume_path') ?? null,
    relativePath: pairs.get('relative_path') ?? null,
    modifiedAt: null,
  });
}
