import { useState } from 'react';
import type { Fault } from '../../../src-shared/faults';
import type { Backup } from '../../../src-shared/model/backup';
import type { BackupId, VmId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { refusalOf } from '../../../src-shared/rules/index';
import type { Texts } from '../../../src-shared/text/index';
import { useReader, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Wizard } from '../../ui';
import type { WizardPage } from '../../ui';
import { useClose } from '../use-close';
import { useWizardRun } from '../use-wizard-run';
import { DonePage } from './done-page';
import { commandOf, draftFor, pointsOf } from './restore-draft';
import type { RestoreDraft } from './restore-draft';
import { PointPage, SummaryPage, TargetPage, WhatPage } from './restore-pages';

type Page = 'point' | 'what' | 'target' | 'confirm' | 'done';

export interface RestoreWizardProps {
  /** The machine whose restore points are offered; it may be gone. */
  readonly vm: VmId;
  /** The restore point it was opened for; null: the newest. */
  readonly backup: BackupId | null;
}

/** *Restore*: which state, what of it, where to, and what is lost by it. */
export function RestoreWizard({ vm, backup }: RestoreWizardProps) {
  const texts = useTexts();
  const { t } = texts;
  const { reader } = useSession().replica;
  const close = useClose();
  const points = useReader((each) => pointsOf(each, vm), [vm]);
  const first = points.find((point) => point.id === backup) ?? points[0];
  const run = useWizardRun<Page>(backup === null ? 'point' : 'what', 'done');
  const [draft, setDraft] = useState<RestoreDraft>(() => draftFor(reader, first));
  const point: Backup | undefined = points.find((each) => each.id === draft.backup);
  const command = commandOf(draft);
  const why = useReader((each) => (command ? refusalOf(each, command) : null), [draft], sameFault);
  const none = point ? null : t('backupPages:restore.noPoint');
  const problem = why ? texts.fault(why) : none;
  return (
    <Wizard<Page>
      title={t('backupPages:restore.title', { name: first?.vmName ?? '' })}
      page={run.page}
      onPage={run.show}
      onClose={close}
      refusal={run.refusal}
      act={{ label: t('backupPages:restore.act'), onClick: () => void run.give(command) }}
      pages={restorePages(texts, { draft, points, point, setDraft, problem, none }, reader)}
    />
  );
}

interface Entered {
  readonly draft: RestoreDraft;
  readonly points: readonly Backup[];
  readonly point: Backup | undefined;
  readonly setDraft: (draft: RestoreDraft) => void;
  /** Why it cannot be done as it was entered; and whether there is anything to restore at all. */
  readonly problem: string | null;
  readonly none: string | null;
}

function restorePages(
  { t }: Texts,
  { draft, points, point, setDraft, problem, none }: Entered,
  reader: Reader,
): readonly WizardPage<Page>[] {
  return [
    {
      id: 'point',
      title: t('backupPages:restore.point'),
      problem: none,
      content: (
        <PointPage
          points={points}
          chosen={draft.backup}
          onChosen={(next) => setDraft({ ...draftFor(reader, next), mode: draft.mode })}
        />
      ),
    },
    {
      id: 'what',
      title: t('backupPages:restore.what'),
      problem: draft.mode === 'original' ? problem : none,
      content: <WhatPage draft={draft} point={point} onDraft={setDraft} />,
    },
    ...(draft.mode === 'original'
      ? []
      : [
          {
            id: 'target' as const,
            title: t('backupPages:restore.target'),
            problem,
            content: <TargetPage draft={draft} point={point} onDraft={setDraft} />,
          },
        ]),
    {
      id: 'confirm',
      title: t('backupPages:restore.confirm'),
      kind: 'confirm',
      problem,
      content: <SummaryPage draft={draft} point={point} />,
    },
    {
      id: 'done',
      title: t('backupPages:restore.done'),
      kind: 'done',
      content: <DonePage text={t('backupPages:restore.doneText')} />,
    },
  ];
}

const sameFault = (left: Fault | null, right: Fault | null) =>
  JSON.stringify(left) === JSON.stringify(right);
