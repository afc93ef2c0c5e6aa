import type { switchesCommands } from '../../../src-shared/commands/switches';
import type { NodeId } from '../../../src-shared/model/tables';
import type { PhysicalAdapter } from '../../../src-shared/model/switches';
import type { Effects } from '../effects';
import { hostOf } from '../vm/lookup';
import type { SimTx } from '../wakeups';

/** What happens to the network cards of a host and to the ports they are plugged into. */
export const cardEffects: Pick<
  Effects<keyof typeof switchesCommands>,
  'fault.disconnectCard' | 'fault.connectCard' | 'fault.setPortVlans'
> = {
  'fault.disconnectCard'(tx, { node, card }) {
    changeCard(tx, node, card, { connected: false });
    tx.emit('card.disconnected', {
      node,
      object: node,
      fields: { card, node: hostOf(tx, node).name },
    });
  },
  'fault.connectCard'(tx, { node, card }) {
    changeCard(tx, node, card, { connected: true });
    tx.emit('card.connected', {
      node,
      object: node,
      fields: { card, node: hostOf(tx, node).name },
    });
  },
  'fault.setPortVlans'(tx, { node, card, vlans }) {
    changeCard(tx, node, card, { vlans: vlans && [...new Set(vlans)].sort((a, b) => a - b) });
    const names = { card, node: hostOf(tx, node).name };
    if (vlans === null) {
      tx.emit('card.vlansOpened', { node, object: node, fields: names });
      return;
    }
    const fields = { ...names, vlans: vlans.length === 0 ? '–' : vlans.join(', ') };
    tx.emit('card.vlansSet', { node, object: node, fields });
  },
};

function changeCard(
  tx: SimTx,
  id: NodeId,
  card: string,
  changes: Partial<Pick<PhysicalAdapter, 'connected' | 'vlans'>>,
): void {
  const node = hostOf(tx, id);
  const physicalAdapters = node.physicalAdapters.map((each) =>
    each.name === card ? { ...each, ...changes } : each,
  );
  tx.put({ ...node, physicalAdapters });
}
