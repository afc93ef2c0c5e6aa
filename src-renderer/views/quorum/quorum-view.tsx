import { useState } from 'react';
import type { Cluster, ClusterView } from '../../../src-shared/model/cluster';
import type { ClusterId, NodeId } from '../../../src-shared/model/tables';
import { quorumRule } from '../../../src-shared/planning/voter-words';
import { lossOf, votersOf } from '../../../src-shared/rules/quorum-forecast';
import type { NextLoss } from '../../../src-shared/rules/quorum-forecast';
import { useDispatcher } from '../../app/use-actions';
import { useReader, useRecord } from '../../store/hooks';
import { useSeenView, useViews } from '../../store/seen-by';
import { useTexts } from '../../store/texts';
import type { Texts } from '../../../src-shared/text/index';
import { Button, MessageBar, Select, StateLabel } from '../../ui';
import { objectName } from '../common/words';
import { DetailsHead } from '../details/details-head';
import { Section } from '../details/section';
import { VoterTable } from './voter-table';

const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

/** Every vote of a cluster, who may fail next, and what would happen then. */
export function QuorumView({ cluster: id }: { readonly cluster: ClusterId }) {
  const texts = useTexts();
  const { t } = texts;
  const dispatcher = useDispatcher();
  const cluster = useRecord<'cluster'>(id);
  const view = useSeenView(id);
  const voters = useReader(
    (reader) => {
      const record = reader.get<'cluster'>(id);
      return record ? votersOf(reader, record, view) : [];
    },
    [id, view],
    same,
  );
  if (!cluster) return null;
  const up = view?.quorate ?? false;
  return (
    <div className="page">
      <DetailsHead
        name={cluster.name}
        object={id}
        state={
          <StateLabel
            look="badge"
            tone={up ? 'running' : 'critical'}
            word={texts.state(up ? 'node.up' : 'node.down')}
          />
        }
        note={texts.state(`quorumMode.${cluster.quorumMode}`)}
      />
      <div className="page-body">
        <Split cluster={id} />
        <Section title={t('quorumPages:page.votes')}>
          <div className="quorum-part">
            <p>{quorumRule(texts, cluster, view)}</p>
            <p className="secondary">
              {t(cluster.dynamicQuorum ? 'quorumPages:page.managed' : 'quorumPages:page.fixed')}
            </p>
            <VoterTable cluster={cluster} view={view} voters={voters} />
            <div>
              <Button
                icon="scales"
                onClick={() =>
                  dispatcher.run('cluster.configureQuorum', { kind: 'cluster', ids: [id] })
                }
              >
                {t('quorumPages:page.configure')}
              </Button>
            </div>
          </div>
        </Section>
        {view && up ? <Next cluster={cluster} view={view} /> : null}
      </div>
    </div>
  );
}

/** A forced part, or parts that do not hear each other, are said before anything else. */
function Split({ cluster }: { readonly cluster: ClusterId }) {
  const texts = useTexts();
  const { t } = texts;
  const views = useViews(cluster).filter((view) => view.members.length > 0);
  const parts = useReader(
    (reader) => views.map((view) => view.members.map((id) => objectName(reader, id)).join(', ')),
    [views],
    same,
  );
  const forced = views.some((view) => view.forced);
  return (
    <>
      {forced ? (
        <MessageBar severity="warning" word={texts.state('level.warning')}>
          {t('quorumPages:page.forced')}
        </MessageBar>
      ) : null}
      {views.length > 1 ? (
        <MessageBar severity="error" word={texts.state('level.error')}>
          {t('quorumPages:page.split', { parts: parts.join(' | ') })}
        </MessageBar>
      ) : null}
    </>
  );
}

/** What would follow, told for one node. */
function Next({ cluster, view }: { readonly cluster: Cluster; readonly view: ClusterView }) {
  const texts = useTexts();
  const { t } = texts;
  const [chosen, setChosen] = useState<NodeId | null>(null);
  const names = useReader(
    (reader) => view.members.map((id) => ({ value: id, label: objectName(reader, id) })),
    [view.members],
    same,
  );
  const node = names.find(({ value }) => value === chosen) ?? names[0];
  const loss = useReader(
    (reader) => {
      const record = reader.get<'cluster'>(cluster.id);
      return node && record ? lossOf(reader, record, view, node.value) : null;
    },
    [cluster, view, node?.value],
    same,
  );
  if (!node || !loss) return null;
  return (
    <Section title={t('quorumPages:page.next')}>
      <div className="quorum-choice">
        <Select
          label={t('quorumPages:next.any')}
          value={node.value}
          options={names}
          onValue={setChosen}
        />
      </div>
      <ol className="quorum-story">
        {story(texts, node.label, loss).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </Section>
  );
}

function story(texts: Texts, node: string, loss: NextLoss): readonly string[] {
  const { t, duration } = texts;
  const { left, need } = loss;
  const sentences = [t('quorumPages:next.node', { node, detection: duration(loss.detectionMs) })];
  if (loss.arbitrationMs !== null) {
    sentences.push(t('quorumPages:next.arbitration', { duration: duration(loss.arbitrationMs) }));
  }
  sentences.push(t(loss.kept ? 'quorumPages:next.kept' : 'quorumPages:next.lost', { left, need }));
  return sentences;
}
