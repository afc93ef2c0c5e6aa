import type { Fault } from '../../../src-shared/faults';
import type { Migration } from '../../../src-shared/model/migration';
import type { MigrationId } from '../../../src-shared/model/tables';
import { leftBytesNow, migrationProgress } from '../../../src-shared/rules/migration-facts';
import { migrationCode } from '../../../src-shared/rules/migration-codes';
import { nodeOf } from '../cluster/membership';
import { sabotaged } from '../sabotage';
import { finishTask } from '../tasks';
import { resumeGuest } from '../vm/start';
import type { SimTx } from '../wakeups';
import { isSkeleton, migrationById, moveFields, sourceWorker, targetWorker } from './lookup';
import { replanBeside } from './transfer';

/** The record of a move that ends before it was through: where it had got to, and why it ended. */
export function endedMove(
  tx: SimTx,
  migration: Migration,
  phase: 'failed' | 'cancelled',
  fault: Fault | null,
): Migration {
  const leftBytes = leftBytesNow(tx, migration);
  const { blackoutSince } = migration;
  return {
    ...migration,
    phase,
    phaseSince: tx.now,
    finishedAt: tx.now,
    reachedPermille: migrationProgress(tx, migration).permille,
    sentBytes: migration.sentBytes + Math.max(0, migration.roundBytes - leftBytes),
    leftBytes,
    roundBytes: 0,
    bytesPerSecond: 0,
    asOf: tx.now,
    blackoutMs: blackoutSince === null ? null : tx.now - blackoutSince,
    fault,
    failureEvent: fault ? migrationCode(fault.code).event : null,
  };
}

/**
 * A live migration ends before its hand-over is done: the skeleton goes, the machine runs on where it
 * was and its group stays online there (failover-cluster §5.2).
 */
function abort(tx: SimTx, migration: Migration, ended: Migration): void {
  const skeleton = targetWorker(tx, migration);
  if (skeleton && isSkeleton(skeleton) && !sabotaged('skeleton-stays')) tx.remove(skeleton.id);
  tx.put(ended);
  const state = ended.phase === 'failed' ? 'failed' : 'cancelled';
  finishTask(tx, migration.task, state, ended.fault);
  tx.because(tx.cause, () => runOn(tx, migration));
  replanBeside(tx, migration);
}

/** The source takes its machine up again where it stood still. */
function runOn(tx: SimTx, migration: Migration): void {
  const worker = sourceWorker(tx, migration);
  if (!worker || worker.operation !== 'migrating' || sabotaged('aborted-forgets-source')) return;
  const free = { ...worker, operation: 'none' as const };
  tx.put(free);
  if (migration.blackoutSince === null || worker.state !== 'running') return;
  const { machine } = nodeOf(tx, worker.node);
  const moves = machine === 'on' || machine === 'shuttingDown';
  if (moves) resumeGuest(tx, free);
}

/** Says why, under the numbers Windows has for it (§5.3), and leaves the machine where it was. */
export function failMigration(tx: SimTx, id: MigrationId, fault: Fault): void {
  const migration = migrationById(tx, id);
  const fields = moveFields(tx, migration);
  const about = { node: migration.source, object: migration.vm };
  if (fault.code === 'migration.noVirtualNetwork') {
    const { vm, target } = fields;
    const { virtualNetwork } = fault;
    tx.emit('migration.setupFailedForNetwork', {
      ...about,
      node: migration.target,
      fields: { vm, target, virtualNetwork },
    });
  }
  if (fault.code === 'migration.systemDrive') {
    const { drive, targetDrive } = fault;
    tx.emit('migration.failedForDrive', { ...about, fields: { ...fields, drive, targetDrive } });
  } else {
    const known = migrationCode(fault.code);
    const status = fault.code === 'migration.noMemory' ? fault.status : known.status;
    const code = status === '' ? String(known.event) : status;
    const reason = fault.code;
    tx.emit('migration.failed', { ...about, fields: { ...fields, reason, code } });
  }
  abort(tx, migration, endedMove(tx, migration, 'failed', fault));
}

export function cancelMigration(tx: SimTx, id: MigrationId): void {
  const migration = { ...migrationById(tx, id), cancelRequested: true };
  const fields = moveFields(tx, migration);
  tx.emit('migration.cancelled', { node: migration.source, object: migration.vm, fields });
  abort(tx, migration, endedMove(tx, migration, 'cancelled', null));
}
