import { useState } from 'react';
import type { Fault } from '../../../src-shared/faults';
import type { Task } from '../../../src-shared/model/task';
import type { NodeId, TaskId } from '../../../src-shared/model/tables';
import { refusalOf } from '../../../src-shared/rules/index';
import type { Texts } from '../../../src-shared/text/index';
import { useNowEvery, useReader, useRecord, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { MessageBar, Progress, Wizard } from '../../ui';
import type { WizardPage } from '../../ui';
import { useClose } from '../use-close';
import { createCommand, emptyDraft, isAddress, isClusterName } from './create-draft';
import type { CreateDraft } from './create-draft';
import {
  AccessPointPage,
  BeforePage,
  CreateConfirmation,
  ServersPage,
  ValidationPage,
} from './create-pages';
import type { CreatePageProps } from './create-pages';

type PageId =
  'before' | 'servers' | 'validation' | 'accessPoint' | 'confirm' | 'creating' | 'summary';

/**
 * What was entered and not created yet: the wizard is left for the one that validates, and comes back
 * with it, so that nothing is asked twice.
 */
const drafts = new WeakMap<object, CreateDraft>();

/** Create Cluster: the pages of failover-cluster §9. */
export function CreateWizard({ servers }: { readonly servers?: readonly NodeId[] | undefined }) {
  const texts = useTexts();
  const { t } = texts;
  const session = useSession();
  const close = useClose();
  const [draft, setDraft] = useState<CreateDraft>(() => {
    const begun = drafts.get(session) ?? emptyDraft;
    return servers ? { ...begun, servers } : begun;
  });
  const [page, setPage] = useState<PageId>('before');
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const [running, setRunning] = useState<TaskId | null>(null);
  const task = useRecord<'task'>(running);
  // The page follows the task, which ends whether anybody looks or not.
  const shown = page === 'creating' && task !== undefined && task.state !== 'running';
  const create = async () => {
    const answer = await session.call('command.submit', { command: createCommand(draft) });
    setRefusal(answer.ok ? null : answer.fault);
    if (!answer.ok) return;
    drafts.delete(session);
    setRunning(answer.value.task);
    setPage('creating');
  };
  const onDraft = (next: CreateDraft) => {
    setRefusal(null);
    setDraft(next);
    drafts.set(session, next);
  };
  const serverProblem = useReader(
    (reader) => {
      if (draft.servers.length === 0) return texts.t('quorumPages:create.chooseServer');
      const named = { ...draft, name: 'x-', dhcp: true };
      const fault = refusalOf(reader, createCommand(named));
      return fault && texts.fault(fault);
    },
    [draft, texts],
  );
  const pages = pagesOf(texts, { draft, onDraft }, task, serverProblem);
  return (
    <Wizard
      title={t('quorumPages:create.title')}
      pages={pages}
      page={shown ? 'summary' : page}
      onPage={setPage}
      act={{ label: t('quorumPages:create.act'), onClick: () => void create() }}
      onClose={close}
      refusal={refusal && texts.fault(refusal)}
    />
  );
}

function pagesOf(
  texts: Texts,
  content: CreatePageProps,
  task: Task | undefined,
  serverProblem: string | null,
): readonly WizardPage<PageId>[] {
  const { t } = texts;
  const { draft } = content;
  return [
    { id: 'before', title: t('quorumPages:create.before'), content: <BeforePage /> },
    {
      id: 'servers',
      title: t('quorumPages:create.servers'),
      content: <ServersPage {...content} />,
      problem: serverProblem,
    },
    {
      id: 'validation',
      title: t('quorumPages:create.validation'),
      content: <ValidationPage {...content} />,
    },
    {
      id: 'accessPoint',
      title: t('quorumPages:create.accessPoint'),
      content: <AccessPointPage {...content} />,
      problem: accessPointProblem(texts, draft),
    },
    {
      id: 'confirm',
      title: t('quorumPages:create.confirm'),
      kind: 'confirm',
      content: <CreateConfirmation {...content} />,
    },
    {
      id: 'creating',
      title: t('quorumPages:create.creating'),
      kind: 'progress',
      content: task ? <Creating task={task} /> : null,
    },
    {
      id: 'summary',
      title: t('quorumPages:create.summary'),
      kind: 'done',
      content: task ? <Summary task={task} name={draft.name} /> : null,
    },
  ];
}

function accessPointProblem(texts: Texts, draft: CreateDraft): string | null {
  if (!isClusterName(draft.name)) return texts.t('quorumPages:create.nameWrong');
  if (!draft.dhcp && !isAddress(draft.address)) return texts.t('quorumPages:create.addressWrong');
  return null;
}

function Creating({ task }: { readonly task: Task }) {
  const texts = useTexts();
  const now = useNowEvery(250);
  const wholeMs = Math.max(1, (task.dueAt ?? now) - task.startedAt);
  const share = Math.min(1, (now - task.startedAt) / wholeMs);
  return (
    <>
      <p>{texts.t('quorumPages:create.creatingText')}</p>
      <Progress
        value={share}
        label={texts.t('quorumPages:create.creating')}
        text={texts.percent(Math.floor(share * 1000))}
      />
    </>
  );
}

function Summary({ task, name }: { readonly task: Task; readonly name: string }) {
  const texts = useTexts();
  const { t } = texts;
  if (task.state === 'completed') {
    return (
      <>
        <p>{t('quorumPages:create.done', { cluster: name })}</p>
        <p className="secondary">{t('quorumPages:create.next')}</p>
      </>
    );
  }
  return (
    <MessageBar severity="error" word={t('quorumPages:create.failed')}>
      {task.fault ? texts.fault(task.fault) : ''}
    </MessageBar>
  );
}
