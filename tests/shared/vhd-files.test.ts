import { describe, expect, test } from 'vitest';
import {
  blocksAt,
  bytesWithBlocks,
  emptyFileBytes,
  fileBytesOf,
  vhdBlockBytes,
} from '../../src-shared/rules/vhd-files';
import { aVhd, aVm } from '../support/records';
import { mebibyte } from '../../src-shared/units';

const GiB = 1024;
const dynamic = { format: 'vhd', type: 'dynamic', blockKiB: 2048 } as const;

describe('sizes of virtual hard disk files', () => {
  test.each([
    [40 * GiB, 83_968],
    [127 * GiB, 262_144],
  ])('fact: hyperv-host §5.1 an empty dynamic disk of %i MiB takes %i bytes', (sizeMiB, bytes) => {
    expect(emptyFileBytes({ ...dynamic, sizeMiB })).toBe(bytes);
    expect(emptyFileBytes({ ...dynamic, type: 'differencing', sizeMiB })).toBe(bytes);
  });

  test('fact: hyperv-host §5.1 a block of 2 MiB has a bitmap of 512 bytes', () => {
    expect(vhdBlockBytes(2048)).toBe(2 * mebibyte + 512);
    expect(vhdBlockBytes(512)).toBe(512 * 1024 + 512);
  });

  test('fact: hyperv-host §5.1 a fixed disk takes its size and a footer', () => {
    const shape = { ...dynamic, type: 'fixed', sizeMiB: 10 * GiB } as const;
    expect(bytesWithBlocks(shape, 0)).toBe(10 * GiB * mebibyte + 512);
  });

  test('an empty dynamic VHDX takes 4 MiB, a fixed one 4 MiB more than its size', () => {
    const shape = { format: 'vhdx', type: 'dynamic', blockKiB: 32 * 1024 } as const;
    expect(emptyFileBytes({ ...shape, sizeMiB: 127 * GiB })).toBe(4 * mebibyte);
    const fixed = { ...shape, type: 'fixed', sizeMiB: 127 * GiB } as const;
    expect(bytesWithBlocks(fixed, 0)).toBe((127 * GiB + 4) * mebibyte);
  });

  test('a disk grows with what its guest writes, by whole blocks, and never beyond its size', () => {
    const vm = aVm('WEB01', 'HV01');
    const vhd = aVhd(vm, { sizeMiB: 8, blocks: 1, growthBytesPerSecond: 1_048_576, since: 1000 });
    expect([1000, 2999, 3000, 7000, 7_000_000].map((now) => blocksAt(vhd, now))).toEqual([
      1, 1, 2, 4, 4,
    ]);
    expect(fileBytesOf(vhd, 3000) - fileBytesOf(vhd, 1000)).toBe(2 * mebibyte + 512);
  });
});
