import type { Cluster, ClusterView } from '../model/cluster';
import type { Reader } from '../reader';
import { stateInView } from '../rules/cluster-facts';
import type { Voter } from '../rules/quorum-forecast';
import type { Texts } from '../text/index';

/** A voter as tables name it: a node, or the witness with what it is. */
export function voterName(texts: Texts, { id, name }: Voter): string {
  return id === 'witness' ? texts.t('quorumPages:page.witness', { name }) : name;
}

/** Whether it may fail next, as a sentence. */
export function voterVerdict(texts: Texts, { verdict, left, need }: Voter): string {
  const { t } = texts;
  switch (verdict) {
    case 'yes':
      return t('quorumPages:verdict.yes', { left, need });
    case 'no':
      return t('quorumPages:verdict.no', { left, need });
    case 'noVote':
      return t('quorumPages:verdict.noVote');
    case 'alone':
      return t('quorumPages:verdict.alone');
    case 'gone':
      return t('quorumPages:verdict.gone');
    default:
      return t('quorumPages:verdict.down');
  }
}

/** The state of a voter: a node's in the view, the witness by who holds it. */
export function voterState(
  texts: Texts,
  voter: Voter,
  view: ClusterView | undefined,
  owner: string,
): string {
  if (voter.id !== 'witness') {
    return texts.state(`node.${view ? stateInView(view, voter.id) : 'down'}`);
  }
  return voter.present
    ? texts.t('quorumPages:page.held', { node: owner })
    : texts.t('quorumPages:page.witnessOffline');
}

/** The node that holds the witness; empty where none does. */
export function witnessHolder(reader: Reader, { witness }: Cluster): string {
  return witness?.owner ? (reader.get<'node'>(witness.owner)?.name ?? '') : '';
}

/** The rule of quorum with the votes of a view. */
export function quorumRule(texts: Texts, cluster: Cluster, view: ClusterView | undefined): string {
  const { t } = texts;
  if (cluster.quorumMode === 'diskOnly') return t('quorumPages:page.ruleDisk');
  const { have, need, total } = view?.votes ?? { have: 0, need: 0, total: 0 };
  return t('quorumPages:page.rule', { have, need, total });
}
