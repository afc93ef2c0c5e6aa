import {
  Area,
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { dashOf, seriesLimit } from './live-plot-options';

export interface SlowSeries {
  readonly id: string;
  readonly name: string;
  readonly look: 'line' | 'area' | 'bar' | 'step';
  /** By point, in the order of `points`; null leaves a gap. */
  readonly values: readonly (number | null)[];
}

export interface SlowPlotProps {
  /** What is drawn and what it says, for a screen reader. */
  readonly label: string;
  /** What stands below each point: a time, a name. */
  readonly points: readonly string[];
  readonly series: readonly SlowSeries[];
  /** Where the scale ends; null: at the largest value. */
  readonly max: number | null;
  readonly format: (value: number) => string;
  readonly heightPx: number;
}

const colour = (index: number) => `var(--chart-${String((index % seriesLimit) + 1)})`;
const letterPx = 6.6;

function drawn({ id, name, look }: SlowSeries, index: number) {
  const shared = { dataKey: id, name, isAnimationActive: false } as const;
  const stroke = { stroke: colour(index), strokeWidth: 1.5 } as const;
  const dashes = dashOf(index).join(' ');
  const dashed = dashes === '' ? {} : { strokeDasharray: dashes };
  const type = look === 'step' ? 'stepAfter' : 'linear';
  if (look === 'bar') return <Bar key={id} {...shared} fill={colour(index)} maxBarSize={28} />;
  if (look === 'area') {
    return (
      <Area
        key={id}
        {...{ ...shared, ...stroke, ...dashed, type }}
        fill={colour(index)}
        fillOpacity={0.14}
        dot={false}
        activeDot={false}
      />
    );
  }
  return (
    <Line key={id} {...{ ...shared, ...stroke, ...dashed, type }} dot={false} activeDot={false} />
  );
}

/**
 * Lines, areas and bars for what changes once a second at most (histories, energy, capacity): an update
 * costs twenty times what `LivePlot` takes. Load it where it is shown (`lazy`).
 */
export function SlowPlot({ label, points, series, max, format, heightPx }: SlowPlotProps) {
  const data = points.map((point, index) =>
    Object.fromEntries([
      ['point', point],
      ...series.map(({ id, values }) => [id, values[index] ?? null] as const),
    ]),
  );
  const highest = max ?? Math.max(1, ...series.flatMap(({ values }) => values.map((v) => v ?? 0)));
  const tick = { fill: 'var(--color-text-secondary)', fontSize: 12 };
  const width = Math.max(40, Math.ceil(format(highest).length * letterPx) + 12);
  return (
    <div className="slow-plot" role="img" aria-label={label} style={{ height: heightPx }}>
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart
          data={data}
          margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke="var(--chart-grid)" vertical={false} />
          <XAxis dataKey="point" tick={tick} tickLine={false} minTickGap={40} axisLine={false} />
          <YAxis
            tick={tick}
            width={width}
            tickLine={false}
            axisLine={false}
            domain={[0, highest]}
            tickFormatter={format}
          />
          {series.map(drawn)}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}
