import type { Cluster, ClusterView } from '../../../src-shared/model/cluster';
import type { Survivable } from '../../../src-shared/rules/survivable';
import type { Texts } from '../../../src-shared/text/index';

/** What holds a partition up, in one sentence. */
export function quorumSentence(texts: Texts, view: ClusterView | undefined): string {
  const { t } = texts;
  if (view === undefined) return t('views:cluster.lastMembers');
  const { votes } = view;
  if (view.forced) return t('clusterPages:quorum.forced', { ...votes });
  return t(view.quorate ? 'clusterPages:quorum.has' : 'clusterPages:quorum.lacks', { ...votes });
}

/** What may still fail, as sentences; none where nothing runs that could. */
export function survivalSentences(
  texts: Texts,
  cluster: Cluster,
  view: ClusterView | undefined,
  survivable: Survivable,
): readonly string[] {
  const { t } = texts;
  if (!view?.quorate) return [];
  const sentences = [
    survivable.nodes === 0
      ? t('clusterPages:quorum.noneMayFail')
      : t('clusterPages:quorum.mayFail', { count: survivable.nodes }),
  ];
  if (survivable.witnessMayFail === null || cluster.witness === null) return sentences;
  sentences.push(
    !survivable.witnessMayFail
      ? t('clusterPages:quorum.witnessNeeded')
      : survivable.withoutWitness === 0
        ? t('clusterPages:quorum.noneWithoutWitness')
        : t('clusterPages:quorum.withoutWitness', { count: survivable.withoutWitness }),
  );
  return sentences;
}
