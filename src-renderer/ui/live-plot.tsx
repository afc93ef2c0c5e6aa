import type { KeyboardEvent, Ref } from 'react';
import { useEffect, useImperativeHandle, useRef } from 'react';
import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { drawCursor, drawLabels } from './live-plot-marks';
import { palette, plotOptions } from './live-plot-options';
import { PlotPainter } from './live-plot-painter';
import { useThemeRevision } from './theme-revision';

export type PlotScale = 'left' | 'right';

export interface PlotSeries {
  readonly id: string;
  /** Written at the end of its line where there are several. */
  readonly name: string;
  readonly scale: PlotScale;
  /** `edge` is not drawn itself: it bounds a band. */
  readonly look: 'line' | 'area' | 'step' | 'edge';
}

/** Filled between two series. */
export interface PlotBand {
  readonly upper: string;
  readonly lower: string;
}

export interface PlotAxis {
  readonly format: (value: number) => string;
}

/** What is to be seen now. Times are simulated milliseconds, ascending; null leaves a gap. */
export interface PlotPicture {
  readonly times: readonly number[];
  /** By series, in their order; undefined where only another series has a point. */
  readonly values: readonly (readonly (number | null | undefined)[])[];
  readonly fromMs: number;
  readonly toMs: number;
  readonly cursorMs: number | null;
  /** The ends of the scales; they begin at zero. */
  readonly max: Readonly<Record<PlotScale, number>>;
}

/** Where the picture comes from. It is asked for before the next frame after it said that it changed. */
export interface PlotSource {
  readonly subscribe: (changed: () => void) => () => void;
  readonly picture: () => PlotPicture;
  /** The moment that is read: it follows the pointer at once, lines follow the samples. */
  readonly cursor: () => number | null;
}

export interface PlotHandle {
  /** The canvas as it is drawn now, for an export. */
  readonly canvas: () => HTMLCanvasElement | null;
}

export interface LivePlotProps {
  /** What is drawn and what it says now, for a screen reader. */
  readonly label: string;
  /** Names the reading of single values, and says the one that is read. */
  readonly readLabel: string;
  readonly readText: string;
  readonly series: readonly PlotSeries[];
  readonly bands: readonly PlotBand[];
  readonly left: PlotAxis;
  /** Null: there is no scale on the right. */
  readonly right: PlotAxis | null;
  readonly formatTime: (ms: number) => string;
  readonly source: PlotSource;
  /** Said in place of lines while there are not two moments to join; null: there are. */
  readonly empty: string | null;
  readonly heightPx: number;
  readonly onCursor: (ms: number | null) => void;
  /** Enter or a double click: go to the moment that is read. */
  readonly onChoose: (ms: number) => void;
  readonly handle?: Ref<PlotHandle>;
}

/** The next picture is drawn with the next frame, however often it changed until then. */
function usePainting(props: LivePlotProps) {
  const holder = useRef<HTMLDivElement>(null);
  const plot = useRef<UPlot | null>(null);
  const latest = useRef(props);
  const theme = useThemeRevision();
  const { source, series, bands, right } = props;
  const shape = JSON.stringify([series, bands, right !== null]);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    const element = holder.current;
    // The shape is what the drawing is made from; another theme has other colours.
    if (!element || theme < 0 || shape === '') return undefined;
    let picture = source.picture();
    const colours = palette();
    const made = new UPlot(
      plotOptions(latest.current, element, {
        palette: colours,
        max: (scale) => picture.max[scale],
        drawn: (drawing) => {
          drawCursor(drawing, picture, latest.current.series, colours);
          drawLabels(drawing, latest.current, colours);
        },
      }),
      [[]],
      element,
    );
    plot.current = made;
    const paint = () => {
      picture = source.picture();
      const data = [picture.times, ...picture.values] as unknown as UPlot.AlignedData;
      made.batch(() => {
        made.setData(data, false);
        made.setScale('x', { min: picture.fromMs, max: picture.toMs });
      });
    };
    paint();
    const painter = new PlotPainter(element, paint, () => source.cursor() !== picture.cursorMs);
    const stop = source.subscribe(painter.soon);
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === 0) return;
      made.setSize({ width: element.clientWidth, height: element.clientHeight });
    });
    observer.observe(element);
    return () => {
      painter.stop();
      stop();
      observer.disconnect();
      made.destroy();
      plot.current = null;
    };
  }, [theme, source, shape]);
  return { holder, plot };
}

/** How far a key moves the moment that is read, in hundredths of the span. */
const keySteps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageUp: -10,
  PageDown: 10,
};

/**
 * Lines over simulated time. It redraws its canvas with every sample and without React: twenty times
 * cheaper than SVG. Single moments are read with the pointer or the arrow keys.
 */
export function LivePlot(props: LivePlotProps) {
  const { label, readLabel, readText, source, empty, heightPx, onCursor, onChoose } = props;
  const { holder, plot } = usePainting(props);
  useImperativeHandle(props.handle, () => ({
    canvas: () => plot.current?.ctx.canvas ?? null,
  }));
  const momentAt = (clientX: number): number | null => {
    const drawing = plot.current;
    if (!drawing) return null;
    const box = drawing.over.getBoundingClientRect();
    if (box.width === 0) return null;
    const share = Math.min(1, Math.max(0, (clientX - box.left) / box.width));
    const { fromMs, toMs } = source.picture();
    return Math.max(0, Math.round(fromMs + share * (toMs - fromMs)));
  };
  const pressed = (event: KeyboardEvent) => {
    const { fromMs, toMs, cursorMs } = source.picture();
    const from = Math.max(0, fromMs);
    const at = Math.min(toMs, Math.max(from, cursorMs ?? toMs));
    const step = keySteps[event.key];
    if (step !== undefined) {
      const wanted = at + (step * (toMs - fromMs)) / 100;
      onCursor(Math.round(Math.min(toMs, Math.max(from, wanted))));
    } else if (event.key === 'Home') onCursor(from);
    else if (event.key === 'End') onCursor(null);
    else if (event.key === 'Escape' && cursorMs !== null) onCursor(null);
    else if (event.key === 'Enter' && cursorMs !== null) onChoose(cursorMs);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="time-plot" style={{ height: `${String(heightPx)}px` }}>
      <div
        ref={holder}
        className="time-plot-canvas"
        role="img"
        aria-label={label}
        hidden={empty !== null}
      />
      {empty === null ? (
        <div
          className="time-plot-reader"
          role="slider"
          tabIndex={0}
          aria-label={readLabel}
          aria-valuetext={readText}
          aria-valuenow={0}
          onKeyDown={pressed}
          onPointerMove={(event) => onCursor(momentAt(event.clientX))}
          onPointerLeave={() => onCursor(null)}
          onDoubleClick={(event) => {
            const at = momentAt(event.clientX);
            if (at !== null) onChoose(at);
          }}
        />
      ) : (
        <p className="time-plot-empty">{empty}</p>
      )}
    </div>
  );
}
