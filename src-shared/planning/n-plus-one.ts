import type { ClusterId, NodeId } from '../model/tables';
import type { Reader } from '../reader';
import { Board } from './board';
import { placeByRules } from './by-rules';
import { bestPacking } from './packing';
import type { Snapshot } from './snapshot';
import { takeSnapshot } from './snapshot';
import { lossOf, lostGroups, startingOf } from './what-if';

/** What the loss of one node comes to. */
export interface SingleLoss {
  readonly node: NodeId;
  readonly quorum: boolean;
  /** Machines that find no place, and the memory they need together, in MiB. */
  readonly unplaced: number;
  readonly shortMiB: number;
  /** Whether another placement of the lost machines would do: null where none is left over. */
  readonly couldFit: boolean | null;
}

/** Whether a cluster bears the loss of any one of its members. */
export interface NPlusOne {
  readonly cluster: ClusterId;
  readonly ok: boolean;
  /** The worst loss: no quorum first, then the most memory short. */
  readonly worst: SingleLoss | null;
  /** By the number of the node. */
  readonly losses: readonly SingleLoss[];
}

/** The loss of each single member by real packing; null while the cluster does not run. */
export function nPlusOne(reader: Reader, cluster: ClusterId): NPlusOne | null {
  const snapshot = takeSnapshot(reader, cluster);
  return snapshot && nPlusOneOf(reader, snapshot);
}

export function nPlusOneOf(reader: Reader, snapshot: Snapshot): NPlusOne {
  const losses = snapshot.nodes
    .filter((_node, index) => snapshot.member[index] === 1)
    .map((node) => lossOfOne(reader, snapshot, node.id));
  const worst = losses.reduce<SingleLoss | null>(
    (found, loss) => (found === null || isWorse(loss, found) ? loss : found),
    null,
  );
  const ok = losses.every((loss) => loss.quorum && loss.unplaced === 0);
  return { cluster: snapshot.cluster.id, ok, worst: ok ? null : worst, losses };
}

function isWorse(left: SingleLoss, right: SingleLoss): boolean {
  if (left.quorum !== right.quorum) return !left.quorum;
  return left.shortMiB > right.shortMiB;
}

function lossOfOne(reader: Reader, snapshot: Snapshot, node: NodeId): SingleLoss {
  const { failed, quorum } = lossOf(reader, snapshot, [node]);
  if (!quorum) return { node, quorum, unplaced: 0, shortMiB: 0, couldFit: null };
  const lost = lostGroups(snapshot, failed);
  const moving = placeByRules(new Board(snapshot, failed), lost);
  let unplaced = 0;
  let shortMiB = 0;
  for (const { group, started } of moving) {
    if (started || !group.starts) continue;
    unplaced += 1;
    shortMiB += group.neededMiB;
  }
  const couldFit =
    unplaced === 0 ? null : bestPacking(snapshot, failed, startingOf(lost)).outcome === 'fits';
  return { node, quorum, unplaced, shortMiB, couldFit };
}
