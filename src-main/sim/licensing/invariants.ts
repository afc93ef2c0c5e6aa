import { countOf } from '../../../src-shared/licensing/rights';
import { licensedEditions } from '../../../src-shared/model/node';
import type { SimRecord } from '../../../src-shared/model/tables';
import { worldOf } from '../../../src-shared/rules/facts';
import type { Checked, Invariant } from '../invariants/scope';

/** A cluster moves machines, not licences: each is with one host or spare, and none appears from nowhere. */
function licensesAreKept({ state, before }: Checked): string | null {
  if (before && ![...before].some(([id, was]) => papersOf(state.store.get(id)) !== papersOf(was))) {
    return null;
  }
  const { owned, spare, spent } = worldOf(state.store).licensing;
  const assigned = state.store.all('node').flatMap(({ licenses }) => licenses);
  const wrong = licensedEditions.find(
    (edition) => countOf([...spare, ...assigned], edition) !== countOf(owned, edition),
  );
  if (wrong) return `${wrong}: ${countOf(owned, wrong)} are owned, and others are in use`;
  if (spent < 0) return `${spent} dollars were spent`;
  const bad = [...spare, ...assigned].find(({ count }) => count < 1);
  return bad ? `an entry of ${bad.edition} counts ${bad.count}` : null;
}

function papersOf(record: SimRecord | undefined | null): unknown {
  if (record?.kind === 'node') return record.licenses;
  return record?.kind === 'world' ? record.licensing : null;
}

/** No licence was assigned later than now, and those of one edition and moment stand together. */
function assignmentsAreDated({ state: { store }, scope }: Checked): string | null {
  for (const id of scope.nodes) {
    const licenses = store.get<'node'>(id)?.licenses ?? [];
    const late = licenses.find(({ assignedAt }) => assignedAt > store.now);
    if (late) return `${id} has ${late.edition} from ${late.assignedAt}, it is ${store.now}`;
    const keys = new Set(licenses.map(({ edition, assignedAt }) => `${edition} ${assignedAt}`));
    if (keys.size < licenses.length) return `${id} lists licences of one assignment twice`;
  }
  return null;
}

export const licensingInvariants: readonly Invariant[] = [
  {
    name: 'Every licence that was bought is with one host or with none',
    about: ['world', 'node'],
    check: licensesAreKept,
  },
  { name: 'Licences of a host are dated', about: ['node'], check: assignmentsAreDated },
];
