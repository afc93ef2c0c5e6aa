/** Where a machine is drawn, in CSS pixels. */
export interface Tile {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A map of areas: every value gets a rectangle as large as its share, laid in rows and columns so that
 * none is a mere line (a squarified treemap). Values are given from the largest to the smallest.
 */
export function heatLayout(values: readonly number[], width: number, height: number): Tile[] {
  const tiles: Tile[] = [];
  let total = 0;
  for (const value of values) total += value;
  if (total <= 0 || width <= 0 || height <= 0) return tiles;
  const scale = (width * height) / total;
  const free = { x: 0, y: 0, width, height };
  let from = 0;
  while (from < values.length) {
    const side = Math.min(free.width, free.height);
    const to = rowEnd(values, from, scale, side);
    let area = 0;
    for (let at = from; at < to; at += 1) area += (values[at] as number) * scale;
    const thickness = side > 0 ? area / side : 0;
    let along = 0;
    const lies = free.width < free.height;
    for (let index = from; index < to; index += 1) {
      const length = thickness > 0 ? ((values[index] as number) * scale) / thickness : 0;
      tiles.push(
        lies
          ? { index, x: free.x + along, y: free.y, width: length, height: thickness }
          : { index, x: free.x, y: free.y + along, width: thickness, height: length },
      );
      along += length;
    }
    if (lies) {
      free.y += thickness;
      free.height = Math.max(0, free.height - thickness);
    } else {
      free.x += thickness;
      free.width = Math.max(0, free.width - thickness);
    }
    from = to;
  }
  return tiles;
}

/** Takes further values into a row for as long as its worst rectangle becomes no thinner. */
function rowEnd(values: readonly number[], from: number, scale: number, side: number): number {
  let area = 0;
  let worst = Number.POSITIVE_INFINITY;
  for (let at = from; at < values.length; at += 1) {
    area += (values[at] as number) * scale;
    const thickness = area / side;
    const first = ((values[from] as number) * scale) / thickness;
    const last = ((values[at] as number) * scale) / thickness;
    const next = Math.max(first / thickness, thickness / Math.max(last, 1e-9));
    if (next > worst) return at;
    worst = next;
  }
  return values.length;
}

/** The tile at a point, or null. */
export function tileAt(tiles: readonly Tile[], x: number, y: number): number | null {
  const hit = tiles.find(
    (tile) => x >= tile.x && x < tile.x + tile.width && y >= tile.y && y < tile.y + tile.height,
  );
  return hit?.index ?? null;
}

const directions = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
} as const;

/** The tile an arrow key leads to: the nearest one whose middle lies that way; null for other keys. */
export function neighbour(tiles: readonly Tile[], from: number, key: string): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return tiles.length - 1;
  const direction = directions[key as keyof typeof directions] as
    readonly [number, number] | undefined;
  const here = tiles[from];
  if (!direction || !here) return null;
  const middle = (tile: Tile) => [tile.x + tile.width / 2, tile.y + tile.height / 2] as const;
  const [x, y] = middle(here);
  let best = from;
  let least = Number.POSITIVE_INFINITY;
  for (const tile of tiles) {
    const [tileX, tileY] = middle(tile);
    const ahead = (tileX - x) * direction[0] + (tileY - y) * direction[1];
    if (ahead <= 0.5) continue;
    const aside = Math.abs((tileX - x) * direction[1]) + Math.abs((tileY - y) * direction[0]);
    const far = ahead + 2 * aside;
    if (far < least) {
      least = far;
      best = tile.index;
    }
  }
  return best;
}
