import type { KeyboardEvent, PointerEvent, RefObject } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { LogicalProcessor } from '../../src-shared/counters/readings';
import { useTexts } from '../store/texts';
import { useThemeRevision } from '../ui/theme-revision';
import { usePercent } from '../views/common/percent';
import { useChartExports } from './chart-exports';
import { canvasPicture } from './export';
import type { GridColours, GridLayout, GridPicture } from './processor-canvas';
import { cellAt, drawGround, drawLoads, gridColours, gridLayout } from './processor-canvas';
import { TableTwin } from './table-twin';

export interface ProcessorGridProps {
  readonly title: string;
  readonly label: string;
  readonly summary: string;
  readonly processors: readonly LogicalProcessor[];
}

/** The part of the way to a new value that is left after a frame: it is there within a third of a second. */
const glide = 0.8;

/** Every logical processor of a host, by NUMA node: its load as a filling box, a parked one as a ring. */
export function ProcessorGrid({ title, label, summary, processors }: ProcessorGridProps) {
  const texts = useTexts();
  const percent = usePercent();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { t } = texts;
  const [focused, setFocused] = useState(0);
  const at = Math.min(focused, processors.length - 1);
  const wordOf = (one: LogicalProcessor | undefined): string => {
    if (!one) return '';
    const state = one.parked
      ? t('processors:parked')
      : t('processors:runs', {
          load: percent(one.totalPermille),
          frequency: percent(one.frequencyPercent * 10),
        });
    return t('processors:one', { index: one.index, numa: one.numa, state });
  };
  const tools = useGridTools(canvas, label, summary, processors);
  return (
    <TableTwin
      {...{ title, label, summary, tools }}
      head={[
        t('processors:logicalProcessor'),
        t('processors:numaNode'),
        t('processors:state'),
        t('processors:frequency'),
        t('processors:totalRunTime'),
        t('processors:guestRunTime'),
        t('processors:hypervisorRunTime'),
      ]}
      rows={() =>
        processors.map((one) => ({
          id: String(one.index),
          cells: [
            String(one.index),
            String(one.numa),
            one.parked ? t('processors:parked') : t('processors:unparked'),
            one.parked ? t('charts:noValue') : percent(one.frequencyPercent * 10),
            percent(one.totalPermille),
            percent(one.guestPermille),
            percent(one.hypervisorPermille),
          ],
        }))
      }
      chart={
        <GridCanvas
          {...{ canvas, label, processors }}
          focused={at}
          text={wordOf(processors[at])}
          onFocused={setFocused}
        />
      }
    />
  );
}

function useGridTools(
  canvas: RefObject<HTMLCanvasElement | null>,
  label: string,
  summary: string,
  processors: readonly LogicalProcessor[],
) {
  return useChartExports({
    label,
    rows: () => [
      ['LP', 'NUMA', 'parked', 'frequency', 'total', 'guest', 'hypervisor'],
      ...processors.map((one) => [
        String(one.index),
        String(one.numa),
        one.parked ? '1' : '0',
        String(one.frequencyPercent),
        String(one.totalPermille / 10),
        String(one.guestPermille / 10),
        String(one.hypervisorPermille / 10),
      ]),
    ],
    picture: ({ title, clock }) =>
      canvasPicture(canvas.current, { title, line: `${clock} · ${summary}` }),
  });
}

interface CanvasProps {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly label: string;
  readonly processors: readonly LogicalProcessor[];
  readonly focused: number;
  readonly text: string;
  readonly onFocused: (index: number) => void;
}

/** The width of the holder, which a window and its panes change. */
function useWidth(holder: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(640);
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(120, Math.floor(entry.contentRect.width)));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [holder]);
  return width;
}

function GridCanvas({ canvas, label, processors, focused, text, onFocused }: CanvasProps) {
  const { t } = useTexts();
  const percent = usePercent();
  const holder = useRef<HTMLDivElement>(null);
  const width = useWidth(holder);
  const [reads, setReads] = useState(false);
  // The layout follows from how many there are on each node, not from what they do.
  const shape = processors.map((one) => one.numa).join();
  const layout = useMemo(
    () => gridLayout(shape === '' ? [] : shape.split(',').map(Number), width),
    [shape, width],
  );
  const frequencies: number[] = [];
  for (const one of processors) frequencies[one.numa] = one.frequencyPercent;
  useDrawing(canvas, {
    layout,
    processors,
    focused: reads ? focused : null,
    nameOf: (numa) => t('processors:numaName', { numa }),
    frequencyOf: (numa) => {
      const percentOf = frequencies[numa] ?? 100;
      return percentOf < 100 ? percent(percentOf * 10) : '';
    },
    parkedWord: t('processors:parked'),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const to = target(event.key, focused, layout, processors.length);
    if (to === null) return;
    event.preventDefault();
    onFocused(to);
  };
  const onPointerDown = (event: PointerEvent) => {
    const box = holder.current?.getBoundingClientRect();
    const hit = box && cellAt(layout, event.clientX - box.left, event.clientY - box.top);
    if (hit !== null && hit !== undefined) onFocused(hit);
  };
  return (
    <>
      <div
        ref={holder}
        className="processor-grid"
        style={{ height: layout.heightPx }}
        tabIndex={0}
        role="slider"
        aria-label={label}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={Math.max(0, processors.length - 1)}
        aria-valuenow={focused}
        aria-valuetext={text}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onFocus={() => setReads(true)}
        onBlur={() => setReads(false)}
      >
        <canvas ref={canvas} aria-hidden="true" style={{ width, height: layout.heightPx }} />
      </div>
      <p className="processor-line secondary numeric">{text}</p>
    </>
  );
}

function target(key: string, from: number, layout: GridLayout, count: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -layout.columns,
    ArrowDown: layout.columns,
    PageUp: -8 * layout.columns,
    PageDown: 8 * layout.columns,
    Home: -count,
    End: count,
  };
  const step = steps[key];
  return step === undefined ? null : Math.min(count - 1, Math.max(0, from + step));
}

type Drawing = Omit<GridPicture, 'shown'>;

/** What stands still is drawn once, on a canvas of its own, until something of it changes. */
class Ground {
  readonly #canvas = document.createElement('canvas');
  #key = '';

  of(
    picture: GridPicture,
    colours: GridColours & { readonly theme: number },
    ratio: number,
    widthPx: number,
  ) {
    const { layout, processors } = picture;
    const parked = processors.map((one) => (one.parked ? '1' : '0')).join('');
    const names = layout.names.map(({ numa }) => picture.frequencyOf(numa)).join('/');
    const { parkedWord } = picture;
    const key = [colours.theme, ratio, widthPx, layout.heightPx, parkedWord, parked, names].join();
    if (key === this.#key) return this.#canvas;
    this.#key = key;
    this.#canvas.width = Math.round(widthPx * ratio);
    this.#canvas.height = Math.round(layout.heightPx * ratio);
    const pen = this.#canvas.getContext('2d');
    if (pen) {
      pen.fillStyle = colours.ground;
      pen.fillRect(0, 0, this.#canvas.width, this.#canvas.height);
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      drawGround(pen, colours, picture);
    }
    return this.#canvas;
  }
}

/** Draws with every frame while anything still glides; a grid at rest costs nothing. */
function useDrawing(canvas: RefObject<HTMLCanvasElement | null>, drawing: Drawing): void {
  const theme = useThemeRevision();
  // Read anew when the theme changes: a canvas knows no tokens.
  const colours = useMemo(() => ({ theme, ...gridColours() }), [theme]);
  const latest = useRef({ drawing, colours });
  const shown = useRef(new Float32Array(0));
  const wake = useRef<() => void>(() => undefined);
  useEffect(() => {
    latest.current = { drawing, colours };
    wake.current();
  });
  useEffect(() => {
    const element = canvas.current;
    const pen = element?.getContext('2d', { alpha: false });
    if (!element || !pen) return;
    const ground = new Ground();
    const stills = window.matchMedia('(prefers-reduced-motion: reduce)');
    let frame = 0;
    const draw = () => {
      frame = 0;
      const { layout, processors } = latest.current.drawing;
      if (shown.current.length !== processors.length) {
        shown.current = Float32Array.from(processors, (one) => one.totalPermille);
      }
      const moves = approach(shown.current, processors, stills.matches);
      const ratio = devicePixelRatio || 1;
      const widthPx = element.clientWidth;
      const [width, height] = [Math.round(widthPx * ratio), Math.round(layout.heightPx * ratio)];
      if (element.width !== width || element.height !== height) {
        element.width = width;
        element.height = height;
      }
      const picture = { ...latest.current.drawing, shown: shown.current };
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.drawImage(ground.of(picture, latest.current.colours, ratio, widthPx), 0, 0);
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      drawLoads(pen, latest.current.colours, picture);
      if (moves) frame = requestAnimationFrame(draw);
    };
    wake.current = () => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    wake.current();
    return () => {
      cancelAnimationFrame(frame);
      wake.current = () => undefined;
    };
  }, [canvas]);
}

/** Moves every shown value a part of its way; says whether any is still under way. */
function approach(
  shown: Float32Array,
  processors: readonly LogicalProcessor[],
  still: boolean,
): boolean {
  let moves = false;
  for (const [index, { totalPermille }] of processors.entries()) {
    const before = shown[index] ?? 0;
    const left = totalPermille - before;
    if (still || (left < 2 && left > -2)) shown[index] = totalPermille;
    else {
      shown[index] = before + left * (1 - glide);
      moves = true;
    }
  }
  return moves;
}
