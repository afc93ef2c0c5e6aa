import { describe, expect, test } from 'vitest';
import { onesComplement } from '../../../src-shared/vhd/checksum';
import { dynamicFileBytes, emptyVhd, sizeFault } from '../../../src-shared/vhd/create';
import { geometryOf } from '../../../src-shared/vhd/geometry';
import { largestVhdBytes } from '../../../src-shared/vhd/image';
import { aDisk, aParent, bytesOf, codeOf, gibibyte, inspect } from './files';

const mebibyte = 1024 ** 2;

describe('fact: hyperv-host §5.1 the geometry of a disk', () => {
  test.each([
    [gibibyte, 2080, 16, 63],
    [127 * gibibyte, 65_278, 16, 255],
    [2040 * gibibyte, 65_535, 16, 255],
    // Worked out by hand from the rule: 20,480 sectors in tracks of 17 take four heads.
    [10 * mebibyte, 301, 4, 17],
    [512 * mebibyte, 1040, 16, 63],
  ])('of %i bytes is %i/%i/%i', (bytes, cylinders, heads, sectorsPerTrack) => {
    expect(geometryOf(bytes)).toEqual({ cylinders, heads, sectorsPerTrack });
  });
});

describe('fact: hyperv-host §5.1 the size of a file', () => {
  test.each([
    [40, 83_968],
    [127, 262_144],
  ])('an empty dynamic disk of %i GiB takes %i bytes', (size, bytes) => {
    const disk = aDisk({ diskBytes: size * gibibyte });
    expect(emptyVhd(disk).fileBytes).toBe(bytes);
    expect(dynamicFileBytes(disk.diskBytes, 0)).toBe(bytes);
  });

  test('each block adds two MiB and its bitmap of 512 bytes', () => {
    const empty = dynamicFileBytes(40 * gibibyte, 0);
    expect(dynamicFileBytes(40 * gibibyte, 3)).toBe(empty + 3 * (2 * mebibyte + 512));
  });

  test('a fixed disk is its capacity and a footer', () => {
    const disk = aDisk({ type: 'fixed', diskBytes: 127 * gibibyte });
    expect(emptyVhd(disk).fileBytes).toBe(127 * gibibyte + 512);
  });
});

describe('fact: hyperv-host §1.1 a .vhd', () => {
  test('holds 2040 GiB and not a sector more, in whole sectors', () => {
    expect(sizeFault(largestVhdBytes)).toBeNull();
    expect(sizeFault(largestVhdBytes + 512)?.code).toBe('diskFile.sizeOutOfRange');
    expect(sizeFault(mebibyte - 512)?.code).toBe('diskFile.sizeOutOfRange');
    expect(sizeFault(mebibyte + 1)?.code).toBe('diskFile.sizeNotWhole');
  });
});

describe('an empty disk that was written', () => {
  test('is read as what it is: fixed', async () => {
    const result = await inspect(bytesOf(aDisk({ type: 'fixed', diskBytes: 3 * mebibyte })));
    expect(result).toMatchObject({
      ok: true,
      value: {
        format: 'vhd',
        type: 'fixed',
        fileBytes: 3 * mebibyte + 512,
        diskBytes: 3 * mebibyte,
        blocks: null,
        uniqueId: '6F9619FF-8B86-4011-B42D-00CF4FC964FF',
        createdAt: Date.parse('2010-11-22T09:00:00Z'),
        creator: 'win 6.1 (Wi2k)',
        parent: null,
        notes: [],
      },
    });
  });

  test('is read as what it is: dynamic', async () => {
    expect(await inspect(bytesOf(aDisk({ diskBytes: 127 * gibibyte })))).toMatchObject({
      ok: true,
      value: {
        type: 'dynamic',
        fileBytes: 262_144,
        diskBytes: 127 * gibibyte,
        blockBytes: 2 * mebibyte,
        blocks: 65_024,
        allocatedBlocks: 0,
        geometry: { cylinders: 65_278, heads: 16, sectorsPerTrack: 255 },
        notes: [],
      },
    });
  });

  test('is read as what it is: differencing, with both paths of its parent', async () => {
    const file = bytesOf(aDisk({ type: 'differencing', parent: aParent }));
    expect(await inspect(file)).toMatchObject({
      ok: true,
      value: { type: 'differencing', allocatedBlocks: 0, parent: aParent },
    });
  });
});

/** The footer at the end of a file of this length begins here. */
const footerOf = (file: Uint8Array) => file.length - 512;

/** Changes bytes of a structure and puts its checksum right again. */
function changed(
  file: Uint8Array,
  part: { readonly at: number; readonly bytes: number; readonly checksumAt: number },
  change: (view: DataView) => void,
): Uint8Array {
  const copy = file.slice();
  const view = new DataView(copy.buffer, part.at, part.bytes);
  change(view);
  const bytes = copy.subarray(part.at, part.at + part.bytes);
  view.setUint32(part.checksumAt, onesComplement(bytes, part.checksumAt));
  return copy;
}

const header = { at: 512, bytes: 1024, checksumAt: 36 };
const dynamic = bytesOf(aDisk());

/** Dynamic, with one block that was written. */
function withBlocks(...sectors: readonly number[]): Uint8Array {
  const tail = 2 * mebibyte + 512;
  const file = new Uint8Array(dynamic.length + sectors.length * tail);
  file.set(dynamic.subarray(0, footerOf(dynamic)));
  file.set(dynamic.subarray(footerOf(dynamic)), footerOf(file));
  sectors.forEach((sector, index) => new DataView(file.buffer).setUint32(1536 + index * 4, sector));
  return file;
}
const firstBlock = footerOf(dynamic) / 512;

describe('a file that is damaged is refused with what is wrong', () => {
  const both = (change: (file: Uint8Array) => void) => {
    const copy = dynamic.slice();
    change(copy);
    return copy;
  };
  const footer = { at: footerOf(dynamic), bytes: 512, checksumAt: 64 };
  const withFooter = (change: (view: DataView) => void) => {
    const first = changed(dynamic, footer, change);
    return changed(first, { ...footer, at: 0 }, change);
  };
  const cases: readonly (readonly [string, Uint8Array])[] = [
    ['vhd.notDisk', new Uint8Array(4096)],
    ['vhd.notDisk', new Uint8Array(4)],
    ['vhd.tooShort', dynamic.slice(0, 500)],
    [
      'vhd.footerChecksum',
      both((file) => {
        file[footerOf(file) + 40] = 1;
        file[40] = 1;
      }),
    ],
    ['vhd.footerVersion', withFooter((view) => view.setUint32(12, 0x2_0000))],
    ['vhd.footerType', withFooter((view) => view.setUint32(60, 6))],
    ['vhd.diskSize', withFooter((view) => view.setUint32(52, 513))],
    ['vhd.diskSize', withFooter((view) => view.setUint32(48, 0x8000_0000))],
    ['vhd.headerOutside', withFooter((view) => view.setUint32(20, dynamic.length))],
    ['vhd.headerSignature', withFooter((view) => view.setUint32(20, 1024))],
    ['vhd.headerChecksum', both((file) => void (file[700] = 1))],
    ['vhd.headerVersion', changed(dynamic, header, (view) => view.setUint32(24, 1))],
    ['vhd.blockSize', changed(dynamic, header, (view) => view.setUint32(32, 3_000_000))],
    ['vhd.blockSize', changed(dynamic, header, (view) => view.setUint32(32, 0))],
    ['vhd.tableShort', changed(dynamic, header, (view) => view.setUint32(28, 511))],
    ['vhd.tableOutside', changed(dynamic, header, (view) => view.setUint32(20, dynamic.length))],
    ['vhd.tableOutside', changed(dynamic, header, (view) => view.setUint32(16, 0x7fff_ffff))],
    ['vhd.blockOutside', withBlocks(firstBlock + 1)],
    ['vhd.blockOutside', withBlocks(0)],
    ['vhd.blocksOverlap', withBlocks(firstBlock, firstBlock)],
    ['vhd.blocksOverlap', withBlocks(firstBlock, firstBlock + 8)],
    [
      'vhd.tooShort',
      bytesOf(aDisk({ type: 'fixed', diskBytes: 2 * mebibyte }))
        .subarray(512)
        .slice(),
    ],
  ];
  test.each(cases)('%s', async (code, file) => {
    expect(await codeOf(file)).toBe(code);
  });

  test('and so is a differencing disk whose parent cannot be made out', async () => {
    const child = bytesOf(aDisk({ type: 'differencing', parent: aParent }));
    const away = changed(child, header, (view) => view.setUint32(576 + 20, child.length));
    expect(await codeOf(away)).toBe('vhd.locatorOutside');
    const nameless = changed(child, header, (view) => {
      for (let at = 64; at < 768; at += 4) view.setUint32(at, 0);
    });
    expect(await codeOf(nameless)).toBe('vhd.noParent');
  });
});

describe('a file that is odd is read, and says so', () => {
  const notesOf = async (file: Uint8Array) => {
    const result = await inspect(file);
    return result.ok ? result.value.notes : result.fault.code;
  };

  test('blocks that were written are counted', async () => {
    const file = withBlocks(firstBlock + 4097, firstBlock);
    expect(await inspect(file)).toMatchObject({
      ok: true,
      value: { blocks: 512, allocatedBlocks: 2 },
    });
  });

  test('a footer of 511 bytes, as early programs wrote it', async () => {
    const fixed = bytesOf(aDisk({ type: 'fixed', diskBytes: mebibyte }));
    expect(await notesOf(fixed.subarray(0, fixed.length - 1).slice())).toEqual(['shortFooter']);
  });

  test('a footer that is gone, from its copy', async () => {
    expect(await notesOf(dynamic.slice(0, footerOf(dynamic)))).toEqual(['footerFromCopy']);
    const damaged = dynamic.slice();
    damaged[footerOf(damaged) + 50] = 7;
    expect(await notesOf(damaged)).toEqual(['footerFromCopy']);
  });

  test('a copy that is damaged', async () => {
    const damaged = dynamic.slice();
    damaged[50] = 7;
    expect(await notesOf(damaged)).toEqual(['copyDiffers']);
  });

  test('an unusual geometry, and a saved state', async () => {
    const fixed = bytesOf(aDisk({ type: 'fixed', diskBytes: mebibyte }));
    const footer = { at: footerOf(fixed), bytes: 512, checksumAt: 64 };
    const odd = changed(fixed, footer, (view) => {
      view.setUint8(58, 3);
      view.setUint8(84, 1);
    });
    expect(await notesOf(odd)).toEqual(['geometryDiffers', 'savedState']);
  });
});
