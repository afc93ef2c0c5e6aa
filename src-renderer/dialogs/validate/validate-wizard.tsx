import { useState } from 'react';
import type { Fault } from '../../../src-shared/faults';
import type { NodeId, ValidationId } from '../../../src-shared/model/tables';
import { refusalOf } from '../../../src-shared/rules/index';
import { useReader, useRecord, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Wizard } from '../../ui/wizard';
import type { WizardPage } from '../../ui/wizard';
import { useClose } from '../use-close';
import { argumentsOf, categoriesOf, firstDraft } from './draft';
import type { ValidateDraft } from './draft';
import { ConfirmPage, OptionsPage, ServersPage } from './pages';
import { ResultsPage, SummaryPage } from './results';

type PageId = 'before' | 'servers' | 'options' | 'confirm' | 'validating' | 'summary';

/** Validate a Configuration (failover-cluster §8.1): what, which tests, live results, and the report. */
export function ValidateWizard({ servers }: { readonly servers?: readonly NodeId[] | undefined }) {
  const texts = useTexts();
  const { t } = texts;
  const session = useSession();
  const close = useClose();
  const [draft, setDraft] = useState(() => firstDraft(session.replica.reader, servers));
  const [asked, setAsked] = useState<PageId>('before');
  const [running, setRunning] = useState<ValidationId | null>(null);
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const validation = useRecord<'validation'>(running);
  const finished = validation !== undefined && validation.finishedAt !== null;
  // The page turns by itself when the last test is through.
  const page = asked === 'validating' && finished ? 'summary' : asked;
  const begin = async () => {
    const command = { name: 'cluster.validate', args: argumentsOf(draft) } as const;
    const answer = await session.call('command.submit', { command });
    setRefusal(answer.ok ? null : answer.fault);
    if (!answer.ok || answer.value.task === null) return;
    // A validation has the number of its task.
    setRunning(`validation:${answer.value.task.slice('task:'.length)}`);
    setAsked('validating');
  };
  const asking = useAskingPages(draft, setDraft);
  const pages: readonly WizardPage<PageId>[] = [
    ...asking,
    {
      id: 'validating',
      title: t('planning:validate.validating'),
      kind: 'progress',
      content: validation ? <ResultsPage validation={validation} /> : null,
    },
    {
      id: 'summary',
      title: t('planning:validate.summary'),
      kind: 'done',
      content: validation ? <SummaryPage validation={validation} /> : null,
    },
  ];
  const extra = [
    {
      label: t('planning:validate.viewReport'),
      onClick: () => session.ui.openDialog({ type: 'exportReport', report: 'validation' }),
    },
  ];
  if (validation?.cluster === null && validation.verdict !== 'failed') {
    const { nodes } = validation;
    extra.push({
      label: t('planning:validate.create'),
      onClick: () => session.ui.openDialog({ type: 'createCluster', servers: nodes }),
    });
  }
  return (
    <Wizard
      title={t('planning:validate.title')}
      pages={pages}
      page={page}
      onPage={setAsked}
      act={{ label: t('planning:validate.act'), onClick: () => void begin() }}
      onClose={close}
      refusal={refusal && texts.fault(refusal)}
      extra={page === 'summary' ? extra : []}
    />
  );
}

/** The pages before the tests begin. */
function useAskingPages(
  draft: ValidateDraft,
  onDraft: (draft: ValidateDraft) => void,
): readonly WizardPage<PageId>[] {
  const texts = useTexts();
  const { t } = texts;
  const problem = useReader(
    (reader) => refusalOf(reader, { name: 'cluster.validate', args: argumentsOf(draft) }),
    [draft],
    (left, right) => JSON.stringify(left) === JSON.stringify(right),
  );
  return [
    { id: 'before', title: t('planning:validate.before'), content: <BeforePage /> },
    {
      id: 'servers',
      title: t('planning:validate.servers'),
      content: <ServersPage draft={draft} onDraft={onDraft} />,
      problem: problem && texts.fault(problem),
    },
    {
      id: 'options',
      title: t('planning:validate.options'),
      content: <OptionsPage draft={draft} onDraft={onDraft} />,
      problem: categoriesOf(draft).length === 0 ? t('planning:validate.noCategory') : null,
    },
    {
      id: 'confirm',
      title: t('planning:validate.confirm'),
      kind: 'confirm',
      content: <ConfirmPage draft={draft} />,
    },
  ];
}

function BeforePage() {
  const { t } = useTexts();
  return (
    <div className="dialog-text">
      <p>{t('planning:validate.before.what')}</p>
      <p>{t('planning:validate.before.when')}</p>
      <p>{t('planning:validate.before.storage')}</p>
    </div>
  );
}
