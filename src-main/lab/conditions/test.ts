import { z } from 'zod';
import type { SimEvent } from '../../../src-shared/events';
import type { SampleColumn, SampleValues } from '../../../src-shared/ipc';
import type { LabRun } from '../../../src-shared/model/world';
import type { Reader } from '../../../src-shared/reader';
import type { SimMs } from '../../../src-shared/units';
import type { Inside } from './inside';

/** How many there have to be; null: no bound on this side. */
export interface Bounds {
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

/** The span of simulated time a check looks at, both ends included. */
export interface Span {
  readonly from: SimMs;
  readonly to: SimMs;
}

/** An event a condition looks for; fields are compared as text. */
export interface EventLike {
  readonly event: string;
  readonly fields: Readonly<Record<string, string | number>>;
}

/** What happened, for the conditions that look at more than how records stand. */
export interface Happened {
  /** Since the caller last looked. */
  readonly events: readonly SimEvent[];
  /** How often the event of a condition was seen so far. */
  readonly countOf: (condition: EventLike) => number;
  /** A moving number of every host or machine, by row. */
  readonly sample: (column: SampleColumn) => SampleValues;
}

export interface Looked {
  readonly reader: Reader;
  readonly run: LabRun;
  readonly happened: Happened;
  readonly span: Span;
}

/**
 * One test of a lab file, whole: what an author may write, what it becomes once names are ids, and the
 * share of its probes that hold at a moment, in permille.
 */
export interface Test<S extends z.ZodType, A extends object> {
  readonly schema: S;
  readonly resolve: (entry: z.output<S>, inside: Inside) => A;
  readonly share: (looked: Looked, args: A) => number;
  /** It is about something that happens once and stays true: `share` remembers nothing, the caller does. */
  readonly isSticky?: true;
  /** When it changes by the mere passing of time. */
  readonly changesAt?: (reader: Reader, args: A) => readonly SimMs[];
}

/** Ties the types of the parts of one test together. */
export function test<S extends z.ZodType, A extends object>(parts: Test<S, A>): Test<S, A> {
  return parts;
}

export function share<T>(probes: readonly T[], holds: (probe: T) => boolean): number {
  if (probes.length === 0) return 1000;
  return Math.floor((1000 * probes.filter(holds).length) / probes.length);
}

export const whole = (holds: boolean): number => (holds ? 1000 : 0);

export function isWithin(value: number, { atLeast, atMost }: Bounds): boolean {
  return (atLeast === null || value >= atLeast) && (atMost === null || value <= atMost);
}

export const names = z.array(z.string().min(1).max(60)).min(1).max(200);

export const count = z.int().min(0).max(1_000_000);

const boundShape = { atLeast: count.optional(), atMost: count.optional() };

interface BoundEntry {
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
}

/** A mapping with `atLeast` or `atMost` in it: without a bound a test would always hold. */
export function bounded<T extends z.ZodRawShape>(shape: T) {
  return z
    .strictObject({ ...shape, ...boundShape })
    .refine((entry) => hasBound(entry as BoundEntry), { error: 'file.noBound' });
}

const hasBound = (entry: BoundEntry) => entry.atLeast !== undefined || entry.atMost !== undefined;

export const boundsOf = (entry: BoundEntry): Bounds => ({
  atLeast: entry.atLeast ?? null,
  atMost: entry.atMost ?? null,
});
