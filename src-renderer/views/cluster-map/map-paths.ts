import type { ArrayId, NetworkId, NodeId } from '../../../src-shared/model/tables';
import type { MapLayout } from './map-layout';
import { stubOffset, trunkX } from './map-layout';
import type { ClusterMap } from './map-model';

export type Point = readonly [x: number, y: number];

/** Corners as the `d` of a path. */
export function pathOf(points: readonly Point[]): string {
  return points
    .map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${String(x)} ${String(y)}`)
    .join('');
}

/** The point so far along a line of corners; `share` from 0 to 1. */
export function pointAt(points: readonly Point[], share: number): Point {
  const lengths = points.slice(1).map((point, index) => distance(points[index] ?? point, point));
  let left = lengths.reduce((sum, each) => sum + each, 0) * Math.min(1, Math.max(0, share));
  for (const [index, length] of lengths.entries()) {
    const from = points[index];
    const to = points[index + 1];
    if (!from || !to) break;
    if (left <= length) {
      const part = length === 0 ? 0 : left / length;
      return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
    }
    left -= length;
  }
  return points.at(-1) ?? [0, 0];
}

/** The lines run along the axes only. */
function distance(from: Point, to: Point): number {
  return Math.abs(from[0] - to[0]) + Math.abs(from[1] - to[1]);
}

/** Where a node's line to a network leaves its card. */
export function networkStub(
  map: ClusterMap,
  layout: MapLayout,
  node: NodeId,
  network: NetworkId,
): Point | null {
  const place = layout.nodes[node];
  const index = map.networks.findIndex((each) => each.id === network);
  if (!place || index < 0) return null;
  return [place.box.x + stubOffset(index), place.box.y];
}

/** Where a node's line to an array leaves its card. */
export function arrayStub(
  map: ClusterMap,
  layout: MapLayout,
  node: NodeId,
  array: ArrayId,
): Point | null {
  const place = layout.nodes[node];
  const index = map.arrays.findIndex((each) => each.id === array);
  if (!place || index < 0) return null;
  const { box } = place;
  return [box.x + box.width - stubOffset(index), box.y + box.height];
}

/** From node to node over a network: up to its line, along it, by the trunk to another row, and down. */
export function wayBetween(
  map: ClusterMap,
  layout: MapLayout,
  from: NodeId,
  to: NodeId,
  over: NetworkId | null,
): readonly Point[] {
  const network = over ?? map.networks.at(-1)?.id;
  if (network === undefined) return [];
  const start = networkStub(map, layout, from, network);
  const end = networkStub(map, layout, to, network);
  const fromY = layout.rows[layout.nodes[from]?.row ?? -1]?.networks[network];
  const toY = layout.rows[layout.nodes[to]?.row ?? -1]?.networks[network];
  if (!start || !end || fromY === undefined || toY === undefined) return [];
  const trunk = trunkX(
    layout,
    map.networks.findIndex((each) => each.id === network),
  );
  const between: readonly Point[] =
    fromY === toY
      ? []
      : [
          [trunk, fromY],
          [trunk, toY],
        ];
  return [start, [start[0], fromY], ...between, [end[0], toY], end];
}

/** From a node down to the line of an array, along it and down to the array. */
export function wayToArray(
  map: ClusterMap,
  layout: MapLayout,
  node: NodeId,
  array: ArrayId,
): readonly Point[] {
  const start = arrayStub(map, layout, node, array);
  const box = layout.arrays[array];
  const row = layout.nodes[node]?.row ?? -1;
  const own = layout.rows[row]?.fabrics[array];
  const last = layout.rows.at(-1)?.fabrics[array];
  if (!start || !box || own === undefined || last === undefined) return [];
  const centre = box.x + box.width / 2;
  const trunk = fabricTrunkX(map, layout, array);
  const between: readonly Point[] =
    own === last
      ? []
      : [
          [trunk, own],
          [trunk, last],
        ];
  return [start, [start[0], own], ...between, [centre, last], [centre, box.y]];
}

/** Where the lines of an array join those of the other rows. */
export function fabricTrunkX(map: ClusterMap, layout: MapLayout, array: ArrayId): number {
  const index = map.arrays.findIndex((each) => each.id === array);
  return (layout.rows[0]?.right ?? 0) + 6 + index * 8;
}

/** Where a network's line is interrupted: between neighbours on two sides of a cut. */
export function cutMarks(
  map: ClusterMap,
  layout: MapLayout,
): readonly { readonly id: string; readonly at: Point }[] {
  return map.networks.flatMap((network) =>
    layout.rows.flatMap((row, rowIndex) =>
      row.nodes.slice(1).flatMap((node, index) => {
        const before = row.nodes[index];
        const left = before && layout.nodes[before]?.box;
        const right = layout.nodes[node]?.box;
        const y = row.networks[network.id];
        if (!before || !left || !right || y === undefined) return [];
        if (!isCut(network.cut, before, node)) return [];
        const x = (left.x + left.width + right.x) / 2;
        return [{ id: `${network.id}/${String(rowIndex)}/${node}`, at: [x, y] as const }];
      }),
    ),
  );
}

function isCut(cuts: ClusterMap['networks'][number]['cut'], one: NodeId, other: NodeId): boolean {
  return cuts.some(
    ([from, to]) =>
      (from.includes(one) && to.includes(other)) || (from.includes(other) && to.includes(one)),
  );
}
