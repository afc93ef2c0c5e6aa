import type { Command } from '../../src-shared/commands/index';
import { profiles } from '../../src-shared/profiles/index';
import type { ProfileId } from '../../src-shared/profiles/profile';
import type { SimMs } from '../../src-shared/units';
import type { VmPlan } from '../../src-main/sim/inventory/plan';
import type { Dice } from './dice';
import type { Act } from './draw';
import type { Parts } from './draw-faults';
import { vmOf } from './draw-faults';

/** In some runs most machines have dynamic memory, with guests of every kind. */
export function withMemory(
  dice: Dice,
  profile: ProfileId,
  vms: readonly VmPlan[],
): readonly VmPlan[] {
  if (!dice.chance(600)) return vms;
  const below = profiles[profile].dynamicMemory.minimumBelowStartup.value;
  return vms.map((vm) => {
    if (dice.chance(250)) return vm;
    const least = below ? 2 * dice.between(64, Math.floor(vm.memoryMiB / 2)) : vm.memoryMiB;
    return {
      ...vm,
      dynamicMemory: {
        minimumMiB: Math.min(least, vm.memoryMiB),
        maximumMiB: vm.memoryMiB + 2 * dice.between(0, 1500),
        bufferPercent: dice.between(5, 100),
      },
      memoryWeight: dice.between(0, 10_000),
      memoryDriver: !dice.chance(100),
      memoryHotAdd: dice.chance(150) ? dice.pick(['unsupported', 'failing']) : 'works',
      memoryLoadMiB: dice.chance(300) ? dice.between(1, 2000) : 0,
    };
  });
}

/** Guests that suddenly want much, or nothing more; weights, buffers and limits that change. */
export function memoryActs(dice: Dice, parts: Parts, endsAt: SimMs): Act[] {
  return Array.from({ length: dice.between(0, 8) }, () => ({
    at: dice.between(1000, endsAt - 60_000),
    command: memoryAct(dice, parts),
  }));
}

function memoryAct(dice: Dice, parts: Parts): Command {
  const vm = vmOf(dice.between(1, parts.vms));
  if (dice.chance(600)) {
    const memoryMiB = dice.chance(250) ? 0 : dice.between(1, 4000);
    return { name: 'fault.loadMemory', args: { vm, memoryMiB } };
  }
  if (dice.chance(500)) {
    return { name: 'vm.configure', args: { vm, memoryWeight: dice.between(0, 10_000) } };
  }
  const startupMiB = 2 * dice.between(64, 1024);
  const dynamicMemory = {
    minimumMiB: startupMiB,
    maximumMiB: startupMiB + 2 * dice.between(0, 1000),
    bufferPercent: dice.between(5, 200),
  };
  return { name: 'vm.configure', args: { vm, startupMiB, dynamicMemory } };
}
