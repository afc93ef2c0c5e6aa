import { describe, expect, test } from 'vitest';
import { firstBroken, runs, seedsFrom } from './broken';

describe('random clusters under random faults', () => {
  test(`keep every law and come back whole in ${runs} runs`, { timeout: 600_000 }, () => {
    expect(firstBroken(seedsFrom(1))).toBeNull();
  });
});
