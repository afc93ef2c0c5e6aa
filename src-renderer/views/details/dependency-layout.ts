import type { Resource } from '../../../src-shared/rules/group-resources';

export const boxSize = { width: 248, height: 76 };
const gap = { across: 24, down: 40 };

export interface Box {
  readonly resource: Resource;
  readonly x: number;
  readonly y: number;
}

export interface Line {
  readonly id: string;
  readonly from: Box;
  readonly to: Box;
  /** One of several resources of which one is enough. */
  readonly either: boolean;
}

export interface Drawing {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

/** How many resources lie above one that others depend on; a circle, which nothing makes, would end. */
function depthOf(resources: readonly Resource[], id: string, seen: readonly string[] = []): number {
  if (seen.includes(id)) return 0;
  const above = resources.filter((each) => each.dependencies.flat().includes(id));
  return above.reduce(
    (depth, each) => Math.max(depth, 1 + depthOf(resources, each.id, [...seen, id])),
    0,
  );
}

function layersOf(resources: readonly Resource[]): readonly (readonly Resource[])[] {
  const layers: Resource[][] = [];
  for (const resource of resources) (layers[depthOf(resources, resource.id)] ??= []).push(resource);
  return layers;
}

/** Where the boxes that depend on a resource stand on average; null for one nothing depends on. */
function middleOf(above: readonly Box[], id: string): number | null {
  const xs = above
    .filter((box) => box.resource.dependencies.flat().includes(id))
    .map((box) => box.x);
  return xs.length === 0 ? null : xs.reduce((sum, x) => sum + x, 0) / xs.length;
}

/** Resources in layers: what depends stands above what it depends on, each below its dependents. */
export function drawingOf(resources: readonly Resource[]): Drawing {
  const boxes: Box[] = [];
  const step = boxSize.width + gap.across;
  const layers = layersOf(resources);
  layers.forEach((layer, row) => {
    let free = 0;
    for (const resource of layer) {
      const x = Math.max(free, middleOf(boxes, resource.id) ?? free);
      boxes.push({ resource, x, y: row * (boxSize.height + gap.down) });
      free = x + step;
    }
  });
  const width = Math.max(...boxes.map((box) => box.x), 0) + boxSize.width;
  const boxOf = new Map(boxes.map((box) => [box.resource.id, box]));
  const lines = boxes.flatMap((from) =>
    from.resource.dependencies.flatMap((any) =>
      any.flatMap((id) => {
        const to = boxOf.get(id);
        return to ? [{ id: `${from.resource.id}>${id}`, from, to, either: any.length > 1 }] : [];
      }),
    ),
  );
  const height = layers.length * (boxSize.height + gap.down) - gap.down;
  return { boxes, lines, width, height };
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** The box an arrow key leads to: along a line up or down, beside it left or right; itself where none is. */
export function neighbourOf(drawing: Drawing, id: string, direction: Direction): string {
  const { boxes, lines } = drawing;
  const own = boxes.find((box) => box.resource.id === id);
  if (!own) return id;
  if (direction === 'down') {
    return lines.find((line) => line.from === own)?.to.resource.id ?? id;
  }
  if (direction === 'up') return lines.find((line) => line.to === own)?.from.resource.id ?? id;
  const row = boxes.filter((box) => box.y === own.y);
  const at = row.indexOf(own) + (direction === 'left' ? -1 : 1);
  return row[at]?.resource.id ?? id;
}
