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
  readonly x: number;
  readonly y: number;
}

export interface GridLayout {
  readonly cellPx: number;
  /** Cells side by side in a NUMA node. */
  readonly columns: number;
  readonly heightPx: number;
  readonly cells: readonly Cell[];
  readonly names: readonly GroupName[];
}

const nameHeightPx = 22;
const groupGapPx = 14;
/** A name needs this much room over a node of few processors. */
const leastGroupPx = 156;
const mostPx = 56;
const leastPx = 9;
const columnsAtMost = 16;
/** A grid is at most this high before its cells become smaller. */
const wantedHeightPx = 380;

/** Blocks of one size, one a NUMA node: how many stand side by side, and how high all of them are. */
function blocks(sizes: readonly number[], widthPx: number, cellPx: number) {
  const largest = Math.max(1, ...sizes);
  const fitting = Math.max(1, Math.floor(widthPx / cellPx));
  const columns = Math.min(largest, columnsAtMost, fitting);
  const blockPx = Math.max(leastGroupPx, columns * cellPx) + groupGapPx;
  const abreast = Math.max(1, Math.floor((widthPx + groupGapPx) / blockPx));
  const blockHeightPx = nameHeightPx + Math.ceil(largest / columns) * cellPx + groupGapPx;
  const heightPx = Math.ceil(sizes.length / abreast) * blockHeightPx - groupGapPx;
  return { columns, blockPx, abreast, blockHeightPx, heightPx };
}

/**
 * Cells in blocks, those of one NUMA node together. Cells are as large as the width allows without the
 * grid becoming higher than a screen; beyond that it grows.
 */
export function gridLayout(numa: readonly number[], widthPx: number): GridLayout {
  const sizes: number[] = [];
  for (const node of numa) sizes[node] = (sizes[node] ?? 0) + 1;
  let cellPx = mostPx;
  while (cellPx > leastPx && blocks(sizes, widthPx, cellPx).heightPx > wantedHeightPx) cellPx -= 1;
  const { columns, blockPx, abreast, blockHeightPx, heightPx } = blocks(sizes, widthPx, cellPx);
  const cells: Cell[] = [];
  const names: GroupName[] = [];
  sizes.forEach((size, node) => {
    const x = (node % abreast) * blockPx;
    const y = Math.floor(node / abreast) * blockHeightPx;
    names.push({ numa: node, x, y });
    for (let place = 0; place < size; place += 1) {
      cells.push({
        index: cells.length,
        x: x + (place % columns) * cellPx,
        y: y + nameHeightPx + Math.floor(place / columns) * cellPx,
      });
    }
  });
  return { cellPx, columns, heightPx: Math.max(1, heightPx), cells, names };
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
  /** The frequency of a NUMA node's processors where they do not run at their highest. */
  readonly frequencyOf: (numa: number) => string;
  readonly parkedWord: string;
}

const gapOf = (cellPx: number) => (cellPx >= 24 ? 4 : cellPx >= 14 ? 2 : 1);

/** What only changes when something is parked or the window grows: names, boxes and rings. */
export function drawGround(
  pen: CanvasRenderingContext2D,
  colours: GridColours,
  { layout, processors, nameOf, frequencyOf, parkedWord }: GridPicture,
): void {
  const { cellPx, cells } = layout;
  const size = cellPx - gapOf(cellPx);
  const wide = size >= 40;
  pen.textBaseline = 'middle';
  pen.fillStyle = colours.quiet;
  pen.font = `600 12px ${colours.font}`;
  for (const { numa, x, y } of layout.names) {
    const frequency = frequencyOf(numa);
    const name = frequency === '' ? nameOf(numa) : `${nameOf(numa)} · ${frequency}`;
    pen.fillText(name, x, y + nameHeightPx / 2);
  }
  pen.fillStyle = colours.track;
  for (const { index, x, y } of cells) {
    if (processors[index]?.parked === false) pen.fillRect(x, y, size, size);
  }
  // A parked one is no box but a ring, with the word where there is room for it.
  const radius = Math.max(1, wide ? 7 : size / 2 - 1);
  pen.strokeStyle = colours.border;
  pen.lineWidth = size < 14 ? 1 : 1.5;
  pen.beginPath();
  for (const { index, x, y } of cells) {
    if (processors[index]?.parked !== true) continue;
    const middle = y + (wide ? size - 14 : size / 2);
    pen.moveTo(x + size / 2 + radius, middle);
    pen.arc(x + size / 2, middle, radius, 0, 2 * Math.PI);
  }
  pen.stroke();
  if (!wide) return;
  pen.fillStyle = colours.quiet;
  for (const { index, x, y } of cells) {
    if (processors[index]?.parked !== true) continue;
    pen.font = `11px ${colours.font}`;
    pen.fillText(String(index), x + 5, y + 10);
    pen.font = `10px ${colours.font}`;
    pen.fillText(parkedWord, x + 3, y + 24, size - 4);
  }
}

/** The loads over the ground: two fills, however many there are, and the mark of the one that is read. */
export function drawLoads(
  pen: CanvasRenderingContext2D,
  colours: GridColours,
  { layout, processors, shown, focused }: GridPicture,
): void {
  const { cellPx, cells } = layout;
  const size = cellPx - gapOf(cellPx);
  for (const bound of [false, true]) {
    pen.fillStyle = bound ? colours.busy : colours.bar;
    pen.beginPath();
    for (const { index, x, y } of cells) {
      const permille = shown[index] ?? 0;
      if (processors[index]?.parked !== false || permille > boundPermille !== bound) continue;
      const height = Math.round((size * Math.min(1000, permille)) / 1000);
      if (height > 0) pen.rect(x, y + size - height, size, height);
    }
    pen.fill();
  }
  if (size >= 40) {
    pen.font = `11px ${colours.font}`;
    pen.textBaseline = 'middle';
    for (const { index, x, y } of cells) {
      if (processors[index]?.parked !== false) continue;
      // The number stands on the ground's colour: its contrast does not depend on the load.
      pen.fillStyle = colours.ground;
      pen.fillRect(x + 2, y + 2, 8 + 7 * String(index).length, 15);
      pen.fillStyle = colours.text;
      pen.fillText(String(index), x + 5, y + 10);
    }
  }
  const cell = focused === null ? undefined : cells[focused];
  if (!cell) return;
  pen.strokeStyle = colours.focus;
  pen.lineWidth = 2;
  pen.strokeRect(cell.x - 1, cell.y - 1, size + 2, size + 2);
}
