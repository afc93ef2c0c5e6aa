import { useEffect, useRef, useState } from 'react';
import { useSession } from '../store/hooks';
import { useTexts } from '../store/texts';
import type { PlotHandle, PlotSeries } from '../ui/live-plot';
import { LivePlot } from '../ui/live-plot';
import { useChartTools } from './chart-tools';
import { rowsOf, shown, summaryOf, textOf } from './chart-words';
import { SeriesKey } from './series-key';
import type { LiveChartSpec, LiveSeries } from './series';
import { ChartSource } from './series';
import { TableTwin } from './table-twin';

export interface LiveChartProps extends LiveChartSpec {
  /** The heading; short, since what it is about stands above. */
  readonly title: string;
  /** In full and unlike those of its neighbours: for a screen reader and for files. */
  readonly label: string;
  readonly heightPx?: number;
}

/** Words follow at this pace; lines are drawn with every sample. */
const wordsEveryMs = 500;

/** Renders again at most every half second while what it shows changes. */
function useWords(source: ChartSource): number {
  const [revision, setRevision] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let waits = false;
    const tell = () => {
      setRevision((before) => before + 1);
      timer = setTimeout(() => {
        timer = null;
        if (waits) tell();
        waits = false;
      }, wordsEveryMs);
    };
    const stop = source.subscribe(() => {
      if (timer === null) tell();
      else waits = true;
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [source]);
  return revision;
}

/** Keeps the past of every row the series are made from while the chart is shown. */
function useKeptRows(series: readonly LiveSeries[]): void {
  const { samples } = useSession();
  const key = JSON.stringify(series.flatMap(({ sources }) => sources));
  useEffect(() => {
    const sources = JSON.parse(key) as LiveSeries['sources'];
    const releases = sources.map((source) => samples.keepHistory(source));
    return () => {
      for (const release of releases) release();
    };
  }, [samples, key]);
}

/** The data of the chart; made anew where its series or scales are other ones. */
function useChartSource(spec: LiveChartSpec): ChartSource {
  const session = useSession();
  const { series, left, right } = spec;
  const shape = JSON.stringify([series, left, right]);
  const [made, setMade] = useState(() => ({ shape, source: new ChartSource(session, spec) }));
  if (made.shape === shape) return made.source;
  const source = new ChartSource(session, spec);
  setMade({ shape, source });
  return source;
}

/**
 * Lines over simulated time that follow the clock, pause and scrub with it: no later moment than the
 * one that is shown is ever drawn. All charts of a window read their values at the same moment.
 */
export function LiveChart(props: LiveChartProps) {
  const { title, label, series, left, right, bands = [], heightPx = 140 } = props;
  const texts = useTexts();
  const { timeline } = useSession();
  const source = useChartSource(props);
  useKeptRows(series);
  useWords(source);
  const plot = useRef<PlotHandle>(null);
  const lines = series.map(({ id, name, scale = 'left', look = 'line' }): PlotSeries => {
    return { id, name, scale, look };
  });
  const reading = source.reading();
  const entries = series
    .map((each, index) => {
      const word = textOf(texts, props, each, reading.values[index] ?? null);
      return { id: each.id, name: each.name, word, index, shown: shown(each) };
    })
    .filter((entry) => entry.shown);
  const said = entries.map(({ name, word }) => `${name} ${word}`).join(' · ');
  const clock = texts.labClock(reading.at);
  const several = entries.length > 1;
  const summary = several ? '' : summaryOf(texts, props, source);
  const { tools, go } = useChartTools(props, source, plot, `${clock} · ${said}`);
  const table = source.shownTable();
  return (
    <div className="live-chart">
      <TableTwin
        title={title}
        label={label}
        summary={summary}
        head={[texts.t('charts:labTime'), ...entries.map(({ name }) => name)]}
        rows={() => rowsOf(texts, props, table)}
        tools={tools}
        chart={
          <LivePlot
            label={`${label}. ${several ? said : summary}`}
            readLabel={texts.t('charts:read', { label })}
            readText={`${clock}: ${said}`}
            series={lines}
            {...{ bands, left, source, heightPx }}
            right={right ?? null}
            formatTime={(ms) => texts.labClock(ms).slice(0, -2)}
            empty={table.times.length < 2 ? texts.t('charts:empty') : null}
            onCursor={(ms) => timeline.pointAt(ms)}
            onChoose={(ms) => void go(ms)}
            handle={plot}
          />
        }
      />
      {several ? <SeriesKey entries={entries} /> : null}
    </div>
  );
}
