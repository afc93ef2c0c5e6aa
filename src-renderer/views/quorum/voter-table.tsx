import type { Cluster, ClusterView } from '../../../src-shared/model/cluster';
import { stateInView } from '../../../src-shared/rules/cluster-facts';
import type { Voter } from '../../../src-shared/rules/quorum-forecast';
import type { Texts } from '../../../src-shared/text/index';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Icon } from '../../ui';
import type { IconName } from '../../ui';
import { objectName } from '../common/words';

export interface VoterTableProps {
  readonly cluster: Cluster;
  readonly view: ClusterView | undefined;
  readonly voters: readonly Voter[];
}

/** Nodes and witness with their votes, and in words whether each may fail next. */
export function VoterTable({ cluster, view, voters }: VoterTableProps) {
  const texts = useTexts();
  const { t } = texts;
  const owner = useReader(
    (reader) => objectName(reader, cluster.witness?.owner ?? null),
    [cluster.witness],
  );
  return (
    <div className="plan-scroll" tabIndex={0} role="group" aria-label={t('quorumPages:page.votes')}>
      <table className="plan-table">
        <thead>
          <tr>
            <th scope="col">{t('quorumPages:page.voter')}</th>
            <th scope="col">{t('quorumPages:page.mayFail')}</th>
            <th scope="col">{t('quorumPages:page.state')}</th>
            <th scope="col" className="plan-number">
              {t('quorumPages:page.assigned')}
            </th>
            <th scope="col" className="plan-number">
              {t('quorumPages:page.current')}
            </th>
          </tr>
        </thead>
        <tbody>
          {voters.map((voter) => (
            <tr key={voter.id}>
              <th scope="row">
                {voter.id === 'witness'
                  ? t('quorumPages:page.witness', { name: voter.name })
                  : voter.name}
              </th>
              <td className="quorum-wide">
                <span className="quorum-verdict" data-tone={tones[voter.verdict]}>
                  <Icon name={icons[voter.verdict]} size={16} />
                  {verdictText(texts, voter)}
                </span>
              </td>
              <td>{stateWord(texts, voter, view, owner)}</td>
              <td className="plan-number numeric">{voter.assigned}</td>
              <td className="plan-number numeric">{voter.current}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const icons: Readonly<Record<Voter['verdict'], IconName>> = {
  yes: 'success',
  noVote: 'success',
  no: 'warning',
  alone: 'warning',
  gone: 'error',
  down: 'error',
};

const tones: Readonly<Record<Voter['verdict'], 'good' | 'warning' | 'bad'>> = {
  yes: 'good',
  noVote: 'good',
  no: 'warning',
  alone: 'warning',
  gone: 'bad',
  down: 'bad',
};

function stateWord(
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

function verdictText(texts: Texts, { verdict, left, need }: Voter): string {
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
