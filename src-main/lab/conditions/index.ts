import { z } from 'zod';
import type { Reader } from '../../../src-shared/reader';
import type { SimMs } from '../../../src-shared/units';
import type { Lookup } from '../lookup';
import { refuse } from '../refusal';
import type { Path } from '../source';
import { clusterTests } from './cluster';
import { hardwareTests } from './hardware';
import type { SectionNames } from './inside';
import { Inside } from './inside';
import { learnerTests } from './learner';
import { machineTests } from './machines';
import { planningTests } from './planning';
import { saidTests } from './said';
import type { Looked, Test } from './test';
import { upkeepTests } from './upkeep';

export { eventOf } from './inside';
export { isThat } from './learner';
export type { EventLike, Happened, Looked, Span } from './test';

/** Every test a lab file may use. A new one is an entry of its area, whole. */
const tests = {
  ...machineTests,
  ...clusterTests,
  ...hardwareTests,
  ...planningTests,
  ...upkeepTests,
  ...learnerTests,
  ...saidTests,
} as const;

type Tests = typeof tests;
type TestName = keyof Tests;

type Simple = {
  [T in TestName]: { readonly test: T } & Readonly<ReturnType<Tests[T]['resolve']>>;
}[TestName];

/**
 * What a check or an objective looks at. Each gives the share of its probes that hold, in permille; an
 * objective is reached when all of them do.
 */
export type Condition = Simple | Combined;

type Combined =
  | { readonly test: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly test: 'not'; readonly of: Condition };

export type EventCount = Extract<Simple, { readonly test: 'event.count' }>;

type Shape = { readonly [T in TestName]: z.ZodOptional<Tests[T]['schema']> };

interface Combinations {
  readonly all?: readonly ConditionEntry[] | undefined;
  readonly any?: readonly ConditionEntry[] | undefined;
  readonly not?: ConditionEntry | undefined;
}

export type ConditionEntry = {
  readonly [T in TestName]?: z.output<Tests[T]['schema']> | undefined;
} & Combinations;

const shape = Object.fromEntries(
  Object.entries(tests).map(([name, { schema }]) => [name, schema.optional()]),
) as unknown as Shape;

const several = z.lazy(() => z.array(condition).min(1).max(20)).optional();

/** Exactly one of these tests; each key is its name. */
export const condition: z.ZodType<ConditionEntry> & { readonly shape: object } = z
  .strictObject({
    ...shape,
    all: several,
    any: several,
    not: z.lazy(() => condition).optional(),
  })
  .refine((entry) => Object.keys(entry).length === 1, { error: 'file.oneTest' }) as never;

const testOf = (name: TestName) => tests[name] as unknown as Test<z.ZodType, object>;

/** What a test looks at, its names turned into ids. */
export function conditionOf(
  lookup: Lookup,
  section: SectionNames,
  entry: ConditionEntry,
  path: Path,
): Condition {
  const part = (each: ConditionEntry, ...rest: Path) =>
    onceSeen(conditionOf(lookup, section, each, [...path, ...rest]));
  const { all, any, not } = entry;
  if (all) return { test: 'all', of: all.map((each, at) => part(each, 'all', at)) };
  if (any) return { test: 'any', of: any.map((each, at) => part(each, 'any', at)) };
  if (not) return { test: 'not', of: part(not, 'not') };
  const name = Object.keys(entry)[0] as TestName | undefined;
  if (name === undefined) refuse(lookup.source, path, { reason: 'file.oneTest' });
  const inside = new Inside(lookup, section, [...path, name]);
  return { test: name, ...testOf(name).resolve(entry[name], inside) } as Condition;
}

/** An event by itself is seen at one moment; as a part of something it has to stay seen. */
export function onceSeen(condition: Condition): Condition {
  if (condition.test !== 'event.seen') return condition;
  const { event, fields } = condition;
  return { test: 'event.count', event, fields, atLeast: 1, atMost: null };
}

/**
 * The share of a condition's probes that hold at this moment, in permille. Of all: the worst; of any: the
 * best; not: whether it does not hold in full. What a sticky one saw before the caller has to remember.
 */
export function shareOf(looked: Looked, condition: Condition): number {
  switch (condition.test) {
    case 'all':
      return Math.min(...condition.of.map((part) => shareOf(looked, part)));
    case 'any':
      return Math.max(...condition.of.map((part) => shareOf(looked, part)));
    case 'not':
      return shareOf(looked, condition.of) === 1000 ? 0 : 1000;
    default:
      return testOf(condition.test).share(looked, condition);
  }
}

/** When a condition changes by the mere passing of time. */
export function changesAt(reader: Reader, condition: Condition): readonly SimMs[] {
  return timedPartsOf(condition).flatMap(
    (part) => testOf(part.test).changesAt?.(reader, part) ?? [],
  );
}

const timedParts = new WeakMap<Condition, readonly Simple[]>();

/** Most conditions have none, and they are asked at every instant of a lab. */
function timedPartsOf(condition: Condition): readonly Simple[] {
  let parts = timedParts.get(condition);
  if (!parts) {
    parts = partsOf(condition).filter((part) => testOf(part.test).changesAt !== undefined);
    timedParts.set(condition, parts);
  }
  return parts;
}

/** Whether a condition is about something that happens once and stays true afterwards. */
export function isSticky(condition: Condition): boolean {
  return !isCombined(condition) && testOf(condition.test).isSticky === true;
}

/** The simple conditions one is made of; of a simple one itself. */
export function partsOf(condition: Condition): readonly Simple[] {
  if (!isCombined(condition)) return [condition];
  const parts = condition.test === 'not' ? [condition.of] : condition.of;
  return parts.flatMap(partsOf);
}

function isCombined(condition: Condition): condition is Combined {
  return condition.test === 'all' || condition.test === 'any' || condition.test === 'not';
}
