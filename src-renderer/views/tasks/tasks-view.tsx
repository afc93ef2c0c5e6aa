import { useMemo } from 'react';
import type { Task } from '../../../src-shared/model/task';
import { taskKinds } from '../../../src-shared/model/task';
import type { Reader } from '../../../src-shared/reader';
import type { Texts } from '../../../src-shared/text/index';
import { useRecords, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { ListView } from '../common/list-view';
import { objectName } from '../common/words';
import type { FilterField } from '../filter/language';
import { taskColumns } from './columns';

const newestFirst = { column: 'started', descending: true } as const;
const idOf = (task: Task) => task.id;
const taskStates = ['running', 'completed', 'failed', 'cancelled'] as const;

function taskFields(texts: Texts, reader: Reader): readonly FilterField<Task>[] {
  const { t } = texts;
  return [
    {
      key: 'state',
      aliases: ['zustand'],
      label: t('views:column.state'),
      kind: 'words',
      words: taskStates.map((value) => ({ value, label: texts.state(`task.${value}`) })),
      read: (task) => task.state,
    },
    {
      key: 'task',
      aliases: ['aufgabe'],
      label: t('views:column.task'),
      kind: 'words',
      words: taskKinds.map((value) => ({ value, label: texts.task(value) })),
      read: (task) => task.what,
    },
    {
      key: 'object',
      aliases: ['objekt'],
      label: t('views:column.object'),
      kind: 'text',
      read: (task) => objectName(reader, task.object),
    },
    {
      key: 'node',
      aliases: ['knoten'],
      label: t('views:column.node'),
      kind: 'text',
      offers: () => reader.all('node').map((node) => node.name),
      read: (task) => objectName(reader, task.node),
    },
  ];
}

/** What takes time: running with its progress, finished with its result. */
export function TasksView({ list }: { readonly list: string }) {
  const texts = useTexts();
  const { replica } = useSession();
  const { reader } = replica;
  const rows = useRecords('task');
  const startsAt = useStartsAt();
  const columns = useMemo(() => taskColumns(texts, reader, startsAt), [texts, reader, startsAt]);
  const fields = useMemo(() => taskFields(texts, reader), [texts, reader]);
  const plainText = useMemo(
    () => (task: Task) =>
      `${texts.task(task.what)} ${objectName(reader, task.object)} ${objectName(reader, task.node)}`.toLowerCase(),
    [texts, reader],
  );
  return (
    <ListView
      {...{ list, columns, rows, fields, plainText }}
      title={texts.t('views:list.tasks')}
      layoutKey="tasks"
      pane="bottom"
      rowId={idOf}
      filterExample="state:running"
      defaultSort={newestFirst}
      empty={{
        icon: 'tasks',
        title: texts.t('views:empty.tasks'),
        text: texts.t('views:empty.tasksHint'),
      }}
    />
  );
}

/** The moment that simulated time 0 stands for. */
function useStartsAt(): string {
  return useRecords('world')[0]?.startsAt ?? '1970-01-01T00:00:00Z';
}
