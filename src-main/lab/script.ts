import type { Command } from '../../src-shared/commands/index';
import type { RecordId } from '../../src-shared/model/tables';
import type { Given, Script, ScriptStep, TimelineEntry } from './definition';
import { expectCreated, givenOf } from './given';
import { Lookup } from './lookup';
import { knownOrRefuse, unknownName } from './names';
import { refuse } from './refusal';
import type { LabFile } from './schema';
import type { StepEntry } from './schema-timeline';
import type { Path, Source } from './source';
import { triggerOf } from './timeline';

type LabSection = NonNullable<LabFile['lab']>;

/** Commands about the lab that have no key of their own in a step. */
const learnerMay = new Set(['lab.finish', 'lab.abort', 'lab.showMe']);

/** Acts of a learner that a lab file, or a file of steps beside it, has written down. */
export function scriptOf(
  lookup: Lookup,
  lab: LabSection | undefined,
  own: { readonly source: Source; readonly steps: readonly StepEntry[] } | null,
): Script {
  const steps = new Steps(new Lookup(lookup.source, lookup.plan, learnerMay), lab);
  const written = [lab?.solve ?? [], ...(lab?.mistakes ?? []).map((mistake) => mistake.steps)];
  for (const list of written) expectCreated(steps.lookup, list);
  const beside = own ? new Steps(new Lookup(own.source, lookup.plan, learnerMay), lab) : null;
  for (const list of written) if (beside) expectCreated(beside.lookup, list);
  if (beside && own) expectCreated(beside.lookup, own.steps);
  return {
    solve: steps.of(lab?.solve ?? [], ['lab', 'solve']),
    mistakes: (lab?.mistakes ?? []).map((mistake, index) => {
      const path = ['lab', 'mistakes', index];
      steps.check(mistake.trips, [...path, 'trips']);
      const without = mistake.without ?? [];
      without.forEach((id, place) => steps.check(id, [...path, 'without', place]));
      const { id, title, trips } = mistake;
      return { id, title, trips, without, steps: steps.of(mistake.steps, [...path, 'steps']) };
    }),
    own: beside && own ? beside.of(own.steps, ['steps']) : [],
  };
}

class Steps {
  constructor(
    readonly lookup: Lookup,
    readonly lab: LabSection | undefined,
  ) {}

  check(id: string, path: Path): void {
    const known = (this.lab?.checks ?? []).map((check) => check.id);
    knownOrRefuse(this.lookup.source, path, 'check', id, known);
  }

  of(entries: readonly StepEntry[], path: Path): ScriptStep[] {
    return entries.flatMap((entry, index) => this.#stepsOf(entry, [...path, index]));
  }

  /** One step a command: an entry may answer two questions. */
  #stepsOf(entry: StepEntry, path: Path): ScriptStep[] {
    const { lookup, lab } = this;
    if (!lab) refuse(lookup.source, path, { reason: 'file.needsLab' });
    if (entry.for !== undefined) this.check(entry.for, [...path, 'for']);
    const { reaches } = entry;
    if (reaches !== undefined) {
      this.#known('objective', reaches, idsOf(lab.objectives), [...path, 'reaches']);
    }
    const trigger = triggerOf(lookup, lab, entry, path);
    const helped = lab.checks.find(({ id }) => id === entry.for)?.hint;
    return this.#acts(lab, entry, path).map((given) => ({
      ...given,
      check: entry.for ?? null,
      objective: reaches ?? helped ?? null,
      trigger,
    }));
  }

  #acts(lab: LabSection, entry: StepEntry, path: Path): Given[] {
    if (entry.command !== undefined) return [givenOf(this.lookup, entry, path)];
    return this.#commands(lab, entry, path).map((command) => ({ command }));
  }

  #commands(lab: LabSection, entry: StepEntry, path: Path): Command[] {
    const pairs = <T>(part: Readonly<Record<string, T>> | undefined) => Object.entries(part ?? {});
    const { predict, call, export: report } = entry;
    if (predict !== undefined) {
      const options = (lab.prediction?.options ?? []).map((option) => option.id);
      this.#known('option', predict, options, [...path, 'predict']);
      return [{ name: 'lab.predict', args: { option: predict } }];
    }
    if (call !== undefined) {
      this.#known('call', call, idsOf(lab.calls), [...path, 'call']);
      return [{ name: 'lab.call', args: { call } }];
    }
    if (typeof report === 'string') return [{ name: 'lab.exported', args: { report } }];
    return [
      ...pairs(entry.answer).map(([question, option]): Command => {
        const at = [...path, 'answer', question];
        this.#known('question', question, idsOf(lab.questions), at);
        const asked = lab.questions?.find((each) => each.id === question);
        this.#known('option', option, idsOf(asked?.options), at);
        return { name: 'lab.answer', args: { question, option } };
      }),
      ...pairs(entry.statement).map(([statement, text]): Command => {
        this.#known('statement', statement, idsOf(lab.statements), [...path, 'statement']);
        return { name: 'lab.state', args: { statement, text } };
      }),
      ...pairs(entry.hint).map(([objective, level]): Command => {
        this.#known('objective', objective, idsOf(lab.objectives), [...path, 'hint']);
        return { name: 'lab.openHint', args: { objective, level } };
      }),
      ...pairs(entry.look).map(([kind, name]): Command => ({
        name: 'lab.look',
        args: { object: this.#object(kind, name, [...path, 'look', kind]) },
      })),
    ];
  }

  #known(
    what: Parameters<typeof knownOrRefuse>[2],
    id: string,
    known: readonly string[],
    path: Path,
  ): void {
    knownOrRefuse(this.lookup.source, path, what, id, known);
  }

  #object(kind: string, name: string, path: Path): RecordId {
    const { lookup } = this;
    const kinds = ['vm', 'node', 'group', 'disk', 'array', 'network', 'cluster', 'vhd'] as const;
    const found = kinds.find((each) => each === kind);
    if (found === undefined) unknownName(lookup.source, path, 'kind', kind, kinds);
    return lookup[found](name, path);
  }
}

function idsOf(list: readonly { readonly id: string }[] | undefined): readonly string[] {
  return (list ?? []).map((each) => each.id);
}

/** The solution as the lab itself plays it on request, objective by objective. */
export function shownSteps(solve: readonly ScriptStep[]): TimelineEntry[] {
  return solve.flatMap(({ check: _check, objective: shows, trigger, ...given }) =>
    shows === null ? [] : [{ id: null, trigger, shows, does: given }],
  );
}
