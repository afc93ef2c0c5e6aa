import { useEffect, useRef } from 'react';
import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { resolvedColour, useThemeRevision } from './theme-revision';

export interface TimePlotProps {
  /** What is drawn and what it says now, for a screen reader. */
  readonly label: string;
  /** Simulated milliseconds, ascending. */
  readonly times: readonly number[];
  /** One value a moment; null leaves a gap. */
  readonly values: readonly (number | null)[];
  readonly max: number;
  readonly formatTime: (ms: number) => string;
  readonly formatValue: (value: number) => string;
  /** Said in place of a line while there are not two moments to join. */
  readonly empty: string;
}

/** Distances of the marks on the time axis, as a clock divides time. */
const timeStepsMs = [
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * 1000),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * 60_000),
  ...[1, 2, 3, 6, 12, 24, 72, 168].map((hours) => hours * 3_600_000),
];

/** Width the axis of values needs for "100 %". */
const valueAxisPx = 52;

/** Half of what a time on the axis takes. */
const halfLabelPx = 28;

function options(props: TimePlotProps, width: number, height: number): UPlot.Options {
  const text = resolvedColour('--color-text-secondary');
  const grid = { stroke: resolvedColour('--chart-grid'), width: 1 };
  const line = resolvedColour('--chart-1');
  const axis: UPlot.Axis = {
    stroke: text,
    grid,
    ticks: { show: false },
    font: `12px ${getComputedStyle(document.body).fontFamily}`,
  };
  return {
    width,
    height,
    cursor: { show: false },
    legend: { show: false },
    padding: [8, 28, 0, 0],
    scales: { x: { time: false }, y: { range: [0, props.max] } },
    series: [
      {},
      {
        stroke: line,
        width: 1.5,
        fill: line.replace(/^rgb\((.*)\)$/, 'rgba($1, 0.12)'),
        points: { show: false },
        spanGaps: false,
      },
    ],
    axes: [
      {
        ...axis,
        size: 24,
        gap: 2,
        space: 96,
        incrs: [...timeStepsMs],
        // Centred under the left edge it would stand upon the lowest mark of the other axis.
        values: (plot, ticks) =>
          ticks.map((ms) => (plot.valToPos(ms, 'x') < halfLabelPx ? '' : props.formatTime(ms))),
      },
      {
        ...axis,
        size: valueAxisPx,
        gap: 4,
        incrs: [props.max / 4, props.max / 2, props.max],
        values: (_plot, ticks) => ticks.map((value) => props.formatValue(value)),
      },
    ],
  };
}

/** A line over simulated time. It redraws its canvas with every point: twenty times cheaper than SVG. */
export function TimePlot(props: TimePlotProps) {
  const { label, times, values, empty } = props;
  const holder = useRef<HTMLDivElement>(null);
  const plot = useRef<UPlot | null>(null);
  const latest = useRef(props);
  const theme = useThemeRevision();
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    const element = holder.current;
    if (!element || theme < 0) return undefined;
    const { clientWidth, clientHeight } = element;
    const data = [[...latest.current.times], [...latest.current.values]] as UPlot.AlignedData;
    const made = new UPlot(options(latest.current, clientWidth, clientHeight), data, element);
    plot.current = made;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === 0) return;
      made.setSize({ width: element.clientWidth, height: element.clientHeight });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.destroy();
      plot.current = null;
    };
  }, [theme]);
  useEffect(() => {
    plot.current?.setData([[...times], [...values]] as UPlot.AlignedData);
  }, [times, values]);
  return (
    <div className="time-plot">
      <div
        ref={holder}
        className="time-plot-canvas"
        role="img"
        aria-label={label}
        hidden={times.length < 2}
      />
      {times.length < 2 ? <p className="time-plot-empty">{empty}</p> : null}
    </div>
  );
}
