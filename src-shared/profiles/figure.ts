import type { Figure } from './profile';

const documented = <T>(value: T, source: string): Figure<T> => ({
  value,
  evidence: 'documented',
  source,
});
const computed = <T>(value: T, source: string): Figure<T> => ({
  value,
  evidence: 'computed',
  source,
});
const inferred = <T>(value: T, source: string): Figure<T> => ({
  value,
  evidence: 'inferred',
  source,
});
const fromMemory = <T>(value: T, source: string): Figure<T> => ({
  value,
  evidence: 'memory',
  source,
});

export const figure = { documented, computed, inferred, fromMemory };
