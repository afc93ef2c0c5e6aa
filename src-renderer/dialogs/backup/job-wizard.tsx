import { useState } from 'react';
import type { BackupJobId, VmId } from '../../../src-shared/model/tables';
import type { Texts } from '../../../src-shared/text/index';
import { useRecord, useRecords } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { TextField, Wizard } from '../../ui';
import type { WizardPage } from '../../ui';
import { scheduleText } from '../../views/backup/words';
import { useClose } from '../use-close';
import { useWizardRun } from '../use-wizard-run';
import { DonePage } from './done-page';
import { draftOf, jobOf, newDraft, scheduleOf } from './job-draft';
import type { JobDraft } from './job-draft';
import { MachinePicker } from './machine-picker';
import { SchedulePage } from './schedule-page';
import { ForecastPage, TargetFields } from './target-page';

type Page = 'machines' | 'what' | 'when' | 'confirm' | 'done';

export interface BackupJobWizardProps {
  /** The job that is changed; null: a new one. */
  readonly job: BackupJobId | null;
  readonly vms: readonly VmId[];
}

/** *Schedule Backup*: machines, name and store, schedule and retention. */
export function BackupJobWizard({ job: id, vms }: BackupJobWizardProps) {
  const texts = useTexts();
  const { t } = texts;
  const close = useClose();
  const stores = useRecords('backupStore');
  const job = useRecord<'backupJob'>(id);
  const run = useWizardRun<Page>('machines', 'done');
  const [draft, setDraft] = useState<JobDraft>(() => (job ? draftOf(job) : newDraft(vms, stores)));
  const wanted = jobOf(draft);
  const act = async () => {
    if (!wanted) return;
    await run.give(
      id === null
        ? { name: 'backup.createJob', args: wanted }
        : { name: 'backup.configureJob', args: { job: id, ...wanted } },
    );
  };
  return (
    <Wizard<Page>
      title={
        job ? t('backupPages:job.editTitle', { name: job.name }) : t('backupPages:job.newTitle')
      }
      page={run.page}
      onPage={run.show}
      onClose={close}
      refusal={run.refusal}
      act={{
        label: t(id === null ? 'backupPages:job.create' : 'backupPages:job.save'),
        onClick: () => void act(),
      }}
      pages={jobPages(texts, id, draft, setDraft)}
    />
  );
}

function jobPages(
  { t }: Texts,
  id: BackupJobId | null,
  draft: JobDraft,
  setDraft: (draft: JobDraft) => void,
): readonly WizardPage<Page>[] {
  const name = draft.name.trim();
  const lacksName = name === '' ? t('backupPages:field.nameMissing') : null;
  const lacksStore = draft.target.store === null ? t('backupPages:now.noStore') : null;
  return [
    {
      id: 'machines',
      title: t('backupPages:job.machines'),
      problem: draft.vms.length === 0 ? t('backupPages:now.noMachine') : null,
      content: (
        <MachinePicker
          chosen={draft.vms}
          onChosen={(chosen) => setDraft({ ...draft, vms: chosen })}
        />
      ),
    },
    {
      id: 'what',
      title: t('backupPages:job.what'),
      problem: lacksName ?? lacksStore,
      content: <WhatPage draft={draft} onDraft={setDraft} />,
    },
    {
      id: 'when',
      title: t('backupPages:job.when'),
      problem: jobOf(draft) === null ? t('backupPages:field.checkMarked') : null,
      content: <SchedulePage draft={draft} onDraft={setDraft} />,
    },
    {
      id: 'confirm',
      title: t('backupPages:job.confirm'),
      kind: 'confirm',
      content: <ConfirmPage draft={draft} />,
    },
    {
      id: 'done',
      title: t('backupPages:job.done'),
      kind: 'done',
      content: (
        <DonePage
          text={t(id === null ? 'backupPages:job.created' : 'backupPages:job.changed', {
            name,
          })}
        />
      ),
    },
  ];
}

interface DraftProps {
  readonly draft: JobDraft;
}

function WhatPage({
  draft,
  onDraft,
}: DraftProps & { readonly onDraft: (draft: JobDraft) => void }) {
  const { t } = useTexts();
  return (
    <div className="dialog-fields">
      <TextField
        label={t('backupPages:field.name')}
        value={draft.name}
        maxLength={60}
        onValue={(name) => onDraft({ ...draft, name })}
      />
      <TargetFields draft={draft.target} onDraft={(target) => onDraft({ ...draft, target })} />
    </div>
  );
}

function ConfirmPage({ draft }: DraftProps) {
  const texts = useTexts();
  const { t } = texts;
  const schedule = scheduleOf(draft);
  return (
    <ForecastPage
      vms={draft.vms}
      draft={draft.target}
      further={[
        { id: 'name', name: t('backupPages:field.name'), value: draft.name.trim() },
        {
          id: 'schedule',
          name: t('backupPages:column.schedule'),
          value: schedule === undefined ? '–' : scheduleText(texts, schedule),
        },
        { id: 'keep', name: t('backupPages:field.keep'), value: draft.keep },
      ]}
    />
  );
}
