import type { SampleColumn } from '../../src-shared/ipc';
import { useSampleHistory } from '../store/hooks';
import type { SampleHistory } from '../store/samples';
import { useTexts } from '../store/texts';
import { TimePlot } from '../ui/time-plot';
import { usePercent } from '../views/common/percent';
import { TableTwin } from './table-twin';

/** Newest, mean and highest of a run, in permille; null where it holds no value. */
export function runFigures(
  values: readonly (number | null)[],
): { readonly now: number | null; readonly mean: number; readonly peak: number } | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  const mean = Math.round(known.reduce((sum, value) => sum + value, 0) / known.length);
  return { now: values.at(-1) ?? null, mean, peak: Math.max(...known) };
}

/** At most so many rows in the table twin: one second apart would be 300 for five minutes. */
const twinRows = 60;

/** Every n-th point, the newest first. */
export function thinned(history: SampleHistory): readonly { at: number; value: number | null }[] {
  const { times, values } = history;
  const step = Math.max(1, Math.ceil(times.length / twinRows));
  const points: { at: number; value: number | null }[] = [];
  for (let index = times.length - 1; index >= 0; index -= step) {
    points.push({ at: times[index] ?? 0, value: values[index] ?? null });
  }
  return points;
}

export interface CpuChartProps {
  readonly column: SampleColumn;
  readonly row: number;
  /** The heading; short, since what it is about stands above. */
  readonly title: string;
  /** In full, for a screen reader. */
  readonly label: string;
}

/** The recent load of one machine or node, as a line and as a table. */
export function CpuChart({ column, row, title, label }: CpuChartProps) {
  const texts = useTexts();
  const percent = usePercent();
  const history = useSampleHistory(column, row);
  const figures = runFigures(history.values);
  const said = figures
    ? [
        [texts.t('views:details.cpuNow'), figures.now],
        [texts.t('views:details.cpuMean'), figures.mean],
        [texts.t('views:details.cpuPeak'), figures.peak],
      ]
        .filter((each): each is [string, number] => each[1] !== null)
        .map(([name, value]) => `${name} ${percent(value)}`)
        .join(' · ')
    : '';
  return (
    <TableTwin
      title={title}
      label={label}
      summary={said}
      head={[texts.t('views:column.labTime'), texts.t('views:chart.value')]}
      rows={() =>
        thinned(history).map(({ at, value }) => ({
          id: String(at),
          cells: [
            texts.labClock(at),
            value === null ? texts.t('views:chart.noValue') : percent(value),
          ],
        }))
      }
      chart={
        <TimePlot
          label={`${label}. ${said}`}
          times={history.times}
          values={history.values}
          max={1000}
          formatTime={(ms) => texts.labClock(ms).slice(0, -2)}
          formatValue={(value) => texts.percent(value)}
          empty={texts.t('views:empty.samples')}
        />
      }
    />
  );
}
