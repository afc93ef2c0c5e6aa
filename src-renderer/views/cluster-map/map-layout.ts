import type { ArrayId, NetworkId, NodeId } from '../../../src-shared/model/tables';
import type { ClusterMap, MapNode } from './map-model';

/** A rectangle in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A row of nodes between the lines of its networks above and those of its storage below. */
export interface MapRow {
  readonly nodes: readonly NodeId[];
  readonly networks: Readonly<Record<NetworkId, number>>;
  readonly fabrics: Readonly<Record<ArrayId, number>>;
  readonly left: number;
  readonly right: number;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly labelWidth: number;
  readonly rows: readonly MapRow[];
  readonly nodes: Readonly<Record<NodeId, { readonly box: Box; readonly row: number }>>;
  readonly arrays: Readonly<Record<ArrayId, Box>>;
  readonly sites: readonly { readonly name: string; readonly box: Box }[];
  readonly witness: Box;
  /** Machines drawn one by one as tiles, `tilesPerLine` beside each other; 0: they are only counted. */
  readonly tilesPerLine: number;
  /** Cards too narrow for words beside their icons. */
  readonly narrow: boolean;
}

const margin = 16;
const cardGap = 12;
const siteGap = 36;
const leastCard = 92;
const mostCard = 256;
const narrowBelow = 148;
const lineStep = 20;
const fabricStep = 14;
const headHeight = 56;
const tilePx = 12;
const mostTileLines = 4;
/** Its head and two lines of disks. */
const arrayHeight = 116;
const mostArray = 360;

/** How far from a card's left edge the line to its network number `index` leaves, and from its right edge that to its array. */
export function stubOffset(index: number): number {
  return 16 + index * 13;
}

/** Where the lines of a network join those of the other rows. */
export function trunkX(layout: Pick<MapLayout, 'labelWidth'>, index: number): number {
  return margin + layout.labelWidth + 4 + index * 6;
}

interface Grid {
  readonly lines: readonly (readonly MapNode[])[];
  readonly card: number;
}

/** Nodes in rows: all in one where they fit, rooms side by side; else every room in rows of its own. */
function gridOf(nodes: readonly MapNode[], available: number): Grid {
  const rooms = groupBySite(nodes);
  const whole = available - (rooms.length - 1) * (siteGap - cardGap);
  const fits = (width: number) =>
    Math.max(1, Math.floor((width + cardGap) / (leastCard + cardGap)));
  const cardOf = (count: number, width: number) =>
    Math.min(mostCard, Math.floor((width - (count - 1) * cardGap) / count));
  if (nodes.length <= fits(whole)) {
    return { lines: [rooms.flat()], card: cardOf(Math.max(1, nodes.length), whole) };
  }
  const lines = rooms.flatMap((room) => {
    const count = Math.ceil(room.length / fits(available));
    const length = Math.ceil(room.length / count);
    return Array.from({ length: count }, (_, index) =>
      room.slice(index * length, (index + 1) * length),
    );
  });
  const longest = Math.max(...lines.map((line) => line.length));
  return { lines, card: cardOf(longest, available) };
}

function groupBySite(nodes: readonly MapNode[]): readonly (readonly MapNode[])[] {
  const rooms = new Map<string | null, MapNode[]>();
  for (const node of nodes) {
    const room = rooms.get(node.site);
    if (room) room.push(node);
    else rooms.set(node.site, [node]);
  }
  return rooms.size === 0 ? [[]] : [...rooms.values()];
}

interface Measures {
  readonly card: number;
  readonly cardHeight: number;
  readonly left: number;
  readonly right: number;
  readonly tilesPerLine: number;
}

function measuresOf(map: ClusterMap, card: number, left: number, right: number): Measures {
  const perLine = Math.max(1, Math.floor((card - 20) / tilePx));
  const longest = Math.max(0, ...map.nodes.map((node) => node.tiles.length));
  const tileLines = Math.ceil(longest / perLine);
  const drawn = longest > 0 && tileLines <= mostTileLines;
  const tiles = drawn ? tileLines * tilePx + 6 : 16;
  return {
    ...{ card, left, right },
    cardHeight: 34 + tiles + 22 + 26,
    tilesPerLine: drawn ? perLine : 0,
  };
}

/** Places everything for a width in CSS pixels; the height follows. */
export function mapLayout(map: ClusterMap, width: number): MapLayout {
  const labelWidth = width >= 760 ? 148 : 84;
  const left = margin + labelWidth + 8 + map.networks.length * 6;
  const right = width - margin - map.arrays.length * 8;
  const grid = gridOf(map.nodes, right - left);
  const measures = measuresOf(map, grid.card, left, right);
  const nodes: Record<NodeId, { box: Box; row: number }> = {};
  const rows: MapRow[] = [];
  let y = margin + headHeight;
  for (const line of grid.lines) {
    const placed = placeRow(map, line, measures, y);
    line.forEach((node, index) => {
      const box = placed.boxes[index];
      if (box) nodes[node.id] = { box, row: rows.length };
    });
    rows.push(placed.row);
    y = placed.bottom;
  }
  const arrays = placeArrays(map, nodes, measures, y + 14);
  const bottom = map.arrays.length > 0 ? y + 14 + arrayHeight : y;
  return {
    width,
    height: bottom + margin + 14,
    labelWidth,
    rows,
    nodes,
    arrays,
    sites: sitesOf(map, nodes, arrays),
    witness: {
      x: Math.max(left, width - margin - 260),
      y: margin,
      width: Math.min(260, width - margin - left),
      height: 40,
    },
    tilesPerLine: measures.tilesPerLine,
    narrow: grid.card < narrowBelow,
  };
}

function placeRow(
  map: ClusterMap,
  line: readonly MapNode[],
  { card, cardHeight, left, right }: Measures,
  top: number,
): { readonly row: MapRow; readonly boxes: readonly Box[]; readonly bottom: number } {
  const networks: Record<NetworkId, number> = {};
  map.networks.forEach((network, index) => {
    networks[network.id] = top + 12 + index * lineStep;
  });
  const cardTop = top + map.networks.length * lineStep + 24;
  const fabrics: Record<ArrayId, number> = {};
  map.arrays.forEach((array, index) => {
    fabrics[array.id] = cardTop + cardHeight + 18 + index * fabricStep;
  });
  const breaks = line.filter((node, index) => index > 0 && node.site !== line[index - 1]?.site);
  const used =
    line.length * card + (line.length - 1) * cardGap + breaks.length * (siteGap - cardGap);
  let x = left + Math.max(0, Math.floor((right - left - used) / 2));
  const boxes = line.map((node, index) => {
    if (index > 0) x += card + (node.site === line[index - 1]?.site ? cardGap : siteGap);
    return { x, y: cardTop, width: card, height: cardHeight };
  });
  return {
    row: { nodes: line.map((node) => node.id), networks, fabrics, left, right },
    boxes,
    bottom: cardTop + cardHeight + 18 + map.arrays.length * fabricStep + 12,
  };
}

/** Arrays stand below the nodes of their room where all nodes are in one row; else evenly spread. */
function placeArrays(
  map: ClusterMap,
  nodes: MapLayout['nodes'],
  { left, right }: Measures,
  top: number,
): Readonly<Record<ArrayId, Box>> {
  const boxes: Record<ArrayId, Box> = {};
  const count = map.arrays.length;
  const width = Math.min(
    mostArray,
    Math.floor((right - left - (count - 1) * 28) / Math.max(1, count)),
  );
  const share = (right - left) / Math.max(1, count);
  map.arrays.forEach((array, index) => {
    const near = map.nodes.filter((node) => array.site !== null && node.site === array.site);
    const centres = near.flatMap((node) => {
      const box = nodes[node.id]?.box;
      return box ? [box.x + box.width / 2] : [];
    });
    const alone = map.arrays.every((other) => other === array || other.site !== array.site);
    const centre =
      centres.length > 0 && alone
        ? centres.reduce((sum, each) => sum + each, 0) / centres.length
        : left + share * (index + 0.5);
    const x = Math.min(right - width, Math.max(left, Math.round(centre - width / 2)));
    boxes[array.id] = { x, y: top, width, height: arrayHeight };
  });
  return boxes;
}

/** A frame round what stands in one room; none while the lab names no rooms. */
function sitesOf(
  map: ClusterMap,
  nodes: MapLayout['nodes'],
  arrays: MapLayout['arrays'],
): MapLayout['sites'] {
  const names = [...new Set(map.nodes.flatMap((node) => node.site ?? []))];
  return names.map((name) => {
    const boxes = [
      ...map.nodes.flatMap((node) => (node.site === name ? (nodes[node.id]?.box ?? []) : [])),
      ...map.arrays.flatMap((array) => (array.site === name ? (arrays[array.id] ?? []) : [])),
    ];
    const x = Math.min(...boxes.map((box) => box.x)) - 10;
    const y = Math.min(...boxes.map((box) => box.y)) - 20;
    const right = Math.max(...boxes.map((box) => box.x + box.width)) + 10;
    const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + 12;
    return { name, box: { x, y, width: right - x, height: bottom - y } };
  });
}
