import type { Migration } from '../../../src-shared/model/migration';
import type { MigrationId } from '../../../src-shared/model/tables';
import { nextPass } from '../../../src-shared/migration/model';
import { profileOf } from '../../../src-shared/rules/facts';
import { leftBytesNow, roundSince, rulesOf } from '../../../src-shared/rules/migration-facts';
import { sends } from '../../../src-shared/rules/migration-networks';
import { sabotaged } from '../sabotage';
import { vmOf } from '../vm/lookup';
import { interrupt } from '../vm/service';
import type { SimTx } from '../wakeups';
import { dirtyRateNow } from './dirty';
import { beginHandOver } from './hand-over';
import { megabytes, migrationById, moveFields, sourceWorker } from './lookup';
import { rateOf } from './rate';

/** The first pass sends everything the guest has touched. */
export function beginCopy(tx: SimTx, id: MigrationId): void {
  const migration = migrationById(tx, id);
  const bytes = migration.memoryBytes;
  put(tx, {
    ...migration,
    phase: 'preCopy',
    phaseSince: tx.now,
    round: 1,
    roundBytes: bytes,
    leftBytes: bytes,
    bytesPerSecond: 0,
    asOf: tx.now,
  });
}

/** Puts a migration that has something to send and gives everybody on its network their share. */
function put(tx: SimTx, migration: Migration): void {
  tx.put(migration);
  tx.cancel(migration.task, 'migration.passDue');
  // Nothing is due yet: the share, which may be the same as before, is given below.
  tx.put({ ...migration, bytesPerSecond: -1 });
  replanBeside(tx, migration);
}

/** A migration began or ended sending: everybody who shares an adapter with it gets another share. */
export function replanBeside(tx: SimTx, migration: Migration): void {
  if (migration.network === null) return;
  for (const other of tx.by('migration.network', migration.network)) {
    if (other.source === migration.source || other.target === migration.target) replan(tx, other);
  }
}

/**
 * The bandwidth a migration gets may have changed: where it did, what was sent so far is settled and
 * the end of the pass planned anew.
 */
export function replan(tx: SimTx, migration: Migration): void {
  if (!sends(migration)) return;
  const rate = rateOf(tx, migration);
  if (rate === migration.bytesPerSecond) return;
  if (migration.bytesPerSecond > 0 && sabotaged('migration-keeps-bandwidth')) return;
  settle(tx, migration, rate);
}

function settle(tx: SimTx, migration: Migration, rate: number): void {
  const before = migration.bytesPerSecond;
  const leftBytes = before > 0 ? leftBytesNow(tx, migration) : migration.leftBytes;
  tx.put({ ...migration, leftBytes, bytesPerSecond: rate, asOf: tx.now });
  tx.cancel(migration.task, 'migration.passDue');
  tx.cancel(migration.task, 'migration.stalledDue');
  const data = { migration: migration.id };
  if (rate > 0) {
    const leftMs = Math.ceil((leftBytes * 1000) / rate);
    tx.after(leftMs, { name: 'migration.passDue', owner: migration.task, data });
  } else {
    const { tcpLimitMs } = profileOf(tx).migration;
    tx.after(tcpLimitMs.value, { name: 'migration.stalledDue', owner: migration.task, data });
  }
  if (before >= 0 || rate === 0) tx.because(tx.cause, () => sayRate(tx, migration, rate));
}

function sayRate(tx: SimTx, migration: Migration, rate: number): void {
  const { name: vm } = vmOf(tx, migration.vm);
  const network = tx.get<'network'>(migration.network ?? 'network:')?.name ?? '';
  const about = { node: migration.source, object: migration.vm };
  if (rate > 0) {
    const fields = { vm, megabytesPerSecond: megabytes(rate) };
    tx.emit('migration.bandwidthChanged', { ...about, fields });
  } else tx.emit('migration.stalled', { ...about, fields: { vm, network } });
}

/** A pass is through, or the blackout's rest is: the next one, the blackout, or the hand-over. */
export function passDue(tx: SimTx, id: MigrationId): void {
  const migration = migrationById(tx, id);
  if (migration.phase === 'blackout') {
    beginHandOver(tx, id);
    return;
  }
  const round = { bytes: migration.roundBytes, ms: tx.now - roundSince(migration) };
  const rate = dirtyRateNow(tx, vmOf(tx, migration.vm));
  const passed: Migration = {
    ...migration,
    dirtyBytesPerSecond: rate,
    sentBytes: migration.sentBytes + migration.roundBytes,
    rounds: [...migration.rounds, round],
  };
  const next = nextPass(rulesOf(tx, passed), { number: migration.round, ...round });
  const bytes = Math.floor(next.bytes);
  sayPass(tx, migration, round.ms);
  const open = { roundBytes: bytes, leftBytes: bytes, asOf: tx.now };
  if (next.stop === null) put(tx, { ...passed, ...open, round: migration.round + 1 });
  else beginBlackout(tx, { ...passed, ...open });
}

function sayPass(tx: SimTx, migration: Migration, passMs: number): void {
  const fields = {
    vm: vmOf(tx, migration.vm).name,
    pass: migration.round,
    passMs,
    megabytes: megabytes(migration.roundBytes),
  };
  tx.emit('migration.passCompleted', { node: migration.source, object: migration.vm, fields });
}

/** The machine stands still while the last of its memory and the state of its processors travel. */
function beginBlackout(tx: SimTx, migration: Migration): void {
  const worker = sourceWorker(tx, migration);
  if (!worker) return;
  const { vm } = moveFields(tx, migration);
  tx.emit('migration.blackoutBegun', {
    node: migration.source,
    object: migration.vm,
    fields: { vm, megabytes: megabytes(migration.roundBytes) },
  });
  const bootLeftMs = tx.dueInMs(worker.id, 'vm.guestBootDue') ?? worker.bootLeftMs;
  tx.cancel(worker.id);
  tx.because(tx.cause, () => interrupt(tx, worker));
  const still = sourceWorker(tx, migration);
  if (still) tx.put({ ...still, bootLeftMs });
  put(tx, {
    ...migration,
    phase: 'blackout',
    phaseSince: tx.now,
    blackoutSince: tx.now,
  });
}
