import type { LicensedEdition } from '../model/node';
import type { World } from '../model/world';
import { profiles } from '../profiles/index';
import type { Figure } from '../profiles/profile';
import type { LicensingFigures } from '../profiles/sections/licensing';

/** Where the price of an edition stands among the figures. */
export const priceFigures = {
  standard: 'standardPrice',
  enterprise: 'enterprisePrice',
  datacenter: 'datacenterPrice',
} as const satisfies Readonly<Record<LicensedEdition, keyof LicensingFigures>>;

export type Prices = { readonly [E in LicensedEdition]?: number | undefined };

/** The prices of all editions that are sold. */
export function pricesOf({ values }: Pick<World, 'values'>): Prices {
  const sold = Object.entries(priceFigures).flatMap(([edition, name]): [string, number][] => {
    const figure = values.licensing[name];
    return figure === null ? [] : [[edition, figure.value]];
  });
  return Object.fromEntries(sold);
}

/** The figures with other prices. One that is as shipped gets back where it comes from. */
export function licensingWith(world: World, prices: Prices): LicensingFigures {
  const figures = world.values.licensing;
  const shipped = profiles[world.profile].licensing;
  const changed = Object.entries(priceFigures).flatMap(
    ([edition, name]): [string, Figure<number>][] => {
      const value = prices[edition as LicensedEdition];
      if (value === undefined || value === figures[name]?.value) return [];
      const original = shipped[name];
      if (original?.value === value) return [[name, original]];
      return [[name, { value, evidence: 'inferred', source: 'set in the console' }]];
    },
  );
  return { ...figures, ...Object.fromEntries(changed) };
}
