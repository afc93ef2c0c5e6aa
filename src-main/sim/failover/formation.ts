import type { Group } from '../../../src-shared/model/cluster';
import type { ViewId } from '../../../src-shared/model/tables';
import { profileOf, workerOf } from '../../../src-shared/rules/facts';
import { groupsOfView } from '../../../src-shared/rules/group-facts';
import { nodeOf, viewById } from '../cluster/membership';
import type { SimTx } from '../wakeups';
import { startsWithCluster } from './groups';
import { failOver } from './orphans';
import { queuePlacements } from './queue';

/**
 * The cluster has formed: what should be online starts where it was last owned. A group whose node is
 * not there yet waits for it, at most for ClusterGroupWaitDelay (failover-cluster §3.3); the core
 * group cannot wait.
 */
export function groupsAfterForming(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  tx.put({ ...view, placingUntil: tx.now });
  const groups = groupsOfView(tx, view);
  const isHere = (owner: string | null) => view.members.some((member) => member === owner);
  const core = groups.filter((group) => group.type !== 'virtualMachine' && !isHere(group.owner));
  queuePlacements(tx, view, core, 'best');
  const own = groups.filter((group) => startsWithCluster(group) && isHere(group.owner));
  queuePlacements(tx, view, own, 'owner');
  const { formationWaitMs } = profileOf(tx).cluster;
  tx.after(formationWaitMs.value, { name: 'failover.formationWaitDue', owner: id, data: {} });
}

/** The wait is over: groups whose node has not come go to the nodes that are there. */
export function formationWaitDue(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  const waiting = groupsOfView(tx, view).filter(
    (group) => group.waiting === 'quorum' && !isHeldByItsOwner(tx, group),
  );
  queuePlacements(tx, view, waiting, 'best');
  if (view.phase === 'stable') failOver(tx, id);
}

/**
 * Whether a machine still runs on a node that left without ending it, its cluster service being hung:
 * its disks are in use there. Such a group waits until that node joins again. A frozen one is fenced.
 */
function isHeldByItsOwner(tx: SimTx, group: Group): boolean {
  const worker = group.vm === null ? undefined : workerOf(tx, group.vm);
  return worker !== undefined && nodeOf(tx, worker.node).machine !== 'hung';
}
