import type { ReactNode } from 'react';
import type { Cluster, ClusterView as View } from '../../../src-shared/model/cluster';
import type { ClusterId } from '../../../src-shared/model/tables';
import { isClusterUp, votesOf } from '../../../src-shared/rules/facts';
import type { Texts } from '../../../src-shared/text/index';
import { useReader, useRecord } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { MessageBar, Meter, StateLabel } from '../../ui';
import { objectName } from '../common/words';
import { DetailsHead } from '../details/details-head';
import { Properties, Section } from '../details/section';
import { clusterFigures, partitions, sameFigures } from './figures';
import type { ClusterFigures } from './figures';
import { NodesAtAGlance } from './nodes-at-a-glance';

/** The cluster on one page: does it run, what holds it up, what is left, how its nodes are. */
export function ClusterView({ cluster: id }: { readonly cluster: ClusterId }) {
  const texts = useTexts();
  const { t } = texts;
  const cluster = useRecord<'cluster'>(id);
  const up = useReader((reader) => isClusterUp(reader, id), [id]);
  const views = useReader((reader) => partitions(reader, id), [id]);
  const figures = useReader((reader) => clusterFigures(reader, id), [id], sameFigures);
  if (!cluster) return null;
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
      />
      <div className="page-body">
        {up ? null : (
          <MessageBar severity="critical" word={texts.state('level.critical')}>
            {t(views.length === 0 ? 'views:cluster.lastMembers' : 'views:cluster.noQuorum')}
          </MessageBar>
        )}
        <Tiles figures={figures} texts={texts} />
        <div className="page-columns">
          <Quorum cluster={cluster} views={views} />
          <Membership cluster={cluster} views={views} />
        </div>
        <Section title={t('views:cluster.nodes')}>
          <p className="secondary caption">{t('views:cluster.viewOf')}</p>
          <NodesAtAGlance cluster={id} />
        </Section>
      </div>
    </div>
  );
}

function Tiles({ figures, texts }: { readonly figures: ClusterFigures; readonly texts: Texts }) {
  const { t, number, memoryInGigabytes } = texts;
  return (
    <div className="tiles">
      <Tile
        title={t('views:cluster.nodesUp')}
        used={figures.nodesUp}
        total={figures.nodes}
        say={number}
        lackIsTrouble
      />
      <Tile
        title={t('views:cluster.vmsServing')}
        used={figures.vmsServing}
        total={figures.vmsMeant}
        say={number}
        lackIsTrouble
      />
      <Tile
        title={t('views:cluster.memory')}
        used={figures.committedMiB}
        total={figures.memoryMiB}
        say={memoryInGigabytes}
      />
    </div>
  );
}

interface TileProps {
  readonly title: string;
  readonly used: number;
  readonly total: number;
  readonly say: (value: number) => string;
  /** Less than all is trouble: nodes and machines; not so for memory. */
  readonly lackIsTrouble?: boolean;
}

/** Used of total, with a bar. Its number is red only where something is missing. */
function Tile({ title, used, total, say, lackIsTrouble = false }: TileProps) {
  const texts = useTexts();
  const lacks = lackIsTrouble && used < total;
  const said = texts.t('views:cluster.usedOf', { used: say(used), total: say(total) });
  return (
    <section className="tile" aria-label={title}>
      <h3 className="tile-title">{title}</h3>
      <p className="tile-number numeric" data-lacks={lacks || undefined}>
        {said}
      </p>
      <Meter
        label={said}
        parts={[
          { id: 'used', share: total === 0 ? 0 : used / total, look: lacks ? 'danger' : 'used' },
        ]}
      />
    </section>
  );
}

interface PartProps {
  readonly cluster: Cluster;
  readonly views: readonly View[];
}

function Quorum({ cluster }: PartProps) {
  const texts = useTexts();
  const { t } = texts;
  const votes = useReader(
    (reader) => votesOf(reader, cluster.id),
    [cluster.id],
    (left, right) => JSON.stringify(left) === JSON.stringify(right),
  );
  const { witness } = cluster;
  const witnessName = witness ? `${witness.name} (${texts.state(`witness.${witness.type}`)})` : '';
  const owner = useReader((reader) => objectName(reader, witness?.owner ?? null), [witness]);
  return (
    <Properties
      title={t('views:cluster.quorum')}
      entries={[
        [t('views:cluster.votes'), votes ? t('views:cluster.votesText', { ...votes }) : null],
        [t('views:cluster.mode'), texts.state(`quorumMode.${cluster.quorumMode}`)],
        [
          t('views:cluster.witness'),
          witness
            ? t(witness.online ? 'views:cluster.witnessOnline' : 'views:cluster.witnessOffline', {
                name: witnessName,
              })
            : t('views:cluster.noWitness'),
        ],
        [t('views:details.owner'), owner],
      ]}
    />
  );
}

/** A list of more names than this is no longer read. */
const mostNames = 16;

/** The members as each partition counts them. */
function Membership({ cluster, views }: PartProps) {
  const texts = useTexts();
  const { t } = texts;
  const names = useReader(
    (reader) =>
      views.map(({ members }) =>
        members.length > mostNames
          ? texts.t('views:cluster.members', { count: members.length })
          : texts.list(members.map((member) => objectName(reader, member))),
      ),
    [views, texts],
  );
  const delay = texts.duration(cluster.sameSubnetDelayMs);
  const rows: [string, ReactNode][] = views.map((view, index) => [
    texts.state(`phase.${view.phase}`),
    views.length === 1
      ? names[index]
      : t('views:cluster.view', { number: index + 1, members: names[index] ?? '' }),
  ]);
  return (
    <Properties
      title={t('views:cluster.phase')}
      entries={[
        ...rows,
        [
          t('views:cluster.heartbeat'),
          t('views:cluster.heartbeatText', { delay, count: cluster.sameSubnetThreshold }),
        ],
      ]}
    />
  );
}
