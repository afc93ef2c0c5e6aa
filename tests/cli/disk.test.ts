import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hyperlab } from './support';

const gibibyte = 1024 ** 3;
let folder: string;
const at = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hyperlab-cli-disk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Refusal {
  readonly what: string;
  readonly args: readonly string[];
  readonly said: string;
  readonly file?: string;
}

describe('hyperlab disk new', () => {
  test('fact: hyperv-host §5.1 writes an empty dynamic disk of 127 GiB in 262,144 bytes', async () => {
    const { code, out } = await hyperlab('disk', 'new', '--size', '127GiB', at('c.vhd'));
    expect(code).toBe(0);
    expect(out).toContain('Dynamically expanding virtual hard disk');
    expect(out).toContain('127\u00a0GB (136,365,211,648 bytes)');
    expect(statSync(at('c.vhd')).size).toBe(262_144);
  });

  test('writes a fixed disk that is as long as it is large and a footer', async () => {
    const { code } = await hyperlab(
      'disk',
      'new',
      '--type',
      'fixed',
      '--size',
      '10GiB',
      at('f.vhd'),
    );
    expect(code).toBe(0);
    expect(statSync(at('f.vhd')).size).toBe(10 * gibibyte + 512);
  });

  test('writes a differencing disk on its parent, with its size', async () => {
    mkdirSync(at('base'));
    await hyperlab('disk', 'new', '--size', '40GiB', at('base/b.vhd'));
    const args = ['--type', 'differencing', '--parent', at('base/b.vhd'), '--json'];
    const { code, out } = await hyperlab('disk', 'new', ...args, at('d.vhd'));
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      type: 'differencing',
      diskBytes: 40 * gibibyte,
      parent: { name: 'b.vhd', relativePath: '.\\base\\b.vhd', absolutePath: at('base/b.vhd') },
    });
  });

  test('fact: hyperv-host §5.1 says what is wrong with the parent of a differencing disk', async () => {
    await hyperlab('disk', 'new', '--size', '40GiB', at('b.vhd'));
    await hyperlab('disk', 'new', '--type', 'differencing', '--parent', at('b.vhd'), at('d.vhd'));
    const notes = async () => {
      const { out } = await hyperlab('disk', 'inspect', '--json', at('d.vhd'));
      return (JSON.parse(out) as { readonly notes: readonly string[] }).notes;
    };
    expect(await notes()).toEqual([]);
    utimesSync(at('b.vhd'), new Date(), new Date(Date.now() + 3_600_000));
    expect(await notes()).toEqual(['parentChanged']);
    writeFileSync(at('b.vhd'), 'nothing of a disk');
    expect(await notes()).toEqual(['parentDamaged']);
    rmSync(at('b.vhd'));
    expect(await notes()).toEqual(['parentMissing']);
    await hyperlab('disk', 'new', '--size', '40GiB', at('b.vhd'));
    expect(await notes()).toEqual(['parentOther']);
  });

  test('never overwrites a file', async () => {
    writeFileSync(at('mine.vhd'), 'my thesis');
    const { code, error } = await hyperlab('disk', 'new', '--size', '1GiB', at('mine.vhd'));
    expect(code).toBe(1);
    expect(error).toContain('exists already');
    expect(readFileSync(at('mine.vhd'), 'utf8')).toBe('my thesis');
  });

  test.each<Refusal>([
    { what: 'no size', args: [], said: 'needs a size' },
    { what: 'a size beyond 2040 GiB', args: ['--size', '2041GiB'], said: 'between' },
    { what: 'half a sector', args: ['--size', '1048832B'], said: 'whole sectors' },
    {
      what: 'differencing without parent',
      args: ['--type', 'differencing'],
      said: 'needs a parent',
    },
    {
      what: 'a parent for nothing',
      args: ['--size', '1GiB', '--parent', 'b.vhd'],
      said: 'Only a differencing',
    },
    {
      what: 'a parent that is missing',
      args: ['--type', 'differencing', '--parent', 'b.vhd'],
      said: 'no file',
    },
    {
      what: 'a folder that is missing',
      args: ['--size', '1GiB'],
      said: 'could not be written',
      file: 'no/such/x.vhd',
    },
  ])('refuses $what', async ({ args, said, file = 'x.vhd' }) => {
    const { code, out, error } = await hyperlab('disk', 'new', ...args, at(file));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toContain(said);
    expect(() => statSync(at(file))).toThrow();
  });

  test('refuses a parent that is no disk, or of another size', async () => {
    writeFileSync(at('b.vhd'), 'x'.repeat(5000));
    const on = ['--type', 'differencing', '--parent', at('b.vhd')];
    const damaged = await hyperlab('disk', 'new', ...on, at('d.vhd'));
    expect(damaged.code).toBe(1);
    expect(damaged.error).toContain('no virtual hard disk');
    rmSync(at('b.vhd'));
    await hyperlab('disk', 'new', '--size', '40GiB', at('b.vhd'));
    const other = await hyperlab('disk', 'new', ...on, '--size', '41GiB', at('d.vhd'));
    expect(other.error).toContain('as large as its parent');
  });

  test('takes what it does not understand as a mistake of usage', async () => {
    expect((await hyperlab('disk', 'new', '--size', 'big', at('x.vhd'))).code).toBe(2);
    expect((await hyperlab('disk', 'new', '--type', 'vhdx', at('x.vhd'))).code).toBe(2);
    expect((await hyperlab('disk', 'new')).code).toBe(2);
    expect((await hyperlab('disk')).code).toBe(2);
    expect((await hyperlab('disk', 'shrink')).code).toBe(2);
  });
});

describe('hyperlab disk inspect', () => {
  test('says what a disk is, in either language, and changes nothing', async () => {
    await hyperlab('disk', 'new', '--size', '1GiB', at('c.vhd'));
    const before = { bytes: readFileSync(at('c.vhd')), time: statSync(at('c.vhd')).mtimeMs };
    const english = await hyperlab('disk', 'inspect', at('c.vhd'));
    expect(english.out).toContain('2,080 cylinders, 16 heads, 63 sectors a track');
    const german = await hyperlab('disk', 'inspect', '--lang', 'de', at('c.vhd'));
    expect(german.out).toContain('Dynamisch erweiterbare virtuelle Festplatte');
    expect(german.out).toContain('2.080 Zylinder');
    expect(readFileSync(at('c.vhd'))).toEqual(before.bytes);
    expect(statSync(at('c.vhd')).mtimeMs).toBe(before.time);
  });

  test('prints one JSON object and nothing else', async () => {
    await hyperlab('disk', 'new', '--size', '1GiB', at('c.vhd'));
    const { out } = await hyperlab('disk', 'inspect', '--json', at('c.vhd'));
    expect(JSON.parse(out)).toEqual({
      file: at('c.vhd'),
      format: 'vhd',
      type: 'dynamic',
      fileBytes: 4096,
      diskBytes: gibibyte,
      blockBytes: 2 * 1024 ** 2,
      blocks: 512,
      allocatedBlocks: 0,
      logicalSectorBytes: 512,
      physicalSectorBytes: 512,
      uniqueId: expect.stringMatching(/^[0-9A-F-]{36}$/) as string,
      createdAt: '2026-01-02T03:04:05.000Z',
      creator: 'win 6.1 (Wi2k)',
      geometry: { cylinders: 2080, heads: 16, sectorsPerTrack: 63 },
      parent: null,
      notes: [],
    });
  });

  test('refuses a damaged file with what is wrong, a folder, and a file that is not there', async () => {
    await hyperlab('disk', 'new', '--size', '1GiB', at('c.vhd'));
    const bytes = readFileSync(at('c.vhd'));
    bytes[700] = 9;
    writeFileSync(at('damaged.vhd'), bytes);
    const damaged = await hyperlab('disk', 'inspect', '--lang', 'de', at('damaged.vhd'));
    expect(damaged.code).toBe(1);
    expect(damaged.error).toContain('Der Kopf bei 512 ist beschädigt');
    expect((await hyperlab('disk', 'inspect', folder)).code).toBe(1);
    expect((await hyperlab('disk', 'inspect', at('none.vhd'))).error).toContain('There is no file');
  });
});
