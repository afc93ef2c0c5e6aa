import { describe, expect, test } from 'vitest';
import { crc32c } from '../../../src-shared/vhd/checksum';
import { codeOf, inspect } from './files';
import { aVhdx, places, seal } from './vhdx-file';
import type { VhdxOrder } from './vhdx-file';

const mebibyte = 1024 ** 2;

test('CRC-32C gives the check value of its definition', () => {
  const digits = Uint8Array.from('123456789', (digit) => digit.charCodeAt(0));
  expect(crc32c(digits)).toBe(0xe306_9283);
});

describe('fact: hyperv-host §5.2 a .vhdx', () => {
  test('is read by its metadata', async () => {
    expect(await inspect(aVhdx({ blocks: [4, 6, 5] }))).toEqual({
      ok: true,
      value: {
        format: 'vhdx',
        type: 'dynamic',
        fileBytes: 7 * mebibyte,
        diskBytes: 64 * mebibyte,
        blockBytes: mebibyte,
        blocks: 64,
        allocatedBlocks: 3,
        logicalSectorBytes: 512,
        physicalSectorBytes: 4096,
        uniqueId: 'AAAAAAAA-BBBB-4CCC-8DDD-EEEEEEEEEEEE',
        createdAt: null,
        creator: 'Made by hand',
        geometry: null,
        parent: null,
        notes: [],
      },
    });
  });

  test('keeps its blocks where it is fixed, and names its parent where it has one', async () => {
    expect(await inspect(aVhdx({ fixed: true }))).toMatchObject({ value: { type: 'fixed' } });
    expect(await inspect(aVhdx({ parent: '.\\base.vhdx' }))).toMatchObject({
      value: {
        type: 'differencing',
        parent: {
          uniqueId: 'AAAAAAAA-BBBB-4CCC-8DDD-EEEEEEEEEEEE',
          relativePath: '.\\base.vhdx',
          absolutePath: null,
        },
      },
    });
  });
});

/** A file of which something is changed, checksums included where `sealed` names them. */
function changed(
  change: (view: DataView, file: Uint8Array) => void,
  sealed: readonly number[] = [],
  order: VhdxOrder = {},
): Uint8Array {
  const file = aVhdx(order);
  change(new DataView(file.buffer), file);
  for (const at of sealed) seal(file, at);
  return file;
}

const [first, second] = places.headers;
const [table, backup] = places.regions;
const { metadata } = places;

describe('of two headers', () => {
  const notesOf = async (file: Uint8Array) => {
    const result = await inspect(file);
    return result.ok ? result.value.notes : result.fault.code;
  };
  /** The log of one header waits for its replay. */
  const pendingIn = (at: number) => (view: DataView) => view.setUint32(at + 48, 1);

  test('the one with the higher sequence number counts', async () => {
    expect(await notesOf(changed(pendingIn(second), [second]))).toEqual(['logPending']);
    expect(await notesOf(changed(pendingIn(first), [first]))).toEqual([]);
    const older = { sequences: [9, 8] } as const;
    expect(await notesOf(changed(pendingIn(first), [first], older))).toEqual(['logPending']);
  });

  test('a damaged one is left out, whichever it is', async () => {
    const damage = (at: number) => changed((view) => view.setUint8(at + 100, 1));
    expect(await notesOf(damage(first))).toEqual(['firstHeaderDamaged']);
    expect(await notesOf(damage(second))).toEqual(['secondHeaderDamaged']);
  });

  test('two alike are one; two of one age that differ contradict each other', async () => {
    const same = { sequences: [8, 8] } as const;
    expect(await notesOf(aVhdx(same))).toEqual([]);
    expect(await notesOf(changed(pendingIn(first), [first], same))).toBe('vhdx.headersDisagree');
  });

  test('a damaged region table is replaced by its copy', async () => {
    const file = changed((view) => view.setUint8(table + 5000, 1));
    expect(await notesOf(file)).toEqual(['regionTableDamaged']);
  });
});

describe('a file that is damaged is refused with what is wrong', () => {
  const cases: readonly (readonly [string, Uint8Array])[] = [
    ['vhd.tooShort', aVhdx().slice(0, 100)],
    ['vhd.tooShort', aVhdx().slice(0, 100_000)],
    ['vhdx.logOutside', aVhdx().slice(0, 200_000)],
    [
      'vhdx.noHeader',
      changed((view) => {
        view.setUint8(first + 100, 1);
        view.setUint8(second + 100, 1);
      }),
    ],
    ['vhdx.version', changed((view) => view.setUint16(second + 66, 2, true), [second])],
    ['vhdx.logOutside', changed((view) => view.setUint32(second + 72, 12_345, true), [second])],
    [
      'vhdx.noRegionTable',
      changed((view) => {
        view.setUint8(table + 5000, 1);
        view.setUint8(backup + 5000, 1);
      }),
    ],
    ['vhdx.regionUnknown', changed((view) => view.setUint32(table + 16, 1, true), [table])],
    ['vhdx.noMetadata', changed((view) => view.setUint32(table + 8, 1, true), [table])],
    ['vhdx.regionOutside', changed((view) => view.setUint32(table + 32, 5, true), [table])],
    [
      'vhdx.regionOutside',
      changed((view) => view.setUint32(table + 36, 0x1000_0000, true), [table]),
    ],
    ['vhdx.regionsOverlap', changed((view) => view.setUint32(table + 32, metadata, true), [table])],
    ['vhdx.metadataTable', changed((view) => view.setUint8(metadata, 0))],
    ['vhdx.metadataTable', changed((view) => view.setUint16(metadata + 10, 5000, true))],
    ['vhdx.metadataUnknown', changed((view) => view.setUint32(metadata + 32, 1, true))],
    ['vhdx.metadataMissing', changed((view) => view.setUint16(metadata + 10, 1, true))],
    ['vhdx.metadataOutside', changed((view) => view.setUint32(metadata + 48, 4096, true))],
    ['vhdx.metadataOutside', changed((view) => view.setUint32(metadata + 52, 2 ** 31, true))],
    ['vhdx.blockSize', changed((view) => view.setUint32(metadata + 65_536, 3 * mebibyte, true))],
    ['vhdx.sectorSize', changed((view) => view.setUint32(metadata + 65_568, 1024, true))],
    ['vhd.diskSize', changed((view) => view.setUint32(metadata + 65_548, 2 ** 31, true))],
    ['vhd.tableShort', changed((view) => view.setUint32(metadata + 65_548, 256, true))],
    ['vhd.blockOutside', aVhdx({ blocks: [900] })],
    ['vhd.blockOutside', aVhdx({ blocks: [0] })],
    ['vhd.blocksOverlap', aVhdx({ blocks: [4, 4] })],
    [
      'vhdx.parentLocator',
      changed((view) => view.setUint32(metadata + 65_576, 0), [], { parent: 'base.vhdx' }),
    ],
    [
      'vhdx.parentLocator',
      changed((view) => view.setUint16(metadata + 65_594, 9000, true), [], { parent: 'b.vhdx' }),
    ],
  ];
  test.each(cases)('%s', async (code, file) => {
    expect(await codeOf(file)).toBe(code);
  });
});
