import { sabotaged } from '../sabotage';
import type { MigrationId, TaskId, VmId } from '../../../src-shared/model/tables';
import type { WakeupHandlers } from '../wakeups';
import type { DrainData, FailbackData } from './drain';
import { drainDue, failbackDue } from './drain';
import { cleanupDue, restoreDue, runningDue } from './hand-over';
import { connectDue, reserveDue, stalledDue } from './phases';
import { dropSessions, returnSessions } from './sessions';
import { patienceDue } from './stopped';
import { beginCopy, passDue } from './transfer';

interface OfMigration {
  readonly migration: MigrationId;
}

export interface MigrationWakeups {
  'migration.connectDue': OfMigration & { readonly attempt: number; readonly timedOut: boolean };
  'migration.reserveDue': OfMigration;
  'migration.copyDue': OfMigration;
  'migration.passDue': OfMigration;
  'migration.stalledDue': OfMigration;
  'migration.restoreDue': OfMigration & { readonly leftMs: number };
  'migration.runningDue': OfMigration;
  'migration.cleanupDue': OfMigration;
  'migration.patienceDue': OfMigration;
  'migration.drainDue': DrainData;
  'migration.failbackDue': FailbackData;
  'sessions.dropDue': Record<never, never>;
  'sessions.returnDue': Record<never, never>;
}

export const migrationWakeups: WakeupHandlers<keyof MigrationWakeups> = {
  'migration.connectDue': (tx, { migration, attempt, timedOut }) =>
    connectDue(tx, migration, attempt, timedOut),
  'migration.reserveDue': (tx, { migration }) => reserveDue(tx, migration),
  'migration.copyDue': (tx, { migration }) => beginCopy(tx, migration),
  'migration.passDue': (tx, { migration }) => passDue(tx, migration),
  'migration.stalledDue': (tx, { migration }) => stalledDue(tx, migration),
  'migration.restoreDue': (tx, { migration, leftMs }) => restoreDue(tx, migration, leftMs),
  'migration.runningDue': (tx, { migration }) => runningDue(tx, migration),
  'migration.cleanupDue': (tx, { migration }) => cleanupDue(tx, migration),
  'migration.patienceDue': (tx, { migration }) => patienceDue(tx, migration),
  'migration.drainDue': (tx, data, owner) => drainDue(tx, data, owner as TaskId),
  'migration.failbackDue': (tx, data) => failbackDue(tx, data),
  'sessions.dropDue': (tx, _data, owner) => {
    if (!sabotaged('sessions-never-drop')) dropSessions(tx, owner as VmId);
  },
  'sessions.returnDue': (tx, _data, owner) => returnSessions(tx, owner as VmId),
};
