import type { CommandArguments } from '../../../src-shared/commands/index';
import type { Group, Priority } from '../../../src-shared/model/cluster';
import { profileOf } from '../../../src-shared/rules/facts';
import { viewOfGroup } from '../../../src-shared/rules/group-facts';
import type { SimTx } from '../wakeups';
import { queueFailbacks } from './failback';
import { groupById } from './groups';
import { queueHealthCheck } from './health';

type Changes = CommandArguments<'group.configure'>;

/** Changes what an administrator sets on the pages of a group and its resources (failover-cluster §9). */
export function configureGroup(tx: SimTx, args: Changes): void {
  const group = groupById(tx, args.group);
  const { group: id, autoStart, priority, ...changes } = args;
  const given = Object.fromEntries(
    Object.entries(changes).filter(([, value]) => value !== undefined),
  );
  const changed: Group = { ...group, ...given, ...startSettings(tx, group, autoStart, priority) };
  tx.put(changed);
  if (changed.name !== group.name) {
    const fields = { group: changed.name, was: group.name };
    tx.emit('group.renamed', { object: id, fields });
  }
  tx.emit('group.configured', { object: id, fields: { group: changed.name } });
  if (changed.checkHeartbeat) queueHealthCheck(tx, id);
  else tx.cancel(id, 'failover.healthDue');
  requeueFailbacks(tx, changed);
}

/** Failbacks that wait for their hours wait for the new ones. */
function requeueFailbacks(tx: SimTx, group: Group): void {
  const view = viewOfGroup(tx, group);
  if (!view) return;
  for (const node of view.members) {
    if (tx.pending(node, 'failover.failbackDue')) queueFailbacks(tx, view, node);
  }
}

/** *No Auto Start* is a priority since 2012 and a switch of its own before (failover-cluster §3.4). */
function startSettings(
  tx: SimTx,
  group: Group,
  autoStart: boolean | undefined,
  priority: Priority | undefined,
): Pick<Group, 'autoStart' | 'priority'> {
  if (!profileOf(tx).groups.priorities.value) {
    return { autoStart: autoStart ?? group.autoStart, priority: group.priority };
  }
  const switched = autoStart === false ? 0 : autoStart && group.priority === 0 ? 2000 : undefined;
  const wanted = priority ?? switched ?? group.priority;
  return { autoStart: wanted !== 0, priority: wanted };
}
