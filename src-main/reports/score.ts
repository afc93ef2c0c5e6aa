import type { LabRun, LocalText } from '../../src-shared/model/world';
import type { Score } from './model';

/**
 * The score of a lab: `100 × Σ(weight × share) / Σ weight`, less deductions (ux §2.3). What was not
 * judged counts as not passed.
 */
export function scoreOf(run: LabRun, local: (text: LocalText) => string): Score {
  const weights = run.checks.reduce((sum, check) => sum + check.weight, 0);
  const passed = run.checks.reduce(
    (sum, check) => sum + check.weight * (check.sharePermille ?? 0),
    0,
  );
  const outcomePermille = weights === 0 ? 0 : Math.round(passed / weights);
  const asked = [...(run.prediction ? [run.prediction] : []), ...run.questions];
  return {
    finished: run.phase === 'finished',
    score: run.score,
    outcomePermille,
    deductions:
      run.score === null ? null : Math.max(0, Math.round(outcomePermille / 10) - run.score),
    checks: run.checks.map((check) => ({
      id: check.id,
      title: local(check.title),
      weight: check.weight,
      sharePermille: check.sharePermille,
      message: check.sharePermille === 1000 ? null : local(check.failMessage),
    })),
    objectives: run.objectives.map((objective) => ({
      title: local(objective.title),
      reachedAtMs: objective.reachedAt,
    })),
    answers: asked.map((question) => {
      const chosen = question.options.find((option) => option.id === question.answer);
      return { question: local(question.text), answer: chosen ? local(chosen.text) : null };
    }),
    hintsOpened: run.hintsOpened.length,
  };
}
