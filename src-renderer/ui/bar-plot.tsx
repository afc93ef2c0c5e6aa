import { Bar, BarChart, CartesianGrid, Cell, LabelList, XAxis, YAxis } from 'recharts';
import { useEffect, useRef, useState } from 'react';
import { resolvedColour, useThemeRevision } from './theme-revision';

export interface BarItem {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** The value in words, at the end of its bar. */
  readonly text: string;
  /** Trouble is drawn in the colour of trouble. */
  readonly critical?: boolean;
}

export interface BarPlotProps {
  readonly label: string;
  readonly items: readonly BarItem[];
  readonly formatValue: (value: number) => string;
}

const rowPx = 28;
const axisPx = 28;

/** Horizontal bars, one an item, for a picture that stands still: a report, a review. */
export default function BarPlot({ label, items, formatValue }: BarPlotProps) {
  const holder = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(480);
  const theme = useThemeRevision();
  useEffect(() => {
    const element = holder.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      setWidth(element.clientWidth);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  const colour = (token: `--${string}`) => resolvedColour(token);
  const text = { fill: colour('--color-text-secondary'), fontSize: 12 };
  return (
    <div ref={holder} className="bar-plot" role="img" aria-label={label} key={theme}>
      <BarChart
        layout="vertical"
        width={width}
        height={items.length * rowPx + axisPx}
        data={[...items]}
        margin={{ top: 0, right: 88, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid horizontal={false} stroke={colour('--chart-grid')} />
        <XAxis
          type="number"
          tick={text}
          tickFormatter={formatValue}
          axisLine={false}
          tickLine={false}
          height={axisPx}
        />
        <YAxis
          type="category"
          dataKey="label"
          tick={text}
          width={120}
          interval={0}
          axisLine={false}
          tickLine={false}
        />
        <Bar dataKey="value" isAnimationActive={false} barSize={12}>
          {items.map((item) => (
            <Cell key={item.id} fill={colour(item.critical ? '--state-critical' : '--chart-1')} />
          ))}
          <LabelList dataKey="text" position="right" {...text} />
        </Bar>
      </BarChart>
    </div>
  );
}
