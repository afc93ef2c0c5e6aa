import type { Command } from '../../src-shared/commands/index';
import type { BackupId, VmId } from '../../src-shared/model/tables';
import type { Dice } from './dice';
import type { Parts } from './draw-faults';
import { nodeOf, vmOf } from './draw-faults';

const store = 'backupStore:bk01' as const;
const job = 'backupJob:nightly' as const;

interface Drawn {
  readonly at: number;
  readonly command: Command;
}

function someVms(dice: Dice, { vms }: Parts): VmId[] {
  const count = dice.between(1, Math.min(5, vms));
  return Array.from({ length: count }, () => vmOf(dice.between(1, vms)));
}

/** A restore point that may be there: they are numbered with the tasks that write them. */
const someBackup = (dice: Dice): BackupId => `backup:${dice.between(1, 40)}`;

function backupAct(dice: Dice, parts: Parts, index: number): Command {
  const node = nodeOf(dice.between(1, parts.nodes));
  const vm = vmOf(dice.between(1, parts.vms));
  switch (dice.between(1, 12)) {
    case 1:
      return { name: 'fault.failHostWriter', args: { node } };
    case 2:
      return { name: 'backup.restartHostWriter', args: { node } };
    case 3:
      return { name: 'fault.failGuestWriter', args: { vm } };
    case 4:
      return { name: 'fault.failBackupStore', args: { store } };
    case 5:
      return { name: 'fault.restoreBackupStore', args: { store } };
    case 6:
      return { name: 'backup.runJob', args: { job } };
    case 7:
      return { name: 'backup.cancelJob', args: { job } };
    case 8:
      return { name: 'backup.restoreOver', args: { backup: someBackup(dice), turnOff: true } };
    case 9: {
      const args = { backup: someBackup(dice), name: `Copy ${index}`, node, disk: null };
      return { name: 'backup.restoreBeside', args: { ...args, connected: dice.chance(300) } };
    }
    default:
      return {
        name: 'backup.runNow',
        args: {
          vms: someVms(dice, parts),
          store,
          mode: dice.chance(700) ? 'consistent' : 'crashConsistent',
          volumesInTurn: dice.chance(300),
        },
      };
  }
}

/**
 * Backups while everything else goes on: a store, now and then too small, a job, writers that fail, and
 * restores of what may have been written. Guests without the backup service are saved for it.
 */
export function drawBackups(dice: Dice, parts: Parts, endsAt: number): Drawn[] {
  if (!dice.chance(500)) return [];
  const capacityMiB = dice.chance(250) ? 20_480 : 1_048_576;
  const acts: Drawn[] = [
    {
      at: 0,
      command: {
        name: 'backup.createStore',
        args: { name: 'BK01', capacityMiB, bytesPerSecond: 2_000_000_000 },
      },
    },
    {
      at: 0,
      command: {
        name: 'backup.createJob',
        args: {
          name: 'Nightly',
          vms: someVms(dice, parts),
          store,
          mode: 'consistent',
          schedule: null,
          volumesInTurn: dice.chance(500),
          keep: dice.between(1, 2),
          retries: dice.between(0, 2),
          retryDelayMs: 60_000,
        },
      },
    },
  ];
  for (const vm of someVms(dice, parts)) {
    const integrationServices = { backup: false };
    acts.push({ at: 0, command: { name: 'vm.configure', args: { vm, integrationServices } } });
  }
  const count = dice.between(2, 10);
  for (let index = 0; index < count; index += 1) {
    const at = dice.between(1000, endsAt - 60_000);
    acts.push({ at, command: backupAct(dice, parts, index) });
  }
  return acts;
}
