import { useMemo } from 'react';
import type { Texts } from '../../../src-shared/text/index';
import { useUi } from '../../store/hooks';
import { useTexts } from '../../store/texts';

/**
 * Permille as percent with the decimals a person wants. There are a thousand such texts and forty of
 * them change ten times a second, so each is made once.
 */
export function percentTexts(texts: Texts, digits: number): (permille: number) => string {
  const made: string[] = [];
  return (permille) => (made[permille] ??= texts.percent(permille, digits));
}

export function usePercent(): (permille: number) => string {
  const texts = useTexts();
  const digits = useUi((state) => state.settings.decimals);
  return useMemo(() => cached(texts, digits), [texts, digits]);
}

const caches = new WeakMap<Texts, Map<number, (permille: number) => string>>();

function cached(texts: Texts, digits: number): (permille: number) => string {
  const byDigits = caches.get(texts) ?? new Map<number, (permille: number) => string>();
  caches.set(texts, byDigits);
  const made = byDigits.get(digits) ?? percentTexts(texts, digits);
  byDigits.set(digits, made);
  return made;
}
