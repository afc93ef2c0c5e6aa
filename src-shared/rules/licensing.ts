import type { licensingCommands } from '../commands/licensing';
import type { Fault } from '../faults';
import { freeCount, freeFrom } from '../licensing/binding';
import { pricesOf } from '../licensing/prices';
import { countOf, priceOf } from '../licensing/rights';
import type { LicenseCount, LicensedEdition } from '../model/node';
import { licensedEditions } from '../model/node';
import type { Reader } from '../reader';
import { aboutNode } from './about';
import { profileOf, worldOf } from './facts';
import type { Rules } from './rule';

function notSold(reader: Reader, edition: LicensedEdition): Fault | null {
  const { id, licensing } = profileOf(reader);
  if (priceOf(licensing, edition) !== null) return null;
  return { code: 'license.notSold', edition, profile: id };
}

function notSpare(reader: Reader, { edition, count }: LicenseCount): Fault | null {
  const spare = countOf(worldOf(reader).licensing.spare, edition);
  return spare >= count ? null : { code: 'license.noSpare', edition, wanted: count, spare };
}

export const licensingRules: Rules<keyof typeof licensingCommands> = {
  'license.buy': (reader, { node, edition }) =>
    node === null
      ? notSold(reader, edition)
      : aboutNode(reader, node, () => notSold(reader, edition)),

  'license.assign': (reader, { node, ...licenses }) =>
    aboutNode(reader, node, () => notSpare(reader, licenses)),

  'license.move': (reader, { node: id, target, edition, count }) =>
    aboutNode(reader, id, (_reader, { name: node, licenses }) => {
      if (!reader.get<'node'>(target)) return { code: 'record.missing', id: target };
      if (target === id) return { code: 'license.sameHost', node };
      const held = countOf(licenses, edition);
      const figures = profileOf(reader).licensing;
      const momentMs = freeFrom(figures, licenses, edition, count);
      if (momentMs === null) return { code: 'license.notHeld', node, edition, wanted: count, held };
      if (momentMs <= reader.now) return null;
      return {
        code: 'license.bound',
        node,
        edition,
        wanted: count,
        free: freeCount(figures, licenses, edition, reader.now),
        days: figures.reassignDays.value,
        momentMs,
        startsAt: worldOf(reader).startsAt,
      };
    }),

  'license.setPrices': (reader, prices) => {
    const before = pricesOf(worldOf(reader));
    const given = licensedEditions.filter((edition) => prices[edition] !== undefined);
    for (const edition of given) {
      const fault = notSold(reader, edition);
      if (fault) return fault;
    }
    return given.some((edition) => prices[edition] !== before[edition])
      ? null
      : { code: 'license.pricesUnchanged' };
  },
};
