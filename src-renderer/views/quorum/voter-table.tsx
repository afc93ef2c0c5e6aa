import type { Cluster, ClusterView } from '../../../src-shared/model/cluster';
import {
  voterName,
  voterState,
  voterVerdict,
  witnessHolder,
} from '../../../src-shared/planning/voter-words';
import type { Voter } from '../../../src-shared/rules/quorum-forecast';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Icon } from '../../ui';
import type { IconName } from '../../ui';

export interface VoterTableProps {
  readonly cluster: Cluster;
  readonly view: ClusterView | undefined;
  readonly voters: readonly Voter[];
}

/** Nodes and witness with their votes, and in words whether each may fail next. */
export function VoterTable({ cluster, view, voters }: VoterTableProps) {
  const texts = useTexts();
  const { t } = texts;
  const owner = useReader((reader) => witnessHolder(reader, cluster), [cluster]);
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
              <th scope="row">{voterName(texts, voter)}</th>
              <td className="quorum-wide">
                <span className="quorum-verdict" data-tone={tones[voter.verdict]}>
                  <Icon name={icons[voter.verdict]} size={16} />
                  {voterVerdict(texts, voter)}
                </span>
              </td>
              <td>{voterState(texts, voter, view, owner)}</td>
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
