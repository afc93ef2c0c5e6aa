import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { inspectFile, writeNewDisk } from '../../../src-main/host/disk-file';

const gibibyte = 1024 ** 3;
const now = Date.parse('2010-11-22T09:00:00Z');

function qemu(...args: string[]): { readonly status: number | null; readonly out: string } {
  const { status, stdout, stderr } = spawnSync('qemu-img', args, { encoding: 'utf8' });
  return { status, out: `${stdout}${stderr}` };
}

const isThere = spawnSync('qemu-img', ['--version']).status === 0;
if (!isThere) console.log('skipped: qemu-img is not installed, so no file was shown to it');

const info = z.looseObject({
  format: z.string(),
  'virtual-size': z.number(),
  'actual-size': z.number(),
});

/** `qemu-img check` says of formats it cannot check that it cannot, with this status. */
const cannotCheck = 63;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hyperlab-disks-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!isThere)('qemu-img', () => {
  test.each([
    ['fixed', 127 * gibibyte],
    ['fixed', 10 * 1024 ** 2],
    ['dynamic', 127 * gibibyte],
    ['dynamic', 2040 * gibibyte],
    ['dynamic', gibibyte + 512],
  ] as const)('accepts a new %s disk of %i bytes', async (type, diskBytes) => {
    const file = join(folder, `${type}-${diskBytes}.vhd`);
    const order = { type, diskBytes, parent: null };
    expect(await writeNewDisk(file, order, now)).toMatchObject({ ok: true });
    const told = qemu('info', '--output=json', '-f', 'vpc', file);
    expect(told.out).not.toMatch(/error|invalid|could not/i);
    const parsed = info.parse(JSON.parse(told.out));
    expect(parsed['virtual-size']).toBe(diskBytes);
    // A fixed disk of 127 GiB takes no room until it is written to, where the file system allows that.
    expect(parsed['actual-size']).toBeLessThan(64 * 1024 ** 2);
    const check = qemu('check', '-f', 'vpc', file);
    expect([0, cannotCheck]).toContain(check.status);
    // Its check knows no .vhd, so it reads the disk from end to end as well: all of it is zero.
    const map = qemu('map', '--output=json', '-f', 'vpc', file);
    const extents = z.array(z.looseObject({ length: z.number(), zero: z.boolean() }));
    const pieces = extents.parse(JSON.parse(map.out));
    expect(pieces.reduce((sum, { length }) => sum + length, 0)).toBe(diskBytes);
    expect(pieces.every(({ zero }) => zero)).toBe(true);
  });

  test('can write into a new dynamic disk, and the block it takes is found', async () => {
    const file = join(folder, 'written.vhd');
    await writeNewDisk(file, { type: 'dynamic', diskBytes: gibibyte, parent: null }, now);
    const raw = join(folder, 'raw.img');
    expect(qemu('create', '-f', 'raw', raw, '1G').status).toBe(0);
    const dd = ['dd', '-f', 'raw', '-O', 'vpc', 'bs=1M', 'count=64', `if=${raw}`];
    const copy = join(folder, 'copy.vhd');
    expect(qemu(...dd, `of=${copy}`).status).toBe(0);
    expect(await inspectFile(copy)).toMatchObject({ ok: true, value: { type: 'dynamic' } });
    expect(qemu('compare', '-f', 'vpc', '-F', 'raw', file, raw).status).toBe(0);
  });

  test.each([
    ['vpc', 'subformat=dynamic', 'vhd', 'dynamic', []],
    ['vpc', 'subformat=fixed', 'vhd', 'fixed', []],
    // With the size that was asked for it writes a geometry that only says that the size counts.
    ['vpc', 'subformat=dynamic,force_size', 'vhd', 'dynamic', ['geometryDiffers']],
    ['vpc', 'subformat=fixed,force_size', 'vhd', 'fixed', ['geometryDiffers']],
    ['vhdx', 'subformat=dynamic', 'vhdx', 'dynamic', []],
    ['vhdx', 'subformat=fixed', 'vhdx', 'fixed', []],
    ['vhdx', 'subformat=dynamic,block_size=1M', 'vhdx', 'dynamic', []],
  ] as const)(
    'makes a %s (%s) that is inspected correctly',
    async (made, option, format, type, notes) => {
      const file = join(folder, `${made}-${option}.img`);
      expect(qemu('create', '-q', '-f', made, '-o', option, file, '100M').status).toBe(0);
      const told = info.parse(JSON.parse(qemu('info', '--output=json', '-f', made, file).out));
      expect(await inspectFile(file)).toMatchObject({
        ok: true,
        value: {
          format,
          type,
          diskBytes: told['virtual-size'],
          fileBytes: statSync(file).size,
          notes,
        },
      });
    },
  );

  test('a differencing disk names the parent it was made on', async () => {
    const base = join(folder, 'base.vhd');
    expect(qemu('create', '-q', '-f', 'vpc', '-o', 'force_size', base, '1G').status).toBe(0);
    const child = join(folder, 'child.vhd');
    const order = { type: 'differencing', diskBytes: null, parent: base } as const;
    const [parent, made] = [await inspectFile(base), await writeNewDisk(child, order, now)];
    expect(made).toMatchObject({
      ok: true,
      value: {
        type: 'differencing',
        diskBytes: gibibyte,
        parent: {
          uniqueId: parent.ok ? parent.value.uniqueId : '',
          name: 'base.vhd',
          absolutePath: base,
          relativePath: '.\\base.vhd',
        },
      },
    });
  });
});
