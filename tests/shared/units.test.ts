import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slug } from '../../src-shared/model/ids';
import { formatClock, parseDuration, parseMemory } from '../../src-shared/units';

describe('a duration', () => {
  test.each([
    ['0ms', 0],
    ['250ms', 250],
    ['90s', 90_000],
    ['10m', 600_000],
    ['2h', 7_200_000],
  ])('%s is %i ms', (text, ms) => {
    expect(parseDuration(text)).toEqual({ ok: true, value: ms });
  });

  test.each(['', '10', '10 m', '1.5h', '-3s', '10M', '1d', '9999999999999ms', '999999999999h'])(
    'refuses %j with what was given',
    (text) => {
      expect(parseDuration(text)).toEqual({ ok: false, fault: text });
    },
  );

  test('is written the way Hyper-V Manager writes uptime', () => {
    expect([0, 999, 61_000, 3_600_000, 86_400_000, 90_061_000].map(formatClock)).toEqual([
      '00:00:00',
      '00:00:00',
      '00:01:01',
      '01:00:00',
      '1.00:00:00',
      '1.01:01:01',
    ]);
  });
});

describe('a size', () => {
  test.each([
    ['512MiB', 512],
    ['64GiB', 65_536],
    ['2TiB', 2_097_152],
  ])('%s is %i MiB', (text, memoryMiB) => {
    expect(parseMemory(text)).toEqual({ ok: true, value: memoryMiB });
  });

  test.each(['64', '64GB', '1.5GiB', '-1MiB', '64 GiB'])('refuses %j', (text) => {
    expect(parseMemory(text)).toEqual({ ok: false, fault: text });
  });
});

describe('an id made from a name', () => {
  test('is readable', () => {
    expect(['HV01', 'Web 01', 'Größe', '  a  ', '###'].map(slug)).toEqual([
      'hv01',
      'web-01',
      'gr-e',
      'a',
      'x',
    ]);
  });

  test('is always a valid tail, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (name) => {
        expect(slug(name)).toMatch(/^[a-z0-9][a-z0-9._/-]{0,79}$/);
      }),
    );
  });
});
