/**
 * Processor time on one host, by the tick model of hyperv-host §3.1. Everything is counted in
 * thousandths of a logical processor. The arrays hold the machines of the host at `from` up to `to`;
 * a scratch area of the same length avoids allocation, since a large lab asks this every second.
 */
export interface Contenders {
  /** What the guest would use, already capped by its limit and by one logical processor per virtual one. */
  readonly demand: Float64Array;
  /** What its reserve guarantees: virtual processors × reserve. */
  readonly reserve: Float64Array;
  /** Relative weight × virtual processors. */
  readonly weight: Float64Array;
  /** Receives what each machine gets. */
  readonly allocated: Float64Array;
}

/**
 * Gives each its guarantee, then fills the rest up by weight until every demand is met or nothing is
 * left. Returns the sum of what was given. Reserves beyond the capacity (which a start refuses)
 * shrink in proportion, so that a host never gives more than it has.
 */
export function allocate(
  capacity: number,
  contenders: Contenders,
  from: number,
  to: number,
): number {
  const { demand, reserve, allocated } = contenders;
  let wanted = 0;
  let guaranteed = 0;
  for (let index = from; index < to; index += 1) {
    const need = demand[index] as number;
    const floor = reserve[index] as number;
    wanted += need;
    guaranteed += need < floor ? need : floor;
    allocated[index] = need;
  }
  if (wanted <= capacity) return wanted;
  const scale = guaranteed > capacity ? capacity / guaranteed : 1;
  for (let index = from; index < to; index += 1) {
    const need = demand[index] as number;
    const floor = reserve[index] as number;
    allocated[index] = (need < floor ? need : floor) * scale;
  }
  if (scale < 1) return capacity;
  return capacity - waterFill(capacity - guaranteed, contenders, from, to);
}

/** Shares `rest` by weight among those whose demand is unmet; returns what nobody could use. */
function waterFill(rest: number, contenders: Contenders, from: number, to: number): number {
  const { demand, weight, allocated } = contenders;
  for (;;) {
    let weights = 0;
    for (let index = from; index < to; index += 1) {
      if ((allocated[index] as number) < (demand[index] as number))
        weights += weight[index] as number;
    }
    if (weights <= 0 || rest <= 0) return rest;
    const perWeight = rest / weights;
    let satisfied = 0;
    for (let index = from; index < to; index += 1) {
      const unmet = (demand[index] as number) - (allocated[index] as number);
      if (unmet > 0 && unmet <= perWeight * (weight[index] as number)) {
        allocated[index] = demand[index] as number;
        rest -= unmet;
        satisfied += 1;
      }
    }
    if (satisfied > 0) continue;
    for (let index = from; index < to; index += 1) {
      if ((allocated[index] as number) < (demand[index] as number)) {
        allocated[index] = (allocated[index] as number) + perWeight * (weight[index] as number);
      }
    }
    return 0;
  }
}
