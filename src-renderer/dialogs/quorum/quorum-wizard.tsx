import { useState } from 'react';
import type { Fault } from '../../../src-shared/faults';
import type { Cluster } from '../../../src-shared/model/cluster';
import type { ClusterId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { profileOf, votesOf } from '../../../src-shared/rules/facts';
import { refusalOf } from '../../../src-shared/rules/index';
import type { Texts } from '../../../src-shared/text/index';
import { useDispatcher } from '../../app/use-actions';
import { useReader, useRecord, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { PropertyList, Wizard } from '../../ui';
import type { WizardPage } from '../../ui';
import { useClose } from '../use-close';
import {
  draftOf,
  needsDisk,
  needsShare,
  quorumCommand,
  quorumCommands,
  settled,
} from './quorum-draft';
import type { QuorumDraft } from './quorum-draft';
import type { QuorumPageProps } from './quorum-pages';
import {
  ModePage,
  QuorumConfirmation,
  ScopePage,
  SharePage,
  StoragePage,
  VotesPage,
} from './quorum-pages';

type PageId = 'scope' | 'mode' | 'votes' | 'storage' | 'share' | 'confirm' | 'summary';

const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

/** Configure Quorum: the pages of 2008 R2, or those of later versions (failover-cluster §9). */
export function QuorumWizard({ cluster: id }: { readonly cluster: ClusterId }) {
  const cluster = useRecord<'cluster'>(id);
  return cluster ? <OpenWizard cluster={cluster} /> : null;
}

function OpenWizard({ cluster }: { readonly cluster: Cluster }) {
  const texts = useTexts();
  const { t } = texts;
  const close = useClose();
  const dispatcher = useDispatcher();
  const { replica } = useSession();
  const later = useReader((reader) => profileOf(reader).vocabulary !== 'r2', []);
  const [draft, setDraft] = useState(() => draftOf(replica.reader, cluster));
  const [page, setPage] = useState<PageId>(later ? 'scope' : 'mode');
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const onDraft = (next: QuorumDraft) => {
    setRefusal(null);
    setDraft(next);
  };
  const problem = useReader(
    (reader) => problemOf(reader, texts, cluster, draft),
    [texts, cluster, draft],
  );
  const configure = async () => {
    const final = settled(replica.reader, cluster, draft);
    const commands = quorumCommands(replica.reader, cluster, final, later);
    const fault = await dispatcher.submitInTurn(commands);
    setRefusal(fault);
    if (fault === null) setPage('summary');
  };
  const pages = pagesOf({ texts, later, problem, content: { cluster, draft, onDraft } });
  return (
    <Wizard
      title={t('quorumPages:configure.title')}
      pages={pages}
      page={page}
      onPage={setPage}
      act={{ label: t('quorumPages:configure.act'), onClick: () => void configure() }}
      onClose={close}
      refusal={refusal && texts.fault(refusal)}
    />
  );
}

/** Why the witness page cannot be left; that nothing changes is said by the last one. */
function problemOf(
  reader: Reader,
  texts: Texts,
  cluster: Cluster,
  draft: QuorumDraft,
): string | null {
  const final = settled(reader, cluster, draft);
  if (needsDisk(final.mode) && final.disk === null) {
    return texts.t('quorumPages:configure.chooseDisk');
  }
  if (needsShare(final.mode) && final.share.trim() === '') {
    return texts.t('quorumPages:configure.enterShare');
  }
  const fault = refusalOf(reader, quorumCommand(cluster.id, final));
  return fault && fault.code !== 'quorum.unchanged' ? texts.fault(fault) : null;
}

interface PagesOptions {
  readonly texts: Texts;
  readonly later: boolean;
  readonly problem: string | null;
  readonly content: QuorumPageProps;
}

function pagesOf({ texts, later, problem, content }: PagesOptions): readonly WizardPage<PageId>[] {
  const { t } = texts;
  const { draft } = content;
  const asks = !later || draft.scope !== 'typical';
  const pages: WizardPage<PageId>[] = [];
  if (later) {
    pages.push({
      id: 'scope',
      title: t('quorumPages:configure.how'),
      content: <ScopePage {...content} />,
    });
  }
  if (later && draft.scope === 'advanced') {
    pages.push({
      id: 'votes',
      title: t('quorumPages:configure.votes'),
      content: <VotesPage {...content} />,
    });
  }
  if (asks) {
    pages.push({
      id: 'mode',
      title: t('quorumPages:configure.select'),
      content: <ModePage {...content} />,
    });
    if (needsDisk(draft.mode)) {
      pages.push({
        id: 'storage',
        title: t('quorumPages:configure.storage'),
        content: <StoragePage {...content} />,
        problem,
      });
    }
    if (needsShare(draft.mode)) {
      pages.push({
        id: 'share',
        title: t('quorumPages:configure.share'),
        content: <SharePage {...content} />,
        problem,
      });
    }
  }
  pages.push(
    {
      id: 'confirm',
      title: t('quorumPages:configure.confirm'),
      kind: 'confirm',
      content: <QuorumConfirmation {...content} />,
    },
    {
      id: 'summary',
      title: t('quorumPages:configure.summary'),
      kind: 'done',
      content: <Summary cluster={content.cluster} />,
    },
  );
  return pages;
}

/** The configuration as it is now. */
function Summary({ cluster }: { readonly cluster: Cluster }) {
  const texts = useTexts();
  const { t } = texts;
  const votes = useReader((reader) => votesOf(reader, cluster.id), [cluster.id], same);
  return (
    <>
      <p>{t('quorumPages:configure.done', { cluster: cluster.name })}</p>
      <PropertyList
        properties={[
          {
            id: 'mode',
            name: t('quorumPages:configure.mode'),
            value: texts.state(`quorumMode.${cluster.quorumMode}`),
          },
          {
            id: 'witness',
            name: t('quorumPages:configure.witness'),
            value: cluster.witness?.name ?? t('quorumPages:configure.noWitness'),
          },
          {
            id: 'votes',
            name: t('quorumPages:configure.votesValue'),
            value: t('quorumPages:configure.votesText', {
              total: votes?.total ?? 0,
              need: votes?.need ?? 0,
            }),
          },
        ]}
      />
    </>
  );
}
