import UPlot from 'uplot';
import type { LivePlotProps, PlotScale, PlotSeries } from './live-plot';
import { resolvedColour } from './theme-revision';

/** Dash patterns in CSS pixels: from the third series on colour is not the only difference (ux §5.5). */
const dashes: readonly (readonly number[])[] = [[], [], [7, 4], [2, 3], [9, 3, 2, 3], [1, 4]];

export const seriesLimit = dashes.length;

export function dashOf(index: number): readonly number[] {
  return dashes[index % seriesLimit] ?? [];
}

/** The colours of a theme as a canvas takes them; asked for once, since each asking lays the page out. */
export interface Palette {
  readonly text: string;
  readonly secondary: string;
  readonly grid: string;
  readonly series: readonly string[];
}

export function palette(): Palette {
  return {
    text: resolvedColour('--color-text'),
    secondary: resolvedColour('--color-text-secondary'),
    grid: resolvedColour('--chart-grid'),
    series: dashes.map((_dash, index) => resolvedColour(`--chart-${String(index + 1)}`)),
  };
}

export function colourOf({ series, text }: Palette, index: number): string {
  return series[index % seriesLimit] ?? text;
}

export function faded(colour: string, share: number): string {
  return colour.replace(/^rgb\((.*)\)$/, `rgba($1, ${String(share)})`);
}

/** Distances of the marks on the time axis, as a clock divides time. */
const timeStepsMs = [
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * 1000),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * 60_000),
  ...[1, 2, 3, 6, 12, 24, 72, 168].map((hours) => hours * 3_600_000),
];

/** Half of what a time on the axis takes. */
const halfLabelPx = 28;
/** Width of a letter on an axis, on average. */
export const letterPx = 6.4;
const smallestAxisPx = 40;

/** Side 1 is the library's number for the right; axes of values stand on the left unless told so. */
const onTheRight = { side: 1, grid: { show: false } };

interface Hooks {
  readonly palette: Palette;
  readonly max: (scale: PlotScale) => number;
  readonly drawn: (plot: UPlot) => void;
}

function lineOf(colours: Palette, { scale, look }: PlotSeries, index: number): UPlot.Series {
  if (look === 'edge') return { scale, width: 0, points: { show: false } };
  const colour = colourOf(colours, index);
  const stepped = UPlot.paths.stepped?.({ align: 1 });
  return {
    scale,
    stroke: colour,
    width: 1.5,
    dash: [...dashOf(index)],
    points: { show: false },
    spanGaps: false,
    ...(look === 'area' ? { fill: faded(colour, 0.12) } : {}),
    ...(look === 'step' && stepped ? { paths: stepped } : {}),
  };
}

/** Room for names at the ends of lines; none where the title names the only one, or an axis stands there. */
export function labelRoomPx({ series, right }: Pick<LivePlotProps, 'series' | 'right'>): number {
  const drawn = series.filter(({ look }) => look !== 'edge');
  if (drawn.length < 2 || right) return 0;
  const longest = Math.max(...drawn.map(({ name }) => name.length));
  // Names are often capitals and digits, which are wider than the letters of an axis.
  return Math.min(150, Math.ceil(longest * 8) + 12);
}

function axesOf(props: LivePlotProps, font: string, hooks: Hooks): UPlot.Axis[] {
  const base: UPlot.Axis = {
    stroke: hooks.palette.secondary,
    grid: { stroke: hooks.palette.grid, width: 1 },
    ticks: { show: false },
    font,
  };
  const valueAxis = (scale: PlotScale, format: (value: number) => string): UPlot.Axis => ({
    ...base,
    scale,
    gap: 4,
    size: (_plot, values) => {
      const longest = Math.max(0, ...(values ?? []).map((value) => value.length));
      return Math.max(smallestAxisPx, Math.ceil(longest * letterPx) + 12);
    },
    splits: () => {
      const max = hooks.max(scale);
      return [0, max / 4, max / 2, (max * 3) / 4, max];
    },
    values: (_plot, ticks) =>
      ticks.map((value, index) => (index % 2 === 1 && props.heightPx < 160 ? '' : format(value))),
  });
  const axes: UPlot.Axis[] = [
    {
      ...base,
      size: 24,
      gap: 2,
      space: 80,
      incrs: [...timeStepsMs],
      // Centred under an edge it would stand upon what is beside the plot, and time begins at zero.
      values: (plot, ticks) =>
        ticks.map((ms) => {
          const at = plot.valToPos(ms, 'x');
          return ms < 0 || at < halfLabelPx ? '' : props.formatTime(ms);
        }),
    },
    valueAxis('left', props.left.format),
  ];
  if (props.right) axes.push(Object.assign(valueAxis('right', props.right.format), onTheRight));
  return axes;
}

/** What the drawing library is told once for a chart of this shape and theme. */
export function plotOptions(
  props: LivePlotProps,
  element: HTMLElement,
  hooks: Hooks,
): UPlot.Options {
  const { series, bands } = props;
  const placeOf = (id: string) => series.findIndex((each) => each.id === id) + 1;
  const range = (scale: PlotScale) => (): [number, number] => [0, hooks.max(scale)];
  return {
    width: Math.max(1, element.clientWidth),
    height: Math.max(1, element.clientHeight),
    cursor: { show: false },
    legend: { show: false },
    padding: [8, Math.max(props.right ? 8 : 28, labelRoomPx(props)), 0, 0],
    scales: {
      x: { time: false, auto: false },
      left: { range: range('left') },
      right: { range: range('right') },
    },
    series: [{}, ...series.map((each, index) => lineOf(hooks.palette, each, index))],
    bands: bands.map(({ upper, lower }) => ({
      series: [placeOf(upper), placeOf(lower)],
      fill: faded(colourOf(hooks.palette, Math.max(0, placeOf(lower) - 1)), 0.2),
    })),
    axes: axesOf(props, `12px ${getComputedStyle(document.body).fontFamily}`, hooks),
    hooks: { draw: [hooks.drawn] },
  };
}
