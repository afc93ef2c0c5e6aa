import type { ClusterView } from '../../../src-shared/model/cluster';
import type { ClusterId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import type { Texts } from '../../../src-shared/text/index';
import { useReader, useSession } from '../../store/hooks';
import { useSeenView, useViews } from '../../store/seen-by';
import { useTexts } from '../../store/texts';
import { Icon, Segmented } from '../../ui';
import { objectName } from '../common/words';

/** A list of more names than this is no longer read. */
const mostNames = 4;

/** A partition as people call it: by its members. */
export function partitionName(texts: Texts, reader: Reader, view: ClusterView): string {
  const { members } = view;
  return members.length > mostNames
    ? texts.t('views:cluster.members', { count: members.length })
    : members.map((member) => objectName(reader, member)).join(', ');
}

/** What a partition is able to do, in a word. */
export function partitionState(view: ClusterView): 'forced' | 'quorate' | 'noQuorum' {
  if (view.forced) return 'forced';
  return view.quorate ? 'quorate' : 'noQuorum';
}

const icons = { forced: 'warning', quorate: 'running', noQuorum: 'critical' } as const;

/**
 * While a cluster is split every side has a view of its own. The console shows one of them, says whose,
 * and lets one look at the others.
 */
export function SeenBy({ cluster }: { readonly cluster: ClusterId }) {
  const texts = useTexts();
  const { t } = texts;
  const { ui } = useSession();
  const views = useViews(cluster);
  const seen = useSeenView(cluster);
  const names = useReader(
    (reader) => views.map((view) => partitionName(texts, reader, view)),
    [views, texts],
  );
  if (views.length < 2 || !seen) return null;
  const state = partitionState(seen);
  return (
    <section className="seen-by" aria-label={t('clusterPages:seenBy.title')}>
      <Segmented
        label={t('clusterPages:seenBy.label')}
        value={seen.id}
        onValue={(view) => {
          ui.seeBy(cluster, view);
        }}
        segments={views.map((view, index) => ({
          value: view.id,
          label: t('clusterPages:seenBy.side', {
            members: names[index] ?? '',
            state: t(`clusterPages:partition.${partitionState(view)}`),
          }),
          mark: <Icon name={icons[partitionState(view)]} size={16} />,
        }))}
      />
      <p className="caption secondary">{t(`clusterPages:seenBy.${state}`)}</p>
    </section>
  );
}
