import { resolvedColour } from '../../ui/theme-revision';
import type { Tile } from './heat-layout';

/** What a tile looks like beside its size. `share` fills it from below; shapes tell states without colour. */
export interface TileLook {
  readonly look: 'running' | 'off' | 'saved' | 'paused' | 'moving' | 'trouble';
  /** 0 to 1; null: filled whole. */
  readonly share: number | null;
  /** Beyond what is good: marked by colour and by a double edge. */
  readonly high: boolean;
  readonly name: string;
}

export interface HeatColours {
  readonly ground: string;
  readonly track: string;
  readonly bar: string;
  readonly danger: string;
  readonly onDanger: string;
  readonly text: string;
  readonly onBar: string;
  readonly quiet: string;
  readonly border: string;
  readonly focus: string;
  readonly font: string;
}

export function heatColours(): HeatColours {
  return {
    ground: resolvedColour('--color-surface'),
    track: resolvedColour('--color-track'),
    bar: resolvedColour('--color-bar'),
    danger: resolvedColour('--color-danger'),
    onDanger: resolvedColour('--color-on-danger'),
    text: resolvedColour('--color-text'),
    onBar: resolvedColour('--color-on-accent'),
    quiet: resolvedColour('--color-text-secondary'),
    border: resolvedColour('--color-control-border'),
    focus: resolvedColour('--color-focus'),
    font: getComputedStyle(document.body).fontFamily,
  };
}

/** How much colour a machine wears that only runs: what is as it should be is quiet (ux §5.1). */
const quietShare = 0.35;

/** Draws every tile; 8,000 of them take a few milliseconds. */
export function drawHeat(
  pen: CanvasRenderingContext2D,
  colours: HeatColours,
  tiles: readonly Tile[],
  lookOf: (index: number) => TileLook,
  focused: number | null,
): void {
  const ratio = pen.canvas.width / Math.max(1, pen.canvas.clientWidth || pen.canvas.width);
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.fillStyle = colours.ground;
  pen.fillRect(0, 0, pen.canvas.width, pen.canvas.height);
  pen.textBaseline = 'top';
  pen.font = `12px ${colours.font}`;
  for (const tile of tiles) drawTile(pen, colours, tile, lookOf(tile.index));
  const one = focused === null ? undefined : tiles[focused];
  if (!one) return;
  pen.strokeStyle = colours.focus;
  pen.lineWidth = 2;
  pen.strokeRect(one.x + 1, one.y + 1, Math.max(2, one.width - 2), Math.max(2, one.height - 2));
}

function drawTile(
  pen: CanvasRenderingContext2D,
  colours: HeatColours,
  tile: Tile,
  { look, share, high, name }: TileLook,
): void {
  const gap = tile.width >= 12 && tile.height >= 12 ? 1 : 0.5;
  const [x, y] = [tile.x, tile.y];
  const width = Math.max(0.5, tile.width - gap);
  const height = Math.max(0.5, tile.height - gap);
  const trouble = look === 'trouble';
  pen.fillStyle = colours.track;
  pen.fillRect(x, y, width, height);
  if (look === 'running' || trouble) {
    const filled = height * (share ?? 1);
    pen.fillStyle = trouble || high ? colours.danger : colours.bar;
    pen.globalAlpha = look === 'running' && share === null ? quietShare : 1;
    pen.fillRect(x, y + height - filled, width, filled);
    pen.globalAlpha = 1;
  }
  drawShape(pen, colours, look, x, y, width, height);
  if (high && width >= 8 && height >= 8) {
    pen.strokeStyle = colours.danger;
    pen.lineWidth = 2;
    pen.strokeRect(x + 1.5, y + 1.5, width - 3, height - 3);
  }
  if (width < 44 || height < 18) return;
  // Where the words stand the tile is filled only when it is nearly full.
  const covered = trouble ? (share ?? 1) > 0.8 : look === 'running' && (share ?? 0) > 0.8;
  pen.fillStyle = covered ? (trouble || high ? colours.onDanger : colours.onBar) : colours.text;
  pen.save();
  pen.beginPath();
  pen.rect(x + 3, y, width - 6, height);
  pen.clip();
  pen.fillText(name, x + 4, y + 4);
  pen.restore();
}

/** The state by its silhouette: hollow, hatched, two bars, a diagonal or a cross. */
function drawShape(
  pen: CanvasRenderingContext2D,
  colours: HeatColours,
  look: TileLook['look'],
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  if (look === 'running') return;
  pen.lineWidth = 1;
  pen.strokeStyle = look === 'trouble' ? colours.onDanger : colours.border;
  pen.beginPath();
  if (look === 'trouble') {
    pen.moveTo(x, y);
    pen.lineTo(x + width, y + height);
    pen.moveTo(x + width, y);
    pen.lineTo(x, y + height);
  } else if (look === 'saved') {
    pen.moveTo(x, y + height / 2);
    pen.lineTo(x + width, y + height / 2);
  } else if (look === 'paused') {
    pen.moveTo(x + width / 3, y);
    pen.lineTo(x + width / 3, y + height);
    pen.moveTo(x + (2 * width) / 3, y);
    pen.lineTo(x + (2 * width) / 3, y + height);
  } else if (look === 'moving') {
    pen.moveTo(x, y + height);
    pen.lineTo(x + width, y);
  }
  pen.stroke();
  if (width >= 3 && height >= 3) pen.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
}
