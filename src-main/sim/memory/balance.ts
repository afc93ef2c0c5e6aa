import { sabotaged } from '../sabotage';
import type { MemoryColumns } from './columns';
import type { BalanceRules } from './rules';
import { fairShares } from './shares';

/**
 * Machines as the balancer sees them, by row; sizes in MiB. Pure: it knows neither records nor time, only
 * what is assigned, wanted and allowed. `target` and `share` are its scratch.
 */
export interface Balanced {
  readonly columns: MemoryColumns;
  readonly minimum: Float64Array;
  readonly maximum: Float64Array;
  readonly bufferPercent: Float64Array;
  readonly weight: Float64Array;
  /** What memory counts with at its weight: the smaller, the more a machine gets. */
  readonly factor: Float64Array;
  /** What the guest answers when it is handed new memory: 0 takes it, 1 never will, 2 not now. */
  readonly answer: Uint8Array;
  readonly target: Float64Array;
  readonly share: Float64Array;
}

export const hotAddAnswer = { works: 0, unsupported: 1, failing: 2 } as const;

const unitsUp = (value: number, unit: number) => Math.floor((value + unit - 1e-9) / unit) * unit;
const unitsDown = (value: number, unit: number) => Math.floor(value / unit) * unit;

/** One host's balancer with what it may give away; rows are `rows[from]` up to `rows[to]`. */
export class HostBalancer {
  freeMiB = 0;
  /** What was given and taken back in the last second. */
  givenMiB = 0;
  takenMiB = 0;
  /** Rows whose guest answered for good, or for now, that it takes no new memory. */
  readonly refused: number[] = [];
  readonly failed: number[] = [];
  /** Scratch, so that a second of thousands of machines leaves nothing to collect. */
  readonly #places: number[] = [];
  readonly #machines: Balanced;
  readonly #rules: BalanceRules;
  /** Without limits a second: how machines that have long been running stand at the beginning. */
  readonly #settles: boolean;

  constructor(machines: Balanced, rules: BalanceRules, settles: boolean) {
    this.#machines = machines;
    this.#rules = rules;
    this.#settles = settles;
  }

  /** The second of hyperv-host §4.3 on one host with `freeMiB` to give. */
  run(rows: Int32Array, from: number, to: number, freeMiB: number): number {
    this.freeMiB = freeMiB;
    this.givenMiB = 0;
    this.takenMiB = 0;
    const wantedMiB = this.#measure(rows, from, to);
    if (wantedMiB <= this.freeMiB) this.#growAll(rows, from, to);
    else this.#growByWeight(rows, from, to);
    this.#giveBack(rows, from, to);
    return this.freeMiB;
  }

  get #growLimit(): number {
    return this.#settles ? Number.MAX_SAFE_INTEGER : this.#rules.growMiB;
  }

  /** Targets, and for how long a machine has had too much; returns what all want this second. */
  #measure(rows: Int32Array, from: number, to: number): number {
    const { columns, target, minimum, maximum, bufferPercent } = this.#machines;
    const { assigned, demand, spareFor, paged, refuses, visible } = columns;
    const { unitMiB, spareShare, spareSeconds } = this.#rules;
    const limit = this.#growLimit;
    let wanted = 0;
    for (let place = from; place < to; place += 1) {
      const row = rows[place] as number;
      if ((paged[row] as number) > 0) this.#leavePagingFile(row);
      const percent = 100 + (bufferPercent[row] as number);
      let wants = unitsUp(((demand[row] as number) * percent) / 100, unitMiB);
      if (wants < (minimum[row] as number)) wants = minimum[row] as number;
      if (wants > (maximum[row] as number)) wants = maximum[row] as number;
      target[row] = wants;
      const need = wants - (assigned[row] as number);
      if ((refuses[row] as number) === 1) wants = Math.min(wants, visible[row] as number);
      const can = wants - (assigned[row] as number);
      if (can > 0) wanted += can < limit ? can : limit;
      // Once it gives back it goes on down to its target.
      const gives = (spareFor[row] as number) >= spareSeconds && need <= -unitMiB;
      const spare = gives || need < -wants * spareShare;
      spareFor[row] = spare ? (spareFor[row] as number) + 1 : 0;
    }
    return wanted;
  }

  /** The paging file of a restart is emptied: into free memory, and by ballooning once the guest runs. */
  #leavePagingFile(row: number): void {
    const { paged, assigned } = this.#machines.columns;
    const { growMiB, shrinkMiB, unitMiB } = this.#rules;
    const bridged = paged[row] as number;
    const moved = unitsDown(Math.min(bridged, growMiB, Math.max(0, this.freeMiB)), unitMiB);
    assigned[row] = (assigned[row] as number) + moved;
    this.freeMiB -= moved;
    paged[row] = Math.max(0, bridged - moved - shrinkMiB);
  }

  #growAll(rows: Int32Array, from: number, to: number): void {
    const { columns, target } = this.#machines;
    const limit = this.#growLimit;
    for (let place = from; place < to; place += 1) {
      const row = rows[place] as number;
      const need = (target[row] as number) - (columns.assigned[row] as number);
      if (need > 0) this.freeMiB -= this.#grow(row, need < limit ? need : limit);
    }
  }

  /** Gives memory to a guest: first what was ballooned out of it, then what it has never seen. */
  #grow(row: number, wantedMiB: number): number {
    const { columns, answer } = this.#machines;
    const { assigned, visible, waits, refuses, added, adds } = columns;
    const { unitMiB, retrySeconds } = this.#rules;
    const before = assigned[row] as number;
    const ballooned = (visible[row] as number) - before;
    let given = unitsDown(wantedMiB, unitMiB);
    if (given > ballooned) {
      const kind = answer[row] as number;
      if ((waits[row] as number) > 0) waits[row] = (waits[row] as number) - 1;
      else if ((refuses[row] as number) === 0 && kind === hotAddAnswer.unsupported) {
        if (!sabotaged('hot-add-asked-again')) refuses[row] = 1;
        this.refused.push(row);
      } else if ((refuses[row] as number) === 0 && kind === hotAddAnswer.failing) {
        waits[row] = retrySeconds;
        this.failed.push(row);
      }
      if (kind === hotAddAnswer.works) visible[row] = before + given;
      else given = unitsDown(Math.max(0, ballooned), unitMiB);
    }
    if (given <= 0) return 0;
    assigned[row] = before + given;
    added[row] = (added[row] as number) + given;
    adds[row] = (adds[row] as number) + 1;
    this.givenMiB += given;
    return given;
  }

  /** Balloons memory out of a guest, never below `floorMiB`. */
  #shrink(row: number, wantedMiB: number, floorMiB: number): number {
    const { assigned, removed, removes } = this.#machines.columns;
    const { unitMiB } = this.#rules;
    const before = assigned[row] as number;
    const taken = unitsDown(Math.min(wantedMiB, before - floorMiB), unitMiB);
    if (taken <= 0) return 0;
    assigned[row] = before - taken;
    removed[row] = (removed[row] as number) + taken;
    removes[row] = (removes[row] as number) + 1;
    this.takenMiB += taken;
    return taken;
  }

  /**
   * Memory is short: everybody has a fair share by demand and weight. Those above theirs give, the least
   * pressed first; those below get, the heaviest and then the most pressed first.
   */
  #growByWeight(rows: Int32Array, from: number, to: number): void {
    const { columns, share, weight } = this.#machines;
    const { assigned, demand } = columns;
    const pressure = (row: number) => (demand[row] as number) / (assigned[row] as number);
    const places = this.#places;
    places.length = 0;
    for (let place = from; place < to; place += 1) places.push(rows[place] as number);
    fairShares(this.#machines, this.#rules, places, this.freeMiB);
    // Memory moves in whole units: who lacks less than one is content, and moves nobody else's.
    const { unitMiB } = this.#rules;
    const lacks = places.filter(
      (row) => (share[row] as number) - (assigned[row] as number) >= unitMiB,
    );
    lacks.sort(
      (left, right) =>
        (weight[right] as number) - (weight[left] as number) ||
        pressure(right) - pressure(left) ||
        left - right,
    );
    this.#takeFromOthers(places, lacks);
    for (const row of lacks) {
      const lack = (share[row] as number) - (assigned[row] as number);
      this.freeMiB -= this.#grow(row, Math.min(lack, this.#growLimit, this.freeMiB));
    }
  }

  #takeFromOthers(places: readonly number[], lacks: readonly number[]): void {
    const { columns, share, factor } = this.#machines;
    const { assigned, demand, visible } = columns;
    const { equalShare, shrinkMiB, unitMiB } = this.#rules;
    let short = -this.freeMiB;
    for (const row of lacks) {
      short += Math.min((share[row] as number) - (assigned[row] as number), this.#growLimit);
    }
    if (short <= 0) return;
    const weighted = (row: number) =>
      (demand[row] as number) / ((assigned[row] as number) * (factor[row] as number));
    const donors = places.filter((row) => {
      const over = (assigned[row] as number) - (share[row] as number);
      return over > unitMiB && over > (share[row] as number) * equalShare;
    });
    donors.sort((left, right) => weighted(left) - weighted(right) || left - right);
    for (const row of donors) {
      if (short <= 0) break;
      const limit = this.#settles ? Number.MAX_SAFE_INTEGER : shrinkMiB;
      const over = Math.min((assigned[row] as number) - (share[row] as number), limit);
      const wanted = Math.min(unitsDown(over, unitMiB), unitsUp(short, unitMiB));
      const floor = sabotaged('balloon-below-floor') ? 0 : this.lowest(row, visible[row] as number);
      const taken = this.#shrink(row, wanted, floor);
      this.freeMiB += sabotaged('ballooned-memory-lost') ? 0 : taken;
      short -= taken;
    }
  }

  /** What is never taken from a guest: its minimum, and what its driver keeps of all it has seen. */
  lowest(row: number, visibleMiB: number): number {
    const { minimum } = this.#machines;
    return Math.max(minimum[row] as number, this.#rules.guestFloorMiB(visibleMiB));
  }

  /** A machine that has had too much for long enough gives back down to its target. */
  #giveBack(rows: Int32Array, from: number, to: number): void {
    const { columns, target } = this.#machines;
    const { spareSeconds, shrinkMiB } = this.#rules;
    for (let place = from; place < to; place += 1) {
      const row = rows[place] as number;
      if (!this.#settles && (columns.spareFor[row] as number) < spareSeconds) continue;
      const over = (columns.assigned[row] as number) - (target[row] as number);
      if (over <= 0) continue;
      const limit = this.#settles ? over : Math.min(over, shrinkMiB);
      this.freeMiB += this.#shrink(row, limit, this.lowest(row, columns.visible[row] as number));
    }
  }
}
