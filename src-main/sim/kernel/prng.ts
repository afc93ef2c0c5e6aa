import { assert } from '../../../src-shared/assert';

/*
 * Counter-based dice: a draw is a hash of (seed, purpose, entity, n), where n counts the draws of that
 * purpose and entity. Nothing is shared between purposes, so a new feature never shifts another's dice.
 */

/** Mixes a word into a running hash; the multipliers are those of the MurmurHash3 32-bit finaliser. */
function mix(hash: number, word: number): number {
  let mixed = Math.imul(word, 0xcc9e2d51);
  mixed = (mixed << 15) | (mixed >>> 17);
  let out = hash ^ Math.imul(mixed, 0x1b873593);
  out = (out << 13) | (out >>> 19);
  return (Math.imul(out, 5) + 0xe6546b64) | 0;
}

function finish(hash: number): number {
  let out = hash ^ (hash >>> 16);
  out = Math.imul(out, 0x85ebca6b);
  out ^= out >>> 13;
  out = Math.imul(out, 0xc2b2ae35);
  return (out ^ (out >>> 16)) >>> 0;
}

function mixText(hash: number, text: string): number {
  let out = mix(hash, text.length);
  for (let index = 0; index < text.length; index += 1) out = mix(out, text.charCodeAt(index));
  return out;
}

/** 32 bits that depend on nothing but the arguments. */
export function hashWord(seed: number, purpose: string, entity: string, count: number): number {
  const high = Math.floor(seed / 0x1_0000_0000);
  return finish(mix(mixText(mixText(mix(mix(0, seed | 0), high | 0), purpose), entity), count));
}

/** Draws so far of each purpose and entity: part of the save point. */
export type DiceCounters = Map<string, number>;

export interface Draw {
  readonly value: number;
  /** The counter to store for this purpose and entity. */
  readonly next: number;
}

/** A whole number from the bounds, both inclusive, every one of them equally likely. */
export function drawFrom(
  seed: number,
  purpose: string,
  entity: string,
  from: number,
  [low, high]: readonly [number, number],
): Draw {
  const span = high - low + 1;
  assert(Number.isInteger(low) && Number.isInteger(high), `bounds of ${purpose} are whole numbers`);
  assert(span >= 1 && span <= 0x1_0000_0000, `bounds of ${purpose} are in order and in range`);
  // Words above the largest multiple of the span are thrown again: a plain remainder would favour low values.
  const limit = 0x1_0000_0000 - (0x1_0000_0000 % span);
  let next = from;
  for (;;) {
    const word = hashWord(seed, purpose, entity, next);
    next += 1;
    if (word < limit) return { value: low + (word % span), next };
  }
}
