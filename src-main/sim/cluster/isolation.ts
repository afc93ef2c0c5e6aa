import type { ClusterView, Group } from '../../../src-shared/model/cluster';
import type { ClusterNode } from '../../../src-shared/model/node';
import type { ClusterId, NodeId, ViewId } from '../../../src-shared/model/tables';
import { nodesOf, votesWith } from '../../../src-shared/rules/cluster-facts';
import { profileOf, viewOf, workerOf } from '../../../src-shared/rules/facts';
import { failOver, startUnstarted } from '../failover/orphans';
import { queuePlacements } from '../failover/queue';
import { storageAfterCommit } from '../storage/membership';
import { loseClusteredWorkers, loseMachine } from '../vm/host';
import type { SimTx } from '../wakeups';
import { clusterOf, nodeOf, observersOf, viewById } from './membership';
import { dissolveView, loseQuorum } from './quorum-loss';

/**
 * A view has quorum and takes over what nodes outside it own. On the one storage they share those lose
 * their disks at this moment: what they still run ends, whatever they believe. Where the Windows version
 * knows isolation (failover-cluster §1.4) a lost node keeps its machines for a while instead.
 */
export function partWithLost(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  // A part that decides from a copy of its own takes nothing over from the others.
  if (view.forced && tx.count('group.partition', id) > 0) return;
  const { cause } = tx;
  for (const other of tx.by('view.cluster', view.cluster)) {
    // Nobody there notices anything: whoever held it finds itself removed.
    const unheard = other.members.length > 0 && observersOf(tx, other).length === 0;
    if (other.id !== id && !other.forced && unheard) dissolveView(tx, other.id);
  }
  for (const node of nodesOf(tx, view.cluster)) {
    if (view.members.includes(node.id)) continue;
    const other = node.view === null ? undefined : tx.get<'view'>(node.view);
    if (other && (other.forced || tx.count('group.partition', other.id) > 0)) continue;
    if (other?.quorate) takeQuorum(tx, other);
    tx.because(cause, () => {
      if (!isolate(tx, id, node)) fence(tx, node);
    });
  }
}

/**
 * A cluster forms beside members that lost their quorum and have yet to find that out: what is theirs
 * fails over at once, since nothing of it waits for the cluster to start.
 */
export function takeFromOthers(tx: SimTx, id: ViewId): void {
  const { cluster, forced } = viewById(tx, id);
  const others = tx
    .by('view.cluster', cluster)
    .filter((other) => other.id !== id && other.members.length > 0 && !other.forced);
  if (forced || others.length === 0) return;
  const { cause } = tx;
  partWithLost(tx, id);
  tx.because(cause, () => storageAfterCommit(tx, cluster));
  tx.because(cause, () => failOver(tx, id));
}

/** What a lost node still runs of the groups it owns ends; one that is frozen is fenced when it thaws. */
function fence(tx: SimTx, node: ClusterNode): void {
  if (node.machine === 'hung') return;
  const { cause } = tx;
  for (const { vm, waiting } of ownedMachines(tx, node.id)) {
    // After a cold start a group waits for its node, and what that one may still run is left alone.
    if (vm === null || waiting === 'quorum') continue;
    const worker = tx.by('worker.vm', vm).find((each) => each.node === node.id);
    if (worker) tx.because(cause, () => loseMachine(tx, worker));
  }
}

/**
 * Those who still count their votes cannot have enough of them any more. Those who had them until now,
 * and whose holder of the witness died unnoticed, lose its reservation with this and stop.
 */
function takeQuorum(tx: SimTx, other: ClusterView): void {
  const votes = votesWith(tx, clusterOf(tx, other.cluster), other.members);
  tx.put({ ...other, votes, quorate: false });
  if (other.phase === 'stable') loseQuorum(tx, other.id);
}

function ownedMachines(tx: SimTx, node: NodeId): readonly Group[] {
  return tx
    .by('group.owner', node)
    .filter((group) => group.type === 'virtualMachine' && group.partition === null);
}

/** Whether the node is isolated with the machines it hosts; a third time within the hour it is quarantined. */
function isolate(tx: SimTx, view: ViewId, node: ClusterNode): boolean {
  const { resiliencyPeriodMs, quarantineThreshold, quarantineMs, quarantinePeriodMs } =
    profileOf(tx).network;
  if (resiliencyPeriodMs === null) return false;
  if (node.isolatedSince !== null) return true;
  const groups = ownedMachines(tx, node.id).filter((group) => group.state === 'online');
  // Whose service stopped in order has nothing left that could run on.
  const left = node.machine === 'on' && node.service === 'stopped';
  const runs = groups.some((group) => group.vm !== null && workerOf(tx, group.vm));
  if (groups.length === 0 || (left && !runs)) return false;
  const recent = node.isolations.filter((at) => tx.now - at < quarantinePeriodMs.value);
  const isolations = [...recent, tx.now];
  const teller = observersOf(tx, viewById(tx, view))[0]?.id ?? null;
  const about = { node: teller, object: node.id };
  const often = quarantineThreshold !== null && isolations.length >= quarantineThreshold.value;
  if (often && quarantineMs !== null) {
    const quarantinedUntil = tx.now + quarantineMs.value;
    tx.put({ ...node, isolations, quarantinedUntil });
    tx.emit('node.quarantined', {
      ...about,
      fields: { node: node.name, times: isolations.length, quarantineMs: quarantineMs.value },
    });
    if (node.machine !== 'hung') loseClusteredWorkers(tx, node.id, tx.cause);
    return false;
  }
  tx.put({ ...node, isolations, isolatedSince: tx.now });
  const isolated = tx.emit('node.isolated', {
    ...about,
    fields: { node: node.name, resiliencyMs: resiliencyPeriodMs.value },
  });
  sayMonitored(tx, 'vm.unmonitored', node, groups);
  tx.after(
    resiliencyPeriodMs.value,
    { name: 'cluster.isolationDue', owner: node.id, data: {} },
    isolated,
  );
  return true;
}

function sayMonitored(
  tx: SimTx,
  name: 'vm.monitored' | 'vm.unmonitored',
  node: ClusterNode,
  groups: readonly Group[],
): void {
  const { cause } = tx;
  for (const { vm: id } of groups) {
    const vm = id === null ? undefined : tx.get<'vm'>(id);
    if (!vm) continue;
    const about = { node: node.id, object: vm.id, fields: { vm: vm.name, node: node.name } };
    tx.because(cause, () => tx.emit(name, about));
  }
}

/** The resiliency period is over: the node's machines end there and fail over in the other views. */
export function isolationDue(tx: SimTx, id: NodeId, own: ViewId | null = null): void {
  const node = nodeOf(tx, id);
  if (node.isolatedSince === null || node.cluster === null) return;
  tx.put({ ...node, isolatedSince: null });
  tx.emit('node.isolationExpired', { object: id, fields: { node: node.name } });
  const { cause } = tx;
  // A frozen machine's workers are ended when it thaws: nothing on it can move before.
  if (node.machine !== 'hung') loseClusteredWorkers(tx, id, cause);
  for (const view of tx.by('view.cluster', node.cluster)) {
    if (view.id === own || !view.quorate || view.phase !== 'stable') continue;
    tx.because(cause, () => failOver(tx, view.id));
  }
}

/** A machine goes on that was frozen: what was given to another node meanwhile must not go on with it. */
export function endStaleMachines(tx: SimTx, id: NodeId): void {
  const { cause } = tx;
  for (const worker of tx.by('worker.node', id)) {
    const vm = tx.get<'vm'>(worker.vm);
    if (vm?.group && vm.node !== id) tx.because(cause, () => loseMachine(tx, worker));
  }
}

/** An isolated node is a member again: its machines are watched again, those that ended start anew. */
export function endIsolation(tx: SimTx, view: ViewId, id: NodeId): void {
  const node = nodeOf(tx, id);
  if (node.isolatedSince === null || node.cluster === null) return;
  tx.cancel(id, 'cluster.isolationDue');
  const others = tx.by('view.cluster', node.cluster).filter((other) => other.id !== view);
  if (others.some((other) => other.members.length > 0)) {
    // It was forced to start by itself: to those it belonged to it does not come back.
    isolationDue(tx, id, view);
    return;
  }
  if (runsBeside(tx, view)) {
    tx.because(tx.cause, () => isolationDue(tx, id));
    return;
  }
  tx.put({ ...node, isolatedSince: null });
  const groups = ownedMachines(tx, id).filter((group) => group.state === 'online');
  const runs = (group: Group) => group.vm !== null && workerOf(tx, group.vm) !== undefined;
  const { cause } = tx;
  tx.because(cause, () => {
    tx.emit('node.isolationEnded', { node: id, object: id, fields: { node: node.name } });
    sayMonitored(tx, 'vm.monitored', node, groups.filter(runs));
    const lost = groups.filter((group) => !runs(group));
    queuePlacements(tx, viewById(tx, view), lost, 'owner');
    // What was to start there when it was lost has waited for it.
    startUnstarted(tx, id);
  });
}

/** Whether this is a second part of the cluster: what the node still runs belongs to the other one. */
function runsBeside(tx: SimTx, id: ViewId): boolean {
  const { cluster } = viewById(tx, id);
  const ruling = viewOf(tx, cluster);
  return ruling !== undefined && ruling.id !== id && ruling.members.length > 0;
}

/**
 * Whether a node whose service ends keeps its machines: it is isolated, or will be by those that go on
 * without it.
 */
export function keepsMachines(tx: SimTx, id: NodeId): boolean {
  const { cluster, isolatedSince, quarantinedUntil } = nodeOf(tx, id);
  if (isolatedSince !== null) return true;
  if (cluster === null || quarantinedUntil !== null) return false;
  if (profileOf(tx).network.resiliencyPeriodMs === null) return false;
  const views = tx.by('view.cluster', cluster);
  // A forced part decides about everything by itself: nothing may run on beside it.
  if (views.some((view) => view.forced)) return false;
  return views.some((view) => view.members.some((member) => member !== id));
}

/** Nobody runs the cluster any more: machines that ran on without being watched end, too. */
export function endStrayMachines(tx: SimTx, cluster: ClusterId): void {
  if (profileOf(tx).network.resiliencyPeriodMs === null) return;
  const { cause } = tx;
  for (const node of nodesOf(tx, cluster)) {
    tx.cancel(node.id, 'cluster.isolationDue');
    if (node.isolatedSince !== null) tx.put({ ...node, isolatedSince: null });
    const stuck = node.machine === 'hung' || node.service === 'hung';
    if (node.view === null && !stuck) loseClusteredWorkers(tx, node.id, cause);
  }
}

/** Events 1675 and 1676: a quarantined node asked to join and is refused. */
export function sayQuarantined(tx: SimTx, node: ClusterNode): void {
  if (node.cluster === null || node.quarantinedUntil === null) return;
  const leftMs = node.quarantinedUntil - tx.now;
  const view = viewOf(tx, node.cluster);
  const teller = view ? (observersOf(tx, view)[0]?.id ?? null) : null;
  const { cause } = tx;
  const fields = { node: node.name, leftMs };
  tx.because(cause, () =>
    tx.emit('node.quarantineRefused', { node: teller, object: node.id, fields }),
  );
  tx.because(cause, () => tx.emit('node.inQuarantine', { node: node.id, object: node.id, fields }));
}
