import type { LogicalProcessor } from '../../src-shared/counters/readings';
import { resolvedColour } from '../ui/theme-revision';

/** Where a logical processor is drawn, in CSS pixels. */
export interface Cell {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** The name of a NUMA node over its cells. */
export interface GroupName {
  readonly numa: number;
  readonly y: number;
}

export interface GridLayout {
  readonly cellPx: number;
  readonly columns: number;
  readonly heightPx: number;
  readonly cells: readonly Cell[];
  readonly names: readonly GroupName[];
}

const nameHeightPx = 22;
const groupGapPx = 12;
const mostPx = 56;
const leastPx = 9;
/** A grid is at most this high before its cells become smaller. */
const wantedHeightPx = 380;

/**
 * Cells in rows, those of one NUMA node together. Cells are as large as the width allows without the grid
 * becoming higher than a screen; beyond that it grows.
 */
export function gridLayout(numa: readonly number[], widthPx: number): GridLayout {
  const sizes: number[] = [];
  for (const node of numa) sizes[node] = (sizes[node] ?? 0) + 1;
  let cellPx = mostPx;
  while (cellPx > leastPx && heightOf(sizes, widthPx, cellPx) > wantedHeightPx) cellPx -= 1;
  const columns = columnsOf(widthPx, cellPx);
  const cells: Cell[] = [];
  const names: GroupName[] = [];
  let y = 0;
  let index = 0;
  sizes.forEach((size, node) => {
    names.push({ numa: node, y });
    y += nameHeightPx;
    for (let place = 0; place < size; place += 1) {
      const row = Math.floor(place / columns);
      cells.push({ index, x: (place % columns) * cellPx, y: y + row * cellPx });
      index += 1;
    }
    y += Math.ceil(size / columns) * cellPx + groupGapPx;
  });
  return { cellPx, columns, heightPx: Math.max(1, y - groupGapPx), cells, names };
}

const columnsOf = (widthPx: number, cellPx: number) => Math.max(1, Math.floor(widthPx / cellPx));

function heightOf(sizes: readonly number[], widthPx: number, cellPx: number): number {
  const columns = columnsOf(widthPx, cellPx);
  return sizes.reduce(
    (sum, size) => sum + nameHeightPx + Math.ceil(size / columns) * cellPx + groupGapPx,
    0,
  );
}

/** The cell at a point, or null. */
export function cellAt(layout: GridLayout, x: number, y: number): number | null {
  const { cellPx } = layout;
  const found = layout.cells.find(
    (cell) => x >= cell.x && x < cell.x + cellPx && y >= cell.y && y < cell.y + cellPx,
  );
  return found?.index ?? null;
}

export interface GridColours {
  readonly ground: string;
  readonly track: string;
  readonly bar: string;
  readonly busy: string;
  readonly text: string;
  readonly quiet: string;
  readonly border: string;
  readonly focus: string;
  readonly font: string;
}

export function gridColours(): GridColours {
  return {
    ground: resolvedColour('--color-surface'),
    track: resolvedColour('--color-track'),
    bar: resolvedColour('--color-bar'),
    busy: resolvedColour('--color-danger'),
    text: resolvedColour('--color-text'),
    quiet: resolvedColour('--color-text-secondary'),
    border: resolvedColour('--color-control-border'),
    focus: resolvedColour('--color-focus'),
    font: getComputedStyle(document.body).fontFamily,
  };
}

/** Above this a host counts as bound by its processors (hyperv-host §7). */
export const boundPermille = 900;

export interface GridPicture {
  readonly layout: GridLayout;
  readonly processors: readonly LogicalProcessor[];
  /** What is drawn of each just now: it glides towards the measured value. */
  readonly shown: Float32Array;
  readonly focused: number | null;
  readonly nameOf: (numa: number) => string;
  readonly parkedWord: string;
}

/** Draws the whole grid; a frame with 2,048 processors takes a few milliseconds. */
export function drawGrid(
  pen: CanvasRenderingContext2D,
  colours: GridColours,
  picture: GridPicture,
): void {
  const { layout, processors, shown, focused, nameOf, parkedWord } = picture;
  const { cellPx } = layout;
  const ratio = pen.canvas.width / Math.max(1, pen.canvas.clientWidth || pen.canvas.width);
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.fillStyle = colours.ground;
  pen.fillRect(0, 0, pen.canvas.width, pen.canvas.height);
  pen.textBaseline = 'middle';
  pen.fillStyle = colours.quiet;
  pen.font = `600 12px ${colours.font}`;
  for (const { numa, y } of layout.names) pen.fillText(nameOf(numa), 0, y + nameHeightPx / 2);
  const gap = cellPx >= 24 ? 4 : cellPx >= 14 ? 2 : 1;
  const size = cellPx - gap;
  for (const cell of layout.cells) {
    const processor = processors[cell.index];
    if (!processor) continue;
    if (processor.parked) drawParked(pen, colours, cell, size, parkedWord);
    else drawRunning(pen, colours, cell, size, shown[cell.index] ?? 0);
  }
  const focusedCell = focused === null ? undefined : layout.cells[focused];
  if (!focusedCell) return;
  pen.strokeStyle = colours.focus;
  pen.lineWidth = 2;
  pen.strokeRect(focusedCell.x - 1, focusedCell.y - 1, size + 2, size + 2);
}

/** A running processor: a box that fills from below. */
function drawRunning(
  pen: CanvasRenderingContext2D,
  colours: GridColours,
  { index, x, y }: Cell,
  size: number,
  permille: number,
): void {
  pen.fillStyle = colours.track;
  pen.fillRect(x, y, size, size);
  const height = Math.round((size * Math.min(1000, permille)) / 1000);
  pen.fillStyle = permille > boundPermille ? colours.busy : colours.bar;
  pen.fillRect(x, y + size - height, size, height);
  if (size < 40) return;
  pen.font = `11px ${colours.font}`;
  pen.fillStyle = colours.text;
  // The number stands over the bar, where its contrast does not depend on the load.
  pen.fillStyle = colours.ground;
  pen.fillRect(x + 2, y + 2, 8 + 7 * String(index).length, 15);
  pen.fillStyle = colours.text;
  pen.fillText(String(index), x + 5, y + 10);
}

/** A parked one is no box: a ring, with the word where there is room for it. */
function drawParked(
  pen: CanvasRenderingContext2D,
  colours: GridColours,
  { index, x, y }: Cell,
  size: number,
  word: string,
): void {
  pen.strokeStyle = colours.border;
  pen.lineWidth = size < 14 ? 1 : 1.5;
  const wide = size >= 40;
  const radius = wide ? 7 : size / 2 - 1;
  pen.beginPath();
  pen.arc(x + size / 2, y + (wide ? size - 14 : size / 2), Math.max(1, radius), 0, 2 * Math.PI);
  pen.stroke();
  if (!wide) return;
  pen.fillStyle = colours.quiet;
  pen.font = `11px ${colours.font}`;
  pen.fillText(String(index), x + 5, y + 10);
  pen.font = `10px ${colours.font}`;
  pen.fillText(word, x + 3, y + 24, size - 4);
}
