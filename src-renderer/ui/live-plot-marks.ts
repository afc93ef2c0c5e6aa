import type UPlot from 'uplot';
import type { LivePlotProps, PlotPicture, PlotSeries } from './live-plot';
import type { Palette } from './live-plot-options';
import { colourOf, labelRoomPx } from './live-plot-options';

/** The place of the last moment at or before one; -1 where there is none. */
export function placeBefore(times: readonly number[], at: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The moment that is read: a line over the plot, a dot on each series. */
export function drawCursor(
  plot: UPlot,
  { cursorMs, fromMs, toMs, times, values }: PlotPicture,
  series: readonly PlotSeries[],
  colours: Palette,
): void {
  if (cursorMs === null || cursorMs < fromMs || cursorMs > toMs) return;
  const { ctx, bbox } = plot;
  const ratio = devicePixelRatio;
  const x = Math.round(plot.valToPos(cursorMs, 'x', true));
  ctx.save();
  ctx.strokeStyle = colours.text;
  ctx.lineWidth = ratio;
  ctx.setLineDash([3 * ratio, 3 * ratio]);
  ctx.beginPath();
  ctx.moveTo(x, bbox.top);
  ctx.lineTo(x, bbox.top + bbox.height);
  ctx.stroke();
  ctx.setLineDash([]);
  const place = placeBefore(times, cursorMs);
  series.forEach(({ scale, look }, index) => {
    const value = values[index]?.[place];
    if (look === 'edge' || value === null || value === undefined) return;
    ctx.fillStyle = colourOf(colours, index);
    ctx.beginPath();
    ctx.arc(x, plot.valToPos(value, scale, true), 3.5 * ratio, 0, Math.PI * 2);
    ctx.fill();
  });
  ctx.restore();
}

interface Label {
  readonly name: string;
  readonly colour: string;
  y: number;
}

const linePx = 15;

/** Labels keep their order and move apart until none covers another, inside the plot. */
export function spread(labels: readonly Label[], top: number, bottom: number, gap: number): void {
  const sorted = [...labels].sort((left, right) => left.y - right.y);
  sorted.forEach((label, index) => {
    const above = sorted[index - 1];
    label.y = Math.max(label.y, above ? above.y + gap : top);
  });
  for (let index = sorted.length - 1; index >= 0; index -= 1) {
    const label = sorted[index];
    const below = sorted[index + 1];
    if (label) label.y = Math.min(label.y, below ? below.y - gap : bottom);
  }
}

/** Names at the ends of their lines, so that nobody has to compare with a legend (ux §5.5). */
export function drawLabels(plot: UPlot, props: LivePlotProps, colours: Palette): void {
  if (labelRoomPx(props) === 0) return;
  const { ctx, bbox } = plot;
  const ratio = devicePixelRatio;
  const labels: Label[] = [];
  props.series.forEach(({ name, scale, look }, index) => {
    const data: readonly (number | null | undefined)[] = [...(plot.data[index + 1] ?? [])];
    const value = data.findLast((each) => each !== undefined);
    if (look === 'edge' || value === null || value === undefined) return;
    labels.push({ name, colour: colourOf(colours, index), y: plot.valToPos(value, scale, true) });
  });
  spread(labels, bbox.top, bbox.top + bbox.height, linePx * ratio);
  ctx.save();
  ctx.font = `${String(12 * ratio)}px ${getComputedStyle(document.body).fontFamily}`;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  for (const { name, colour, y } of labels) {
    ctx.fillStyle = colour;
    ctx.fillText(name, bbox.left + bbox.width + 6 * ratio, y);
  }
  ctx.restore();
}
