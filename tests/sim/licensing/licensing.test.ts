import { describe, expect, test } from 'vitest';
import { rightsOf } from '../../../src-shared/licensing/index';
import { worldOf } from '../../../src-shared/rules/facts';
import { profiles } from '../../../src-shared/profiles/index';
import { lab } from '../../support/lab';

const { licensing } = profiles['2008r2sp1'];
const day = 24 * 60 * 60_000;

/** Two hosts of two processors without a licence. */
const office = () => lab({ nodes: 2, host: { sockets: 2, licenses: [] } });

const enterprise = { edition: 'enterprise', count: 1 } as const;

describe('fact: hyperv-host §9 licences as papers of a host', () => {
  test('a licence is paid when it is bought, and covers a host once it is assigned', () => {
    const t = office();
    const { id } = t.node(1);
    t.command({ name: 'license.buy', args: { node: null, ...enterprise } });
    const { spare, spent } = worldOf(t.engine.reader).licensing;
    expect(spare).toEqual([enterprise]);
    expect(spent).toBe(licensing.enterprisePrice?.value);
    expect(t.node(1).record.licenses).toEqual([]);
    t.command({ name: 'license.assign', args: { node: id, ...enterprise } });
    const { record } = t.node(1);
    expect(rightsOf(licensing, record, record.licenses).machines).toBe(4);
    expect(t.events('license.bought', 'license.assigned')).toHaveLength(2);
  });

  test('what was assigned today stays with its server for 90 days', () => {
    const t = office();
    const [node, target] = [t.node(1).id, t.node(2).id];
    t.command({ name: 'license.buy', args: { node, ...enterprise } });
    expect(
      t.refusal({ name: 'license.move', args: { node, target, ...enterprise } }),
    ).toMatchObject({ code: 'license.bound', free: 0, days: 90, momentMs: t.now + 90 * day });
  });

  test('what a host does not have, nobody has spare, or a version does not sell is refused', () => {
    const t = office();
    const [node, target] = [t.node(1).id, t.node(2).id];
    const refusal = (name: 'license.assign' | 'license.move', args: object) =>
      t.refusal({ name, args: { node, ...enterprise, ...args } } as never);
    expect(refusal('license.assign', {})).toMatchObject({ code: 'license.noSpare', spare: 0 });
    expect(refusal('license.move', { target })).toMatchObject({ code: 'license.notHeld', held: 0 });
    expect(refusal('license.move', { target: node })).toMatchObject({ code: 'license.sameHost' });
  });
});
