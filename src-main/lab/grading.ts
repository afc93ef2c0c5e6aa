import type { RecordId } from '../../src-shared/model/tables';
import type { AskedQuestion, LabRun, LabTier } from '../../src-shared/model/world';
import type { CheckTime, Grading, TimelineEntry } from './definition';
import { conditionOf } from './conditions/index';
import { knownOrRefuse } from './names';
import { refuse } from './refusal';
import type { CheckEntry } from './schema-grading';
import type { LabSection } from './schema-lab';
import type { Path } from './source';
import type { Lookup } from './lookup';

type QuestionEntry = NonNullable<LabSection['prediction']>;

/** Turns the `lab:` section into what the runner looks at and what everybody may read. */
export function gradingOf(
  lookup: Lookup,
  section: LabSection,
  entries: readonly TimelineEntry[],
): { readonly grading: Grading; readonly run: LabRun } {
  const questions = section.questions ?? [];
  distinctIds(lookup, ['lab', 'questions'], questions);
  distinctIds(lookup, ['lab', 'objectives'], section.objectives);
  distinctIds(lookup, ['lab', 'checks'], section.checks);
  distinctIds(lookup, ['lab', 'calls'], section.calls ?? []);
  distinctIds(lookup, ['lab', 'statements'], section.statements ?? []);
  distinctIds(lookup, ['lab', 'mistakes'], section.mistakes ?? []);
  const objectives = section.objectives.map((objective) => objective.id);
  section.checks.forEach(({ hint }, index) => {
    if (hint === undefined) return;
    knownOrRefuse(lookup.source, ['lab', 'checks', index, 'hint'], 'hint', hint, objectives);
  });
  questions.forEach((entry, index) => checkQuestion(lookup, entry, ['lab', 'questions', index]));
  if (section.prediction) checkQuestion(lookup, section.prediction, ['lab', 'prediction']);
  const grading: Grading = {
    objectives: section.objectives.map((entry, index) => ({
      id: entry.id,
      after: earlierObjective(lookup, section, index),
      reached: conditionOf(lookup, section, entry.reached, ['lab', 'objectives', index, 'reached']),
    })),
    checks: section.checks.map((entry, index) => ({
      id: entry.id,
      time: timeOf(entry),
      condition: conditionOf(lookup, section, entry.test, ['lab', 'checks', index, 'test']),
    })),
    reference: (section.reference ?? []).map((entry, index) => {
      const path = ['lab', 'reference', index];
      const command = lookup.command(entry.command, [...path, 'command']);
      return { command, object: referenceObject(lookup, entry, path) };
    }),
    rightAnswers: Object.fromEntries(questions.map(({ id, answer }) => [id, answer])),
    finishAfterMs: section.finishAfter ?? section.minutes * 60_000,
  };
  const run = runOf(section, tiersOf(lookup, section));
  return { grading, run: { ...run, faults: faultsOf(lookup, section, entries) } };
}

/** The run record before the lab is started: no right answers in it, since every client reads it. */
function runOf(section: LabSection, tiers: readonly LabTier[]): LabRun {
  const question = ({ id, text, options }: QuestionEntry): AskedQuestion => ({
    id,
    text,
    options,
    answer: null,
    answeredAt: null,
  });
  const shown = shownIn(section);
  return {
    kind: 'run',
    id: 'run:lab',
    phase: 'brief',
    brief: section.brief,
    learning: section.learning,
    level: section.level,
    minutes: section.minutes,
    startedAt: null,
    finishedAt: null,
    baseline: null,
    closing: null,
    steadySince: null,
    rightAnswers: null,
    mode: 'guided',
    abortedAt: null,
    restoredAt: null,
    tiers,
    faults: [],
    prediction: section.prediction ? question(section.prediction) : null,
    questions: (section.questions ?? []).map(question),
    rootCause: (section.questions ?? []).find((entry) => entry.rootCause)?.id ?? null,
    calls: (section.calls ?? []).map(({ id, title, takes }) => ({
      id,
      title,
      takesMs: takes,
      calledAt: null,
      answeredAt: null,
      answer: null,
    })),
    statements: (section.statements ?? []).map(({ id, title }) => ({
      id,
      title,
      text: null,
      statedAt: null,
    })),
    feed: [],
    looks: [],
    exports: [],
    shown: [],
    objectives: section.objectives.map(({ id, title, hints }) => ({
      id,
      title,
      hints: hints ?? [],
      reachedAt: null,
      canShow: shown.has(id),
    })),
    checks: section.checks.map(({ id, title, weight, failMessage, hint }) => ({
      id,
      title,
      weight,
      failMessage,
      sharePermille: null,
      hint: hint ?? null,
    })),
    hintsOpened: [],
    acts: [],
    score: null,
  };
}

/** The objectives the solution has steps for: their own, or those of a check they help. */
function shownIn({ solve, checks }: LabSection): ReadonlySet<string> {
  const steps = solve ?? [];
  const helped = checks.filter(({ id }) => steps.some((step) => step.for === id));
  const ids = [...steps.map(({ reaches }) => reaches), ...helped.map(({ hint }) => hint)];
  return new Set(ids.filter((id) => id !== undefined));
}

function tiersOf(lookup: Lookup, section: LabSection): LabTier[] {
  return Object.entries(section.tiers ?? {}).map(([name, { tier, rto, rpo }]) => ({
    vm: lookup.vm(name, ['lab', 'tiers', name]),
    tier,
    rtoMs: rto ?? null,
    rpoMs: rpo ?? null,
  }));
}

/** Faults are named by the entries of the timeline that inject them. */
function faultsOf(
  lookup: Lookup,
  { objectives }: LabSection,
  entries: readonly TimelineEntry[],
): LabRun['faults'] {
  const known = entries.flatMap(({ id }) => (id === null ? [] : [id]));
  objectives.forEach(({ faults = [] }, objective) =>
    faults.forEach((name, index) => {
      const path = ['lab', 'objectives', objective, 'faults', index];
      knownOrRefuse(lookup.source, path, 'entry', name, known);
    }),
  );
  const named = new Set(objectives.flatMap(({ faults }) => faults ?? []));
  return entries.flatMap(({ id, does }, entry) =>
    id === null || !named.has(id) || !('command' in does)
      ? []
      : [{ entry, command: does.command.name }],
  );
}

function timeOf(entry: CheckEntry): CheckTime {
  return entry.when === 'during'
    ? { when: 'during', fromMs: entry.from ?? 0, toMs: entry.to ?? 0 }
    : { when: entry.when };
}

function distinctIds(
  lookup: Lookup,
  path: Path,
  entries: readonly { readonly id: string }[],
): void {
  const lines = new Map<string, number>();
  entries.forEach((entry, index) => {
    const at = [...path, index, 'id'];
    const earlier = lines.get(entry.id);
    if (earlier !== undefined) {
      refuse(lookup.source, at, {
        reason: 'file.duplicateName',
        given: entry.id,
        expected: String(earlier),
      });
    }
    lines.set(entry.id, lookup.source.lineAt(at));
  });
}

/** An objective may only wait for one that stands before it, so that none waits for itself. */
function earlierObjective(lookup: Lookup, section: LabSection, index: number): string | null {
  const after = section.objectives[index]?.after;
  if (after === undefined) return null;
  const earlier = section.objectives.slice(0, index).map((objective) => objective.id);
  const path = ['lab', 'objectives', index, 'after'];
  knownOrRefuse(lookup.source, path, 'objective', after, earlier);
  return after;
}

function checkQuestion(lookup: Lookup, entry: QuestionEntry, path: Path): void {
  distinctIds(lookup, [...path, 'options'], entry.options);
  const options = entry.options.map((option) => option.id);
  knownOrRefuse(lookup.source, [...path, 'answer'], 'option', entry.answer, options);
}

type ReferenceEntry = NonNullable<LabSection['reference']>[number];
const referenceKeys = ['vm', 'group', 'disk', 'array', 'network', 'node', 'cluster'] as const;

/** What a command of the reference solution is about, by the key that names it. */
function referenceObject(lookup: Lookup, entry: ReferenceEntry, path: Path): RecordId {
  for (const key of referenceKeys) {
    const name = entry[key];
    if (name !== undefined) return lookup[key](name, [...path, key]);
  }
  refuse(lookup.source, path, { reason: 'file.noObject' });
}
