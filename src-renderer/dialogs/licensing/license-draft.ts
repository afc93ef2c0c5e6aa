import type { Command } from '../../../src-shared/commands/index';
import { countOf, priceOf } from '../../../src-shared/licensing/index';
import type { LicensedEdition } from '../../../src-shared/model/node';
import { licensedEditions } from '../../../src-shared/model/node';
import type { NodeId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { profileOf, worldOf } from '../../../src-shared/rules/facts';

export type LicenseAct = 'buy' | 'assign' | 'move';

/** What a person is about to do with licences. */
export interface LicenseDraft {
  /** The host they go to, or come from where they are moved; null: to none yet. */
  readonly node: NodeId | null;
  readonly target: NodeId | null;
  readonly edition: LicensedEdition;
  readonly count: string;
}

/** Editions an act can be about: those on sale, those that are spare, those a host has. */
export function editionsFor(
  reader: Reader,
  act: LicenseAct,
  node: NodeId | null,
): readonly LicensedEdition[] {
  const { licensing } = profileOf(reader);
  if (act === 'buy') {
    return licensedEditions.filter((edition) => priceOf(licensing, edition) !== null);
  }
  const from =
    act === 'assign'
      ? worldOf(reader).licensing.spare
      : ((node && reader.get<'node'>(node)?.licenses) ?? []);
  return licensedEditions.filter((edition) => countOf(from, edition) > 0);
}

export function draftOf(reader: Reader, act: LicenseAct, given: NodeId | null): LicenseDraft {
  const nodes = reader.all('node');
  const holder = nodes.find(({ licenses }) => licenses.length > 0) ?? nodes[0];
  const node = given ?? (act === 'move' ? holder?.id : nodes[0]?.id) ?? null;
  const target = nodes.find(({ id }) => id !== node)?.id ?? null;
  return { node, target, edition: editionsFor(reader, act, node)[0] ?? 'datacenter', count: '1' };
}

/** The number of a draft; null where it is none. */
export function countIn({ count }: LicenseDraft): number | null {
  const value = count.trim();
  return /^[1-9]\d{0,2}$/.test(value) ? Number(value) : null;
}

/** The command a draft asks for; null while it cannot be given as it stands. */
export function licenseCommand(act: LicenseAct, draft: LicenseDraft): Command | null {
  const { node, target, edition } = draft;
  const count = countIn(draft);
  if (count === null) return null;
  if (act === 'buy') return { name: 'license.buy', args: { node, edition, count } };
  if (node === null) return null;
  if (act === 'assign') return { name: 'license.assign', args: { node, edition, count } };
  return target === null ? null : { name: 'license.move', args: { node, target, edition, count } };
}
