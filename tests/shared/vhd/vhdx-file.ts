import { crc32c } from '../../../src-shared/vhd/checksum';

/*
 * A small .vhdx made by hand, so that each of its structures can be damaged on purpose: headers at 64
 * and 128 KiB, region tables at 192 and 256 KiB, log at 1 MiB, block table at 2 MiB, metadata at 3 MiB.
 */
const kib = 1024;
const mib = 1024 * kib;
export const places = {
  headers: [64 * kib, 128 * kib],
  regions: [192 * kib, 256 * kib],
  log: mib,
  blocks: 2 * mib,
  metadata: 3 * mib,
  data: 4 * mib,
} as const;

function guid(view: DataView, at: number, text: string): void {
  const [a = '', b = '', c = '', d = '', e = ''] = text.split('-');
  view.setUint32(at, Number.parseInt(a, 16), true);
  view.setUint16(at + 4, Number.parseInt(b, 16), true);
  view.setUint16(at + 6, Number.parseInt(c, 16), true);
  (d + e).match(/../g)?.forEach((pair, index) => {
    view.setUint8(at + 8 + index, Number.parseInt(pair, 16));
  });
}

function text(view: DataView, at: number, value: string): void {
  for (let index = 0; index < value.length; index += 1) {
    view.setUint8(at + index, value.charCodeAt(index));
  }
}

function wide(view: DataView, at: number, value: string): void {
  for (let index = 0; index < value.length; index += 1) {
    view.setUint16(at + index * 2, value.charCodeAt(index), true);
  }
}

/** Puts the checksum of a header or region table right. */
export function seal(file: Uint8Array, at: number): void {
  const bytes = at < 192 * kib ? 4 * kib : 64 * kib;
  const view = new DataView(file.buffer);
  view.setUint32(at + 4, crc32c(file.subarray(at, at + bytes), 4), true);
}

const diskId = 'AAAAAAAA-BBBB-4CCC-8DDD-EEEEEEEEEEEE';

export interface VhdxOrder {
  /** Sequence numbers of the two headers. */
  readonly sequences?: readonly [number, number];
  readonly logPending?: boolean;
  readonly fixed?: boolean;
  readonly parent?: string;
  readonly diskMib?: number;
  /** Blocks of one MiB that are written, by the MiB they stand at. */
  readonly blocks?: readonly number[];
}

export function aVhdx(order: VhdxOrder = {}): Uint8Array {
  const { sequences = [7, 8], blocks = [] } = order;
  const file = new Uint8Array(places.data + blocks.length * mib);
  const view = new DataView(file.buffer);
  text(view, 0, 'vhdxfile');
  wide(view, 8, 'Made by hand');
  places.headers.forEach((at, index) => {
    text(view, at, 'head');
    view.setUint32(at + 8, sequences[index] ?? 0, true);
    if (order.logPending) guid(view, at + 48, diskId);
    view.setUint16(at + 66, 1, true);
    view.setUint32(at + 68, mib, true);
    view.setUint32(at + 72, places.log, true);
    seal(file, at);
  });
  for (const at of places.regions) {
    text(view, at, 'regi');
    view.setUint32(at + 8, 2, true);
    region(view, at + 16, '2DC27766-F623-4200-9D64-115E9BFD4A08', places.blocks);
    region(view, at + 48, '8B7CA206-4790-4B9A-B8FE-575F050F886E', places.metadata);
    seal(file, at);
  }
  blocks.forEach((place, index) => {
    // Fully present, at so many MiB.
    view.setUint32(places.blocks + index * 8, (place << 20) | 6, true);
  });
  metadata(view, order);
  return file;
}

function region(view: DataView, at: number, id: string, place: number): void {
  guid(view, at, id);
  view.setUint32(at + 16, place, true);
  view.setUint32(at + 24, mib, true);
  view.setUint32(at + 28, 1, true);
}

function metadata(view: DataView, order: VhdxOrder): void {
  const table = places.metadata;
  text(view, table, 'metadata');
  let next = 64 * kib;
  let count = 0;
  const item = (id: string, bytes: number): number => {
    const entry = table + 32 + count * 32;
    guid(view, entry, id);
    view.setUint32(entry + 16, next, true);
    view.setUint32(entry + 20, bytes, true);
    view.setUint32(entry + 24, 4, true);
    count += 1;
    const at = table + next;
    next += bytes;
    return at;
  };
  const parameters = item('CAA16737-FA36-4D43-B3B6-33F0AA44E76B', 8);
  view.setUint32(parameters, mib, true);
  const flags = (order.fixed ? 1 : 0) | (order.parent === undefined ? 0 : 2);
  view.setUint32(parameters + 4, flags, true);
  const size = item('2FA54224-CD1B-4876-B211-5DBED83BF4B8', 8);
  view.setUint32(size, (order.diskMib ?? 64) * mib, true);
  guid(view, item('BECA12AB-B2E6-4523-93EF-C309E000C746', 16), diskId);
  view.setUint32(item('8141BF1D-A96F-4709-BA47-F233A8FAAB5F', 4), 512, true);
  view.setUint32(item('CDA348C7-445D-4471-9CC9-E9885251C556', 4), 4096, true);
  if (order.parent !== undefined) locator(view, item, order.parent);
  view.setUint16(table + 10, count, true);
}

function locator(view: DataView, item: (id: string, bytes: number) => number, path: string): void {
  const pairs = [
    ['parent_linkage', `{${diskId.toLowerCase()}}`],
    ['relative_path', path],
  ] as const;
  const bytes = 1024;
  const at = item('A8D35F2D-B30B-454D-ABF7-D3D84834AB0C', bytes);
  guid(view, at, 'B04AEFB7-D19E-4A81-B789-25B8E9445913');
  view.setUint16(at + 18, pairs.length, true);
  let next = 20 + pairs.length * 12;
  pairs.forEach(([key, value], index) => {
    const entry = at + 20 + index * 12;
    [key, value].forEach((words, which) => {
      view.setUint32(entry + which * 4, next, true);
      view.setUint16(entry + 8 + which * 2, words.length * 2, true);
      wide(view, at + next, words);
      next += words.length * 2;
    });
  });
}
