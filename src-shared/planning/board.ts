import type { PlanGroup, Snapshot } from './snapshot';
import { bump } from './snapshot';

/** Why a node refuses the start of a machine; the limits of `startRefusal`. */
export type StartRefusal = 'memory' | 'vms' | 'processors';

/** What is left of each node while groups are placed: the arrays of a snapshot, to be changed. */
export class Board {
  readonly snapshot: Snapshot;
  /** 1 where a node may take a group. */
  readonly takes: Uint8Array;
  readonly freeMiB: Int32Array;
  readonly runningVms: Int32Array;
  readonly virtualProcessors: Int32Array;
  readonly groupCount: Int32Array;
  readonly classCount: Int32Array;
  /** Memory of machines that wait for a start slot: not given away again (2012 and later). */
  readonly promisedMiB: Int32Array;
  readonly #vmLimit: number;
  readonly #processorLimit: number;

  /** `failed`: 1 for every node that is to be thought away. */
  constructor(snapshot: Snapshot, failed: Uint8Array) {
    this.snapshot = snapshot;
    this.takes = snapshot.takes.map((takes, node) => (failed[node] === 1 ? 0 : takes));
    this.freeMiB = snapshot.freeMiB.slice();
    this.runningVms = snapshot.runningVms.slice();
    this.virtualProcessors = snapshot.virtualProcessors.slice();
    this.groupCount = snapshot.groupCount.slice();
    this.classCount = snapshot.classCount.slice();
    this.promisedMiB = new Int32Array(this.takes.length);
    const { limits } = snapshot.profile;
    this.#vmLimit = limits.runningVmsPerHost.value;
    this.#processorLimit = limits.virtualProcessorsPerHost.value;
  }

  /** Whether a node may own a group at all. */
  mayOwn(group: PlanGroup, node: number): boolean {
    return this.takes[node] === 1 && (group.possible === null || group.possible[node] === 1);
  }

  /** Whether a node owns another group of one of its anti-affinity classes. */
  sharesClass(group: PlanGroup, node: number): boolean {
    const { length } = this.takes;
    for (const name of group.classes) {
      const own = group.owner === node ? 1 : 0;
      if ((this.classCount[name * length + node] ?? 0) > own) return true;
    }
    return false;
  }

  /** The refusal of `startRefusal` (rules/facts.ts), in the same order. */
  refusal(group: PlanGroup, node: number): StartRefusal | null {
    if (group.neededMiB > (this.freeMiB[node] ?? 0)) return 'memory';
    if ((this.runningVms[node] ?? 0) >= this.#vmLimit) return 'vms';
    const wanted = (this.virtualProcessors[node] ?? 0) + group.virtualProcessors;
    return wanted > this.#processorLimit ? 'processors' : null;
  }

  /** Commits what a machine needs on a node; `sign` -1 takes it back. */
  commit(group: PlanGroup, node: number, sign: 1 | -1 = 1): void {
    bump(this.freeMiB, node, -sign * group.neededMiB);
    bump(this.runningVms, node, sign);
    bump(this.virtualProcessors, node, sign * group.virtualProcessors);
  }

  /** Memory a node can still give, less what it has promised. */
  placeableMiB(node: number): number {
    return (this.freeMiB[node] ?? 0) - (this.promisedMiB[node] ?? 0);
  }

  /** Hands a group from a node (-1: none) to another. */
  give(group: PlanGroup, from: number, to: number): void {
    const { length } = this.takes;
    if (from >= 0) bump(this.groupCount, from, -1);
    bump(this.groupCount, to, 1);
    for (const name of group.classes) {
      if (from >= 0) bump(this.classCount, name * length + from, -1);
      bump(this.classCount, name * length + to, 1);
    }
  }

  /** The node that takes groups and has the most memory left, the first of equals; -1 where none does. */
  roomiest(): number {
    let best = -1;
    for (let node = 0; node < this.takes.length; node += 1) {
      if (this.takes[node] !== 1) continue;
      if (best < 0 || (this.freeMiB[node] ?? 0) > (this.freeMiB[best] ?? 0)) best = node;
    }
    return best;
  }
}
