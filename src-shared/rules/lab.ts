import type { Fault } from '../faults';
import type { AskedQuestion, LabRun } from '../model/world';
import { isCauseAsked } from '../lab-faults';
import type { Reader } from '../reader';
import type { CommandsOf, Rules } from './rule';

export function labRunOf(reader: Reader): LabRun | undefined {
  return reader.get<'run'>('run:lab');
}

/** Whether the clock stands still but for the steps of the instructor (ux §2.1). */
export function isTabletop(reader: Reader): boolean {
  const run = labRunOf(reader);
  return run?.mode === 'tabletop' && run.phase === 'running';
}

function during(
  reader: Reader,
  phases: readonly LabRun['phase'][],
  further: (run: LabRun) => Fault | null = () => null,
): Fault | null {
  const run = labRunOf(reader);
  if (!run) return { code: 'lab.none' };
  return phases.includes(run.phase) ? further(run) : { code: 'lab.notRunning' };
}

function answerRefusal(
  question: AskedQuestion | null | undefined,
  name: string,
  option: string,
): Fault | null {
  if (!question) return { code: 'lab.unknownOption', option: name };
  if (question.answer !== null) return { code: 'lab.alreadyAnswered', question: question.id };
  const known = question.options.some((each) => each.id === option);
  return known ? null : { code: 'lab.unknownOption', option };
}

const objectiveOf = (run: LabRun, id: string) => run.objectives.find((each) => each.id === id);

/** That judging commands come from the lab's runner is checked where the origin is known: the engine. */
export const labRules: Rules<CommandsOf<'lab'>> = {
  'lab.start'(reader) {
    const run = labRunOf(reader);
    if (!run) return { code: 'lab.none' };
    return run.phase === 'brief' ? null : { code: 'lab.alreadyStarted' };
  },
  'lab.predict': (reader, { option }) =>
    during(reader, ['brief', 'running'], (run) =>
      answerRefusal(run.prediction, 'prediction', option),
    ),
  'lab.answer': (reader, { question: id, option }) =>
    during(reader, ['running'], (run) =>
      id === run.rootCause && !isCauseAsked(reader, run)
        ? { code: 'lab.causeNotAsked' }
        : answerRefusal(
            run.questions.find((each) => each.id === id),
            id,
            option,
          ),
    ),
  'lab.openHint': (reader, { objective, level }) =>
    during(reader, ['running'], (run) => {
      if (run.mode === 'exercise') return { code: 'lab.noHelp' };
      const hints = objectiveOf(run, objective)?.hints.length ?? 0;
      return level <= hints ? null : { code: 'lab.unknownObjective', objective };
    }),
  'lab.call': (reader, { call: id }) =>
    during(reader, ['running'], (run) => {
      const call = run.calls.find((each) => each.id === id);
      if (!call) return { code: 'lab.unknownCall', call: id };
      return call.calledAt === null ? null : { code: 'lab.alreadyCalled', call: id };
    }),
  'lab.state': (reader, { statement: id }) =>
    during(reader, ['running'], (run) =>
      run.statements.some((each) => each.id === id)
        ? null
        : { code: 'lab.unknownStatement', statement: id },
    ),
  'lab.look': (reader) => during(reader, ['running']),
  'lab.exported': (reader) => during(reader, ['running']),
  'lab.showMe': (reader, { objective: id }) =>
    during(reader, ['running'], (run) => {
      if (run.mode === 'exercise') return { code: 'lab.noHelp' };
      const objective = objectiveOf(run, id);
      if (!objective) return { code: 'lab.unknownObjective', objective: id };
      if (!objective.canShow) return { code: 'lab.nothingToShow', objective: id };
      const shown = run.shown.some((each) => each.objective === id);
      return shown ? { code: 'lab.alreadyShown', objective: id } : null;
    }),
  'lab.finish': (reader) => during(reader, ['running']),
  'lab.abort': (reader) => during(reader, ['running']),
  'lab.restore': (reader) =>
    during(reader, ['finished'], (run) =>
      run.restoredAt === null ? null : { code: 'lab.alreadyRestored' },
    ),
  'lab.say': (reader) => during(reader, ['running']),
  'lab.reachObjective': (reader, { objective }) =>
    during(reader, ['running', 'finished'], (run) =>
      objectiveOf(run, objective) ? null : { code: 'lab.unknownObjective', objective },
    ),
  'lab.recordAct': (reader) => during(reader, ['running']),
  'lab.judge': (reader, { check }) =>
    during(reader, ['running', 'finished'], (run) =>
      run.checks.some((each) => each.id === check)
        ? null
        : { code: 'lab.unknownObjective', objective: check },
    ),
  'lab.noteSteady': (reader) => during(reader, ['running']),
  'lab.grade': (reader) => during(reader, ['finished']),
  'lab.takeBaseline': (reader) => during(reader, ['running']),
  'lab.tell': (reader) => during(reader, ['running', 'finished']),
  'lab.answerCall': (reader, { call }) =>
    during(reader, ['running'], (run) =>
      run.calls.some((each) => each.id === call && each.calledAt !== null)
        ? null
        : { code: 'lab.unknownCall', call },
    ),
  // A lab without a task has a timeline too.
  'lab.awaitEntry': () => null,
  'lab.playEntry': () => null,
};
