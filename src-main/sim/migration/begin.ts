import type { Migration, MigrationType } from '../../../src-shared/model/migration';
import type { TaskKind } from '../../../src-shared/model/task';
import type { MigrationId, NodeId, RecordId, TaskId, VmId } from '../../../src-shared/model/tables';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import { profileOf, touchedMiB } from '../../../src-shared/rules/facts';
import { beginTask } from '../tasks';
import { vmOf, workerOfVm } from '../vm/lookup';
import type { SimTx } from '../wakeups';
import { mebibyte } from '../../../src-shared/units';
import { dirtyRateNow } from './dirty';
import { moveFields } from './lookup';

/** Finished moves kept of one machine; with more, the oldest leaves. */
const keptPerVm = 12;

/**
 * Begins a live migration (failover-cluster §5.2): a third of the set-up goes by until the connection is
 * there, another until the target has looked at the configuration and reserved the memory.
 */
export function beginLiveMigration(
  tx: SimTx,
  id: VmId,
  target: NodeId,
  by: Migration['by'],
): MigrationId {
  const vm = vmOf(tx, id);
  const figures = profileOf(tx).migration;
  const setupMs = drawSetup(tx, id);
  const resumeMs = tx.draw('migration.resume', id, figures.resumeMs.value);
  const migration: Migration = {
    ...newMove(tx, vm, target, 'live', by),
    phase: 'setup',
    memoryBytes: touchedMiB(tx, vm) * mebibyte,
    leftBytes: touchedMiB(tx, vm) * mebibyte,
    dirtyBytesPerSecond: dirtyRateNow(tx, vm),
    workingSetBytes: vm.workingSetMiB * mebibyte,
    setupMs,
    resumeMs,
  };
  tx.put(migration);
  tx.put({ ...workerOfVm(tx, id), operation: 'migrating' });
  tx.emit('migration.begun', {
    node: migration.source,
    object: id,
    fields: moveFields(tx, migration),
  });
  tx.after(Math.floor(setupMs / 3), {
    name: 'migration.connectDue',
    owner: migration.task,
    data: { migration: migration.id, attempt: 0, timedOut: false },
  });
  return migration.id;
}

/** Mean and standard deviation as measured: three even draws of one deviation each add up to it. */
function drawSetup(tx: SimTx, id: RecordId): number {
  const { setupMs, setupDeviationMs } = profileOf(tx).migration;
  const deviation = setupDeviationMs.value;
  let drawn = setupMs.value;
  for (let draw = 0; draw < 3; draw += 1) {
    drawn += tx.draw('migration.setup', id, [-deviation, deviation]);
  }
  return Math.max(1, drawn);
}

const taskOf: Readonly<Record<MigrationType, TaskKind>> = {
  live: 'vm.liveMigrate',
  quick: 'vm.quickMigrate',
  turnOff: 'vm.moveStopped',
  shutDown: 'vm.moveStopped',
  shutDownForced: 'vm.moveStopped',
};

/** A move of any kind with its task, before anything was sent. */
export function newMove(
  tx: SimTx,
  vm: VirtualMachine,
  target: NodeId,
  type: MigrationType,
  by: Migration['by'],
): Migration {
  forgetOldest(tx, vm.id);
  const task: TaskId = beginTask(tx, taskOf[type], vm.id, vm.node, null);
  return {
    kind: 'migration',
    id: `migration:${task.slice('task:'.length)}`,
    vm: vm.id,
    group: vm.group,
    task,
    type,
    source: vm.node,
    target,
    network: null,
    phase: 'saving',
    startedAt: tx.now,
    phaseSince: tx.now,
    finishedAt: null,
    memoryBytes: 0,
    dirtyBytesPerSecond: 0,
    workingSetBytes: 0,
    round: 0,
    roundBytes: 0,
    leftBytes: 0,
    bytesPerSecond: 0,
    asOf: tx.now,
    sentBytes: 0,
    rounds: [],
    runningSince: null,
    blackoutSince: null,
    blackoutMs: null,
    setupMs: 0,
    resumeMs: 0,
    sessions: vm.sessions,
    sessionsLost: 0,
    by,
    cancelRequested: false,
    reachedPermille: null,
    fault: null,
    failureEvent: null,
  };
}

function forgetOldest(tx: SimTx, vm: VmId): void {
  const moves = tx.by('migration.vm', vm);
  if (moves.length < keptPerVm) return;
  const [oldest] = [...moves].sort((left, right) => left.startedAt - right.startedAt);
  if (oldest && oldest.finishedAt !== null) tx.remove(oldest.id);
}
