import type { KeyboardEvent, PointerEvent, RefObject } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useSession } from '../../store/hooks';
import { useThemeRevision } from '../../ui/theme-revision';
import type { TileLook } from './heat-canvas';
import { drawHeat, heatColours } from './heat-canvas';
import { heatLayout, neighbour, tileAt } from './heat-layout';

export interface HeatCanvasProps {
  readonly label: string;
  readonly values: readonly number[];
  /** Another one when sizes or their order are other ones. */
  readonly shape: unknown;
  readonly lookOf: (index: number) => TileLook;
  readonly focused: number;
  /** What the focused machine is, in words. */
  readonly text: string;
  readonly onFocused: (index: number) => void;
  readonly onOpen: (index: number) => void;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function useSize(holder: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 640, height: 360 });
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      setSize({ width: Math.floor(width), height: Math.floor(height) });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [holder]);
  return size;
}

/** The map itself: a canvas that is walked through with the arrow keys. */
export function HeatCanvas(props: HeatCanvasProps) {
  const { label, values, shape, focused, text, onFocused, onOpen } = props;
  const holder = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useSize(holder);
  const [reads, setReads] = useState(false);
  // Sizes follow from records; what is measured moves within them.
  const tiles = useMemo(
    () => heatLayout(values, size.width, size.height),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `values` is made anew with every drawing, `shape` is not.
    [shape, size],
  );
  const lookOf = props.lookOf;
  useDrawing(canvas, size, (pen, colours) => {
    drawHeat(pen, colours, tiles, lookOf, reads ? focused : null);
  });
  const hit = (event: PointerEvent) => {
    const box = holder.current?.getBoundingClientRect();
    return box ? tileAt(tiles, event.clientX - box.left, event.clientY - box.top) : null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      onOpen(focused);
      return;
    }
    const to = neighbour(tiles, focused, event.key);
    if (to === null) return;
    event.preventDefault();
    onFocused(to);
  };
  return (
    <>
      <div
        ref={holder}
        className="heat-map"
        tabIndex={0}
        role="slider"
        aria-label={label}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={Math.max(0, values.length - 1)}
        aria-valuenow={focused}
        aria-valuetext={text}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          const index = hit(event);
          if (index !== null) onFocused(index);
        }}
        onDoubleClick={() => onOpen(focused)}
        onFocus={() => setReads(true)}
        onBlur={() => setReads(false)}
      >
        <canvas ref={canvas} aria-hidden="true" style={size} />
      </div>
      <p className="secondary numeric heat-line">{text}</p>
    </>
  );
}

type Draw = (pen: CanvasRenderingContext2D, colours: ReturnType<typeof heatColours>) => void;

/** Draws when anything about the picture changed, and when new samples have come; at most once a frame. */
function useDrawing(canvas: RefObject<HTMLCanvasElement | null>, size: Size, draw: Draw): void {
  const { samples } = useSession();
  const theme = useThemeRevision();
  const colours = useMemo(() => ({ theme, ...heatColours() }), [theme]);
  const latest = useRef({ draw, colours, size });
  const wake = useRef<() => void>(() => undefined);
  useEffect(() => {
    latest.current = { draw, colours, size };
    wake.current();
  });
  useEffect(() => {
    const element = canvas.current;
    const pen = element?.getContext('2d');
    if (!element || !pen) return;
    let frame = 0;
    const paint = () => {
      frame = 0;
      const ratio = devicePixelRatio || 1;
      const { width, height } = latest.current.size;
      const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
      if (element.width !== wide || element.height !== high) {
        element.width = wide;
        element.height = high;
      }
      latest.current.draw(pen, latest.current.colours);
    };
    wake.current = () => {
      if (frame === 0) frame = requestAnimationFrame(paint);
    };
    wake.current();
    const unsubscribe = samples.store.subscribe(() => wake.current());
    return () => {
      unsubscribe();
      cancelAnimationFrame(frame);
      wake.current = () => undefined;
    };
  }, [canvas, samples]);
}
