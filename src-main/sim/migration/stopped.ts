import type { Fault } from '../../../src-shared/faults';
import type { Group } from '../../../src-shared/model/cluster';
import type { Migration, MigrationType } from '../../../src-shared/model/migration';
import type { MigrationId, NodeId, VmId } from '../../../src-shared/model/tables';
import type { VirtualMachine, Worker } from '../../../src-shared/model/vm';
import { heldMiB, profileOf, workerOf } from '../../../src-shared/rules/facts';
import { dropPlans, groupById, waitingGroup } from '../failover/groups';
import { handOver } from '../failover/move';
import { finishTask } from '../tasks';
import { vmOf } from '../vm/lookup';
import { beginSave, beginShutDown, beginTurnOff } from '../vm/stop';
import type { SimTx } from '../wakeups';
import { mebibyte } from '../../../src-shared/units';
import { newMove } from './begin';
import { endedMove } from './finish';
import { migrationById, moveFields } from './lookup';

/** A guest that takes longer than this to go down has the move given up, or is turned off where that is allowed. */
const patienceMs = 600_000;

/**
 * Quick migration and its relatives (failover-cluster §4.2): the machine is saved or stopped, its group
 * changes hands, and it is restored or started there. Its group does the work; the record only follows.
 */
export function beginStoppedMove(
  tx: SimTx,
  id: VmId,
  target: NodeId,
  type: Exclude<MigrationType, 'live'>,
  by: Migration['by'],
): MigrationId {
  const vm = vmOf(tx, id);
  const worker = workerOf(tx, id);
  const writes = type === 'quick' && worker !== undefined;
  const bytes = writes ? heldMiB(tx, vm) * mebibyte : 0;
  const migration: Migration = {
    ...newMove(tx, vm, target, type, by),
    phase: worker ? 'saving' : 'moving',
    memoryBytes: bytes,
    roundBytes: bytes,
    leftBytes: bytes,
    bytesPerSecond: writes ? profileOf(tx).vm.saveMiBPerSecond.value * mebibyte : 0,
    blackoutSince: worker?.state === 'running' ? tx.now : null,
  };
  tx.put(migration);
  tx.emit('migration.quickBegun', {
    node: migration.source,
    object: id,
    fields: moveFields(tx, migration),
  });
  tx.after(patienceMs, {
    name: 'migration.patienceDue',
    owner: migration.task,
    data: { migration: migration.id },
  });
  if (migration.group === null) return migration.id;
  const group = groupById(tx, migration.group);
  const moving: Group = { ...dropPlans(tx, group), tried: [], moveTo: target };
  if (worker) {
    tx.put({ ...waitingGroup(moving, 'offlineAction', tx.now), state: 'pending' });
    endMachine(tx, vm, worker, type);
  } else {
    handOver(tx, moving, target);
  }
  return migration.id;
}

function endMachine(tx: SimTx, vm: VirtualMachine, worker: Worker, type: MigrationType): void {
  const asks = type === 'shutDown' || type === 'shutDownForced';
  const answers = worker.state === 'running' && worker.guest === 'running';
  if (type === 'quick') beginSave(tx, vm.id, 'host');
  else if (asks && answers && vm.integrationServices.shutdown) beginShutDown(tx, vm.id, 'host');
  else beginTurnOff(tx, vm.id, 'host');
}

/** The group has moved on: what that means for the move of its machine. Called when either changed. */
export function attendStoppedMove(tx: SimTx, id: MigrationId): void {
  const migration = migrationById(tx, id);
  const vm = tx.get<'vm'>(migration.vm);
  const group = migration.group === null ? undefined : tx.get<'group'>(migration.group);
  if (!vm || !group) {
    endStopped(tx, migration, { code: 'migration.overtaken', vm: vm?.name ?? '' });
    return;
  }
  const arrived = group.owner === migration.target;
  if (migration.phase === 'saving' && arrived) enterMoving(tx, migration, group);
  else if (migration.phase === 'saving') watchSaving(tx, migration, vm, group);
  else if (!arrived) endStopped(tx, migration, { code: 'migration.overtaken', vm: vm.name });
  else watchArrival(tx, migration, vm, group);
}

/** The resource went offline and the group to its target; 3 to 6 s go by before it comes online there. */
function enterMoving(tx: SimTx, migration: Migration, group: Group): void {
  const setupMs = tx.dueInMs(group.id, 'failover.moveDue') ?? 0;
  tx.put({
    ...migration,
    phase: 'moving',
    phaseSince: tx.now,
    setupMs,
    sentBytes: migration.roundBytes,
    leftBytes: 0,
    bytesPerSecond: 0,
    asOf: tx.now,
  });
  attendStoppedMove(tx, migration.id);
}

/** Still going down, unless somebody else has other plans for the group or it starts where it is. */
function watchSaving(tx: SimTx, migration: Migration, vm: VirtualMachine, group: Group): void {
  const continues = group.moveTo === migration.target && group.state === 'pending';
  if (continues) return;
  const node = tx.get<'node'>(migration.target)?.name ?? '';
  endStopped(tx, migration, { code: 'migration.targetLost', vm: vm.name, node });
}

function watchArrival(tx: SimTx, migration: Migration, vm: VirtualMachine, group: Group): void {
  const worker = workerOf(tx, vm.id);
  if (migration.phase === 'moving' && worker?.state === 'starting') {
    const bytes = vm.saved ? vm.saved.memoryMiB * mebibyte : 0;
    const rate = vm.saved ? profileOf(tx).vm.saveMiBPerSecond.value * mebibyte : 0;
    tx.put({
      ...migration,
      phase: 'restoring',
      phaseSince: tx.now,
      roundBytes: bytes,
      leftBytes: bytes,
      bytesPerSecond: rate,
      asOf: tx.now,
    });
    return;
  }
  const up = worker?.state === 'running' && group.state === 'online';
  const stays = group.state === 'offline' && group.waiting === null;
  if (up || stays) completeStopped(tx, migration);
  else if (group.state === 'failed' || group.waiting === 'placement') {
    const node = tx.get<'node'>(migration.target)?.name ?? '';
    endStopped(tx, migration, { code: 'migration.targetLost', vm: vm.name, node });
  }
}

function completeStopped(tx: SimTx, migration: Migration): void {
  const { blackoutSince } = migration;
  const fields = moveFields(tx, migration);
  const about = { node: migration.target, object: migration.vm };
  tx.put({
    ...migration,
    phase: 'completed',
    phaseSince: tx.now,
    finishedAt: tx.now,
    runningSince: tx.now,
    sentBytes: migration.sentBytes,
    roundBytes: 0,
    leftBytes: 0,
    bytesPerSecond: 0,
    asOf: tx.now,
    blackoutMs: blackoutSince === null ? null : tx.now - blackoutSince,
  });
  const totalMs = tx.now - migration.startedAt;
  tx.emit('migration.quickCompleted', { ...about, fields: { ...fields, totalMs } });
  finishTask(tx, migration.task, 'completed');
}

/** The move did not end where it was meant to; what becomes of the group is the cluster's business. */
function endStopped(tx: SimTx, migration: Migration, fault: Fault): void {
  const fields = moveFields(tx, migration);
  const about = { node: migration.source, object: migration.vm };
  tx.emit('migration.moveFailed', { ...about, fields: { ...fields, reason: fault.code } });
  tx.put(endedMove(tx, migration, 'failed', fault));
  finishTask(tx, migration.task, 'failed', fault);
}

/** A guest that does not go down: forced, it is turned off; otherwise the move is given up. */
export function patienceDue(tx: SimTx, id: MigrationId): void {
  const migration = migrationById(tx, id);
  const vm = vmOf(tx, migration.vm);
  const again = {
    name: 'migration.patienceDue',
    owner: migration.task,
    data: { migration: id },
  } as const;
  const worker = workerOf(tx, vm.id);
  if (migration.phase === 'saving' && migration.type === 'shutDownForced' && worker) {
    tx.after(patienceMs, again);
    beginTurnOff(tx, vm.id, 'host');
  } else if (migration.phase === 'saving' && worker?.state === 'running') {
    endStopped(tx, migration, { code: 'vm.guestNotAnswering', vm: vm.name });
  } else {
    tx.after(patienceMs, again);
  }
}
