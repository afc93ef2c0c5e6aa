import type { VirtualMachine } from '../../../src-shared/model/vm';
import type { NodeId } from '../../../src-shared/model/tables';
import { kindOf } from '../../../src-shared/model/tables';
import { reachesWitness } from '../../../src-shared/rules/witness-facts';
import { acts } from '../cluster/membership';
import type { Checked, Invariant } from '../invariants/scope';

/** Machines a transaction touched, and with each its copies and what it is a copy of. */
function familiesIn({ state, scope }: Checked): readonly VirtualMachine[] {
  const { store } = state;
  const copies = new Map<VirtualMachine['id'], VirtualMachine>();
  for (const id of scope.vms) {
    const vm = store.get<'vm'>(id);
    if (!vm) continue;
    if (vm.divergedFrom !== null) copies.set(id, vm);
    else for (const copy of store.by('vm.divergedFrom', id)) copies.set(copy.id, copy);
  }
  return [...copies.values()];
}

/**
 * A machine runs twice in one case only: both sides were forced, and each has its half of a split
 * mirror (failover-cluster §2.4). The other side may have ended its force since; the copy's has not
 * been beaten yet.
 */
function runsTwiceOnSplitMirrorsOnly(checked: Checked): string | null {
  const { store } = checked.state;
  for (const copy of familiesIn(checked)) {
    if (store.count('worker.vm', copy.id) === 0) continue;
    const disk = copy.disk === null ? undefined : store.get<'disk'>(copy.disk);
    if (!disk || disk.arrays.length < 2) return `${copy.id} runs, and no mirror holds its disk`;
    const group = copy.group === null ? undefined : store.get<'group'>(copy.group);
    if (!group?.partition) return `${copy.id} runs outside of a partition`;
    if (!store.get<'view'>(group.partition)) return `${copy.id} runs for a view that is gone`;
  }
  return null;
}

/** A copy comes into being only where both sides are forced. */
function divergesByForceOnly({ state, before }: Checked): string | null {
  if (!before) return null;
  for (const [id, was] of before) {
    if (was !== undefined) continue;
    const vm = state.store.get(id);
    if (vm?.kind !== 'vm' || vm.divergedFrom === null) continue;
    const node = state.store.get<'node'>(vm.node);
    const views = node?.cluster ? state.store.by('view.cluster', node.cluster) : [];
    const live = views.filter((view) => view.members.length > 0);
    const unforced = live.find((view) => !view.forced);
    if (unforced) return `${vm.id} diverges beside ${unforced.id}, which is not forced`;
  }
  return null;
}

/** Whoever is a member has the latest configuration (failover-cluster §1.3). */
function membersAreCurrent({ state, scope }: Checked): string | null {
  for (const id of scope.nodes) {
    const node = state.store.get<'node'>(id);
    if (!node?.cluster || node.view === null) continue;
    const cluster = state.store.get<'cluster'>(node.cluster);
    const views = state.store.by('view.cluster', node.cluster);
    const settled = views.length === 1 && views[0]?.phase === 'stable' && node.silentSince === null;
    if (!cluster || !settled || node.databaseVersion === cluster.databaseVersion) continue;
    return `${id} has version ${node.databaseVersion} of ${cluster.databaseVersion}`;
  }
  return null;
}

/** The check of a witness that does not answer its holder is under way, unless the members regroup. */
function aLostWitnessIsNoticed({ state, before }: Checked): string | null {
  const { store } = state;
  const touched = before === null || [...before.keys()].some((id) => watched.has(kindOf(id)));
  for (const cluster of touched ? store.all('cluster') : []) {
    const { witness } = cluster;
    const owner = witness?.owner == null ? undefined : store.get<'node'>(witness.owner);
    const view = owner?.view == null ? undefined : store.get<'view'>(owner.view);
    if (!witness?.online || !owner || view?.phase !== 'stable' || !view.quorate) continue;
    if (!acts(owner) || reachesWitness(store, cluster, owner.id)) continue;
    if (!state.queue.has(cluster.id, 'quorum.witnessCheckDue')) {
      return `${witness.name} does not answer ${owner.id}, and nobody looks at it`;
    }
  }
  return null;
}

/** What decides whether a node reaches the witness. */
const watched: ReadonlySet<string> = new Set(['cluster', 'node', 'view', 'path', 'array', 'disk']);

/** Nodes that form a cluster know its latest configuration, or read it from the witness disk (§1.3). */
function whoFormsIsCurrent({ state, before }: Checked): string | null {
  if (!before) return null;
  for (const [id, was] of before) {
    const is = state.store.get(id);
    if (is?.kind !== 'view' || is.members.length === 0) continue;
    // By force any copy counts, and normal votes may have sufficed at once.
    const forces = (node: NodeId) => state.store.get<'node'>(node)?.quorumStart === 'force';
    if (is.forced || is.members.some(forces)) continue;
    if (was?.kind === 'view' && was.members.length > 0) continue;
    const cluster = before.get(is.cluster);
    if (cluster?.kind !== 'cluster') continue;
    const { databaseVersion, witnessDatabaseVersion } = cluster;
    // A side of a split was a member until now; only who was none forms anew.
    const fresh = is.members.every((node) => {
      const earlier = before.get(node);
      return earlier?.kind === 'node' && earlier.view === null;
    });
    const known = is.members.some((node) => {
      const earlier = before.get(node);
      return earlier?.kind === 'node' && earlier.databaseVersion === databaseVersion;
    });
    if (fresh && !known && witnessDatabaseVersion !== databaseVersion) {
      return `${id} was formed without version ${databaseVersion}`;
    }
  }
  return null;
}

/** A node without a cluster takes part in nothing, and nothing of a cluster is its own. */
function aHostOutsideIsOutside({ state, scope }: Checked): string | null {
  for (const id of scope.nodes) {
    const node = state.store.get<'node'>(id);
    if (!node || node.cluster !== null) continue;
    if (node.view !== null) return `${id} is a member of ${node.view} without being a node`;
    if (state.store.count('interface.node', id) > 0) return `${id} has adapters of a cluster`;
  }
  return null;
}

export const quorumInvariants: readonly Invariant[] = [
  { name: 'a machine runs twice on split mirrors only', check: runsTwiceOnSplitMirrorsOnly },
  { name: 'a copy diverges by force only', about: ['vm'], check: divergesByForceOnly },
  { name: 'a lost witness is noticed', check: aLostWitnessIsNoticed },
  {
    name: 'who forms a cluster knows its configuration',
    about: ['view'],
    check: whoFormsIsCurrent,
  },
  { name: 'a member has the latest configuration', check: membersAreCurrent },
  { name: 'a host outside a cluster is outside', check: aHostOutsideIsOutside },
];
