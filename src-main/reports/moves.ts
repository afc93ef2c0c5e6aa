import type { Migration } from '../../src-shared/model/migration';
import type { NodeId, VmId } from '../../src-shared/model/tables';
import type { Reader } from '../../src-shared/reader';
import { moveDurationMs, sentBytesNow } from '../../src-shared/rules/migration-facts';
import type { Texts } from '../../src-shared/text/index';
import type { MoveRow } from './model';

/** The planned moves of virtual machines in the order in which they began. */
export function moveRows(reader: Reader, texts: Texts): MoveRow[] {
  return [...reader.all('migration')]
    .sort((left, right) => left.startedAt - right.startedAt)
    .map((migration) => rowOf(reader, migration, texts));
}

function rowOf(reader: Reader, migration: Migration, texts: Texts): MoveRow {
  const name = (id: VmId | NodeId) => {
    const record = reader.get<'vm' | 'node'>(id);
    return record?.name ?? id.slice(id.indexOf(':') + 1);
  };
  const { fault, finishedAt, phase } = migration;
  return {
    vm: name(migration.vm),
    type: migration.type,
    from: name(migration.source),
    to: name(migration.target),
    atMs: migration.startedAt,
    outcome:
      finishedAt === null
        ? 'running'
        : phase === 'failed' || phase === 'cancelled'
          ? phase
          : 'completed',
    totalMs: moveDurationMs(reader, migration),
    blackoutMs: migration.blackoutMs,
    rounds: migration.rounds.length,
    sentBytes: sentBytesNow(reader, migration),
    sessionsLost: migration.sessionsLost,
    reason: fault && texts.fault(fault),
  };
}
