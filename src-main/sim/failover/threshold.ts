import type { Group } from '../../../src-shared/model/cluster';
import { failoverLimit } from '../../../src-shared/rules/group-facts';
import { sabotaged } from '../sabotage';
import type { SimTx } from '../wakeups';

/**
 * Whether a group has failed over as often as its threshold allows in its period; if so that is said
 * (1254). Otherwise the failover that follows is counted (failover-cluster §3.3).
 */
export function isPastThreshold(tx: SimTx, group: Group): boolean {
  const failovers = group.failovers.filter((at) => at > tx.now - group.failoverPeriodMs);
  if (failovers.length >= failoverLimit(tx, group) && !sabotaged('failover-threshold-ignored')) {
    tx.put({ ...group, failovers });
    const fields = { group: group.name, failovers: failovers.length };
    tx.emit('group.failoverLimit', { node: group.owner, object: group.id, fields });
    return true;
  }
  tx.put({ ...group, failovers: [...failovers, tx.now] });
  return false;
}
