import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { VmId } from '../../src-shared/model/tables';
import type { VirtualMachine } from '../../src-shared/model/vm';
import type { Reader } from '../../src-shared/reader';
import { useSession } from '../store/hooks';
import type { Session } from '../store/session';
import { useTexts } from '../store/texts';
import { consolesOf } from './console-store';
import type { DrawInput } from './draw';
import { drawGuest } from './draw';
import { PictureClock } from './guest-clock';
import { screenHeight, screenWidth } from './pen';
import type { ScreenSources } from './screen';
import { guestScreen } from './screen';
import { screenWords, veilWords } from './screen-words';
import { screenSources } from './sources';
import { guestClock, traitOf } from './system';

export interface GuestCanvasProps {
  readonly vm: VmId;
  /** Pictures a second at most: a thumbnail needs few (hyperv-host §11.1). */
  readonly framesPerSecond: number;
  /** Whether the load of the last minute is kept for it. */
  readonly keepsLoad?: boolean;
}

/** A machine's share of its host as the guest sees it: of its own processors. */
function ofGuest(permille: number, vm: VirtualMachine, processors: number): number {
  return Math.min(1000, Math.round((permille * processors) / vm.virtualProcessors));
}

const minuteMs = 60_000;

function loadsOf(session: Session, { vm, host }: ScreenSources, now: number) {
  const { samples } = session;
  const processors = host?.logicalProcessors ?? 1;
  const column = 'vm.cpu';
  const current = samples.value(column, vm.row) ?? 0;
  const kept = samples.track({ column, of: vm.id })?.view(now - minuteMs, now).values ?? [];
  // One a second is what such a graph shows; the track has ten.
  const step = Math.max(1, Math.floor(kept.length / 60));
  const loads = kept
    .filter((_value, index) => (kept.length - 1 - index) % step === 0)
    .map((value) => ofGuest(value ?? 0, vm, processors));
  return { load: ofGuest(current, vm, processors), loads };
}

/** Keeps the moment at which a guest began to stand still, for as long as it does. */
class Stillness {
  #since: number | null = null;
  #key = '';

  hold(key: string, frozenAt: number | null): number | null {
    if (frozenAt === null) this.#since = null;
    else if (this.#since === null || key !== this.#key) this.#since = frozenAt;
    this.#key = key;
    return this.#since;
  }
}

interface Painter {
  readonly session: Session;
  readonly stillness: Stillness;
  readonly words: (sources: ScreenSources, screen: DrawInput['screen']) => DrawInput['veil'];
}

function inputOf(painter: Painter, reader: Reader, id: VmId, now: number): DrawInput | null {
  const { session, stillness, words } = painter;
  const sources = screenSources(reader, session, id, now);
  if (!sources) return null;
  const { vm, worker, host } = sources;
  const screen = guestScreen(sources);
  const held = stillness.hold(`${screen.veil} ${worker?.guest ?? ''}`, screen.frozenAt);
  const guestNow = held ?? now;
  const startedAt = worker?.startedAt ?? vm.createdAt;
  const world = reader.get<'world'>('world:lab');
  return {
    screen,
    vm,
    processor: host?.processor.name ?? '',
    at: Math.max(0, guestNow - startedAt),
    clock: guestClock(world?.startsAt ?? '', guestNow),
    ...loadsOf(session, sources, guestNow),
    trait: traitOf(vm.id),
    uptimeMinutes: Math.floor(Math.max(0, guestNow - startedAt) / minuteMs),
    typed: consolesOf(session).of(id, worker?.startedAt ?? null)?.typed ?? 0,
    veil: words(sources, screen),
  };
}

/** Draws again and again while the canvas is in sight. */
function usePictures({ vm, framesPerSecond, keepsLoad }: GuestCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const session = useSession();
  const texts = useTexts();
  useEffect(() => {
    if (keepsLoad) return session.samples.keepHistory({ column: 'vm.cpu', of: vm });
    return session.samples.use('vm.cpu');
  }, [session, vm, keepsLoad]);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    const clock = new PictureClock(session);
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const everyMs = 1000 / (still ? Math.min(1, framesPerSecond) : framesPerSecond);
    const painter: Painter = {
      session,
      stillness: new Stillness(),
      words: (sources, screen) => veilWords(texts, sources, screen),
    };
    let frame = 0;
    let inSight = true;
    let paintedAt = -Infinity;
    const paint = (wall: number) => {
      frame = requestAnimationFrame(paint);
      if (!inSight || wall - paintedAt < everyMs - 4) return;
      paintedAt = wall;
      const { reader } = session.replica;
      const input = inputOf(painter, reader, vm, clock.now(wall));
      if (input) drawGuest(element, input);
    };
    const observer = new IntersectionObserver(([entry]) => {
      inSight = entry?.isIntersecting ?? true;
    });
    observer.observe(element);
    const sizes = new ResizeObserver(() => {
      const width = Math.round(element.clientWidth * devicePixelRatio);
      if (width === 0 || width === element.width) return;
      element.width = width;
      element.height = Math.round((width * screenHeight) / screenWidth);
      paintedAt = -Infinity;
    });
    sizes.observe(element);
    frame = requestAnimationFrame(paint);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      sizes.disconnect();
    };
  }, [session, texts, vm, framesPerSecond]);
  return canvas;
}

/** The screen of a virtual machine's guest, as a live picture. It says in words what it shows. */
export function GuestCanvas(props: GuestCanvasProps) {
  const canvas = usePictures(props);
  const said = useScreenWords(props.vm);
  return (
    <canvas
      ref={canvas}
      className="guest-canvas"
      width={screenWidth}
      height={screenHeight}
      role="img"
      aria-label={said}
    />
  );
}

/** What is on the screen, in the words of the console. */
export function useScreenWords(vm: VmId): string {
  const session = useSession();
  const texts = useTexts();
  const { replica } = session;
  const consoles = consolesOf(session);
  const read = () => {
    const sources = screenSources(replica.reader, session, vm, replica.reader.now);
    return sources ? screenWords(texts, sources, guestScreen(sources)) : '';
  };
  useSyncExternalStore(consoles.store.subscribe, () => consoles.store.getState().byVm[vm]);
  return useSyncExternalStore(replica.store.subscribe, read);
}
