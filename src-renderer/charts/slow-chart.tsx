import type { RefObject } from 'react';
import { lazy, memo, Suspense, useEffect, useRef, useState } from 'react';
import { useTexts } from '../store/texts';
import { ErrorBoundary } from '../ui';
import type { SlowSeries } from '../ui/slow-plot';
import { useChartExports } from './chart-exports';
import { SeriesKey } from './series-key';
import { svgPicture } from './svg-picture';
import { TableTwin } from './table-twin';

// The library is larger than all the rest of the page's first paint, and a drawing costs it many
// milliseconds: only new values are worth one.
const SlowPlot = lazy(async () => {
  const loaded = await import('../ui/slow-plot');
  return { default: memo(loaded.SlowPlot) };
});

export interface SlowChartProps {
  readonly title: string;
  /** In full and unlike those of its neighbours: for a screen reader and for files. */
  readonly label: string;
  readonly summary?: string;
  /** What the points are: a time, a name. */
  readonly pointHead: string;
  readonly points: readonly string[];
  readonly series: readonly SlowSeries[];
  readonly max?: number;
  readonly format: (value: number) => string;
  /** Said in place of the picture while there is nothing to draw. */
  readonly empty: string;
  readonly heightPx?: number;
}

/** The picture follows at this pace at most, however often new values come. */
const followEveryMs = 1000;

/** The newest value, at most once a second. */
function useSlowly<T>(value: T): T {
  const [shown, setShown] = useState(value);
  const latest = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    latest.current = value;
    timer.current ??= setTimeout(() => {
      timer.current = null;
      setShown(latest.current);
    }, followEveryMs);
  }, [value]);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
  return shown;
}

function NotDrawn() {
  return <p className="secondary">{useTexts().t('charts:notDrawn')}</p>;
}

const notDrawn = () => <NotDrawn />;

const textAt = (props: SlowChartProps, value: number | null | undefined, none: string) =>
  value === null || value === undefined ? none : props.format(value);

function useSlowTools(props: SlowChartProps, holder: RefObject<HTMLDivElement | null>) {
  const { label, points, series, pointHead, summary = '' } = props;
  return useChartExports({
    label,
    rows: () => [
      [pointHead, ...series.map(({ name }) => name)],
      ...points.map((point, index) => [
        point,
        ...series.map(({ values }) => String(values[index] ?? '')),
      ]),
    ],
    picture: ({ title, clock }) => {
      const drawing = holder.current?.querySelector('svg.recharts-surface');
      if (!(drawing instanceof SVGSVGElement)) return null;
      return svgPicture(drawing, { title, line: [clock, summary].join(' · ') });
    },
  });
}

/** A chart of what changes slowly: at most once a second, with its table, as picture and as values. */
export function SlowChart(props: SlowChartProps) {
  const shown = useSlowly(props);
  const texts = useTexts();
  const holder = useRef<HTMLDivElement>(null);
  const { title, label, summary = '', points, series, max, format, heightPx = 180 } = shown;
  const tools = useSlowTools(shown, holder);
  const none = texts.t('charts:noValue');
  return (
    <div className="live-chart" ref={holder}>
      <TableTwin
        {...{ title, label, summary, tools }}
        head={[shown.pointHead, ...series.map(({ name }) => name)]}
        rows={() =>
          points.map((point, index) => ({
            id: `${String(index)} ${point}`,
            cells: [point, ...series.map(({ values }) => textAt(shown, values[index], none))],
          }))
        }
        chart={
          points.length === 0 ? (
            <div className="time-plot" style={{ height: heightPx }}>
              <p className="time-plot-empty">{shown.empty}</p>
            </div>
          ) : (
            <ErrorBoundary fallback={notDrawn}>
              <Suspense fallback={<div style={{ height: heightPx }} />}>
                <SlowPlot
                  label={summary === '' ? label : `${label}. ${summary}`}
                  {...{ points, series, format, heightPx }}
                  max={max ?? null}
                />
              </Suspense>
            </ErrorBoundary>
          )
        }
      />
      {series.length > 1 ? (
        <SeriesKey
          entries={series.map(({ id, name, values }, index) => ({
            ...{ id, name, index },
            word: textAt(shown, values.at(-1), none),
          }))}
        />
      ) : null}
    </div>
  );
}
