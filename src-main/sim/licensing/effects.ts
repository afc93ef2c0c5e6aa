import type { licensingCommands } from '../../../src-shared/commands/licensing';
import { withLicenses, withoutLicenses } from '../../../src-shared/licensing/binding';
import { licensingWith, pricesOf } from '../../../src-shared/licensing/prices';
import { priceOf, stacked } from '../../../src-shared/licensing/rights';
import type { LicenseCount } from '../../../src-shared/model/node';
import { licensedEditions } from '../../../src-shared/model/node';
import type { NodeId } from '../../../src-shared/model/tables';
import { profileOf, worldOf } from '../../../src-shared/rules/facts';
import { nodeOf } from '../cluster/membership';
import type { Effects } from '../effects';
import type { SimTx } from '../wakeups';

export const licensingEffects: Effects<keyof typeof licensingCommands> = {
  'license.buy'(tx, { node, edition, count }) {
    const world = worldOf(tx);
    const { owned, spare, spent } = world.licensing;
    const dollars = count * (priceOf(profileOf(tx).licensing, edition) ?? 0);
    tx.put({
      ...world,
      licensing: {
        owned: stacked([...owned, { edition, count }]),
        spare: stacked([...spare, { edition, count }]),
        spent: spent + dollars,
      },
    });
    tx.emit('license.bought', { object: world.id, fields: { edition, count, dollars } });
    if (node !== null) assign(tx, node, { edition, count });
  },

  'license.assign': (tx, { node, ...licenses }) => assign(tx, node, licenses),

  'license.move'(tx, { node: id, target: to, edition, count }) {
    const node = nodeOf(tx, id);
    const target = nodeOf(tx, to);
    const moved = { edition, count };
    tx.put({ ...node, licenses: withoutLicenses(node.licenses, moved) });
    tx.put({ ...target, licenses: withLicenses(target.licenses, moved, tx.now) });
    const fields = { node: node.name, target: target.name, edition, count };
    tx.emit('license.moved', { node: to, object: to, fields });
  },

  'license.setPrices'(tx, prices) {
    const world = worldOf(tx);
    const before = pricesOf(world);
    tx.put({ ...world, values: { ...world.values, licensing: licensingWith(world, prices) } });
    for (const edition of licensedEditions) {
      const dollars = prices[edition];
      if (dollars === undefined || dollars === before[edition]) continue;
      tx.emit('license.priceSet', { object: world.id, fields: { edition, dollars } });
    }
  },
};

/** Gives licences that are assigned to nobody to a host, from this moment on. */
function assign(tx: SimTx, id: NodeId, licenses: LicenseCount): void {
  const world = worldOf(tx);
  const { spare } = world.licensing;
  const left = spare.map((each) =>
    each.edition === licenses.edition ? { ...each, count: each.count - licenses.count } : each,
  );
  tx.put({ ...world, licensing: { ...world.licensing, spare: stacked(left) } });
  const node = nodeOf(tx, id);
  tx.put({ ...node, licenses: withLicenses(node.licenses, licenses, tx.now) });
  const fields = { node: node.name, ...licenses };
  tx.emit('license.assigned', { node: id, object: id, fields });
}
