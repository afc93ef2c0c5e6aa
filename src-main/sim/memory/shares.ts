import { sabotaged } from '../sabotage';
import type { Balanced } from './balance';
import { hotAddAnswer } from './balance';
import type { BalanceRules } from './rules';

/** Halvings until a common pressure between the least and the greatest there can be is exact enough. */
const halvings = 14;

/** Bounds of the shares of a host's machines; grown as needed, so that a second allocates nothing. */
let least = new Float64Array(64);
let most = new Float64Array(64);
/** What each would hold at a weighted pressure of 1; at another it is this through that pressure. */
let alone = new Float64Array(64);

/**
 * What each machine of a host should hold while not all can have what they want: shares at which demand
 * by memory and factor is the same for all, none above its target. Nobody falls below its demand as long
 * as everybody's demand fits; once it does not, nobody falls below what is never taken from it.
 * Written to `share`; hyperv-host §4.3 has the model, the water-filling is its exact form.
 */
export function fairShares(
  machines: Balanced,
  rules: BalanceRules,
  places: readonly number[],
  freeMiB: number,
): void {
  const { columns, share } = machines;
  const count = places.length;
  if (least.length < count) {
    least = new Float64Array(count * 2);
    most = new Float64Array(count * 2);
    alone = new Float64Array(count * 2);
  }
  let totalMiB = freeMiB;
  let contentMiB = 0;
  for (let index = 0; index < count; index += 1) {
    const row = places[index] as number;
    const upper = mostOf(machines, row);
    const lower = Math.min(upper, leastOf(machines, rules, row));
    totalMiB += columns.assigned[row] as number;
    contentMiB += clamp(columns.demand[row] as number, lower, upper);
    most[index] = upper;
    least[index] = lower;
    alone[index] = (columns.demand[row] as number) / (machines.factor[row] as number);
  }
  // As long as everybody's demand fits, only what is beyond it is shared.
  if (contentMiB <= totalMiB) {
    for (let index = 0; index < count; index += 1) {
      const demand = columns.demand[places[index] as number] as number;
      least[index] = clamp(demand, least[index] as number, most[index] as number);
    }
  }
  const pressure = commonPressure(count, totalMiB);
  for (let index = 0; index < count; index += 1) {
    const wanted = (alone[index] as number) / pressure;
    share[places[index] as number] = clamp(wanted, least[index] as number, most[index] as number);
  }
}

/** The target, or what the guest takes: one that refuses new memory gets back no more than it has seen. */
function mostOf({ columns, target, answer }: Balanced, row: number): number {
  const wanted = target[row] as number;
  if ((answer[row] as number) === hotAddAnswer.works) return wanted;
  return Math.min(wanted, columns.visible[row] as number);
}

function leastOf({ columns, minimum }: Balanced, rules: BalanceRules, row: number): number {
  if (sabotaged('balloon-below-floor')) return 0;
  return Math.max(minimum[row] as number, rules.guestFloorMiB(columns.visible[row] as number));
}

const clamp = (value: number, lower: number, upper: number) =>
  value < lower ? lower : value > upper ? upper : value;

/** The weighted pressure at which the shares add up to what there is; more pressure, smaller shares. */
function commonPressure(count: number, totalMiB: number): number {
  let low = 1000;
  let high = 0.001;
  for (let index = 0; index < count; index += 1) {
    const wanted = alone[index] as number;
    low = Math.min(low, wanted / (most[index] as number));
    high = Math.max(high, wanted / Math.max(1, least[index] as number));
  }
  for (let step = 0; step < halvings; step += 1) {
    const middle = (low + high) / 2;
    const scale = 1 / middle;
    let total = 0;
    for (let index = 0; index < count; index += 1) {
      const wanted = (alone[index] as number) * scale;
      total += clamp(wanted, least[index] as number, most[index] as number);
    }
    if (total > totalMiB) low = middle;
    else high = middle;
  }
  return high;
}
