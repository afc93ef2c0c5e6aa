import type { SnapshotId, TaskId, VmId } from '../../../src-shared/model/tables';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import { lostWorkMs } from '../../../src-shared/rules/backup-facts';
import { profileOf, workerOf } from '../../../src-shared/rules/facts';
import { drivesRefusal } from '../../../src-shared/rules/snapshot-guards';
import { branchedWork } from '../backup/work';
import { follow } from '../failover/follow';
import { beginTask, finishTask } from '../tasks';
import { sabotaged } from '../sabotage';
import { vmOf } from '../vm/lookup';
import { retire } from '../vm/service';
import { beginTurnOff } from '../vm/stop';
import type { SimTx } from '../wakeups';
import { giveDrives, settleFates, standOn } from './chain';
import { snapshotById, snapshotFields } from './lookup';

/**
 * Begins to give a machine back the state of a snapshot. One that runs is turned off first
 * (hyperv-host §2.2): what it did since its newest snapshot is lost.
 */
export function beginApply(tx: SimTx, id: SnapshotId): TaskId {
  const { vm: vmId } = snapshotById(tx, id);
  const vm = vmOf(tx, vmId);
  const figures = profileOf(tx);
  const stopMs = workerOf(tx, vmId) ? figures.vm.turnOffMs.value : 0;
  const durationMs = stopMs + figures.snapshots.applyMs.value;
  if (workerOf(tx, vmId)) {
    beginTurnOff(tx, vmId, 'administrator');
    const stopping = vmOf(tx, vmId);
    if (stopping.group) follow.onVmStopping(tx, stopping);
  } else retire(tx, vmId);
  const task = beginTask(tx, 'vm.applySnapshot', vmId, vm.node, durationMs);
  tx.after(durationMs, { name: 'snapshots.appliedDue', owner: task, data: { snapshot: id } });
  return task;
}

/** Configuration and disks are those of the snapshot; saved where it has memory, else off. */
export function completeApply(tx: SimTx, id: SnapshotId, task: TaskId): void {
  const snapshot = snapshotById(tx, id);
  const vm = vmOf(tx, snapshot.vm);
  const missing = workerOf(tx, vm.id)
    ? ({ code: 'snapshot.overtaken', vm: vm.name } as const)
    : drivesRefusal(tx, vm, snapshot.drives);
  if (missing) {
    finishTask(tx, task, 'failed', missing);
    return;
  }
  // What the snapshot before *Now* holds can be had again; the rest is lost.
  const newest = vm.snapshot === null ? undefined : tx.get<'snapshot'>(vm.snapshot);
  const lostMs = lostWorkMs(tx, vm, newest ?? snapshot);
  giveDrives(tx, vm.id, standOn(tx, vm, snapshot.drives));
  const applied: VirtualMachine = {
    ...vmOf(tx, vm.id),
    ...snapshot.settings,
    snapshot: id,
    saved: snapshot.saved && { ...snapshot.saved, at: tx.now },
    dataLossMs: vm.dataLossMs + lostMs,
    work: sabotaged('applied-snapshot-keeps-work')
      ? vm.work
      : branchedWork(snapshot.work, snapshot.work.doneMs, tx.now),
  };
  tx.put(applied);
  settleFates(tx, vm.id);
  finishTask(tx, task, 'completed');
  const fields = { ...snapshotFields(tx, snapshot), lostMs };
  tx.emit('snapshot.applied', { node: vm.node, object: vm.id, fields });
}

/** Back to the newest snapshot the present state descends from; nothing where there is none. */
export function revert(tx: SimTx, id: VmId): void {
  const { snapshot } = vmOf(tx, id);
  if (snapshot !== null) beginApply(tx, snapshot);
}
