import { useSyncExternalStore } from 'react';
import type { Task } from '../../../src-shared/model/task';
import type { BackupJobId, VmId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { runPermille } from '../../../src-shared/rules/backup-facts';
import { migrationProgress, movingNow } from '../../../src-shared/rules/migration-facts';
import type { Texts } from '../../../src-shared/text/index';
import { useSession } from '../../store/hooks';
import { Progress, SeverityLabel } from '../../ui';
import type { GridColumn, Severity } from '../../ui';
import { objectName } from '../common/words';
import { taskPermille } from '../vms/rows';

interface TaskProgress {
  readonly permille: number;
  readonly restMs: number | null;
}

/** How far a task is: a move by what it has sent, everything else by its own clock; null where nobody knows. */
export function taskProgress(reader: Reader, task: Task): TaskProgress | null {
  const move = task.object.startsWith('vm:') ? movingNow(reader, task.object as VmId) : undefined;
  if (move?.task === task.id) {
    const { permille, estimateMs } = migrationProgress(reader, move);
    return { permille, restMs: estimateMs };
  }
  if (task.what === 'backup.run') {
    const run = reader.get<'backupJob'>(task.object as BackupJobId)?.run;
    return run ? { permille: runPermille(run, reader.now), restMs: null } : null;
  }
  const permille = taskPermille(reader.now, task);
  return permille === null || task.dueAt === null
    ? null
    : { permille, restMs: task.dueAt - reader.now };
}

/** The same in words: percent and the rest. */
export function progressText(texts: Texts, task: Task, reader: Reader): string {
  if (task.state !== 'running') return texts.state(`task.${task.state}`);
  const progress = taskProgress(reader, task);
  if (progress === null) return texts.t('views:task.unknown');
  const percent = texts.percent(progress.permille);
  if (progress.restMs === null) return percent;
  const restMs = Math.max(0, Math.ceil(progress.restMs / 1000) * 1000);
  return texts.t('views:task.progress', { percent, rest: texts.duration(restMs) });
}

/** What came of it; empty while it runs. */
export function resultText(texts: Texts, task: Task): string {
  if (task.state === 'running' || task.finishedAt === null) return '';
  if (task.fault) return texts.t('views:task.failed', { reason: texts.fault(task.fault) });
  return texts.t('views:task.finishedAfter', {
    state: texts.state(`task.${task.state}`),
    span: texts.duration(task.finishedAt - task.startedAt),
  });
}

const resultSeverity: Readonly<Record<Exclude<Task['state'], 'running' | 'completed'>, Severity>> =
  {
    failed: 'error',
    cancelled: 'information',
  };

/** The bar of a running task; it moves with the simulated clock, whatever the records do. */
function ProgressCell({ texts, task }: { readonly texts: Texts; readonly task: Task }) {
  const { store, reader } = useSession().replica;
  const text = useSyncExternalStore(store.subscribe, () => progressText(texts, task, reader));
  const permille = useSyncExternalStore(
    store.subscribe,
    () => taskProgress(reader, task)?.permille ?? null,
  );
  if (task.state !== 'running') return null;
  return (
    <Progress
      value={permille === null ? null : permille / 1000}
      label={texts.task(task.what)}
      text={text}
    />
  );
}

function ResultCell({ texts, task }: { readonly texts: Texts; readonly task: Task }) {
  if (task.state === 'running') return null;
  const word = resultText(texts, task);
  /* What went well stays quiet: only trouble is to be seen. */
  if (task.state === 'completed') return <span className="truncate">{word}</span>;
  return <SeverityLabel severity={resultSeverity[task.state]} word={word} />;
}

export function taskColumns(
  texts: Texts,
  reader: Reader,
  startsAt: string,
): readonly GridColumn<Task>[] {
  const { t } = texts;
  const text = (
    id: string,
    header: string,
    width: number,
    of: (task: Task) => string,
  ): GridColumn<Task> => ({ id, header, width, sort: { type: 'text', of }, text: of });
  return [
    {
      ...text('task', t('views:column.task'), 248, (task) => texts.task(task.what)),
      names: true,
      minWidth: 144,
    },
    text('object', t('views:column.object'), 144, (task) => objectName(reader, task.object)),
    text('node', t('views:column.node'), 96, (task) => objectName(reader, task.node)),
    {
      id: 'progress',
      header: t('views:column.progress'),
      width: 232,
      minWidth: 136,
      text: (task) => progressText(texts, task, reader),
      render: (task) => <ProgressCell texts={texts} task={task} />,
      same: (left, right) => left === right,
    },
    {
      id: 'started',
      header: t('views:column.started'),
      width: 120,
      minWidth: 96,
      align: 'end',
      descendingFirst: true,
      sort: { type: 'number', of: (task) => task.startedAt },
      text: (task) => texts.timeOfDay(startsAt, task.startedAt),
    },
    {
      ...text('result', t('views:column.result'), 280, (task) => resultText(texts, task)),
      minWidth: 144,
      grows: true,
      render: (task) => <ResultCell texts={texts} task={task} />,
      same: (left, right) => left === right,
    },
  ];
}
