import type { Migration } from '../../../src-shared/model/migration';
import type { MigrationId } from '../../../src-shared/model/tables';
import type { Worker } from '../../../src-shared/model/vm';
import { profileOf } from '../../../src-shared/rules/facts';
import { ownDisk } from '../../../src-shared/rules/group-facts';
import { obstacle, obstaclesAtHandOver } from '../../../src-shared/rules/migration-refusal';
import { framesPass } from '../../../src-shared/rules/network-facts';
import { nodeOf } from '../cluster/membership';
import { groupById } from '../failover/groups';
import { sabotaged } from '../sabotage';
import { giveDisk } from '../storage/mount';
import { finishTask } from '../tasks';
import { vmOf } from '../vm/lookup';
import { resumeGuest } from '../vm/start';
import type { SimTx } from '../wakeups';
import { failMigration } from './finish';
import { migrationById, moveFields, sourceWorker, targetWorker } from './lookup';
import { replanBeside } from './transfer';

/**
 * Everything is on the target. Its disk follows: a handle on a shared volume, or the reservation and
 * the mount of its own LUN, which takes seconds (failover-cluster §5.2, 4). Then the machine resumes.
 */
export function beginHandOver(tx: SimTx, id: MigrationId): void {
  const migration = migrationById(tx, id);
  const group = migration.group === null ? undefined : groupById(tx, migration.group);
  const moves = group ? ownDisk(tx, group) : undefined;
  const mountMs = moves ? tx.draw('migration.mount', id, profileOf(tx).storage.mountMs.value) : 0;
  const resumeMs = migration.resumeMs + mountMs;
  tx.put({
    ...migration,
    phase: 'handOver',
    phaseSince: tx.now,
    sentBytes: migration.sentBytes + migration.roundBytes,
    roundBytes: 0,
    leftBytes: 0,
    bytesPerSecond: 0,
    asOf: tx.now,
    resumeMs,
  });
  replanBeside(tx, migration);
  tx.after(Math.floor(resumeMs / 2), {
    name: 'migration.restoreDue',
    owner: migration.task,
    data: { migration: id, leftMs: resumeMs - Math.floor(resumeMs / 2) },
  });
}

/** The target opens what belongs to the machine and registers it: what is missing there shows now (§5.3). */
export function restoreDue(tx: SimTx, id: MigrationId, leftMs: number): void {
  const migration = migrationById(tx, id);
  const fault = obstacle(tx, migration.vm, migration.target, obstaclesAtHandOver);
  if (fault) {
    failMigration(tx, id, fault);
    return;
  }
  tx.after(leftMs, {
    name: 'migration.runningDue',
    owner: migration.task,
    data: { migration: id },
  });
}

/** The target runs the machine and owns its group; the source lets go of it in the same moment. */
export function runningDue(tx: SimTx, id: MigrationId): void {
  const migration = migrationById(tx, id);
  const source = sourceWorker(tx, migration);
  const skeleton = targetWorker(tx, migration);
  if (!source || !skeleton) return;
  // Its disk may have gone in the last moment.
  const fault = obstacle(tx, migration.vm, migration.target, obstaclesAtHandOver);
  if (fault) {
    failMigration(tx, id, fault);
    return;
  }
  takeOver(tx, source, skeleton);
  changeOwner(tx, migration);
  const blackoutMs = tx.now - (migration.blackoutSince ?? tx.now);
  tx.put({
    ...migrationById(tx, id),
    phase: 'cleanup',
    phaseSince: tx.now,
    runningSince: tx.now,
    blackoutMs,
  });
  const { vm, target } = moveFields(tx, migration);
  const object = migration.vm;
  tx.emit('migration.targetCompleted', { node: migration.target, object, fields: { vm, target } });
  if (blackoutMs > profileOf(tx).migration.tcpLimitMs.value) {
    const fields = { vm, blackoutMs };
    tx.because(tx.cause, () =>
      tx.emit('migration.longBlackout', { node: migration.target, object, fields }),
    );
  }
  // Reverse ARP: until switches know where the machine is, nobody reaches it (failover-cluster §5.5).
  const relearnMs = tx.draw('migration.relearn', id, profileOf(tx).migration.relearnMs.value);
  tx.after(relearnMs, {
    name: 'migration.cleanupDue',
    owner: migration.task,
    data: { migration: id },
  });
}

function takeOver(tx: SimTx, source: Worker, skeleton: Worker): void {
  if (!sabotaged('migration-keeps-source')) tx.remove(source.id);
  tx.put({
    ...skeleton,
    state: 'running',
    operation: 'none',
    startedAt: source.startedAt,
    guest: source.guest,
    bootLeftMs: source.bootLeftMs,
    heartbeat: source.heartbeat,
    vendor: source.vendor,
    features: source.features,
  });
}

function changeOwner(tx: SimTx, migration: Migration): void {
  const { target, by } = migration;
  tx.put({ ...vmOf(tx, migration.vm), node: target });
  if (migration.group === null || sabotaged('migration-forgets-owner')) return;
  const group = groupById(tx, migration.group);
  const disk = ownDisk(tx, group);
  // What a drain moves away belongs where it was: there it goes when the node is resumed with failback.
  const defaultOwner = by === 'drain' ? group.defaultOwner : target;
  tx.put({ ...group, owner: target, defaultOwner, tried: [] });
  if (disk) giveDisk(tx, disk.id, target);
}

/** Frames reach the machine on its new node; the source has forgotten it. */
export function cleanupDue(tx: SimTx, id: MigrationId): void {
  const migration = migrationById(tx, id);
  const { startedAt, runningSince, blackoutMs } = migration;
  const fields = moveFields(tx, migration);
  const about = { node: migration.source, object: migration.vm };
  const totalMs = (runningSince ?? tx.now) - startedAt;
  if (sourceListens(tx, migration)) {
    const took = { totalMs, blackoutMs: blackoutMs ?? 0 };
    tx.emit('migration.completed', { ...about, fields: { ...fields, ...took } });
  } else {
    tx.emit('migration.reportLost', { ...about, node: migration.target, fields });
  }
  tx.put({ ...migration, phase: 'completed', phaseSince: tx.now, finishedAt: tx.now });
  finishTask(tx, migration.task, 'completed');
  const worker = targetWorker(tx, migration);
  const here = vmOf(tx, migration.vm).node === migration.target;
  if (!worker || !here || worker.state !== 'running' || worker.servingSince !== null) return;
  if (nodeOf(tx, worker.node).machine !== 'hung')
    tx.because(tx.cause, () => resumeGuest(tx, worker));
}

/** Whether the source hears that its machine runs elsewhere (event 21024 where it does not). */
function sourceListens(tx: SimTx, migration: Migration): boolean {
  const network = migration.network && tx.get<'network'>(migration.network);
  const { machine } = nodeOf(tx, migration.source);
  if (!network || (machine !== 'on' && machine !== 'shuttingDown')) return false;
  return framesPass(tx, network, migration.source, migration.target);
}
