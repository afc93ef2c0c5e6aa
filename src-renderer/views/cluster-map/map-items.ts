import type { ClusterId } from '../../../src-shared/model/tables';
import type { Texts } from '../../../src-shared/text/index';
import type { RowId } from '../../store/ui';
import type { Box, MapLayout } from './map-layout';
import type { ClusterMap, MapDetour } from './map-model';
import { pointAt, wayBetween } from './map-paths';
import type { Point } from './map-paths';
import { arrayWords, diskWord, networkWords, nodeSentence, witnessWords } from './map-words';

/** An object on the map that can be focused, selected and acted on. */
export interface MapItem {
  readonly id: RowId;
  readonly key: string;
  readonly kind: 'network' | 'node' | 'array' | 'disk' | 'witness' | 'move' | 'detour';
  readonly box: Box;
  /** All the map says of it, in words. */
  readonly label: string;
}

const labelHeight = 20;
const chipHeight = 24;
const pillHeight = 22;
/** More would hide the lines they speak of. */
const mostPills = 8;

/** The width of a pill for a name: icon, space and a letter's mean width. */
const pillWidth = (name: string, more: number) => 58 + Math.ceil((name.length + more) * 7.2);

/** Nodes that reach volumes by a detour, each with its detours. */
export function detoursByNode(detours: readonly MapDetour[]): readonly (readonly MapDetour[])[] {
  const byNode = new Map<string, MapDetour[]>();
  for (const detour of detours) {
    const known = byNode.get(detour.node);
    if (known) known.push(detour);
    else byNode.set(detour.node, [detour]);
  }
  return [...byNode.values()];
}

/** Chips of disks beside each other in an array's box; what does not fit is only counted. */
export function chipsIn(box: Box, count: number): readonly Box[] {
  const perLine = Math.max(1, Math.floor((box.width - 16) / 106));
  const width = Math.floor((box.width - 16 - (perLine - 1) * 6) / perLine);
  const shown = Math.min(count, perLine * 2);
  return Array.from({ length: shown }, (_, index) => ({
    x: box.x + 8 + (index % perLine) * (width + 6),
    y: box.y + 53 + Math.floor(index / perLine) * (chipHeight + 4),
    width,
    height: chipHeight,
  }));
}

/** Every object of the map with its place, in the order in which it is read. */
export function mapItems(
  texts: Texts,
  cluster: ClusterId,
  map: ClusterMap,
  layout: MapLayout,
): readonly MapItem[] {
  return [
    ...witnessItems(texts, cluster, map, layout),
    ...networkItems(texts, map, layout),
    ...map.nodes.flatMap((node): MapItem[] => {
      const box = layout.nodes[node.id]?.box;
      const label = nodeSentence(texts, map, node);
      return box ? [{ id: node.id, key: node.id, kind: 'node', box, label }] : [];
    }),
    ...flowItems(texts, map, layout),
    ...storageItems(texts, map, layout),
  ];
}

function witnessItems(
  texts: Texts,
  cluster: ClusterId,
  { witness }: ClusterMap,
  layout: MapLayout,
): MapItem[] {
  if (witness?.type !== 'fileShare') return [];
  const label = `${witness.name}, ${witnessWords(texts, witness)}`;
  return [{ id: cluster, key: 'witness', kind: 'witness', box: layout.witness, label }];
}

function networkItems(texts: Texts, map: ClusterMap, layout: MapLayout): MapItem[] {
  return map.networks.flatMap((network): MapItem[] => {
    const y = layout.rows[0]?.networks[network.id];
    if (y === undefined) return [];
    const box = { x: 8, y: y - labelHeight / 2, width: layout.labelWidth + 8, height: labelHeight };
    const label = `${network.name}, ${networkWords(texts, network)}`;
    return [{ id: network.id, key: network.id, kind: 'network', box, label }];
  });
}

function flowItems(texts: Texts, map: ClusterMap, layout: MapLayout): MapItem[] {
  const pillAt = ([x, y]: Point, width: number): Box => ({
    x: Math.min(layout.width - width - 4, Math.max(4, x - width / 2)),
    y: y - pillHeight / 2,
    width,
    height: pillHeight,
  });
  const moves = map.moves.map((move): MapItem => {
    const way = wayBetween(map, layout, move.source, move.target, move.network);
    const label = texts.t('clusterPages:map.move', {
      vm: move.name,
      from: nameOf(map, move.source),
      to: nameOf(map, move.target),
    });
    const box = pillAt(pointAt(way, 0.5), pillWidth(move.name, 5));
    return { id: move.vm, key: move.id, kind: 'move', box, label };
  });
  const detours = detoursByNode(map.detours).flatMap((group): MapItem[] => {
    const [first] = group;
    if (!first) return [];
    const way = wayBetween(map, layout, first.node, first.coordinator, first.network);
    const name = nameOf(map, first.node);
    const label = texts.t('clusterPages:map.detour', {
      node: name,
      volumes: texts.list(
        group.map((each) =>
          texts.t('clusterPages:map.detourVolume', {
            volume: each.volume,
            coordinator: nameOf(map, each.coordinator),
          }),
        ),
      ),
    });
    const said = texts.t('clusterPages:map.detourPill', { node: name });
    const box = pillAt(way[1] ?? [0, 0], pillWidth(said, 0));
    return [{ id: first.node, key: `detour/${first.node}`, kind: 'detour', box, label }];
  });
  return spread([...moves, ...(detours.length > mostPills ? [] : detours)]);
}

const nameOf = (map: ClusterMap, id: string) =>
  map.nodes.find((node) => node.id === id)?.name ?? '';

/** Moves pills that would lie on each other down. */
function spread(items: readonly MapItem[]): MapItem[] {
  const placed: MapItem[] = [];
  for (const item of items) {
    let { box } = item;
    while (placed.some((other) => overlap(other.box, box))) {
      box = { ...box, y: box.y + pillHeight + 2 };
    }
    placed.push({ ...item, box });
  }
  return placed;
}

function overlap(one: Box, other: Box): boolean {
  return Math.abs(one.x - other.x) < one.width + 2 && Math.abs(one.y - other.y) < one.height + 2;
}

function storageItems(texts: Texts, map: ClusterMap, layout: MapLayout): MapItem[] {
  return map.arrays.flatMap((array): MapItem[] => {
    const box = layout.arrays[array.id];
    if (!box) return [];
    const label = `${array.name}, ${arrayWords(texts, array)}`;
    const head = { ...box, height: 50 };
    const own = map.disks.filter((disk) => disk.arrays[0] === array.id);
    const chips = chipsIn(box, own.length);
    return [
      { id: array.id, key: array.id, kind: 'array', box: head, label },
      ...chips.flatMap((chip, index): MapItem[] => {
        const disk = own[index];
        if (!disk) return [];
        const words = [disk.name, diskWord(texts, disk)];
        if (map.witness?.disk === disk.id) words.push(witnessWords(texts, map.witness));
        return [{ id: disk.id, key: disk.id, kind: 'disk', box: chip, label: words.join(', ') }];
      }),
    ];
  });
}

/** The nearest object in a direction, for the arrow keys; undefined at the edge. */
export function neighbour(
  items: readonly MapItem[],
  from: MapItem,
  key: string,
): MapItem | undefined {
  const centre = ({ box }: MapItem) => [box.x + box.width / 2, box.y + box.height / 2] as const;
  const [x, y] = centre(from);
  let best: { item: MapItem; cost: number } | undefined;
  for (const item of items) {
    const [toX, toY] = centre(item);
    const along = { ArrowRight: toX - x, ArrowLeft: x - toX, ArrowDown: toY - y, ArrowUp: y - toY }[
      key
    ];
    if (item === from || along === undefined || along <= 1) continue;
    const across = Math.abs(key === 'ArrowLeft' || key === 'ArrowRight' ? toY - y : toX - x);
    const cost = along + across * 2;
    if (!best || cost < best.cost) best = { item, cost };
  }
  return best?.item;
}
