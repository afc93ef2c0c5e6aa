import type { NumaReading } from '../../../src-shared/counters/readings';
import { mix } from '../inventory/hash';

/**
 * The load of single logical processors, in permille. What a NUMA node does is dealt to its unparked
 * processors, each second a little differently; a parked one works only when those are full, since the
 * hypervisor takes the hint and is not bound by it (hyperv-host §3.4).
 */
export function spreadOverProcessors(
  numa: readonly NumaReading[],
  second: number,
  salt: number,
): number[] {
  const totals: number[] = [];
  for (const { first, processors, parked, loadPermille } of numa) {
    const unparked = processors - parked;
    const shares: number[] = [];
    for (let offset = 0; offset < processors; offset += 1) {
      const draw = mix(Math.imul(first + offset + 1, 0x27d4eb2d) ^ (second + salt * 8191));
      shares.push(offset < unparked ? 600 + (draw & 0x3ff) : 0);
    }
    const room = unparked * 1000;
    const onUnparked = loadPermille < room ? loadPermille : room;
    const loads = deal(onUnparked, shares);
    const surplus = loadPermille - onUnparked;
    if (surplus > 0 && parked > 0) {
      const rest = deal(
        Math.min(surplus, parked * 1000),
        shares.map((share) => (share === 0 ? 1 : 0)),
      );
      rest.forEach((value, offset) => {
        loads[offset] = (loads[offset] ?? 0) + value;
      });
    }
    totals.push(...loads);
  }
  return totals;
}

/** Deals whole units by share, none above 1000; what does not fit goes to those with room. */
function deal(amount: number, shares: readonly number[]): number[] {
  let all = 0;
  for (const share of shares) all += share;
  const loads: number[] = [];
  let left = amount;
  for (const share of shares) {
    const load = all === 0 ? 0 : Math.min(1000, Math.floor((amount * share) / all));
    loads.push(load);
    left -= load;
  }
  for (let offset = 0; offset < loads.length && left > 0; offset += 1) {
    if (shares[offset] === 0) continue;
    const room = 1000 - (loads[offset] as number);
    const more = left < room ? left : room;
    // Rest units are few; a large rest fills the first ones with room.
    loads[offset] = (loads[offset] as number) + more;
    left -= more;
  }
  return loads;
}
