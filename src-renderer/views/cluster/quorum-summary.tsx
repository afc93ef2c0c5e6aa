import type { Cluster, ClusterView } from '../../../src-shared/model/cluster';
import type { NodeId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import {
  holdsWitness,
  isMember,
  nodesOf,
  voteOf,
  voteOfWitness,
} from '../../../src-shared/rules/cluster-facts';
import { survivableFailures } from '../../../src-shared/rules/survivable';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Icon, PropertyList } from '../../ui';
import { Section } from '../details/section';
import { objectName } from '../common/words';
import { quorumSentence, survivalSentences } from './quorum-words';

/** A vote as it is drawn: whose it is, and whether it is there. */
interface VoteMark {
  readonly id: NodeId | 'witness';
  readonly name: string;
  readonly weight: 0 | 1;
  readonly present: boolean;
}

function voteMarks(reader: Reader, cluster: Cluster, view: ClusterView | undefined): VoteMark[] {
  const marks: VoteMark[] = nodesOf(reader, cluster.id).map((node) => ({
    id: node.id,
    name: node.name,
    weight: cluster.quorumMode === 'diskOnly' ? 0 : voteOf(cluster, node),
    present: view !== undefined && isMember(view, node.id),
  }));
  const { witness } = cluster;
  if (witness) {
    const weight = cluster.quorumMode === 'diskOnly' ? 1 : voteOfWitness(cluster);
    const present = view !== undefined && holdsWitness(cluster, view.members);
    marks.push({ id: 'witness', name: witness.name, weight, present });
  }
  return marks;
}

const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

export interface QuorumSummaryProps {
  readonly cluster: Cluster;
  readonly view: ClusterView | undefined;
}

/** The quorum in words, every vote as a mark, and what may still fail. */
export function QuorumSummary({ cluster, view }: QuorumSummaryProps) {
  const texts = useTexts();
  const { t } = texts;
  const { witness } = cluster;
  const marks = useReader((reader) => voteMarks(reader, cluster, view), [cluster, view], same);
  const survivable = useReader(
    (reader) => survivableFailures(reader, cluster.id),
    [cluster.id],
    same,
  );
  const owner = useReader((reader) => objectName(reader, witness?.owner ?? null), [witness]);
  const sentences = survivalSentences(texts, cluster, view, survivable);
  return (
    <Section title={t('views:cluster.quorum')}>
      <p>{quorumSentence(texts, view)}</p>
      <ul className="votes" aria-label={t('views:cluster.votes')}>
        {marks.map((mark) => (
          <Vote key={mark.id} mark={mark} />
        ))}
      </ul>
      {sentences.map((sentence, index) => (
        <p key={sentence} className={index === 0 ? 'verdict' : 'secondary'}>
          {index === 0 ? (
            <Icon name={survivable.nodes > 0 ? 'success' : 'warning'} size={16} />
          ) : null}
          {sentence}
        </p>
      ))}
      <PropertyList
        properties={[
          {
            id: 'mode',
            name: t('views:cluster.mode'),
            value: texts.state(`quorumMode.${cluster.quorumMode}`),
          },
          {
            id: 'witness',
            name: t('views:cluster.witness'),
            value: witness
              ? t(witness.online ? 'views:cluster.witnessOnline' : 'views:cluster.witnessOffline', {
                  name: `${witness.name} (${texts.state(`witness.${witness.type}`)})`,
                })
              : t('views:cluster.noWitness'),
          },
          ...(owner ? [{ id: 'owner', name: t('views:details.owner'), value: owner }] : []),
          {
            id: 'heartbeat',
            name: t('views:cluster.heartbeat'),
            value: t('views:cluster.heartbeatText', {
              delay: texts.duration(cluster.sameSubnetDelayMs),
              count: cluster.sameSubnetThreshold,
            }),
          },
        ]}
      />
    </Section>
  );
}

function Vote({ mark }: { readonly mark: VoteMark }) {
  const texts = useTexts();
  const { t } = texts;
  const counted = mark.present && mark.weight === 1;
  const said =
    mark.weight === 0
      ? t('clusterPages:vote.none', { name: mark.name })
      : t(mark.present ? 'clusterPages:vote.present' : 'clusterPages:vote.missing', {
          name: mark.name,
        });
  return (
    <li
      className="vote"
      data-look={mark.weight === 0 ? 'none' : counted ? 'present' : 'missing'}
      title={said}
    >
      <Icon name={mark.id === 'witness' ? 'vote' : 'server'} size={16} />
      <span className="truncate">{mark.name}</span>
      <span className="vote-weight numeric">{counted ? '1' : '0'}</span>
      <span className="visually-hidden">{said}</span>
    </li>
  );
}
