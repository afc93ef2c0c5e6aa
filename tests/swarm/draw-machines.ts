import type { Command, CommandArguments } from '../../src-shared/commands/index';
import type { VmId } from '../../src-shared/model/tables';
import type { Dice } from './dice';
import type { Parts } from './draw-faults';
import { nodeOf, vmOf } from './draw-faults';

type Wish = CommandArguments<'vm.create'>;

const image = 'C:\\ISO\\windows-server-2008-r2-sp1-x64.iso';

function creation(dice: Dice, parts: Parts, number: number): Command {
  const installation = dice.pick<Wish['installation']>([
    { from: 'later' },
    { from: 'cd', name: image, place: 'host' },
    { from: 'network' },
  ]);
  const file = { from: 'new', fileName: `NEW${number}.vhd`, sizeMiB: 20_480 } as const;
  const args: Wish = {
    node: nodeOf(dice.between(1, parts.nodes)),
    name: `NEW${number}`,
    startupMiB: dice.between(1, 4) * 256,
    disk: dice.chance(500) ? null : 'disk:cl-swarm/cluster-disk-2',
    network: dice.pick(['LAN', null]),
    storage: dice.chance(800) ? file : null,
    installation,
  };
  return { name: 'vm.create', args };
}

function setting(dice: Dice, vm: VmId): Command {
  const changes = dice.pick<Omit<CommandArguments<'vm.configure'>, 'vm'>>([
    { cpuWeight: dice.between(1, 10_000) },
    { cpuReservePermille: dice.between(0, 1000), cpuLimitPermille: dice.between(1, 1000) },
    { virtualProcessors: dice.between(1, 6) },
    { startupMiB: dice.between(1, 40) * 128 },
    { integrationServices: { heartbeat: dice.chance(500), shutdown: dice.chance(500) } },
    { bios: { bootOrder: ['ide', 'cd', 'network', 'floppy'] } },
    { automaticRecovery: dice.pick(['none', 'restart']) },
    { name: `VM ${dice.between(1, 20)}` },
  ]);
  return { name: 'vm.configure', args: { vm, ...changes } };
}

/**
 * Machines are made, started, changed and deleted again, while others have their settings changed and
 * what is off is now and then taken away for good.
 */
export function machineActs(
  dice: Dice,
  parts: Parts,
  endsAt: number,
): { readonly at: number; readonly command: Command }[] {
  const acts: { readonly at: number; readonly command: Command }[] = [];
  const made = dice.between(0, 3);
  for (let number = 1; number <= made; number += 1) {
    const args = { vm: `vm:new${number}` as VmId };
    let at = dice.between(5000, endsAt - 240_000);
    const then = (command: Command, afterMs: number) => {
      at += afterMs;
      acts.push({ at, command });
    };
    then(creation(dice, parts, number), 0);
    if (dice.chance(700)) then({ name: 'vm.start', args }, dice.between(500, 20_000));
    then(setting(dice, args.vm), dice.between(1000, 60_000));
    if (dice.chance(500)) then({ name: dice.pick(['vm.pause', 'vm.save']), args }, 5000);
    if (dice.chance(600)) {
      then({ name: 'vm.turnOff', args }, dice.between(1000, 60_000));
      then({ name: 'vm.delete', args }, dice.between(5000, 30_000));
    }
  }
  for (let count = dice.between(0, 5); count > 0; count -= 1) {
    const at = dice.between(1000, endsAt - 60_000);
    const vm = vmOf(dice.between(1, parts.vms));
    const command: Command = dice.chance(850)
      ? setting(dice, vm)
      : { name: 'vm.delete', args: { vm } };
    acts.push({ at, command });
  }
  return acts;
}
