import type { SimMs } from '../../src-shared/units';
import type { Condition } from './conditions/index';
import { conditionOf, eventOf, onceSeen } from './conditions/index';
import type { Given, TimelineEntry, Trigger } from './definition';
import { expectCreated, givenOf } from './given';
import type { Lookup } from './lookup';
import { refuse } from './refusal';
import type { LabFile } from './schema';
import type { TimelineFileEntry, TriggerEntry, UntimedEntry } from './schema-timeline';
import type { Path } from './source';

type LabSection = NonNullable<LabFile['lab']>;

/**
 * Everything the lab does by itself: its setup, its timeline in the order of its times, what its calls
 * bring about, and its cleanup. An entry's place is its name in the journal.
 */
export function timelineOf(lookup: Lookup, file: LabFile): TimelineEntry[] {
  const lab = file.lab ?? null;
  const written = file.timeline ?? [];
  expectCreated(lookup, [
    ...(lab?.setup ?? []),
    ...written,
    ...written.flatMap((entry) => entry.parallel ?? []),
    ...(lab?.calls ?? []).flatMap((call) => call.then ?? []),
    ...(lab?.solve ?? []),
    ...(lab?.mistakes ?? []).flatMap((mistake) => mistake.steps),
  ]);
  const atStart: Trigger = { from: { on: 'start' }, delayMs: 0 };
  const entries: TimelineEntry[] = commandsOf(lookup, lab?.setup, ['lab', 'setup'], atStart);
  if (entries.length > 0) {
    const command = { name: 'lab.takeBaseline', args: {} } as const;
    entries.push({ id: null, trigger: atStart, shows: null, does: { command } });
  }
  const inOrder = written
    .map((entry, index) => ({ entry, path: ['timeline', index] }))
    .sort((left, right) => (left.entry.at ?? 0) - (right.entry.at ?? 0));
  for (const { entry, path } of inOrder) add(entries, lookup, lab, entry, path);
  if (!lab) return entries;
  addCalls(entries, lookup, lab);
  const graded: Trigger = { from: { on: 'grade' }, delayMs: 0 };
  entries.push(...commandsOf(lookup, lab.cleanup, ['lab', 'cleanup'], graded));
  return entries;
}

function add(
  entries: TimelineEntry[],
  lookup: Lookup,
  lab: LabSection | null,
  entry: TimelineFileEntry,
  path: Path,
): void {
  const plain = entry.at !== undefined && !entry.message && !entry.branch;
  if (!lab && !plain) refuse(lookup.source, path, { reason: 'file.needsLab' });
  const trigger = triggerOf(lookup, lab, entry, path);
  if (entry.parallel) {
    const at = [...path, 'parallel'];
    entries.push(...entry.parallel.map((part, i) => partOf(lookup, part, [...at, i], trigger)));
    return;
  }
  const { branch } = entry;
  if (!branch) {
    entries.push(partOf(lookup, { ...entry, delay: undefined }, path, trigger));
    return;
  }
  const at = [...path, 'branch'];
  const place = entries.length;
  const test = conditionIn(lookup, lab, branch.if, [...at, 'if']);
  entries.push({ id: entry.id ?? null, trigger, shows: null, does: { branch: test } });
  const sides = [
    ['then', branch.then, true],
    ['else', branch.else, false],
  ] as const;
  for (const [key, side, holds] of sides) {
    const from: Trigger = { from: { on: 'branch', entry: place, holds }, delayMs: 0 };
    entries.push(...(side ?? []).map((part, i) => partOf(lookup, part, [...at, key, i], from)));
  }
}

/** What a call brings about: its answer first, then what was asked for. */
function addCalls(entries: TimelineEntry[], lookup: Lookup, lab: LabSection): void {
  (lab.calls ?? []).forEach(({ id, takes, answer, then }, index) => {
    const trigger: Trigger = { from: { on: 'call', call: id }, delayMs: takes };
    entries.push({
      id: null,
      trigger,
      shows: null,
      does: { command: { name: 'lab.answerCall', args: { call: id, answer } } },
    });
    entries.push(...commandsOf(lookup, then, ['lab', 'calls', index, 'then'], trigger));
  });
}

function commandsOf(
  lookup: Lookup,
  list: LabSection['setup'],
  path: Path,
  trigger: Trigger,
): TimelineEntry[] {
  return (list ?? []).map((entry, index) => partOf(lookup, entry, [...path, index], trigger));
}

/** One command or message, due with its trigger or so long after it. */
function partOf(
  lookup: Lookup,
  entry: UntimedEntry,
  path: Path,
  { from, delayMs }: Trigger,
): TimelineEntry {
  const trigger = { from, delayMs: delayMs + (entry.delay ?? 0) };
  return { id: entry.id ?? null, trigger, shows: null, does: doneBy(lookup, entry, path) };
}

function doneBy(lookup: Lookup, entry: UntimedEntry, path: Path): Given {
  if (!entry.message) return givenOf(lookup, entry, path);
  const from = senderOf(lookup, entry['from'], [...path, 'from']);
  return { command: { name: 'lab.tell', args: { text: entry.message, from } } };
}

function senderOf(lookup: Lookup, from: unknown, path: Path): { en: string; de: string } | null {
  if (from === undefined) return null;
  const { en, de } = (typeof from === 'object' ? from : null) as { en?: unknown; de?: unknown };
  const good = [en, de].every((text) => typeof text === 'string' && /^.{1,100}$/.test(text));
  if (!good) refuse(lookup.source, path, { reason: 'file.sender' });
  return { en: String(en), de: String(de) };
}

/** When an entry of a timeline or a step of a script is due. */
export function triggerOf(
  lookup: Lookup,
  lab: LabSection | null,
  entry: TriggerEntry,
  path: Path,
): Trigger {
  const delayMs: SimMs = entry.delay ?? 0;
  if (entry.at !== undefined) return { from: { on: 'start' }, delayMs: entry.at };
  const condition: Condition = entry.after
    ? {
        test: 'event.count',
        event: eventOf(lookup, entry.after.event, [...path, 'after', 'event']),
        fields: entry.after.fields ?? {},
        atLeast: 1,
        atMost: null,
      }
    : conditionIn(lookup, lab, entry.when, [...path, 'when']);
  return { from: { on: 'condition', condition, withinMs: entry.within ?? null }, delayMs };
}

function conditionIn(
  lookup: Lookup,
  lab: LabSection | null,
  entry: TriggerEntry['when'],
  path: Path,
): Condition {
  if (!lab || !entry) refuse(lookup.source, path, { reason: 'file.needsLab' });
  return onceSeen(conditionOf(lookup, lab, entry, path));
}
