/**
 * Guards that can be taken out by name, so that a test can show that each is missed: a swarm run with
 * the guard gone must end in a failed invariant or an unmet demand. Nothing in production adds to the set.
 */
export const sabotages = [
  'start-ignores-memory',
  'worker-survives-power-loss',
  'serving-while-paused',
  'task-without-wakeup',
  'downtime-forgotten',
  'wakeup-survives-owner',
  'saved-worker-stays',
  'detection-too-early',
  'quorum-kept',
  'quorum-by-half',
  'place-on-paused',
  'owner-not-moved',
  'restart-before-regroup',
  'throttle-ignored',
  'retry-forgotten',
] as const;

export type Sabotage = (typeof sabotages)[number];

const active = new Set<Sabotage>();

/** Whether a guard is taken out. */
export function sabotaged(name: Sabotage): boolean {
  return active.size > 0 && active.has(name);
}

/** Takes exactly these guards out, for tests only; an empty list puts all of them back. */
export function sabotage(names: readonly Sabotage[]): void {
  active.clear();
  for (const name of names) active.add(name);
}
