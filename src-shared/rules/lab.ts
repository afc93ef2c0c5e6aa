import type { Fault } from '../faults';
import type { LabQuestion, LabRun } from '../model/world';
import type { Reader } from '../reader';
import type { CommandsOf, Rules } from './rule';

export function labRunOf(reader: Reader): LabRun | undefined {
  return reader.get<'run'>('run:lab');
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
  question: (LabQuestion & { readonly answer: string | null }) | null | undefined,
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
      answerRefusal(
        run.questions.find((each) => each.id === id),
        id,
        option,
      ),
    ),
  'lab.openHint': (reader, { objective, level }) =>
    during(reader, ['running'], (run) => {
      const hints = objectiveOf(run, objective)?.hints.length ?? 0;
      return level <= hints ? null : { code: 'lab.unknownObjective', objective };
    }),
  'lab.finish': (reader) => during(reader, ['running']),
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
  'lab.grade': (reader) => during(reader, ['finished']),
};
