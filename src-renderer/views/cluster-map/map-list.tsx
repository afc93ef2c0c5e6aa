import type { ClusterId } from '../../../src-shared/model/tables';
import { useTexts } from '../../store/texts';
import { mapItems } from './map-items';
import type { MapItem } from './map-items';
import { mapLayout } from './map-layout';
import type { ClusterMap } from './map-model';

const kinds = ['node', 'network', 'array', 'disk', 'witness', 'move', 'detour'] as const;

/** The same as the picture, as lists of sentences: for whoever does not see it, and to copy. */
export function MapList({
  cluster,
  map,
}: {
  readonly cluster: ClusterId;
  readonly map: ClusterMap;
}) {
  const texts = useTexts();
  const items = mapItems(texts, cluster, map, mapLayout(map, 1200));
  const byKind = (kind: MapItem['kind']) => items.filter((item) => item.kind === kind);
  return (
    <div
      className="map-list selectable"
      tabIndex={0}
      role="group"
      aria-label={texts.t('clusterPages:map.list')}
    >
      <p>
        {texts.t('clusterPages:map.sessions')}:{' '}
        {texts.t('views:cluster.usedOf', {
          used: texts.number(map.sessions),
          total: texts.number(map.clients),
        })}
      </p>
      {kinds
        .filter((kind) => byKind(kind).length > 0)
        .map((kind) => (
          <section key={kind} aria-label={texts.t(`clusterPages:map.kind.${kind}`)}>
            <h3>{texts.t(`clusterPages:map.kind.${kind}`)}</h3>
            <ul>
              {byKind(kind).map((item) => (
                <li key={item.key}>{item.label}</li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}
