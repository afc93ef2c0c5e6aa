import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importFileLimitBytes } from '../../src-shared/import/preview';
import { createTexts } from '../../src-shared/text/index';
import { faultOf, file } from './support';
import { workbook } from '../support/workbook';

/** Heap in use may rise by no more than this while something is refused, in MiB. */
const mostMiB = 200;

describe('a hostile file is refused', () => {
  const timed = (run: () => void) => {
    const memory = process.memoryUsage();
    // Time of the processor: others may use the machine as well.
    const begun = process.cpuUsage();
    run();
    const ms = process.cpuUsage(begun).user / 1000;
    const after = process.memoryUsage();
    const grownMiB =
      (after.heapUsed + after.external - memory.heapUsed - memory.external) / 1_048_576;
    expect(grownMiB).toBeLessThan(mostMiB);
    return ms;
  };

  test('that weighs 100 MB, within a second and before it is read', () => {
    const large = new Uint8Array(100_000_000);
    const ms = timed(() => {
      expect(faultOf(file('large.xlsx', large))).toEqual({
        code: 'import.tooLarge',
        file: 'large.xlsx',
        bytes: 100_000_000,
        limitBytes: importFileLimitBytes,
      });
    });
    expect(ms).toBeLessThan(1000);
  });

  test('that is a bomb: what it unpacks to is counted, whatever its headers say', () => {
    const packed = zipSync(
      { 'xl/sharedStrings.xml': new Uint8Array(32 * 1024 * 1024) },
      { level: 1 },
    );
    const ms = timed(() =>
      expect(faultOf(file('bomb.xlsx', packed))).toMatchObject({
        code: 'import.bomb',
        what: 'unpackedBytes',
      }),
    );
    expect(ms).toBeLessThan(1000);
  });

  test('that is a workbook of something else', () => {
    const book = workbook([{ name: 'Mine', columns: ['A'], rows: [['x']] }]);
    expect(faultOf(file('other.xlsx', book)).code).toBe('import.unknown');
  });

  test('that grows by entities', () => {
    const laughs =
      '<?xml version="1.0"?><!DOCTYPE Envelope [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><Envelope>&b;</Envelope>';
    expect(faultOf(file('a.ovf', laughs))).toEqual({ code: 'import.entities', file: 'a.ovf' });
    expect(faultOf(file('a.ovf', `<!--x--><Envelope>&unknown;</Envelope>`)).code).toBe(
      'import.malformed',
    );
  });

  test.each([
    ['JSON', 'a.json', '['.repeat(100_000)],
    ['Clixml', 'a.xml', `<Objs>${'<Obj>'.repeat(100_000)}</Objs>`],
  ])('that nests without end: %s', (_format, name, text) => {
    expect(faultOf(file(name, text))).toEqual({ code: 'import.tooDeep', file: name, limit: 64 });
  });

  test('with more values than any inventory', () => {
    const ms = timed(() =>
      expect(faultOf(file('a.json', `[${'1,'.repeat(1_300_000)}1]`))).toMatchObject({
        code: 'import.bomb',
        what: 'values',
      }),
    );
    expect(ms).toBeLessThan(1000);
  });

  test.each([
    ['neither UTF-8 nor UTF-16', new Uint8Array([0x7b, 0xff, 0xc0, 0x80, 0x7d])],
    [
      'text with zeros in it',
      new Uint8Array([0x7b, 0x22, 0x61, 0x00, 0x00, 0x00, 0x22, 0x7d, 0x0a]),
    ],
  ])('that is %s', (_what, bytes) => {
    expect(faultOf(file('a.json', bytes))).toEqual({ code: 'import.notText', file: 'a.json' });
  });

  test.each([
    ['JSON', 'a.json', '{"VMs": [}'],
    ['XML', 'a.xml', '<Objs><Obj></Objs>'],
    ['VMX', 'a.vmx', 'memsize = "1"\nconfig.version = "8"\nvirtualHW.version = "9"\nbroken'],
    ['ZIP', 'a.xlsx', 'PK\u0003\u0004\u0014\u0000\u0000\u0000\u0008'],
  ])('that is no proper %s', (format, name, text) => {
    const fault = faultOf(file(name, text));
    if (format === 'ZIP') expect(fault.code).toMatch(/^import\.(malformed|unknown)$/);
    else expect(fault).toMatchObject({ code: 'import.malformed', format });
  });

  test('that is no inventory at all, and none in all', () => {
    expect(faultOf(file('letter.txt', 'Dear all,\nthis is a letter.')).code).toBe('import.unknown');
    expect(faultOf().code).toBe('import.noFiles');
    expect(faultOf(file('a.json', '{"a": [{"b": 1}]}')).code).toBe('import.unknown');
  });

  test.each(['en', 'de'] as const)('with a sentence of its own in %s', (language) => {
    const texts = createTexts(language, 'current');
    for (const fault of [
      faultOf(file('large.xlsx', new Uint8Array(100_000_000))),
      faultOf(file('a.json', '['.repeat(1000))),
      faultOf(file('a.json', new Uint8Array([0x7b, 0xff]))),
    ]) {
      const sentence = texts.fault(fault);
      expect(sentence).toContain('file' in fault ? fault.file : '');
      expect(sentence).not.toContain('{{');
    }
  });
});
