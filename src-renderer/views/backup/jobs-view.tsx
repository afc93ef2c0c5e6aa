import { useMemo } from 'react';
import type { BackupJob } from '../../../src-shared/model/backup';
import type { Reader } from '../../../src-shared/reader';
import type { Texts } from '../../../src-shared/text/index';
import { useRecords, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Button, StateLabel } from '../../ui';
import type { GridColumn, Tone } from '../../ui';
import { numberColumn, textColumn } from '../common/columns';
import { ListView } from '../common/list-view';
import { objectName } from '../common/words';
import type { FilterField } from '../filter/language';
import { useStartsAt } from './use-starts-at';
import { jobName, jobStateText, resultText, scheduleText } from './words';

const byName = { column: 'name', descending: false } as const;
const idOf = (job: BackupJob) => job.id;

const outcomeTone: Readonly<Record<string, Tone>> = {
  completed: 'running',
  partly: 'warning',
  failed: 'critical',
  cancelled: 'off',
};

function jobColumns(texts: Texts, reader: Reader, startsAt: string): GridColumn<BackupJob>[] {
  const { t } = texts;
  const next = (job: BackupJob) =>
    job.nextRunAt === null ? '–' : texts.moment(startsAt, job.nextRunAt);
  return [
    {
      ...textColumn('name', t('views:column.name'), 176, (job) => jobName(texts, job)),
      names: true,
    },
    {
      ...textColumn('state', t('views:column.state'), 152, (job) =>
        jobStateText(texts, startsAt, job),
      ),
      minWidth: 128,
      render: (job) => (
        <StateLabel
          tone={job.run ? 'transition' : 'off'}
          word={jobStateText(texts, startsAt, job)}
        />
      ),
    },
    {
      ...textColumn('result', t('backupPages:column.lastResult'), 216, (job) =>
        resultText(texts, job.results[0]),
      ),
      minWidth: 168,
      grows: true,
      render: (job) => {
        const [result] = job.results;
        const word = resultText(texts, result);
        return <StateLabel tone={outcomeTone[result?.outcome ?? ''] ?? 'off'} word={word} />;
      },
    },
    textColumn('schedule', t('backupPages:column.schedule'), 144, (job) =>
      scheduleText(texts, job.schedule),
    ),
    {
      id: 'next',
      header: t('backupPages:column.nextRun'),
      width: 152,
      minWidth: 128,
      sort: { type: 'number', of: (job) => job.nextRunAt ?? Number.MAX_SAFE_INTEGER },
      text: next,
    },
    numberColumn(
      'machines',
      t('backupPages:column.machines'),
      112,
      (job) => job.vms.length,
      texts.number,
    ),
    textColumn('store', t('backupPages:column.store'), 112, (job) => objectName(reader, job.store)),
  ];
}

function jobFields(texts: Texts): readonly FilterField<BackupJob>[] {
  const { t } = texts;
  return [
    {
      key: 'result',
      aliases: ['ergebnis'],
      label: t('backupPages:column.lastResult'),
      kind: 'words',
      words: (['completed', 'partly', 'failed', 'cancelled'] as const).map((value) => ({
        value,
        label: texts.state(`backupOutcome.${value}`),
      })),
      read: (job) => job.results[0]?.outcome ?? '',
    },
    { key: 'name', label: t('views:column.name'), kind: 'text', read: (job) => job.name },
  ];
}

/** Backup jobs with what they do, what became of them and when they run next. */
export function BackupJobsView({ list }: { readonly list: string }) {
  const texts = useTexts();
  const { replica, ui } = useSession();
  const startsAt = useStartsAt();
  const rows = useRecords('backupJob');
  const columns = useMemo(
    () => jobColumns(texts, replica.reader, startsAt),
    [texts, replica, startsAt],
  );
  const fields = useMemo(() => jobFields(texts), [texts]);
  return (
    <ListView
      {...{ list, columns, rows, fields }}
      plainText={plainText}
      title={texts.t('backupPages:list.jobs')}
      layoutKey="backupJobs"
      rowId={idOf}
      filterExample="result:failed"
      defaultSort={byName}
      tools={
        <Button icon="add" onClick={() => ui.openDialog({ type: 'backupJob', job: null, vms: [] })}>
          {texts.t('backupPages:tool.newJob')}
        </Button>
      }
      empty={{
        icon: 'backup',
        title: texts.t('backupPages:empty.jobs'),
        text: texts.t('backupPages:empty.jobsHint'),
      }}
    />
  );
}

const plainText = (job: BackupJob) => job.name.toLowerCase();
