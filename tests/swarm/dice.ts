/** A seeded source of draws for scenarios; independent of the engine's own dice on purpose. */
export interface Dice {
  /** A whole number from `low` to `high`, both inclusive. */
  between(low: number, high: number): number;
  chance(permille: number): boolean;
  pick<T>(items: readonly [T, ...T[]]): T;
}

/** Mulberry32: small, fast, and good enough to draw scenarios from. */
export function diceFrom(seed: number): Dice {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const between = (low: number, high: number) => low + (next() % (high - low + 1));
  return {
    between,
    chance: (permille) => between(1, 1000) <= permille,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
  };
}
