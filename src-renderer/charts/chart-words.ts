import { csvNumber } from '../views/common/csv';
import type { Texts } from '../../src-shared/text/index';
import type { TwinRow } from './table-twin';
import type { ChartSource, ChartTable, LiveChartSpec, LiveScale, LiveSeries } from './series';

/** At most so many rows in the table twin: one second apart would be 300 for five minutes. */
const twinRows = 60;
export const shown = ({ look }: LiveSeries) => look !== 'edge';

function scaleOf(spec: LiveChartSpec, series: LiveSeries): LiveScale {
  return series.scale === 'right' && spec.right ? spec.right : spec.left;
}

export function textOf(
  texts: Texts,
  spec: LiveChartSpec,
  series: LiveSeries,
  value: number | null,
) {
  return value === null
    ? texts.t('charts:noValue')
    : scaleOf(spec, series).format(Math.round(value * 1000) / 1000);
}

/** Highest, mean and newest value of the one series that a chart is about. */
export function summaryOf(texts: Texts, spec: LiveChartSpec, source: ChartSource): string {
  const [only] = spec.series;
  if (!only || spec.series.length > 1) return '';
  const [column = []] = source.shownTable().values;
  const known = column.filter((value): value is number => typeof value === 'number');
  if (known.length === 0) return '';
  const now = column.at(-1) ?? null;
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const said: readonly (readonly [string, number | null])[] = [
    [texts.t('charts:now'), now],
    [texts.t('charts:mean'), mean],
    [texts.t('charts:peak'), Math.max(...known)],
  ];
  return said
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name} ${textOf(texts, spec, only, value)}`)
    .join(' · ');
}

export function rowsOf(texts: Texts, spec: LiveChartSpec, { times, values }: ChartTable) {
  const step = Math.max(1, Math.ceil(times.length / twinRows));
  const rows: TwinRow[] = [];
  for (let index = times.length - 1; index >= 0; index -= step) {
    const at = times[index] ?? 0;
    const cells = spec.series.flatMap((series, place) =>
      shown(series) ? [textOf(texts, spec, series, values[place]?.[index] ?? null)] : [],
    );
    rows.push({ id: String(at), cells: [texts.labClock(at), ...cells] });
  }
  return rows;
}

export function csvRows(texts: Texts, { series }: LiveChartSpec, { times, values }: ChartTable) {
  const head = [texts.t('charts:labTime'), texts.t('charts:seconds')];
  const body = times.map((at, index) => [
    texts.labClock(at),
    csvNumber(at / 1000, texts.language),
    ...series.flatMap((each, place) => {
      if (!shown(each)) return [];
      const value = values[place]?.[index] ?? null;
      return [value === null ? '' : csvNumber(Math.round(value * 1000) / 1000, texts.language)];
    }),
  ]);
  return [[...head, ...series.filter(shown).map(({ name }) => name)], ...body];
}
