import type { Speed } from '../../src-shared/ipc';

/** Speeds the bar offers, in simulated seconds per second of the wall clock. */
export const speeds = [1, 2, 5, 10, 20, 60, 120, 300, 1000] as const;

/** The next offered speed in a direction; at the ends the same one again. */
export function nextSpeed(speed: Speed, direction: 1 | -1): Speed {
  const ladder: readonly Speed[] = [...speeds, 'max'];
  const exact = ladder.indexOf(speed);
  if (exact >= 0) return ladder[exact + direction] ?? speed;
  const above = speeds.findIndex((each) => each > Number(speed));
  return speeds[direction > 0 ? above : above - 1] ?? speed;
}

/** The offered speeds, and the present one if somebody else set one between them. */
export function offeredSpeeds(present: Speed): readonly Speed[] {
  const ladder: number[] = [...speeds];
  if (present !== 'max' && !ladder.includes(present)) ladder.push(present);
  return [...ladder.sort((left, right) => left - right), 'max'];
}
