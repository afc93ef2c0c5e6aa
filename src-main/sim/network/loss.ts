import type { Cluster, ClusterView } from '../../../src-shared/model/cluster';
import type { ClusterNetwork } from '../../../src-shared/model/network';
import type { ClusterId, NodeId } from '../../../src-shared/model/tables';
import { carriesHeartbeats } from '../../../src-shared/rules/network-facts';
import { sendersOf, splitView } from '../cluster/contact';
import { clusterOf, nodeOf } from '../cluster/membership';
import type { SimTx } from '../wakeups';
import { concerns, contactsAmong } from './classes';

/*
 * Lost frames are not ticked. For the heartbeats of the next minute the chance is computed that a pair
 * of nodes misses enough of them in a row on all its networks together; one draw says whether and with
 * which heartbeat. A run that reaches over the end of the minute is not seen: a rare one more or less.
 */
const heartbeatsAhead = 60;

export interface LostPair {
  readonly from: NodeId;
  readonly to: NodeId;
}

/** Looks a minute ahead, anew: called whenever the networks or who takes part have changed. */
export function queueLoss(tx: SimTx, id: ClusterId): void {
  tx.cancel(id, 'network.lossDue');
  const networks = tx.by('network.cluster', id).filter(carriesHeartbeats);
  const lossy = (network: ClusterNetwork) =>
    network.lossPermille > 0 && network.lossPermille < 1000;
  if (!networks.some(lossy)) return;
  const cluster = clusterOf(tx, id);
  let first: { readonly beats: number; readonly pair: LostPair } | null = null;
  for (const view of tx.by('view.cluster', id)) {
    for (const candidate of endangeredPairs(tx, cluster, view, networks)) {
      const beats = firstRun(tx, cluster, candidate);
      if (beats === null || (first && first.beats <= beats)) continue;
      first = { beats, pair: pairOf(tx, candidate) };
    }
  }
  const beats = first?.beats ?? heartbeatsAhead;
  tx.after(beats * cluster.sameSubnetDelayMs, {
    name: 'network.lossDue',
    owner: id,
    data: { lost: first?.pair ?? null },
  });
}

/** A member missed too many heartbeats of another: it tells the rest, and the other one is removed. */
export function lossDue(tx: SimTx, id: ClusterId, lost: LostPair | null): void {
  const from = lost && tx.get<'node'>(lost.from);
  const to = lost && tx.get<'node'>(lost.to);
  const view = from?.view ? tx.get<'view'>(from.view) : undefined;
  if (from && to && view && to.view === view.id && !from.silentSince && !to.silentSince) {
    const rest = sendersOf(tx, view).filter((member) => member !== to.id);
    tx.emit('network.heartbeatsDropped', {
      object: to.id,
      fields: {
        node: from.name,
        other: to.name,
        missed: clusterOf(tx, id).sameSubnetThreshold,
      },
    });
    splitView(tx, view, [rest, [to.id]]);
  }
  queueLoss(tx, id);
}

interface Endangered {
  readonly left: readonly NodeId[];
  readonly right: readonly NodeId[];
  readonly pairs: number;
  /** The chance that one heartbeat fails on every network that could carry it. */
  readonly failing: number;
}

/** Pairs of members of one view that no network without loss connects, by classes. */
function endangeredPairs(
  tx: SimTx,
  cluster: Cluster,
  view: ClusterView,
  networks: readonly ClusterNetwork[],
): readonly Endangered[] {
  const { classes, lost } = contactsAmong(tx, cluster, sendersOf(tx, view), 'all');
  const found: Endangered[] = [];
  classes.forEach((left, index) => {
    classes.slice(index).forEach((right, offset) => {
      const same = offset === 0;
      const [a] = left;
      const b = same ? right[1] : right[0];
      if (a === undefined || b === undefined || lost(index, index + offset)) return;
      const pairs = same ? (left.length * (left.length - 1)) / 2 : left.length * right.length;
      let failing = 1;
      for (const { broken, lossPermille } of networks) {
        if (broken.some((entry) => concerns(entry, a, b))) continue;
        const through = 1 - lossPermille / 1000;
        failing *= 1 - through * through;
      }
      if (failing > 0) found.push({ left, right, pairs, failing });
    });
  });
  return found;
}

/** With which heartbeat from now on the first of the pairs has missed enough in a row; null: none so soon. */
function firstRun(tx: SimTx, cluster: Cluster, { pairs, failing }: Endangered): number | null {
  const drawn = tx.draw('loss', cluster.id, [0, 0xffff_ffff]) / 0x1_0000_0000;
  // runs[n]: the chance that the last n heartbeats failed and no run was long enough before.
  let runs: readonly number[] = Array.from({ length: cluster.sameSubnetThreshold }, (_, run) =>
    run === 0 ? 1 : 0,
  );
  for (let beat = 1; beat <= heartbeatsAhead; beat += 1) {
    const alive = runs.reduce((sum, chance) => sum + chance, 0);
    runs = runs.map((_, run) =>
      run === 0 ? alive * (1 - failing) : (runs[run - 1] ?? 0) * failing,
    );
    const spared = runs.reduce((sum, chance) => sum + chance, 0);
    if (1 - power(spared, pairs) > drawn) return beat;
  }
  return null;
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let square = base, left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}

/** One of the pairs, and which of the two counts as gone: every pair and both ways alike. */
function pairOf(tx: SimTx, { left, right }: Endangered): LostPair {
  const pick = (from: readonly NodeId[]): NodeId => {
    const sorted = [...from].sort((a, b) => nodeOf(tx, a).number - nodeOf(tx, b).number);
    const at = tx.draw('lossPair', 'world:lab', [0, sorted.length - 1]);
    return sorted[at] as NodeId;
  };
  const a = pick(left);
  const b = pick(right.filter((node) => node !== a));
  const swap = tx.draw('lossPair', 'world:lab', [0, 1]) === 1;
  return swap ? { from: b, to: a } : { from: a, to: b };
}
