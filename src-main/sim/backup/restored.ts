import type { Backup, Restore } from '../../../src-shared/model/backup';
import { snapshotFields } from '../../../src-shared/model/snapshot';
import type { SavedMemory, VirtualMachine } from '../../../src-shared/model/vm';
import { lostWorkMs } from '../../../src-shared/rules/backup-facts';
import { volumeFor } from '../../../src-shared/rules/backup-room';
import { sabotaged } from '../sabotage';
import { freeVmId, freshGuid, registerMachine } from '../machines/register';
import { hostOf, vmOf } from '../vm/lookup';
import { neverRan } from '../vm/never-ran';
import type { SimTx } from '../wakeups';
import { disksBeside, disksOver, restoredFile } from './restored-disks';
import { branchedWork } from './work';

/** What a restore that is through adds to its record. */
type Done = Pick<Restore, 'vm' | 'lostMs' | 'name'>;

/**
 * State after a restore (failover-cluster §11): saved where the machine had been saved for the backup or
 * was saved already, off in every other case.
 */
function savedBy({ method, machine }: Backup): SavedMemory | null {
  return method === 'savedState' || method === 'copy' ? machine.saved : null;
}

/** The machine is as it was; what it did since is lost, and counted. */
export function finishOver(tx: SimTx, restore: Restore, point: Backup): Done {
  const vm = vmOf(tx, point.vm);
  const lostMs = lostWorkMs(tx, vm, point);
  const { machine } = point;
  const settings = Object.fromEntries(snapshotFields.map((name) => [name, machine[name]]));
  tx.put({
    ...vm,
    ...(settings as Pick<VirtualMachine, (typeof snapshotFields)[number]>),
    drives: vm.drives,
    scsiControllers: Math.max(vm.scsiControllers, machine.scsiControllers),
    saved: savedBy(point),
    filesIncomplete: false,
    guestWriter: 'stable',
    dataLossMs: vm.dataLossMs + (sabotaged('restore-forgets-loss') ? 0 : lostMs),
    work: branchedWork(point.work, point.work.doneMs, tx.now),
  });
  disksOver(tx, vm.id, point);
  tx.emit('backup.restoredOver', {
    node: vm.node,
    object: vm.id,
    fields: { vm: vm.name, node: hostOf(tx, vm.node).name, lostMs },
  });
  return { vm: vm.id, lostMs, name: restore.name };
}

/** A new machine with files of its own; nothing is lost by it. */
export function finishBeside(tx: SimTx, restore: Restore, point: Backup): Done {
  const name = freeName(tx, restore.name);
  const vm = registerMachine(tx, machineBeside(tx, restore, point, name));
  disksBeside(tx, vm.id, point, volumeFor(restore.node, restore.disk));
  tx.emit('backup.restoredBeside', {
    node: vm.node,
    object: vm.id,
    fields: { vm: point.vmName, name, node: hostOf(tx, vm.node).name },
  });
  return { vm: vm.id, lostMs: 0, name };
}

export function finishDisk(tx: SimTx, restore: Restore, point: Backup): Done {
  const volume = volumeFor(restore.node, restore.disk);
  restoredFile(tx, point, restore.diskIndex ?? 0, volume, restore.name);
  tx.emit('backup.restoredDisk', {
    node: restore.node,
    object: restore.disk,
    fields: { vm: point.vmName, name: restore.name, node: hostOf(tx, restore.node).name },
  });
  return { vm: null, lostMs: 0, name: restore.name };
}

/** Somebody may have taken the name while the files were written. */
function freeName(tx: SimTx, wanted: string): string {
  const taken = new Set(tx.all('vm').map((vm) => vm.name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted} (${number})`;
  return name;
}

/** A machine that is gone comes back under its own identifier; beside it the new one gets its own. */
function guidFor(tx: SimTx, point: Backup, name: string): string {
  const { guid } = point.machine;
  return tx.all('vm').some((vm) => vm.guid === guid) ? freshGuid(tx, name) : guid;
}

function machineBeside(
  tx: SimTx,
  restore: Restore,
  point: Backup,
  name: string,
): Omit<VirtualMachine, 'row'> {
  const { row: _row, ...machine } = point.machine;
  const id = freeVmId(tx, name);
  return {
    ...machine,
    ...neverRan,
    id,
    name,
    guid: guidFor(tx, point, name),
    node: restore.node,
    group: null,
    disk: restore.disk,
    adapters: machine.adapters.map((adapter) => ({
      ...adapter,
      network: restore.connected ? adapter.network : null,
      // Two machines with one address would disturb each other.
      mac: { mode: 'dynamic' as const, address: null, from: null },
    })),
    drives: [],
    saved: savedBy(point),
    savedForBackup: null,
    guestWriter: 'stable',
    filesIncomplete: false,
    work: branchedWork(point.work, point.work.doneMs, tx.now),
    createdAt: tx.now,
  };
}
