import type { Workload } from '../../../src-shared/model/vm';
import { workloads } from '../../../src-shared/model/vm';
import { mix } from '../inventory/hash';

/*
 * What guests would like to use, in permille of their own virtual processors. The shapes are
 * modelling choices: offices work from eight to six with a dip at noon, web shops peak in the
 * evening, batch runs at night. Everything is a pure function of time and the machine's own hash.
 */

interface Shape {
  /** Permille of its virtual processors at rest, and in the busiest hour. */
  readonly rest: number;
  readonly peak: number;
  /** Permille of the peak for every hour of a working day. */
  readonly hours: readonly number[];
  /** What a Saturday or Sunday is worth, in permille of a working day. */
  readonly weekend: number;
  /** Chance in permille that a five-minute window holds a burst, and how high it goes. */
  readonly burstChance: number;
  readonly burst: number;
}

const flat: readonly number[] = Array.from({ length: 24 }, () => 500);
const office: readonly number[] = [
  40, 30, 30, 30, 40, 80, 200, 480, 880, 1000, 960, 900, 640, 780, 940, 980, 860, 620, 340, 220,
  160, 120, 80, 60,
];
const shop: readonly number[] = [
  300, 200, 140, 110, 110, 150, 260, 420, 560, 640, 680, 720, 780, 740, 700, 700, 740, 820, 920,
  1000, 1000, 920, 720, 480,
];

export const shapes: Readonly<Record<Workload, Shape>> = {
  idle: { rest: 8, peak: 20, hours: flat, weekend: 1000, burstChance: 40, burst: 120 },
  file: { rest: 20, peak: 220, hours: office, weekend: 250, burstChance: 140, burst: 300 },
  web: { rest: 40, peak: 450, hours: shop, weekend: 1100, burstChance: 200, burst: 300 },
  sql: { rest: 60, peak: 620, hours: office, weekend: 350, burstChance: 180, burst: 380 },
  vdi: { rest: 15, peak: 380, hours: office, weekend: 80, burstChance: 420, burst: 550 },
  batch: { rest: 12, peak: 20, hours: flat, weekend: 1000, burstChance: 20, burst: 150 },
};

/** A batch window opens in the evening or at night and is this busy, in permille. */
const batchLoad = 880;
/** A guest that boots or shuts down keeps its processors busy, in permille. */
const bootLoad = 700;
const shutDownLoad = 300;

const minute = 60;
const windowSeconds = 300;
const daySeconds = 86_400;

/** Where simulated time 0 lies in the calendar, in the lab's local time. */
export interface CalendarStart {
  readonly secondOfDay: number;
  /** 0 is Monday. */
  readonly weekday: number;
}

/** Reads the local date and time of an ISO 8601 moment; its offset does not matter to a rhythm. */
export function calendarStart(startsAt: string): CalendarStart {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?/.exec(startsAt);
  const part = (index: number) => Number(match?.[index] ?? 0);
  const [year, month, day] = [part(1), part(2), part(3)];
  // Days since 1970-01-01, a Thursday, by the civil-calendar rule with March as first month.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const days = era * 146_097 + dayOfEra - 719_468;
  const weekday = (((days + 3) % 7) + 7) % 7;
  return { secondOfDay: part(4) * 3600 + part(5) * 60 + part(6), weekday };
}

/** The moment a sample is taken at, and what all machines of one workload share at it. */
export interface Moment {
  readonly second: number;
  readonly secondOfDay: number;
  /** Rest level plus rhythm for each workload, in permille, in the order of `workloads`. */
  readonly levels: Float64Array;
}

export function momentAt(start: CalendarStart, nowMs: number): Moment {
  const second = Math.floor(nowMs / 1000);
  const local = start.secondOfDay + second;
  const secondOfDay = local % daySeconds;
  const weekday = (start.weekday + Math.floor(local / daySeconds)) % 7;
  const hour = Math.floor(secondOfDay / 3600);
  const share = (secondOfDay % 3600) / 3600;
  const levels = new Float64Array(workloads.length);
  workloads.forEach((workload, index) => {
    const shape = shapes[workload];
    const here = shape.hours[hour] ?? 0;
    const next = shape.hours[(hour + 1) % 24] ?? 0;
    const rhythm = (here + (next - here) * share) / 1000;
    const day = weekday >= 5 ? shape.weekend / 1000 : 1;
    levels[index] = shape.rest + (shape.peak - shape.rest) * rhythm * day;
  });
  return { second, secondOfDay, levels };
}

/** Data of `shapes` by workload index, for the inner loop. */
const burstChances = workloads.map((workload) => shapes[workload].burstChance);
const bursts = workloads.map((workload) => shapes[workload].burst);
export const batchIndex = workloads.indexOf('batch');

/**
 * Demand of a serving guest at a moment, in permille of its virtual processors, 0 to 1000. `hash`
 * is the machine's own: it settles its size relative to its kind, its noise, bursts and windows.
 */
export function demandPermille(workload: number, hash: number, moment: Moment): number {
  const { second } = moment;
  // Its own size: 60 % to 140 % of the kind's level.
  const size = 0.6 + ((hash >>> 3) & 0xff) * (0.8 / 255);
  // Minute noise, smooth: 70 % to 130 %, interpolated between two minutes' draws.
  const own = second + (hash & 63);
  const minutes = Math.floor(own / minute);
  const from = mix(hash ^ Math.imul(minutes, 0x27d4eb2d)) & 0x3ff;
  const to = mix(hash ^ Math.imul(minutes + 1, 0x27d4eb2d)) & 0x3ff;
  const noise = 0.7 + (from + ((to - from) * (own - minutes * minute)) / minute) * (0.6 / 1023);
  let demand = (moment.levels[workload] as number) * size * noise;
  const shifted = second + (hash & 255);
  const window = Math.floor(shifted / windowSeconds);
  const draw = mix(hash ^ Math.imul(window, 0x165667b1));
  if (draw % 1000 < (burstChances[workload] as number)) {
    const inWindow = shifted - window * windowSeconds;
    const begins = (draw >>> 10) % 200;
    const lasts = 15 + ((draw >>> 18) % 75);
    if (inWindow >= begins && inWindow < begins + lasts) demand += bursts[workload] as number;
  }
  if (workload === batchIndex && inBatchWindow(hash, moment.secondOfDay)) demand += batchLoad;
  // A second's jitter of a tenth, up or down.
  demand *= 0.9 + (mix(hash + Math.imul(second, 0x9e3779b1)) & 0xff) * (0.2 / 255);
  const whole = Math.floor(demand);
  return whole > 1000 ? 1000 : whole;
}

/** One nightly run between 19:00 and 03:00, forty minutes to three hours long; its own every night. */
export function inBatchWindow(hash: number, secondOfDay: number): boolean {
  const begins = (19 * 3600 + (mix(hash ^ 0x5bd1e995) % (8 * 60)) * 60) % daySeconds;
  const lasts = (40 + (mix(hash ^ 0x1b873593) % 140)) * 60;
  const since = (secondOfDay - begins + daySeconds) % daySeconds;
  return since < lasts;
}

/** A booting guest: busy, with the gaps in which it waits for its disk. */
export function bootDemandPermille(hash: number, second: number): number {
  return bootLoad + (mix(hash + Math.imul(second, 0x85ebca77)) % 301);
}

export function shutDownDemandPermille(hash: number, second: number): number {
  return shutDownLoad + (mix(hash + Math.imul(second, 0xc2b2ae3d)) % 200);
}
