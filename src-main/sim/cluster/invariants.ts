import type { ClusterView } from '../../../src-shared/model/cluster';
import type { ViewId } from '../../../src-shared/model/tables';
import { hasQuorum, stateInView, votesWith } from '../../../src-shared/rules/cluster-facts';
import { profileOf } from '../../../src-shared/rules/facts';
import type { Checked, Invariant } from '../invariants/scope';
import { isHeld, observersOf } from './membership';

/** The views a transaction touched, themselves or through one of their nodes; all when the world is checked. */
function viewsIn({ state, before }: Checked): readonly ClusterView[] {
  const { store } = state;
  if (!before) return store.all('view');
  const ids = new Set<ViewId>();
  for (const [id, was] of before) {
    const is = store.get(id);
    for (const record of [was, is]) {
      if (record?.kind === 'view') ids.add(record.id);
      if (record?.kind === 'node' && record.view) ids.add(record.view);
    }
  }
  return [...ids].flatMap((id) => store.get<'view'>(id) ?? []);
}

function membersKnowTheirView(checked: Checked): string | null {
  const { store } = checked.state;
  for (const view of viewsIn(checked)) {
    for (const id of view.members) {
      if (store.get<'node'>(id)?.view !== view.id) return `${id} is listed in ${view.id} only`;
      const state = stateInView(view, id);
      if (state !== 'up' && state !== 'paused') return `${id} is ${state} and a member`;
    }
  }
  for (const id of checked.scope.nodes) {
    const node = store.get<'node'>(id);
    if (!node?.view) continue;
    const listed = store.get<'view'>(node.view)?.members.includes(id);
    if (!listed) return `${id} takes part in ${node.view}, which does not list it`;
  }
  return null;
}

/** While somebody listens, a member runs the service or has been silent for less than it takes to notice. */
function membersRunOrWereJustLost(checked: Checked): string | null {
  const { store } = checked.state;
  for (const view of viewsIn(checked)) {
    if (view.members.length > 0 && !isHeld(store, view)) return `nobody holds ${view.id}`;
    const cluster = store.get<'cluster'>(view.cluster);
    if (!cluster || observersOf(store, view).length === 0) continue;
    const noticedMs = cluster.sameSubnetDelayMs * (cluster.sameSubnetThreshold + 1);
    for (const id of view.members) {
      const node = store.get<'node'>(id);
      if (!node) return `${id} is missing`;
      const on = node.machine === 'on' || node.machine === 'shuttingDown';
      const heard = on && node.service !== 'stopped' && node.service !== 'starting';
      if (heard !== (node.silentSince === null)) {
        return `${id} is ${heard ? 'heard' : 'not heard'}, silent since ${node.silentSince}`;
      }
      if (node.silentSince !== null && store.now - node.silentSince > noticedMs) {
        return `${id} has been silent since ${node.silentSince}`;
      }
    }
  }
  return null;
}

/**
 * A node that is still silent is not given up before it was missed often enough (failover-cluster §1.1),
 * or for as long as a stage of a regroup waits (§1.2).
 */
function removedInTimeOnly({ state, before }: Checked): string | null {
  if (!before) return null;
  for (const [id, was] of before) {
    if (was?.kind !== 'node' || was.view === null || was.silentSince === null) continue;
    const is = state.store.get<'node'>(was.id);
    const view = state.store.get<'view'>(was.view);
    const cluster = view && state.store.get<'cluster'>(view.cluster);
    if (!cluster || !is || is.view !== null || view.members.length === 0) continue;
    // A service that came back says itself that it was gone.
    if (is.service === 'starting') continue;
    const silentMs = state.store.now - was.silentSince;
    const missedMs = cluster.sameSubnetDelayMs * cluster.sameSubnetThreshold;
    const stageMs = profileOf(state.store).network.stageTimeoutMs.value;
    if (silentMs < Math.min(missedMs, view.phase === 'stable' ? missedMs : stageMs)) {
      return `${id} was removed after ${silentMs} ms`;
    }
  }
  return null;
}

function aQuorateViewHasItsVotes(checked: Checked): string | null {
  const { store } = checked.state;
  for (const view of viewsIn(checked)) {
    const cluster = store.get<'cluster'>(view.cluster);
    if (!cluster) return `${view.cluster} is missing`;
    if (view.phase !== 'stable') continue;
    if (!view.quorate) {
      if (view.members.length > 0) return `${view.id} has members and no quorum`;
      continue;
    }
    if (view.forced) continue;
    const votes = votesWith(store, cluster, view.members);
    if (!hasQuorum(votes)) return `${view.id} has ${votes.have} votes of ${votes.need}`;
  }
  return null;
}

function oneQuorateViewACluster(checked: Checked): string | null {
  const { store } = checked.state;
  for (const view of viewsIn(checked)) {
    if (!view.quorate) continue;
    const others = store
      .by('view.cluster', view.cluster)
      .filter((other) => other.quorate && !other.forced && other.phase === 'stable');
    if (others.length > 1) return others.map((other) => other.id).join(' and ');
  }
  return null;
}

export const viewInvariants: readonly Invariant[] = [
  {
    name: 'members and their view know each other',
    about: ['view', 'node'],
    check: membersKnowTheirView,
  },
  {
    name: 'a member runs or was lost just now',
    about: ['view', 'node'],
    check: membersRunOrWereJustLost,
  },
  { name: 'a node is removed in time only', about: ['node'], check: removedInTimeOnly },
  {
    name: 'a view with quorum has a majority',
    about: ['view', 'node'],
    check: aQuorateViewHasItsVotes,
  },
  {
    name: 'a cluster has one view with quorum',
    about: ['view', 'node'],
    check: oneQuorateViewACluster,
  },
];
