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
import type { SceneProps } from './map-lines';
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
  const verbs = useVerbs();
  const [ref, width] = useWidth();
  const layout = useMemo(() => mapLayout(map, width), [map, width]);
  const items = useMemo(() => mapItems(texts, cluster, map, layout), [texts, cluster, map, layout]);
  const [active, setActive] = useState<string | null>(null);
  const tabStop = items.find((item) => item.key === active) ?? items[0];
  const onKeyDown = (event: KeyboardEvent) => {
    if (!tabStop || event.altKey || event.ctrlKey || event.metaKey) return;
    const target = targetOf(items, tabStop, event.key);
    if (event.key === 'Enter') verbs.open(tabStop.id);
    else if (!target) return;
    event.preventDefault();
    const key = target && CSS.escape(target.key);
    if (key) ref.current?.querySelector<HTMLElement>(`[data-item="${key}"]`)?.focus();
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
          <span
            key={name}
            className="map-site-name"
            style={{ left: box.x, top: box.y + 2, width: box.width }}
          >
            <Icon name="building" size={16} />
            {name}
          </span>
        ))}
        <People map={map} />
        {items.map((item) => (
          <MapButton
            key={item.key}
            {...{ item, list, map, layout }}
            tabbable={item === tabStop}
            onActive={setActive}
          />
        ))}
      </div>
    </ContextMenu>
  );
}

/** Where a key leads to from an object. */
function targetOf(items: readonly MapItem[], from: MapItem, key: string): MapItem | undefined {
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  return key.startsWith('Arrow') ? neighbour(items, from, key) : undefined;
}

interface MapButtonProps extends SceneProps {
  readonly item: MapItem;
  readonly list: Place;
  readonly tabbable: boolean;
  readonly onActive: (key: string) => void;
}

/** An object of the map. */
function MapButton({ item, list, map, layout, tabbable, onActive }: MapButtonProps) {
  const { ui } = useSession();
  const verbs = useVerbs();
  const { ids } = useSelection(list);
  const select = () => {
    ui.select(list, { ids: [item.id], focus: item.id });
  };
  return (
    <button
      type="button"
      className="map-object"
      data-kind={item.kind}
      data-item={item.key}
      data-trouble={isTroubled(item, map) || undefined}
      aria-label={item.label}
      aria-pressed={ids[0] === item.id}
      tabIndex={tabbable ? 0 : -1}
      style={{
        left: item.box.x,
        top: item.box.y,
        width: item.box.width,
        height: item.box.height,
      }}
      onFocus={() => {
        onActive(item.key);
        select();
      }}
      onContextMenu={() => {
        ui.setPane('results');
        select();
      }}
      onDoubleClick={() => {
        verbs.open(item.id);
      }}
    >
      <MapCard item={item} map={map} layout={layout} />
    </button>
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
