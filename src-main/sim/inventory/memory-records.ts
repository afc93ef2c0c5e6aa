import type { VirtualMachine } from '../../../src-shared/model/vm';
import type { VmPlan } from './plan';

type MemoryFields =
  'dynamicMemory' | 'memoryWeight' | 'memoryDriver' | 'memoryHotAdd' | 'memoryLoad' | 'remoteFx';

/** Memory and graphics of a machine at time 0. */
export function memoryOf(vm: VmPlan): Pick<VirtualMachine, MemoryFields> {
  const { dynamicMemory, memoryWeight, memoryDriver, memoryHotAdd, memoryLoadMiB: load } = vm;
  const memoryLoad = load > 0 ? { fromMiB: load, toMiB: load, since: 0 } : null;
  const { remoteFx } = vm;
  return { dynamicMemory, memoryWeight, memoryDriver, memoryHotAdd, memoryLoad, remoteFx };
}

/**
 * Memory its guest touches at its busiest. With dynamic memory it is meant to want more than it starts
 * with: twice as much.
 */
export function shareOfMemory(vm: VmPlan, permille: number): number {
  const busyMiB = Math.min(vm.memoryMiB * 2, vm.dynamicMemory?.maximumMiB ?? vm.memoryMiB);
  return Math.max(1, Math.floor((busyMiB * permille) / 1000));
}
