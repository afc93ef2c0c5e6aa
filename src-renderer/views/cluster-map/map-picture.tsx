import type { KeyboardEvent } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ClusterId } from '../../../src-shared/model/tables';
import { useSelection, useSession } from '../../store/hooks';
import type { Place } from '../../store/place';
import { useTexts } from '../../store/texts';
import { ContextMenu, Icon } from '../../ui';
import { useVerbs } from '../common/verbs';
import { MapCard } from './map-cards';
import { MapArrows, MapFlows } from './map-flows';
import { mapItems, neighbour } from './map-items';
import type { MapItem } from './map-items';
import { mapLayout } from './map-layout';
import { MapLines } from './map-lines';
import type { ClusterMap } from './map-model';

const leastWidth = 520;

/** The width there is, in CSS pixels; follows the panes. */
function useWidth(): readonly [ref: { current: HTMLDivElement | null }, width: number] {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(leastWidth);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(leastWidth, Math.floor(entry.contentRect.width)));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [ref, width];
}

export interface MapPictureProps {
  readonly list: Place;
  readonly cluster: ClusterId;
  readonly map: ClusterMap;
}

/**
 * The map as a picture: lines drawn behind, objects as buttons upon them. One tab stop; the arrow keys
 * go to the nearest object, and what has the focus is what actions are about.
 */
export function MapPicture({ list, cluster, map }: MapPictureProps) {
  const texts = useTexts();
  const { ui } = useSession();
  const verbs = useVerbs();
  const [ref, width] = useWidth();
  const layout = useMemo(() => mapLayout(map, width), [map, width]);
  const items = useMemo(() => mapItems(texts, cluster, map, layout), [texts, cluster, map, layout]);
  const selection = useSelection(list);
  const [active, setActive] = useState<string | null>(null);
  const tabStop = items.find((item) => item.key === active) ?? items[0];
  const go = (item: MapItem | undefined) => {
    if (!item) return;
    ref.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(item.key)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!tabStop || event.altKey || event.ctrlKey || event.metaKey) return;
    const target =
      event.key === 'Home'
        ? items[0]
        : event.key === 'End'
          ? items.at(-1)
          : event.key.startsWith('Arrow')
            ? neighbour(items, tabStop, event.key)
            : undefined;
    if (event.key === 'Enter') verbs.open(tabStop.id);
    else if (!target) return;
    event.preventDefault();
    go(target);
  };
  return (
    <ContextMenu label={texts.t('console:app.actions')} entries={verbs.contextEntries}>
      <div ref={ref} className="map" style={{ height: layout.height }} onKeyDown={onKeyDown}>
        <svg width={layout.width} height={layout.height} aria-hidden="true" focusable="false">
          <MapArrows />
          <MapLines map={map} layout={layout} />
          <MapFlows map={map} layout={layout} />
        </svg>
        {layout.sites.map(({ name, box }) => (
          <span key={name} className="map-site-name" style={{ left: box.x + 12, top: box.y + 2 }}>
            <Icon name="building" size={16} />
            {name}
          </span>
        ))}
        <People map={map} />
        {items.map((item) => (
          <button
            key={item.key}
            type="button"
            className="map-object"
            data-kind={item.kind}
            data-item={item.key}
            data-trouble={isTroubled(item, map) || undefined}
            aria-label={item.label}
            aria-pressed={selection.ids[0] === item.id}
            tabIndex={item === tabStop ? 0 : -1}
            style={{
              left: item.box.x,
              top: item.box.y,
              width: item.box.width,
              height: item.box.height,
            }}
            onFocus={() => {
              setActive(item.key);
              ui.select(list, { ids: [item.id], focus: item.id });
            }}
            onContextMenu={() => {
              ui.setPane('results');
              ui.select(list, { ids: [item.id], focus: item.id });
            }}
            onDoubleClick={() => {
              verbs.open(item.id);
            }}
          >
            <MapCard item={item} map={map} layout={layout} />
          </button>
        ))}
      </div>
    </ContextMenu>
  );
}

/** Nodes that are down or away are drawn with a broken frame. */
function isTroubled(item: MapItem, map: ClusterMap): boolean {
  const node = item.kind === 'node' ? map.nodes.find((each) => each.id === item.id) : undefined;
  return node !== undefined && (node.state === 'down' || node.machine !== 'on' || node.elsewhere);
}

/** The people it is all for. */
function People({ map }: { readonly map: ClusterMap }) {
  const texts = useTexts();
  const { sessions, clients } = map;
  return (
    <p className="map-people">
      <Icon name="people" size={20} />
      <span className="map-two-lines">
        <strong className="numeric">
          {texts.t('views:cluster.usedOf', {
            used: texts.number(sessions),
            total: texts.number(clients),
          })}
        </strong>
        <span className="caption secondary">{texts.t('clusterPages:map.sessions')}</span>
      </span>
    </p>
  );
}
