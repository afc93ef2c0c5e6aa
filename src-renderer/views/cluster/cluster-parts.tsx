import type { ReactNode } from 'react';
import { useCallback } from 'react';
import { eventCatalogue } from '../../../src-shared/event-catalogue';
import type { SimEvent } from '../../../src-shared/events';
import type { ClusterView } from '../../../src-shared/model/cluster';
import type { ClusterId, RecordId } from '../../../src-shared/model/tables';
import { useReader, useSession } from '../../store/hooks';
import type { Place } from '../../store/place';
import { useTexts } from '../../store/texts';
import { Icon, StateLabel } from '../../ui';
import type { IconName } from '../../ui';
import { accessTone, networkTone, resourceTone } from '../common/tones';
import { objectName } from '../common/words';
import { Section } from '../details/section';
import { RecentEvents } from '../details/recent-events';
import { isOfCluster } from '../events/rows';
import { worstAccess } from '../storage/disk-rows';
import { beliefs, beliefText } from './belief';

const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

/** Where the partition looked at is wrong about a node; nothing while it is right about all. */
export function Beliefs({
  cluster,
  view,
}: {
  readonly cluster: ClusterId;
  readonly view: ClusterView;
}) {
  const texts = useTexts();
  const sentences = useReader(
    (reader) => beliefs(reader, cluster, view).map((each) => beliefText(texts, reader, each)),
    [cluster, view, texts],
    same,
  );
  if (sentences.length === 0) return null;
  return (
    <Section title={texts.t('clusterPages:belief.title')}>
      <ul className="beliefs">
        {sentences.map((sentence) => (
          <li key={sentence}>
            <Icon name="warning" size={16} />
            {sentence}
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface LineProps {
  readonly icon: IconName;
  readonly id: RecordId;
  readonly name: string;
  readonly place: Place;
  readonly children: ReactNode;
}

/** An object in one line; it leads to the object in its list. */
function ObjectLine({ icon, id, name, place, children }: LineProps) {
  const { ui } = useSession();
  return (
    <li>
      <button
        type="button"
        className="object-line"
        onClick={() => {
          if (place !== id) ui.select(place, { ids: [id], focus: id });
          ui.goTo(place);
        }}
      >
        <Icon name={icon} size={16} />
        <span className="truncate">{name}</span>
        {children}
      </button>
    </li>
  );
}

/** The networks of a cluster in short. */
export function NetworksInShort({ cluster }: { readonly cluster: ClusterId }) {
  const texts = useTexts();
  const networks = useReader((reader) => reader.by('network.cluster', cluster), [cluster]);
  return (
    <Section title={texts.t('views:list.networks')}>
      <ul className="object-lines">
        {networks.map(({ id, name, state, role }) => (
          <ObjectLine key={id} icon="network" id={id} name={name} place={id}>
            <StateLabel tone={networkTone[state]} word={texts.state(`network.${state}`)} />
            <span className="secondary truncate">{texts.state(`networkRole.${role}`)}</span>
          </ObjectLine>
        ))}
      </ul>
    </Section>
  );
}

/** The shared volumes of a cluster in short: coordinator and the worst access of any node. */
export function VolumesInShort({ cluster }: { readonly cluster: ClusterId }) {
  const texts = useTexts();
  const volumes = useReader(
    (reader) =>
      reader
        .by('disk.cluster', cluster)
        .filter((disk) => disk.volume !== null)
        .map((disk) => ({
          id: disk.id,
          name: disk.name,
          state: disk.state,
          access: worstAccess(reader, disk),
          owner: objectName(reader, disk.owner),
        })),
    [cluster],
    same,
  );
  if (volumes.length === 0) return null;
  const place: Place = texts.vocabulary === 'r2' ? `volumes/${cluster}` : `storage/${cluster}`;
  return (
    <Section title={texts.t('views:list.volumes')}>
      <ul className="object-lines">
        {volumes.map(({ id, name, state, access, owner }) => (
          <ObjectLine key={id} icon="sharedVolume" id={id} name={name} place={place}>
            {access === null || state !== 'online' ? (
              <StateLabel tone={resourceTone[state]} word={texts.state(`resource.${state}`)} />
            ) : (
              <StateLabel tone={accessTone[access]} word={texts.state(`access.${access}`)} />
            )}
            <span className="secondary truncate">
              {texts.t('clusterPages:cluster.coordinatedBy', { node: owner })}
            </span>
          </ObjectLine>
        ))}
      </ul>
    </Section>
  );
}

/** The newest grave events of a cluster's nodes. */
export function GraveEvents({ cluster }: { readonly cluster: ClusterId }) {
  const texts = useTexts();
  const { reader } = useSession().replica;
  const matches = useCallback(
    (event: SimEvent) => {
      const { id, level } = eventCatalogue[event.name];
      const grave = level === 'critical' || level === 'error';
      return grave && id !== null && isOfCluster(reader, event, cluster);
    },
    [reader, cluster],
  );
  return (
    <RecentEvents
      title={texts.t('clusterPages:cluster.graveEvents')}
      empty={texts.t('clusterPages:cluster.noGraveEvents')}
      matches={matches}
    />
  );
}
