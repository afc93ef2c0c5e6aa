import { expect, test } from 'vitest';
import { SampleTrack, trackPoints } from '../../../src-renderer/store/sample-track';
import { sharedUntil } from '../../../src-renderer/store/history-line';

function filled(points: number, value: (at: number) => number): SampleTrack {
  const track = new SampleTrack();
  for (let point = 1; point <= points; point += 1) track.push(point * 100, value(point));
  return track;
}

test('a long session fits: what is older is coarser, and its peak stays', () => {
  const track = filled(trackPoints * 5, (point) => (point === 700 ? 990 : 10));
  expect(track.length).toBeLessThanOrEqual(trackPoints);
  const { times, values } = track.view(0, Number.MAX_SAFE_INTEGER);
  expect(times[0]).toBe(100);
  expect(times.at(-1)).toBe(trackPoints * 500);
  expect(Math.max(...values.map((value) => value ?? 0))).toBe(990);
  expect([...times]).toEqual([...times].sort((left, right) => left - right));
});

test('tracks that were begun together have the same moments, whatever their values', () => {
  const one = filled(trackPoints * 2, (point) => point % 7);
  const other = filled(trackPoints * 2, (point) => 500 - (point % 11));
  expect(one.view(0, 1e9).times).toEqual(other.view(0, 1e9).times);
});

test('after a rewind the same history is played again without changing what is known of it', () => {
  const track = filled(100, (point) => point);
  const before = track.view(0, 1e9);
  track.interrupt();
  for (let at = 2050; at < 8000; at += 100) track.push(at, 1);
  expect(track.view(0, 1e9)).toEqual(before);
});

test('moments before the first known one are added, with a gap to what was known', () => {
  const track = filled(3, () => 5);
  const later = new SampleTrack();
  for (const { at, value } of [60_000, 60_100].map((at) => ({ at, value: 7 }))) {
    later.push(at, value);
  }
  later.interrupt();
  for (const at of [1000, 1100, 1200]) later.push(at, 3);
  expect(later.view(0, 1e9)).toEqual({
    times: [1000, 1100, 1200, 59_999, 60_000, 60_100],
    values: [3, 3, 3, null, 7, 7],
  });
  expect(track.view(200, 300).times).toEqual([100, 200, 300]);
});

const attempt = (number: number, parent: { number: number; atMs: number } | null) => ({
  ...{ number, parent },
  endsAtMs: 0,
  commands: 0,
});

test('two attempts share their history up to where they part', () => {
  const attempts = [
    attempt(1, null),
    attempt(2, { number: 1, atMs: 5000 }),
    attempt(3, { number: 1, atMs: 9000 }),
    attempt(4, { number: 2, atMs: 7000 }),
  ];
  const line = (number: number) => ({ opened: 1, attempt: number, attempts });
  expect(sharedUntil(line(1), line(1))).toBe(Infinity);
  expect(sharedUntil(line(1), line(2))).toBe(5000);
  expect(sharedUntil(line(2), line(4))).toBe(7000);
  expect(sharedUntil(line(4), line(3))).toBe(5000);
  expect(sharedUntil(line(1), { ...line(1), opened: 2 })).toBe(-1);
});
