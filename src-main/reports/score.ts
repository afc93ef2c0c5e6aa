import { explainGrade } from '../../src-shared/grade';
import type { Deduction } from '../../src-shared/grade';
import type { LabRun } from '../../src-shared/model/world';
import type { Texts } from '../../src-shared/text/index';
import type { Score, ScoreDeduction } from './model';

/** The score of a lab with what led to it; as it stands, where the lab is not finished. */
export function scoreOf(run: LabRun, texts: Texts): Score {
  const grade = explainGrade(run);
  const asked = [...(run.prediction ? [run.prediction] : []), ...run.questions];
  const finished = run.phase === 'finished';
  return {
    finished,
    score: run.score ?? grade.score,
    outcomeMilliPoints: grade.outcomeMilliPoints,
    deductions: grade.deductions.map((deduction) => deductionOf(deduction, texts)),
    checks: grade.lines.map(({ check, milliPoints, ofMilliPoints }) => ({
      id: check.id,
      title: texts.local(check.title),
      weight: check.weight,
      sharePermille: check.sharePermille,
      milliPoints,
      ofMilliPoints,
      message: check.sharePermille === 1000 ? null : texts.local(check.failMessage),
    })),
    objectives: run.objectives.map((objective) => ({
      title: texts.local(objective.title),
      reachedAtMs: objective.reachedAt,
    })),
    answers: asked.map((question) => {
      const chosen = question.options.find((option) => option.id === question.answer);
      return {
        question: texts.local(question.text),
        answer: chosen ? texts.local(chosen.text) : null,
      };
    }),
    learning: finished ? texts.local(run.learning) : '',
  };
}

function deductionOf({ kind, count, points, cap, acts }: Deduction, texts: Texts): ScoreDeduction {
  return {
    kind,
    count,
    points,
    cap,
    acts: acts.map((act) => ({
      atMs: act.at,
      command: texts.lookUp(`commands:${act.command}`) ?? act.command,
      object: act.objectName,
      interrupted: act.interrupted,
    })),
  };
}
