import type { Fault } from '../../../src-shared/faults';
import type { Snapshot } from '../../../src-shared/model/snapshot';
import type { SnapshotId, TaskId, VmId } from '../../../src-shared/model/tables';
import type { SavedMemory, VirtualMachine, Worker } from '../../../src-shared/model/vm';
import { workUntilNow } from '../../../src-shared/rules/backup-facts';
import { heldMiB, profileOf, workerOf } from '../../../src-shared/rules/facts';
import { settingsOf, snapshotNameOf } from '../../../src-shared/rules/snapshot-facts';
import { spaceRefusal, takesMemory } from '../../../src-shared/rules/snapshots';
import { beginTask, finishTask } from '../tasks';
import { vmOf } from '../vm/lookup';
import { beginServing, interrupt } from '../vm/service';
import { transferMs } from '../vm/start';
import type { SimTx } from '../wakeups';
import { beginApply } from './apply';
import { settleFates, standOn } from './chain';
import { nextNumber, snapshotIdOf } from './lookup';

/** A snapshot on its way: plain data of its wakeups. */
export interface Taking {
  readonly vm: VmId;
  readonly name: string;
  /** Whether the machine runs meanwhile. */
  readonly live: boolean;
  readonly memory: boolean;
  /** What is applied when it is there (*Take Snapshot and Apply*); null for nothing. */
  readonly afterwards: SnapshotId | null;
}

/**
 * Begins a snapshot: memory goes to disk while the guest runs on; it stands still only while its disks
 * change over, which is the moment the snapshot is of.
 */
export function beginTake(
  tx: SimTx,
  id: VmId,
  called: string | null,
  afterwards: SnapshotId | null = null,
): TaskId {
  const vm = vmOf(tx, id);
  const worker = workerOf(tx, id);
  const { createMs, freezeMs } = profileOf(tx).snapshots;
  const memory = takesMemory(tx, vm);
  const written = memory ? heldMiB(tx, vm) : 0;
  const durationMs = createMs.value + transferMs(written, profileOf(tx).vm.saveMiBPerSecond.value);
  const task = beginTask(tx, 'vm.takeSnapshot', id, vm.node, durationMs);
  const data: Taking = {
    vm: id,
    name: called ?? snapshotNameOf(tx, vm),
    live: worker !== undefined,
    memory,
    afterwards,
  };
  if (worker) {
    const untilFreeze = Math.max(0, durationMs - freezeMs.value);
    tx.after(untilFreeze, { name: 'snapshots.freezeDue', owner: task, data });
  }
  const name = worker ? 'snapshots.takenDue' : 'snapshots.takenOfflineDue';
  tx.after(durationMs, { name, owner: task, data });
  return task;
}

/** Its disks change over: for this long the guest answers nobody. */
export function freezeGuest(tx: SimTx, { vm }: Taking): void {
  const worker = workerOf(tx, vm);
  if (worker && worker.servingSince !== null) interrupt(tx, worker);
}

/** The guest goes on where it stood still. */
function thawGuest(tx: SimTx, id: VmId): void {
  const worker = workerOf(tx, id);
  const stands =
    worker?.state === 'running' && worker.guest === 'running' && worker.servingSince === null;
  if (stands) beginServing(tx, worker);
}

/** The disks have changed over: the snapshot is in the tree, and the machine writes to new files. */
export function completeTake(tx: SimTx, taking: Taking, task: TaskId): void {
  const vm = vmOf(tx, taking.vm);
  const fault = spaceRefusal(tx, vm, taking.memory);
  if (fault) {
    failTake(tx, vm.id, task, fault);
    return;
  }
  const number = nextNumber(tx, vm.id);
  const snapshot: Snapshot = {
    kind: 'snapshot',
    id: snapshotIdOf(vm.id, number),
    vm: vm.id,
    name: taking.name,
    notes: '',
    parent: vm.snapshot,
    createdAt: tx.now,
    type: taking.live && !taking.memory ? 'production' : 'standard',
    settings: settingsOf(vm),
    drives: vm.drives,
    saved: taking.memory ? memoryOf(tx, vm, workerOf(tx, vm.id)) : null,
    work: workUntilNow(tx, vm),
    number,
    deletedAt: null,
  };
  tx.put(snapshot);
  const drives = standOn(tx, vm, vm.drives);
  tx.put({ ...vmOf(tx, vm.id), drives, snapshot: snapshot.id });
  for (const { medium } of drives) {
    if (medium.type !== 'vhd') continue;
    const vhd = tx.get<'vhd'>(medium.vhd);
    if (vhd && vhd.vm !== vm.id) tx.put({ ...vhd, vm: vm.id });
  }
  settleFates(tx, vm.id);
  finishTask(tx, task, 'completed');
  const fields = { vm: vm.name, snapshot: snapshot.name };
  tx.emit('snapshot.taken', { node: vm.node, object: vm.id, fields });
  if (taking.live) tx.because(tx.cause, () => thawGuest(tx, vm.id));
  if (taking.afterwards !== null) beginApply(tx, taking.afterwards);
}

/** It came to nothing: the machine is as it was. */
export function failTake(tx: SimTx, id: VmId, task: TaskId, fault: Fault): void {
  finishTask(tx, task, 'failed', fault);
  const vm = tx.get<'vm'>(id);
  if (!vm) return;
  tx.emit('snapshot.failed', { node: vm.node, object: id, fields: { vm: vm.name } });
  tx.because(tx.cause, () => thawGuest(tx, id));
}

function memoryOf(tx: SimTx, vm: VirtualMachine, worker: Worker | undefined): SavedMemory | null {
  if (!worker) return vm.saved;
  return {
    at: tx.now,
    memoryMiB: heldMiB(tx, vm),
    guest: worker.guest === 'shuttingDown' ? 'running' : worker.guest,
    bootLeftMs: tx.dueInMs(worker.id, 'vm.guestBootDue') ?? worker.bootLeftMs,
  };
}
