import type { Votes } from '../model/cluster';
import type { ClusterId, GroupId, NodeId, VmId } from '../model/tables';
import type { Reader } from '../reader';
import { hasQuorum, holdsWitness, votesWith } from '../rules/cluster-facts';
import { reachesWitness } from '../rules/witness-facts';
import type { StartRefusal } from './board';
import { Board } from './board';
import { placeByRules } from './by-rules';
import type { Moving } from './moving';
import type { Packing } from './packing';
import { bestPacking } from './packing';
import type { PlanGroup, Snapshot } from './snapshot';
import { takeSnapshot } from './snapshot';

/** Where a group of a lost node goes. */
export interface PlannedMove {
  readonly group: GroupId;
  readonly vm: VmId | null;
  readonly name: string;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly neededMiB: number;
  /** It is online there; false: it is owned there and stays off. */
  readonly starts: boolean;
  /** Nodes that refused the start before. */
  readonly refusedBy: readonly NodeId[];
  /** The name of the group of higher priority it made room for (2012 and later). */
  readonly pushedBy: string | null;
}

/** A machine that is to start and finds no node. */
export interface Unplaced {
  readonly group: GroupId;
  readonly vm: VmId | null;
  readonly name: string;
  readonly from: NodeId;
  readonly neededMiB: number;
  /** The most memory a node that may own it has left; null where no such node is up. */
  readonly availableMiB: number | null;
  readonly why: StartRefusal | 'noOwner' | 'failovers' | 'pushedOut';
  /** Where it would fit if the others of the lost nodes were placed otherwise; null: nowhere. */
  readonly couldGoTo: NodeId | null;
}

export interface NodeLoad {
  readonly node: NodeId;
  readonly failed: boolean;
  /** Takes no part now: down, paused or joining. */
  readonly unavailable: boolean;
  /** Memory for machines, what they held before, and what comes on top, in MiB. */
  readonly capacityMiB: number;
  readonly usedMiB: number;
  readonly addedMiB: number;
  readonly freeMiB: number;
  readonly addedVms: number;
  /** Anti-affinity classes of which it owns more than one group afterwards. */
  readonly conflicts: readonly string[];
}

/** What happens if nodes fail at the same time. */
export interface WhatIf {
  readonly cluster: ClusterId;
  readonly failed: readonly NodeId[];
  /** The votes that are left, and whether they are enough; without quorum nothing is placed. */
  readonly votes: Votes;
  readonly quorum: boolean;
  readonly moves: readonly PlannedMove[];
  readonly unplaced: readonly Unplaced[];
  readonly unplacedMiB: number;
  /** `fits`: by the cluster's own order. Otherwise what the best packing would make of it. */
  readonly verdict: 'fits' | 'couldFit' | 'cannotFit' | 'notFound';
  readonly loads: readonly NodeLoad[];
  /** The node with the most memory left. */
  readonly largestFree: { readonly node: NodeId; readonly freeMiB: number } | null;
  /** Machines on lost nodes that were not made highly available: they stay down. */
  readonly notClustered: readonly VmId[];
}

/** What becomes of a cluster if these nodes fail; null while it does not run. */
export function whatIf(
  reader: Reader,
  cluster: ClusterId,
  failedNodes: readonly NodeId[],
): WhatIf | null {
  const snapshot = takeSnapshot(reader, cluster);
  return snapshot && whatIfOf(reader, snapshot, failedNodes);
}

/** The same over a snapshot that serves several questions. */
export function whatIfOf(
  reader: Reader,
  snapshot: Snapshot,
  failedNodes: readonly NodeId[],
): WhatIf {
  const { nodes, cluster } = snapshot;
  const { failed, votes, quorum } = lossOf(reader, snapshot, failedNodes);
  const board = new Board(snapshot, failed);
  const lost = lostGroups(snapshot, failed);
  const moving = quorum ? placeByRules(board, lost) : [];
  const failedIndexes = nodes.map((_node, index) => index).filter((index) => failed[index] === 1);
  const without = moving.filter((each) => !each.started && each.group.starts);
  const packing = without.length > 0 ? bestPacking(snapshot, failed, startingOf(lost)) : null;
  const roomiest = board.roomiest();
  const largest = nodes[roomiest];
  return {
    cluster: cluster.id,
    failed: failedIndexes.flatMap((index) => nodes[index]?.id ?? []),
    votes,
    quorum,
    moves: moving
      .filter((each) => !without.includes(each))
      .flatMap((each) => moveOf(snapshot, each)),
    unplaced: without.map((each) => unplacedOf(board, each, lost, packing)),
    unplacedMiB: without.reduce((sum, { group }) => sum + group.neededMiB, 0),
    verdict: verdictOf(packing),
    loads: nodes.map((_node, index) => loadOf(board, index, failed, moving)),
    largestFree: largest ? { node: largest.id, freeMiB: board.freeMiB[roomiest] ?? 0 } : null,
    notClustered: failedIndexes.flatMap((index) =>
      (snapshot.unclustered[index] ?? []).map((vm) => vm.id),
    ),
  };
}

/** Which members are lost, and what votes that leaves. */
export function lossOf(reader: Reader, snapshot: Snapshot, failedNodes: readonly NodeId[]) {
  const { nodes, indexOf, member, view, cluster } = snapshot;
  const failed = new Uint8Array(nodes.length);
  for (const id of failedNodes) {
    const index = indexOf.get(id);
    if (index !== undefined && member[index] === 1) failed[index] = 1;
  }
  const left = view.members.filter((id) => failed[indexOf.get(id) ?? -1] !== 1);
  const votes = votesWith(reader, cluster, left, keepsWitness(reader, snapshot, left));
  return { failed, votes, quorum: left.length > 0 && (view.forced || hasQuorum(votes)) };
}

/** Whether the survivors hold the witness, or one of them takes it over (failover-cluster §2.3). */
function keepsWitness(
  reader: Reader,
  { cluster, view }: Snapshot,
  left: readonly NodeId[],
): boolean {
  if (!holdsWitness(cluster, view.members)) return false;
  return holdsWitness(cluster, left) || left.some((node) => reachesWitness(reader, cluster, node));
}

/** What lost nodes own, in the order in which it is placed. */
export function lostGroups(snapshot: Snapshot, failed: Uint8Array): readonly PlanGroup[] {
  const single = failed.indexOf(1);
  if (single < 0) return [];
  if (failed.indexOf(1, single + 1) < 0) return snapshot.ownedBy[single] ?? [];
  return snapshot.groups.filter(({ owner }) => owner >= 0 && failed[owner] === 1);
}

/** The machines among them that are to start. */
export function startingOf(lost: readonly PlanGroup[]): readonly PlanGroup[] {
  return lost.filter((each) => each.starts && each.vm !== null);
}

function verdictOf(packing: Packing | null): WhatIf['verdict'] {
  if (packing === null) return 'fits';
  if (packing.outcome === 'fits') return 'couldFit';
  return packing.outcome === 'cannot' ? 'cannotFit' : 'notFound';
}

function moveOf(
  { nodes }: Snapshot,
  { group, node, started, refusals, pushedBy }: Moving,
): PlannedMove[] {
  const from = nodes[group.owner]?.id;
  const to = nodes[node]?.id;
  if (!from || !to || from === to) return [];
  return [
    {
      group: group.group.id,
      vm: group.vm?.id ?? null,
      name: group.group.name,
      from,
      to,
      neededMiB: group.neededMiB,
      starts: started,
      refusedBy: pushedBy ? [] : refusals.flatMap((each) => nodes[each.node]?.id ?? []),
      pushedBy: pushedBy?.group.name ?? null,
    },
  ];
}

function unplacedOf(
  board: Board,
  { group, refusals, spent, pushedBy }: Moving,
  lost: readonly PlanGroup[],
  packing: Packing | null,
): Unplaced {
  const { nodes } = board.snapshot;
  let availableMiB: number | null = null;
  for (let node = 0; node < nodes.length; node += 1) {
    if (!board.mayOwn(group, node)) continue;
    availableMiB = Math.max(availableMiB ?? 0, board.freeMiB[node] ?? 0);
  }
  const packed = packing?.nodes[startingOf(lost).indexOf(group)] ?? -1;
  const why = refusals.at(-1)?.why ?? (availableMiB === null ? 'noOwner' : 'memory');
  return {
    group: group.group.id,
    vm: group.vm?.id ?? null,
    name: group.group.name,
    from: nodes[group.owner]?.id ?? board.snapshot.view.members[0] ?? 'node:none',
    neededMiB: group.neededMiB,
    availableMiB,
    why: pushedBy ? 'pushedOut' : spent ? 'failovers' : why,
    couldGoTo: packing?.outcome === 'fits' ? (nodes[packed]?.id ?? null) : null,
  };
}

function loadOf(
  board: Board,
  index: number,
  failed: Uint8Array,
  moving: readonly Moving[],
): NodeLoad {
  const { nodes, capacityMiB, freeMiB, takes, classes } = board.snapshot;
  const node = nodes[index];
  const capacity = capacityMiB[index] ?? 0;
  const before = freeMiB[index] ?? 0;
  const after = board.freeMiB[index] ?? 0;
  const isFailed = failed[index] === 1;
  return {
    node: node?.id ?? 'node:none',
    failed: isFailed,
    unavailable: takes[index] !== 1,
    capacityMiB: capacity,
    // What was pushed out makes the load of its node smaller.
    usedMiB: capacity - Math.max(before, after),
    addedMiB: Math.max(0, before - after),
    freeMiB: after,
    addedVms: moving.filter((each) => each.node === index && each.started && each.group.vm).length,
    conflicts: isFailed
      ? []
      : classes.filter((_name, at) => (board.classCount[at * nodes.length + index] ?? 0) > 1),
  };
}
