import { useId } from 'react';
import { Bar, BarChart as Plot, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { BarShapeProps } from 'recharts';

export interface ChartBar {
  readonly id: string;
  readonly name: string;
  /** How long the bar is; zero or more. */
  readonly value: number;
  /** The value in words, written at the bar's end. */
  readonly text: string;
  /** Hatched bars stand for values that are not final; their text says so as well. */
  readonly hatched: boolean;
}

export interface BarChartProps {
  /** What is drawn and what it says, for a screen reader. */
  readonly label: string;
  readonly bars: readonly ChartBar[];
}

const rowPx = 24;
/** The widest a letter of a bar's text is on average; the plot ends where the longest text fits. */
const letterPx = 7.5;
const textGapPx = 8;
const nameLetters = 28;

/** How high a chart of so many bars is, in CSS pixels. */
export const barChartHeightPx = (bars: number) => bars * rowPx;

const shortened = (name: string) =>
  name.length > nameLetters ? `${name.slice(0, nameLetters - 1)}…` : name;

/**
 * Bars from left to right, each with its name before and its value behind it, so that no axis has to
 * be read. It does not move: the values are final, and nothing is gained by watching them grow.
 *
 * Load it where it is shown (`lazy`): the library is larger than all the rest of the page's first paint.
 */
export function BarChart({ label, bars }: BarChartProps) {
  const pattern = useId();
  const heightPx = barChartHeightPx(bars.length);
  const longest = Math.max(...bars.map((bar) => bar.text.length));
  return (
    <div className="bar-plot" role="img" aria-label={label}>
      <ResponsiveContainer
        width="100%"
        height={heightPx}
        initialDimension={{ width: 1, height: 1 }}
      >
        <Plot
          layout="vertical"
          data={bars.map((bar) => ({ ...bar, hatch: `url(#${pattern})` }))}
          margin={{ top: 0, right: longest * letterPx + textGapPx, bottom: 0, left: 0 }}
          // The whole is one picture with one label; the table beside it is for reading value by value.
          accessibilityLayer={false}
        >
          <defs>
            <pattern
              id={pattern}
              width="8"
              height="8"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect className="bar-plot-hatch-ground" width="8" height="8" />
              <rect className="bar-plot-hatch" width="4" height="8" />
            </pattern>
          </defs>
          <XAxis type="number" domain={[0, 'dataMax']} hide />
          <YAxis
            type="category"
            dataKey="name"
            width="auto"
            interval={0}
            axisLine={false}
            tickLine={false}
            tickFormatter={shortened}
          />
          <Bar
            dataKey="value"
            barSize={12}
            minPointSize={2}
            isAnimationActive={false}
            shape={BarWithText}
          />
        </Plot>
      </ResponsiveContainer>
    </div>
  );
}

/** The library's own labels break their lines where the plot ends; these stay on one. */
function BarWithText({ x, y, width, height, payload }: BarShapeProps) {
  const { hatched, hatch, text } = payload as ChartBar & { readonly hatch: string };
  return (
    <g>
      <rect
        className="bar-plot-bar"
        x={x}
        y={y}
        width={width}
        height={height}
        rx={2}
        style={hatched ? { fill: hatch } : undefined}
      />
      <text x={x + width + textGapPx} y={y + height / 2} dominantBaseline="central">
        {text}
      </text>
    </g>
  );
}
