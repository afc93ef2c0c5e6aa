import { describe, expect, test } from 'vitest';
import { createFormats, isoMoment } from '../../../src-shared/text/format';

const en = createFormats('en');
const de = createFormats('de');
const startsAt = '2026-03-02T09:00:00+01:00';

describe('numbers and sizes', () => {
  test('digits are grouped and pointed as the language does it', () => {
    expect(en.number(12_345.6, 1)).toBe('12,345.6');
    expect(de.number(12_345.6, 1)).toBe('12.345,6');
    expect(de.percent(125)).toBe('13\u00a0%');
    expect(en.percent(125, 1)).toBe('12.5%');
  });

  test('memory in gigabytes has a decimal only where it says something', () => {
    expect(en.memoryInGigabytes(2048)).toBe('2\u00a0GB');
    expect(en.memoryInGigabytes(1536)).toBe('1.5\u00a0GB');
    expect(en.memoryInGigabytes(262_000)).toBe('256\u00a0GB');
    expect(en.memory(262_144)).toBe('262,144\u00a0MB');
  });
});

describe('times', () => {
  test('a duration shows its two largest units and no empty one', () => {
    expect(en.duration(250)).toBe('250\u00a0ms');
    expect(en.duration(5400)).toBe('5.4\u00a0s');
    expect(de.duration(5400)).toBe('5,4\u00a0s');
    expect(en.duration(59_990)).toBe('59.9\u00a0s');
    expect(en.duration(60_990)).toBe('1\u00a0min');
    expect(en.seconds(5390)).toBe('5.3\u00a0s');
    expect(en.duration(124_000)).toBe('2\u00a0min 4\u00a0s');
    expect(en.duration(3_900_000)).toBe('1\u00a0h 5\u00a0min');
    expect(en.duration(90_000_000)).toBe('1\u00a0d 1\u00a0h');
  });

  test('the clock of a lab counts on past a day', () => {
    expect(en.labClock(95_250)).toBe('00:01:35.2');
    expect(de.labClock(95_250)).toBe('00:01:35,2');
    expect(en.labClock(90_000_000)).toBe('25:00:00.0');
  });

  test('a moment is shown in the offset of the lab, wherever it is played', () => {
    expect(en.moment(startsAt, 95_000)).toBe('02/03/2026, 09:01:35');
    expect(de.moment(startsAt, 95_000)).toBe('02.03.2026, 09:01:35');
    expect(en.timeOfDay(startsAt, 95_250)).toBe('09:01:35.250');
    expect(de.momentWithOffset(startsAt)).toBe('02.03.2026, 09:00:00 UTC+01:00');
    expect(en.momentWithOffset('2026-03-02T09:00:00Z')).toBe('02/03/2026, 09:00:00 UTC');
    expect(isoMoment(startsAt, 95_250)).toBe('2026-03-02T09:01:35.250+01:00');
    expect(isoMoment('2026-03-02T09:00:00Z', 0)).toBe('2026-03-02T09:00:00.000Z');
  });

  test('names are sorted the way people count', () => {
    expect(['HV10', 'HV2', 'hv1'].sort(en.compare)).toEqual(['hv1', 'HV2', 'HV10']);
  });
});
