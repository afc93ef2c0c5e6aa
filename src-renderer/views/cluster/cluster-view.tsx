import type { ClusterId } from '../../../src-shared/model/tables';
import { useReader, useRecord } from '../../store/hooks';
import { useSeenView, useViews } from '../../store/seen-by';
import { useTexts } from '../../store/texts';
import type { Texts } from '../../../src-shared/text/index';
import { MessageBar, Meter, StateLabel } from '../../ui';
import { objectName } from '../common/words';
import { DetailsHead } from '../details/details-head';
import { Section } from '../details/section';
import { Beliefs, GraveEvents, NetworksInShort, VolumesInShort } from './cluster-parts';
import { clusterFigures, sameFigures } from './figures';
import type { ClusterFigures } from './figures';
import { NodesAtAGlance } from './nodes-at-a-glance';
import { QuorumSummary } from './quorum-summary';

/** The cluster on one page: does it run, what holds it up, what is left, how its nodes are. */
export function ClusterView({ cluster: id }: { readonly cluster: ClusterId }) {
  const texts = useTexts();
  const { t } = texts;
  const cluster = useRecord<'cluster'>(id);
  const views = useViews(id);
  const view = useSeenView(id);
  const up = view?.quorate ?? false;
  const figures = useReader((reader) => clusterFigures(reader, id, view), [id, view], sameFigures);
  const host = useReader(
    (reader) => {
      const core = reader.by('group.cluster', id).find((group) => group.type === 'core');
      return objectName(reader, core?.owner ?? null);
    },
    [id],
  );
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
        note={up && host ? t('clusterPages:cluster.hostServer', { node: host }) : undefined}
      />
      <div className="page-body">
        {up ? null : (
          <MessageBar severity="critical" word={texts.state('level.critical')}>
            {t(views.length === 0 ? 'views:cluster.lastMembers' : 'views:cluster.noQuorum')}
          </MessageBar>
        )}
        <Tiles figures={figures} texts={texts} />
        {view ? <Beliefs cluster={id} view={view} /> : null}
        <div className="page-columns">
          <QuorumSummary cluster={cluster} view={view} />
          <div className="page-stack">
            <NetworksInShort cluster={id} />
            <VolumesInShort cluster={id} />
          </div>
          <GraveEvents cluster={id} />
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
        sayUsed={(memoryMiB) => number(Math.round(memoryMiB / 1024))}
      />
      <Tile
        title={t('clusterPages:cluster.sessions')}
        used={figures.sessions}
        total={figures.clients}
        say={number}
        lackIsTrouble
      />
    </div>
  );
}

interface TileProps {
  readonly title: string;
  readonly used: number;
  readonly total: number;
  readonly say: (value: number) => string;
  /** Where the total alone carries the unit. */
  readonly sayUsed?: (value: number) => string;
  /** Less than all is trouble: nodes and machines; not so for memory. */
  readonly lackIsTrouble?: boolean;
}

/** Used of total, with a bar. Its number is red only where something is missing. */
function Tile({ title, used, total, say, sayUsed = say, lackIsTrouble = false }: TileProps) {
  const texts = useTexts();
  const lacks = lackIsTrouble && used < total;
  const said = texts.t('views:cluster.usedOf', { used: sayUsed(used), total: say(total) });
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
