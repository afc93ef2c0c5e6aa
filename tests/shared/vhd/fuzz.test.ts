import { expect, test } from 'vitest';
import type { DiskFileFault } from '../../../src-shared/vhd/image';
import { readBudgetBytes } from '../../../src-shared/vhd/bounded';
import { inspectDiskFile } from '../../../src-shared/vhd/inspect';
import { createTexts } from '../../../src-shared/text/index';
import { onesComplement } from '../../../src-shared/vhd/checksum';
import { aDisk, aParent, bytesOf, gibibyte, sourceOf } from './files';
import { aVhdx, places, seal } from './vhdx-file';

/*
 * Headers that were changed at random. Half of them get the right checksum again: a fuzzer that is
 * always stopped by the first checksum proves nothing about what stands behind it.
 */

/** A generator of whole numbers below a bound, from a seed. */
function dice(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

/** Places worth hitting: everything a reader looks at. */
interface Victim {
  readonly name: string;
  readonly file: Uint8Array;
  readonly areas: readonly (readonly [from: number, bytes: number])[];
  readonly seal: (file: Uint8Array) => void;
}

function vhdSeal(file: Uint8Array): void {
  const part = (at: number, bytes: number, checksumAt: number) => {
    if (at < 0 || at + bytes > file.length) return;
    const sum = onesComplement(file.subarray(at, at + bytes), checksumAt);
    new DataView(file.buffer).setUint32(at + checksumAt, sum);
  };
  part(0, 512, 64);
  part(512, 1024, 36);
  part(file.length - 512, 512, 64);
}

function vhdVictim(name: string, file: Uint8Array): Victim {
  const areas = [
    [0, 512],
    [512, 1024],
    [1536, 512],
    [file.length - 512, 512],
  ] as const;
  return { name, file, areas, seal: vhdSeal };
}

function vhdxVictim(name: string, file: Uint8Array): Victim {
  const { headers, regions, blocks, metadata } = places;
  return {
    name,
    file,
    areas: [
      [0, 16],
      ...headers.map((at) => [at, 96] as const),
      ...regions.map((at) => [at, 96] as const),
      [metadata, 256],
      [metadata + 65_536, 256],
      [blocks, 64],
    ],
    seal: (damaged) => {
      for (const at of [...headers, ...regions]) seal(damaged, at);
    },
  };
}

const victims: readonly Victim[] = [
  vhdVictim('fixed', bytesOf(aDisk({ type: 'fixed', diskBytes: 1024 ** 2 }))),
  vhdVictim('dynamic', bytesOf(aDisk({ diskBytes: 40 * gibibyte }))),
  vhdVictim('differencing', bytesOf(aDisk({ type: 'differencing', parent: aParent }))),
  vhdxVictim('vhdx', aVhdx({ blocks: [4, 5] })),
  vhdxVictim('vhdx with a parent', aVhdx({ parent: '.\\base.vhdx', logPending: true })),
];
const odd = [0, 1, 0x7f, 0x80, 0xff];

/** Changes a few places of `file`, and gives back what puts them right again. */
function mutate(victim: Victim, file: Uint8Array, draw: (bound: number) => number): () => void {
  const before: (readonly [number, Uint8Array])[] = [];
  const keep = (at: number, bytes: number) => before.push([at, file.slice(at, at + bytes)]);
  for (let change = draw(4); change >= 0; change -= 1) {
    const [from, bytes] = victim.areas[draw(victim.areas.length)] ?? [0, 1];
    const at = from + draw(bytes);
    keep(at, 4);
    const value = draw(2) === 0 ? draw(256) : (odd[draw(odd.length)] ?? 0);
    const length = draw(3) === 0 ? 4 : 1;
    file.fill(value, at, Math.min(file.length, at + length));
  }
  if (draw(2) === 0) {
    for (const [from, bytes] of victim.areas) keep(from, bytes);
    victim.seal(file);
  }
  return () => before.reverse().forEach(([at, bytes]) => file.set(bytes, at));
}

test('ten thousand damaged headers are read or refused with words, within bounds', async () => {
  const draw = dice(20_101_122);
  const texts = [createTexts('en', 'r2'), createTexts('de', 'r2')];
  const refusals = new Map<DiskFileFault['code'], number>();
  let read = 0;
  let slowestMs = 0;
  const files = victims.map((victim) => victim.file.slice());
  for (let run = 0; run < 10_000; run += 1) {
    const index = run % victims.length;
    const [victim, file] = [victims[index], files[index]];
    if (!victim || !file) throw new Error('there is a victim');
    const restore = mutate(victim, file, draw);
    // Now and then the file is cut off as well.
    const cut = draw(20) === 0 ? file.subarray(0, draw(file.length)) : file;
    let asked = 0;
    const source = sourceOf(cut, (length) => {
      asked += length;
    });
    const begun = performance.now();
    const result = await inspectDiskFile(source);
    slowestMs = Math.max(slowestMs, performance.now() - begun);
    expect(asked).toBeLessThanOrEqual(readBudgetBytes);
    if (result.ok) {
      read += 1;
      expect(Number.isSafeInteger(result.value.diskBytes)).toBe(true);
      expect(result.value.allocatedBlocks ?? 0).toBeLessThanOrEqual(result.value.blocks ?? 0);
    } else {
      const { code } = result.fault;
      refusals.set(code, (refusals.get(code) ?? 0) + 1);
      for (const { fault } of texts) expect(fault(result.fault)).not.toMatch(/\{\{|^$/);
    }
    restore();
  }
  files.forEach((file, index) =>
    expect(Buffer.from(file).equals(victims[index]?.file ?? new Uint8Array())).toBe(true),
  );
  // They reach far beyond the first checksum, or this proves nothing.
  expect(read).toBeGreaterThan(1000);
  expect(refusals.size).toBeGreaterThan(20);
  expect(slowestMs).toBeLessThan(1000);
}, 120_000);

test('a table that names one place a million times is read once, and refused', async () => {
  const file = bytesOf(aDisk({ diskBytes: 2040 * gibibyte }));
  const footerAt = file.length - 512;
  const view = new DataView(file.buffer);
  for (let at = 1536; at < footerAt; at += 4) view.setUint32(at, 4096);
  let asked = 0;
  const bytes = 2 ** 41;
  const result = await inspectDiskFile({
    bytes,
    read: (offset, length) => {
      asked += length;
      const at = offset === bytes - 512 ? footerAt : offset;
      return Promise.resolve(file.subarray(at, at + length));
    },
  });
  expect(result.ok ? 'ok' : result.fault.code).toBe('vhd.blocksOverlap');
  expect(asked).toBeLessThanOrEqual(readBudgetBytes);
});
