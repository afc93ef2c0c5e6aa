import type { ClusterView } from '../../../src-shared/model/cluster';
import type { GroupId, NodeId } from '../../../src-shared/model/tables';
import { failsBackTo, isFailbackOpen, untilFailbackMs } from '../../../src-shared/rules/failback';
import { workerOf } from '../../../src-shared/rules/facts';
import { groupsOfView, viewOfGroup } from '../../../src-shared/rules/group-facts';
import { targetRefusal } from '../../../src-shared/rules/groups';
import { nodeOf } from '../cluster/membership';
import { sabotaged } from '../sabotage';
import type { SimTx } from '../wakeups';
import { moveGroup } from './move';

/** A group that is on its way when it should fail back is looked at again this much later. */
const lookAgainMs = 60_000;

/**
 * A node takes groups again: those that prefer it go back, at once or when their window opens
 * (AutoFailbackType, failover-cluster §3.3). The clocks are the node's: should it be lost again before,
 * nothing comes of them.
 */
export function queueFailbacks(tx: SimTx, view: ClusterView, node: NodeId): void {
  tx.cancel(node, 'failover.failbackDue');
  for (const group of groupsOfView(tx, view)) {
    if (!failsBackTo(tx, group, node)) continue;
    const { window } = group.failback;
    const delayMs = sabotaged('failback-in-closed-window') ? 0 : untilFailbackMs(tx, window);
    queueFailback(tx, node, group.id, delayMs);
  }
}

function queueFailback(tx: SimTx, node: NodeId, group: GroupId, delayMs: number): void {
  tx.after(delayMs, { name: 'failover.failbackDue', owner: node, data: { group } });
}

/** The window is open: the group moves back, unless something changed that speaks against it. */
export function failbackDue(tx: SimTx, id: GroupId, node: NodeId): void {
  const group = tx.get<'group'>(id);
  if (!group) return;
  const view = viewOfGroup(tx, group);
  if (!view?.quorate || !failsBackTo(tx, group, node)) return;
  if (targetRefusal(tx, group, node) !== null) return;
  const { window } = group.failback;
  const open = isFailbackOpen(tx, window, tx.now) || sabotaged('failback-in-closed-window');
  const migrates = group.vm !== null && workerOf(tx, group.vm)?.operation === 'migrating';
  if (!open || view.phase !== 'stable' || group.state === 'pending' || migrates) {
    queueFailback(tx, node, id, open ? lookAgainMs : untilFailbackMs(tx, window));
    return;
  }
  const fields = { group: group.name, node: nodeOf(tx, node).name };
  tx.emit('group.failedBack', { object: id, fields });
  moveGroup(tx, id, node);
}
