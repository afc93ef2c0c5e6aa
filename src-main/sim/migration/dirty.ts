import type { VirtualMachine } from '../../../src-shared/model/vm';
import { workloads } from '../../../src-shared/model/vm';
import { isServing, worldOf } from '../../../src-shared/rules/facts';
import { calendarStart, demandPermille, momentAt, shapes } from '../cpu/workload';
import { hashText } from '../inventory/hash';
import type { SimTx } from '../wakeups';

/** Its own load may be this much above or below what its kind knows as the busiest hour, in permille. */
const leastPermille = 100;
const mostPermille = 2000;

/**
 * What a guest writes to memory now, in bytes per second. Where nobody set the rate it is that of the
 * busiest hour and moves with the load: a modelling choice.
 */
export function dirtyRateNow(tx: SimTx, vm: VirtualMachine): number {
  if (!vm.dirtyFollowsLoad || !isServing(tx, vm.id)) return vm.dirtyBytesPerSecond;
  const world = worldOf(tx);
  const moment = momentAt(calendarStart(world.startsAt), tx.now);
  const hash = hashText(world.seed, vm.id);
  const demand = demandPermille(workloads.indexOf(vm.workload), hash, moment);
  const { rest, peak } = shapes[vm.workload];
  const permille = Math.floor((demand * 1000) / Math.max(1, rest, peak));
  const load = Math.min(mostPermille, Math.max(leastPermille, permille));
  return Math.floor((vm.dirtyBytesPerSecond * load) / 1000);
}
