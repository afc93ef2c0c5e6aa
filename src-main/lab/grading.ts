import { eventCatalogue } from '../../src-shared/event-catalogue';
import type { EventName } from '../../src-shared/events';
import type { NodeId, VmId } from '../../src-shared/model/tables';
import type { LabQuestion, LabRun } from '../../src-shared/model/world';
import { clusterIdOf } from '../sim/inventory/names';
import type { CheckTime, Condition, Grading } from './definition';
import { refuse } from './refusal';
import type { CheckEntry, ConditionEntry, LabSection } from './schema-grading';
import type { Path } from './source';
import type { Lookup } from './lookup';
import { knownOrRefuse } from './timeline';

type QuestionEntry = NonNullable<LabSection['prediction']>;

/** Turns the `lab:` section into what the runner looks at and what everybody may read. */
export function gradingOf(
  lookup: Lookup,
  section: LabSection,
): { readonly grading: Grading; readonly run: LabRun } {
  const questions = section.questions ?? [];
  distinctIds(lookup, ['lab', 'questions'], questions);
  distinctIds(lookup, ['lab', 'objectives'], section.objectives);
  distinctIds(lookup, ['lab', 'checks'], section.checks);
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
      if (entry.vm !== undefined) {
        return { command, object: lookup.vm(entry.vm, [...path, 'vm']) };
      }
      if (entry.node === undefined) refuse(lookup.source, path, { reason: 'file.noObject' });
      return { command, object: lookup.node(entry.node, [...path, 'node']) };
    }),
    finishAfterMs: section.finishAfter ?? section.minutes * 60_000,
    exams: section.exams ?? [],
  };
  return { grading, run: runOf(section) };
}

/** The run record before the lab is started: no right answers in it, since every client reads it. */
function runOf(section: LabSection): LabRun {
  const question = ({ id, text, options }: QuestionEntry): LabQuestion & { answer: null } => ({
    id,
    text,
    options,
    answer: null,
  });
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
    prediction: section.prediction ? question(section.prediction) : null,
    questions: (section.questions ?? []).map(question),
    objectives: section.objectives.map(({ id, title, hints }) => ({
      id,
      title,
      hints: hints ?? [],
      reachedAt: null,
    })),
    checks: section.checks.map(({ id, title, weight, failMessage }) => ({
      id,
      title,
      weight,
      failMessage,
      sharePermille: null,
    })),
    hintsOpened: [],
    acts: [],
    score: null,
  };
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

function conditionOf(
  lookup: Lookup,
  section: LabSection,
  entry: ConditionEntry,
  path: Path,
): Condition {
  const vms = (test: keyof ConditionEntry, names: readonly string[]): VmId[] =>
    names.map((name, index) => lookup.vm(name, [...path, test, 'vms', index]));
  const nodes = (test: keyof ConditionEntry, names: readonly string[]): NodeId[] =>
    names.map((name, index) => lookup.node(name, [...path, test, 'nodes', index]));
  const cluster = (test: keyof ConditionEntry, name: string) => {
    const known = lookup.plan.clusters.map((plan) => plan.name);
    knownOrRefuse(lookup.source, [...path, test, 'cluster'], 'cluster', name, known);
    return clusterIdOf(name);
  };
  const serving = entry['vm.serving'];
  if (serving) return { test: 'vm.serving', vms: vms('vm.serving', serving.vms) };
  const off = entry['vm.offNode'];
  if (off) {
    const node = lookup.node(off.node, [...path, 'vm.offNode', 'node']);
    return { test: 'vm.offNode', vms: vms('vm.offNode', off.vms), node };
  }
  const downtime = entry['vm.downtime'];
  if (downtime) {
    const atMostMs = downtime.atMost;
    return { test: 'vm.downtime', vms: vms('vm.downtime', downtime.vms), atMostMs };
  }
  const state = entry['node.state'];
  if (state) {
    return { test: 'node.state', nodes: nodes('node.state', state.nodes), state: state.state };
  }
  const quorum = entry['cluster.quorum'];
  if (quorum) return { test: 'cluster.quorum', cluster: cluster('cluster.quorum', quorum.cluster) };
  const groups = entry['node.groups'];
  if (groups) {
    const { atMost } = groups;
    return { test: 'node.groups', cluster: cluster('node.groups', groups.cluster), atMost };
  }
  return learnerOrEvent(lookup, section, entry, path, vms, nodes);
}

function learnerOrEvent(
  lookup: Lookup,
  section: LabSection,
  entry: ConditionEntry,
  path: Path,
  vms: (test: keyof ConditionEntry, names: readonly string[]) => VmId[],
  nodes: (test: keyof ConditionEntry, names: readonly string[]) => NodeId[],
): Condition {
  for (const test of ['learner.did', 'learner.didNot'] as const) {
    const acts = entry[test];
    if (!acts) continue;
    const commands = acts.commands.map((name, index) =>
      lookup.command(name, [...path, test, 'commands', index]),
    );
    const objects = [...vms(test, acts.vms ?? []), ...nodes(test, acts.nodes ?? [])];
    return { test, commands, objects };
  }
  const answered = entry['learner.answered'];
  if (answered) {
    const answers = answered.questions.map((id, index): [string, string] => {
      const at = [...path, 'learner.answered', 'questions', index];
      const known = (section.questions ?? []).map((question) => question.id);
      knownOrRefuse(lookup.source, at, 'question', id, known);
      return [id, section.questions?.find((question) => question.id === id)?.answer ?? ''];
    });
    return { test: 'learner.answered', answers: Object.fromEntries(answers) };
  }
  const seen = entry['event.seen'];
  if (!seen) refuse(lookup.source, path, { reason: 'file.oneTest' });
  const at = [...path, 'event.seen', 'event'];
  knownOrRefuse(lookup.source, at, 'event', seen.event, Object.keys(eventCatalogue));
  return { test: 'event.seen', event: seen.event as EventName, fields: seen.fields ?? {} };
}
