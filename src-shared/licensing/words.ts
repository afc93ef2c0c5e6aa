import type { Texts } from '../text/index';
import type { Licenses } from './designs';
import { stacked } from './rights';

/** `2 × Enterprise`. */
export function licensesText(texts: Texts, licenses: Licenses): string {
  return stacked(licenses)
    .map(({ edition, count }) => `${String(count)} × ${texts.state(`edition.${edition}`)}`)
    .join(', ');
}
