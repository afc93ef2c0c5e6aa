import type { Command } from '../../src-shared/commands/index';
import type { ExportId, SnapshotId, VmId } from '../../src-shared/model/tables';
import type { SimMs } from '../../src-shared/units';
import type { VhdPlan, VmPlan } from '../../src-main/sim/inventory/plan';
import type { Dice } from './dice';
import type { Act } from './draw';

/** The machines snapshots are taken of: few, so that trees grow branches. */
const machines = 3;
/** Numbers of snapshots an act may name; one that is not there is refused, which is an answer too. */
const highest = 5;

const vmOf = (dice: Dice): VmId => `vm:vm${String(dice.between(1, machines)).padStart(3, '0')}`;

function snapshotOf(dice: Dice): SnapshotId {
  return `snapshot:${vmOf(dice).slice('vm:'.length)}/${dice.between(1, highest)}`;
}

function snapshotAct(dice: Dice): Command {
  const roll = dice.between(0, 99);
  const snapshot = snapshotOf(dice);
  const vm = vmOf(dice);
  const node = `node:hv0${dice.between(1, 2)}` as const;
  if (roll < 40) return { name: 'snapshot.take', args: { vm } };
  if (roll < 55) return { name: 'snapshot.apply', args: { snapshot, takeFirst: dice.chance(300) } };
  if (roll < 70) return { name: 'snapshot.delete', args: { snapshot } };
  if (roll < 75) return { name: 'snapshot.deleteSubtree', args: { snapshot } };
  if (roll < 80) return { name: 'vm.revert', args: { vm } };
  if (roll < 85) return { name: 'vm.turnOff', args: { vm } };
  if (roll < 90) return { name: 'vm.start', args: { vm } };
  if (roll < 95) {
    return { name: 'vm.export', args: { vm, volume: node, folder: `Out${dice.between(1, 2)}` } };
  }
  const exported: ExportId = `export:${vm.slice('vm:'.length)}`;
  const source = dice.chance(300) ? vm : exported;
  const mode = dice.pick(['restore', 'copy'] as const);
  const args = { node, source, mode, duplicate: dice.chance(500), volume: null };
  return { name: 'vm.import', args };
}

/** A snapshot that grows, goes, and whose merge a start breaks off a few seconds later. */
function brokenOff(dice: Dice, endsAt: SimMs): readonly Act[] {
  const vm = vmOf(dice);
  const snapshot: SnapshotId = `snapshot:${vm.slice('vm:'.length)}/1`;
  const from = dice.between(1, Math.floor(endsAt / 2000)) * 1000;
  return [
    { at: from, command: { name: 'snapshot.take', args: { vm } } },
    { at: from + 120_000, command: { name: 'vm.turnOff', args: { vm } } },
    { at: from + 125_000, command: { name: 'snapshot.delete', args: { snapshot } } },
    { at: from + 125_000 + dice.between(1, 6000), command: { name: 'vm.start', args: { vm } } },
  ];
}

/** Snapshots taken, applied, deleted, and merges begun and broken off by starts, crashes and moves. */
export function snapshotActs(dice: Dice, endsAt: SimMs): readonly Act[] {
  const count = dice.between(6, 20);
  const single = Array.from({ length: count }, () => ({
    at: dice.between(1, Math.floor(endsAt / 1000)) * 1000,
    command: snapshotAct(dice),
  }));
  return [...single, ...brokenOff(dice, endsAt)];
}

/** The machines snapshots are taken of write a lot, so that their merges take a while. */
export function busyWriters(vms: readonly VmPlan[]): readonly VmPlan[] {
  return vms.map((vm, index) => (index < machines ? { ...vm, disks: [busyDisk] } : vm));
}

const busyDisk: VhdPlan = {
  name: null,
  controller: 'ide0',
  location: 0,
  format: 'vhd',
  type: 'dynamic',
  sizeMiB: 40 * 1024,
  usedMiB: 4 * 1024,
  disk: null,
  passThrough: null,
  growthBytesPerSecond: 4_000_000,
};
