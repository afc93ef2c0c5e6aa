import { useState } from 'react';
import type { Fault } from '../../../src-shared/faults';
import type { MigrationId, NodeId, VmId } from '../../../src-shared/model/tables';
import { migrationRefusal, movingNow } from '../../../src-shared/rules/migration-facts';
import { refusalOf } from '../../../src-shared/rules/index';
import { useReader, useRecord, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Wizard } from '../../ui';
import { RefusalCard } from '../../views/common/refusal-card';
import type { WizardPage } from '../../ui';
import { useClose } from '../use-close';
import type { MigrateDraft } from './draft';
import { commandOf, draftRefusal, firstDraft } from './draft';
import { LivePage } from './live-page';
import { MachinePage, MethodPage, SummaryPage } from './pages';
import { ResultPage } from './result-page';
import { TargetPage } from './target-page';

type PageId = 'machine' | 'target' | 'method' | 'summary' | 'live' | 'result';

export interface MigrateWizardProps {
  readonly vm: VmId | null;
  readonly node: NodeId | null;
}

const alike = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

/** Asks where to and how, says beforehand what speaks against it, and shows the move while it runs. */
export function MigrateWizard({ vm, node }: MigrateWizardProps) {
  const { t } = useTexts();
  const { replica } = useSession();
  const close = useClose();
  const [draft, setDraft] = useState(() => firstDraft(replica.reader, vm, node));
  // A machine that is on its way already is shown on its way.
  const [running, setRunning] = useState<MigrationId | null>(() =>
    vm === null ? null : (movingNow(replica.reader, vm)?.id ?? null),
  );
  const first: PageId = vm === null ? 'machine' : node === null ? 'target' : 'method';
  const [page, setPage] = useState<PageId>(running === null ? first : 'live');
  const { refusal, begin } = useBegin(draft, (id) => {
    setRunning(id);
    setPage('live');
  });
  const migration = useRecord<'migration'>(running);
  const finished = migration !== undefined && migration.finishedAt !== null;
  const shown = finished && page === 'live' ? 'result' : page;
  const ask = useAskingPages(draft, setDraft);
  const pages: readonly WizardPage<PageId>[] = [
    ...ask,
    {
      id: 'live',
      title: t('moves:page.live'),
      kind: 'progress',
      content: migration ? <LivePage migration={migration} /> : null,
    },
    {
      id: 'result',
      title: t('moves:page.result'),
      kind: 'done',
      content: migration ? <ResultPage migration={migration} /> : null,
    },
  ];
  const cancel = useCancel(finished ? null : running);
  return (
    <Wizard
      title={t('moves:wizard.title')}
      pages={pages}
      page={shown}
      onPage={setPage}
      act={{ label: t(actLabel(draft)), onClick: () => void begin() }}
      onClose={close}
      refusal={refusal}
      extra={shown === 'live' && cancel ? [cancel] : []}
    />
  );
}

function actLabel({ type }: MigrateDraft) {
  if (type === 'live') return 'moves:act.live';
  return type === 'quick' ? 'moves:act.quick' : 'moves:act.stopped';
}

/** Gives the command; a move has the number of its task. */
function useBegin(draft: MigrateDraft, onBegun: (id: MigrationId) => void) {
  const texts = useTexts();
  const session = useSession();
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const begin = async () => {
    const command = commandOf(draft);
    if (!command) return;
    const answer = await session.call('command.submit', { command });
    setRefusal(answer.ok ? null : answer.fault);
    if (!answer.ok || answer.value.task === null) return;
    onBegun(`migration:${answer.value.task.slice('task:'.length)}`);
  };
  return { refusal: refusal && texts.fault(refusal), begin };
}

/** The button that breaks a migration off; null where it is too late for that. */
function useCancel(migration: MigrationId | null) {
  const { t } = useTexts();
  const session = useSession();
  const allowed = useReader(
    (reader) =>
      migration !== null &&
      refusalOf(reader, { name: 'migration.cancel', args: { migration } }) === null,
    [migration],
  );
  if (!allowed || migration === null) return null;
  const command = { name: 'migration.cancel', args: { migration } } as const;
  return {
    label: t('moves:live.cancel'),
    onClick: () => void session.call('command.submit', { command }),
  };
}

/** The pages before anything happens. */
function useAskingPages(
  draft: MigrateDraft,
  setDraft: (draft: MigrateDraft) => void,
): readonly WizardPage<PageId>[] {
  const texts = useTexts();
  const { t } = texts;
  const { replica } = useSession();
  const problem = useReader((reader) => draftRefusal(reader, draft), [draft], alike);
  const { vm, node } = draft;
  const whole = vm !== null && node !== null ? { ...draft, vm, node } : null;
  const chooseNode = t('moves:target.choose');
  return [
    {
      id: 'machine',
      title: t('moves:page.machine'),
      problem: vm === null ? t('moves:machine.choose') : null,
      content: (
        <MachinePage vm={vm} onVm={(id) => setDraft(firstDraft(replica.reader, id, null))} />
      ),
    },
    {
      id: 'target',
      title: t('moves:page.target'),
      problem: node === null ? chooseNode : problem && texts.fault(problem),
      content:
        vm === null ? null : (
          <TargetPage draft={{ ...draft, vm }} onNode={(id) => setDraft({ ...draft, node: id })} />
        ),
    },
    {
      id: 'method',
      title: t('moves:page.method'),
      problem: whole === null ? chooseNode : problem && texts.fault(problem),
      content: whole ? (
        <MethodPage draft={whole} onType={(type) => setDraft({ ...draft, type })} />
      ) : null,
    },
    {
      id: 'summary',
      title: t('moves:page.summary'),
      kind: 'confirm',
      problem: whole === null ? chooseNode : problem && texts.fault(problem),
      content: whole ? (
        <>
          <SummaryPage draft={whole} />
          <Warning draft={whole} />
        </>
      ) : null,
    },
  ];
}

/** What a live migration would run into, once more before it begins. */
function Warning({ draft }: { readonly draft: MigrateDraft & { vm: VmId; node: NodeId } }) {
  const { t } = useTexts();
  const fault = useReader(
    (reader) => migrationRefusal(reader, draft.vm, draft.node, draft.type),
    [draft],
    alike,
  );
  return fault ? (
    <RefusalCard
      fault={fault}
      vm={draft.vm}
      node={draft.node}
      note={draft.type === 'live' ? t('moves:target.tryAnyway') : undefined}
    />
  ) : null;
}
