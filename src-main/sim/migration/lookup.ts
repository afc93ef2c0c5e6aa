import { assert } from '../../../src-shared/assert';
import type { Migration } from '../../../src-shared/model/migration';
import type { MigrationId } from '../../../src-shared/model/tables';
import type { Worker } from '../../../src-shared/model/vm';
import type { Reader } from '../../../src-shared/reader';
import { nodeOf } from '../cluster/membership';
import { vmOf, workerIdOf } from '../vm/lookup';

export function migrationById(reader: Reader, id: MigrationId): Migration {
  const migration = reader.get<'migration'>(id);
  assert(migration, `${id} exists`);
  return migration;
}

/** The process a migration takes the machine from; undefined once it is gone. */
export function sourceWorker(reader: Reader, migration: Migration): Worker | undefined {
  return reader.get<'worker'>(workerIdOf(migration.vm, migration.source));
}

/** The process on the target: at first a skeleton that holds memory and runs nothing. */
export function targetWorker(reader: Reader, migration: Migration): Worker | undefined {
  return reader.get<'worker'>(workerIdOf(migration.vm, migration.target));
}

/** Whether a process is the skeleton of a live migration: it was given memory and nothing else. */
export function isSkeleton(worker: Worker): boolean {
  return worker.state === 'starting' && worker.operation === 'migrating';
}

/** What events about a migration name. */
export function moveFields(reader: Reader, migration: Migration) {
  return {
    vm: vmOf(reader, migration.vm).name,
    source: nodeOf(reader, migration.source).name,
    target: nodeOf(reader, migration.target).name,
  };
}

/** Bytes in the megabytes (1,000,000) in which bandwidth is written. */
export function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}
