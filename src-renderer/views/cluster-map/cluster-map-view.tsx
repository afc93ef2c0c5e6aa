import { useState } from 'react';
import type { ClusterId } from '../../../src-shared/model/tables';
import { useReader, useRecord } from '../../store/hooks';
import type { Place } from '../../store/place';
import { useSeenView } from '../../store/seen-by';
import { useTexts } from '../../store/texts';
import { Segmented } from '../../ui';
import { MapLegend } from './map-legend';
import { MapList } from './map-list';
import { clusterMap } from './map-model';
import type { ClusterMap } from './map-model';
import { MapPicture } from './map-picture';

export interface ClusterMapViewProps {
  readonly list: Place;
  readonly cluster: ClusterId;
}

const sameMap = (left: ClusterMap, right: ClusterMap) =>
  JSON.stringify(left) === JSON.stringify(right);

/** Nodes, networks, storage, votes and what moves between them, on one page. */
export function ClusterMapView({ list, cluster: id }: ClusterMapViewProps) {
  const texts = useTexts();
  const { t } = texts;
  const cluster = useRecord<'cluster'>(id);
  const view = useSeenView(id);
  const map = useReader((reader) => clusterMap(reader, id, view), [id, view], sameMap);
  const [shown, setShown] = useState<'picture' | 'list'>('picture');
  if (!cluster) return null;
  const title = t('clusterPages:map.title', { cluster: cluster.name });
  return (
    <section className="map-view" aria-label={title}>
      <header className="list-head">
        <h2 className="truncate">{title}</h2>
        <span className="list-tools">
          <Segmented
            label={t('clusterPages:map.shownAs')}
            labelHidden
            value={shown}
            onValue={setShown}
            segments={[
              { value: 'picture', label: t('clusterPages:map.picture') },
              { value: 'list', label: t('clusterPages:map.list') },
            ]}
          />
        </span>
      </header>
      {shown === 'list' ? (
        <MapList cluster={id} map={map} />
      ) : (
        <div className="map-scroller">
          <MapPicture list={list} cluster={id} map={map} />
          <MapLegend />
        </div>
      )}
    </section>
  );
}
