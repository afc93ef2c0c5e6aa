import type { Command } from '../../src-shared/commands/index';
import type { SimMs } from '../../src-shared/units';
import type { HostPlan, VmPlan } from '../../src-main/sim/inventory/plan';
import type { Dice } from './dice';
import type { Act } from './draw';
import type { Parts } from './draw-faults';
import { nodeOf } from './draw-faults';

/** Reserves of the machines a host begins with add up to no more than it has, in thousandths of a processor. */
const reservedAtMost = 8000;

/** Hosts without SLAT or NUMA spanning, and machines that were promised processors. */
export function withProcessors(
  dice: Dice,
  hosts: readonly HostPlan[],
  vms: readonly VmPlan[],
): { readonly hosts: HostPlan[]; readonly vms: VmPlan[] } {
  const spans = !dice.chance(250);
  const promises = dice.chance(300);
  const left = new Map(hosts.map((host) => [host.name, reservedAtMost]));
  return {
    hosts: hosts.map((host) => ({ ...host, numaSpanning: spans, slat: !dice.chance(150) })),
    vms: vms.map((vm) => {
      const enlightenment = dice.chance(80) ? ('xenLinux' as const) : vm.enlightenment;
      if (!promises || dice.chance(300)) return { ...vm, enlightenment };
      const wanted = dice.between(1, 10) * 100;
      const room = left.get(vm.node) ?? 0;
      const cpuReservePermille = wanted * vm.processors <= room ? wanted : 0;
      left.set(vm.node, room - cpuReservePermille * vm.processors);
      return { ...vm, enlightenment, cpuReservePermille };
    }),
  };
}

/** Power plans that change, management services that stop, NUMA spanning switched on and off. */
export function processorActs(dice: Dice, parts: Parts, endsAt: SimMs): Act[] {
  return Array.from({ length: dice.between(0, 5) }, () => ({
    at: dice.between(1000, endsAt - 60_000),
    command: processorAct(dice, parts),
  }));
}

function processorAct(dice: Dice, parts: Parts): Command {
  const node = nodeOf(dice.between(1, parts.nodes));
  switch (dice.between(1, 7)) {
    case 1:
      return {
        name: 'node.setPower',
        args: { node, powerPlan: dice.pick(['balanced', 'highPerformance', 'powerSaver']) },
      };
    case 2: {
      const minimumPercent = dice.between(0, 100);
      const parking = {
        minimumPercent,
        maximumPercent: dice.between(Math.max(1, minimumPercent), 100),
        increaseChecks: dice.between(1, 20),
        decreaseChecks: dice.between(1, 40),
        concurrencyPercent: dice.between(1, 100),
        distributionPercent: dice.between(50, 100),
        headroomPercent: dice.between(10, 60),
      };
      return { name: 'node.setPower', args: { node, powerPlan: 'balanced', parking } };
    }
    case 3:
      return { name: 'node.setNumaSpanning', args: { node, numaSpanning: dice.chance(500) } };
    case 4:
    case 5:
      return { name: 'node.stopManagementService', args: { node } };
    case 6:
      return { name: 'node.startManagementService', args: { node } };
    default:
      return { name: 'fault.crashManagementService', args: { node } };
  }
}
