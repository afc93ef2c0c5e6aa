import type { CommandArguments } from '../../../src-shared/commands/index';
import type { Fault } from '../../../src-shared/faults';
import type { Backup, Restore } from '../../../src-shared/model/backup';
import type { RestoreId, TaskId } from '../../../src-shared/model/tables';
import { bytesOfMiB } from '../../../src-shared/rules/backup-facts';
import { targetRefusal } from '../../../src-shared/rules/backup-restore';
import { furtherMiB } from '../../../src-shared/rules/backup-room';
import { workerOf } from '../../../src-shared/rules/facts';
import { follow } from '../failover/follow';
import { beginTask, finishTask } from '../tasks';
import { hostOf, vmOf } from '../vm/lookup';
import { beginTurnOff } from '../vm/stop';
import type { SimTx } from '../wakeups';
import { pointOf, restoreOf } from './lookup';
import { pruneRestores } from './retention';
import { finishBeside, finishDisk, finishOver } from './restored';
import { newStream, replan } from './streams';

/** How long a machine that is turned off for a restore may take to be off. */
const stopPatienceMs = 120_000;

type Target = Pick<Restore, 'mode' | 'vm' | 'name' | 'node' | 'disk' | 'diskIndex' | 'connected'>;

function beginRestore(tx: SimTx, point: Backup, task: TaskId, target: Target, mebibytes: number) {
  const id: RestoreId = `restore:${task.slice('task:'.length)}`;
  tx.put({
    ...target,
    kind: 'restore',
    id,
    backup: point.id,
    vmName: point.vmName,
    takenAt: point.takenAt,
    store: point.store,
    task,
    phase: 'stopping',
    stream: newStream(bytesOfMiB(mebibytes), tx.now),
    startedAt: tx.now,
    finishedAt: null,
    lostMs: null,
    fault: null,
  });
  const { name, node, mode } = target;
  const fields = { vm: point.vmName, name, node: hostOf(tx, node).name, mode };
  tx.emit('backup.restoreBegun', { node, object: target.vm ?? point.id, fields });
  return id;
}

/** Over the machine the restore point is of; one that runs is turned off first. */
export function restoreOver(tx: SimTx, args: CommandArguments<'backup.restoreOver'>): void {
  const point = pointOf(tx, args.backup);
  const vm = vmOf(tx, point.vm);
  const task = beginTask(tx, 'backup.restore', vm.id, vm.node, null);
  const { node, disk, name } = vm;
  const target: Target = {
    mode: 'original',
    vm: vm.id,
    name,
    node,
    disk,
    diskIndex: null,
    connected: true,
  };
  const id = beginRestore(tx, point, task, target, point.sizeMiB);
  if (!workerOf(tx, vm.id)) {
    beginCopy(tx, id);
    return;
  }
  beginTurnOff(tx, vm.id, 'administrator');
  const stopping = vmOf(tx, vm.id);
  if (stopping.group) follow.onVmStopping(tx, stopping);
  tx.after(stopPatienceMs, { name: 'backup.restoreDue', owner: task, data: { restore: id } });
}

export function restoreBeside(tx: SimTx, args: CommandArguments<'backup.restoreBeside'>): void {
  const point = pointOf(tx, args.backup);
  const { name, node, disk, connected } = args;
  const task = beginTask(tx, 'backup.restore', point.id, node, null);
  const target: Target = { mode: 'beside', vm: null, name, node, disk, diskIndex: null, connected };
  beginCopy(tx, beginRestore(tx, point, task, target, point.sizeMiB));
}

export function restoreDisk(tx: SimTx, args: CommandArguments<'backup.restoreDisk'>): void {
  const point = pointOf(tx, args.backup);
  const { fileName: name, node, disk, diskIndex } = args;
  const task = beginTask(tx, 'backup.restore', point.id, node, null);
  const target: Target = { mode: 'disk', vm: null, name, node, disk, diskIndex, connected: false };
  const mebibytes = point.disks[diskIndex]?.fileMiB ?? 0;
  beginCopy(tx, beginRestore(tx, point, task, target, mebibytes));
}

/** The files are written; over the original, what is there is no whole machine from now on. */
export function beginCopy(tx: SimTx, id: RestoreId): void {
  const restore = restoreOf(tx, id);
  tx.cancel(restore.task, 'backup.restoreDue');
  tx.put({ ...restore, phase: 'copying', stream: { ...restore.stream, asOf: tx.now } });
  if (restore.mode === 'original' && restore.vm !== null) {
    tx.put({ ...vmOf(tx, restore.vm), filesIncomplete: true });
  }
  replan(tx, restore.store);
}

/** What the restore waited for is over: everything is written, or the machine never stopped. */
export function restoreDue(tx: SimTx, id: RestoreId): void {
  const restore = restoreOf(tx, id);
  if (restore.phase === 'stopping') {
    failRestore(tx, id, { code: 'backup.machineBusy', vm: restore.vmName });
    return;
  }
  const point = pointOf(tx, restore.backup);
  const full = roomFault(tx, restore, point);
  if (full) {
    failRestore(tx, id, full);
    return;
  }
  const done =
    restore.mode === 'original'
      ? finishOver(tx, restore, point)
      : restore.mode === 'beside'
        ? finishBeside(tx, restore, point)
        : finishDisk(tx, restore, point);
  tx.put({ ...restoreOf(tx, id), ...done, phase: 'completed', finishedAt: tx.now });
  finishTask(tx, restore.task, 'completed');
  replan(tx, restore.store);
  pruneRestores(tx);
}

/** Room that was there when it began may have gone since. */
function roomFault(tx: SimTx, restore: Restore, point: Backup): Fault | null {
  const over = restore.mode === 'original';
  const disk = point.disks[restore.diskIndex ?? 0];
  const neededMiB = over
    ? furtherMiB(tx, point, vmOf(tx, point.vm))
    : restore.mode === 'beside'
      ? point.sizeMiB
      : (disk?.fileMiB ?? 0);
  const fault = targetRefusal(tx, restore.node, restore.disk, neededMiB, restore.id);
  if (fault === null || fault.code === 'backup.noRoom') return fault;
  const node = hostOf(tx, restore.node).name;
  return { code: 'backup.targetLost', name: restore.name, node };
}

/** Broken off: files written over a machine stay the half they are until a restore succeeds. */
export function failRestore(
  tx: SimTx,
  id: RestoreId,
  fault: Fault,
  phase: 'failed' | 'cancelled' = 'failed',
): void {
  const restore = restoreOf(tx, id);
  tx.put({ ...restore, phase, finishedAt: tx.now, fault });
  finishTask(tx, restore.task, phase, fault);
  const { vmName: vm, name, node } = restore;
  const about = { node, object: restore.vm };
  if (phase === 'cancelled') {
    tx.emit('backup.restoreCancelled', { ...about, fields: { vm, name } });
  } else {
    tx.emit('backup.restoreFailed', { ...about, fields: { vm, name, reason: fault.code } });
  }
  replan(tx, restore.store);
  pruneRestores(tx);
}
