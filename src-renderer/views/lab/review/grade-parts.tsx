import { explainGrade } from '../../../../src-shared/grade';
import type { GradedLine } from '../../../../src-shared/grade';
import type { LabRun } from '../../../../src-shared/model/world';
import { useTexts } from '../../../store/texts';
import { Icon } from '../../../ui';
import { LabSection } from '../lab-parts';
import { chosenText } from '../question';

/** Check by check, and what was taken off. */
export function Grade({ run }: { readonly run: LabRun }) {
  const texts = useTexts();
  const { lines, outcomeMilliPoints, deductions } = explainGrade(run);
  return (
    <LabSection title={texts.t('console:lab.checks')}>
      <ul className="checks">
        {lines.map((line) => (
          <Check key={line.check.id} line={line} />
        ))}
      </ul>
      <dl className="review-sum numeric">
        <div>
          <dt>{texts.t('labPages:review.outcome')}</dt>
          <dd>{texts.number(outcomeMilliPoints / 1000, 1)}</dd>
        </div>
        {deductions.map(({ kind, points, cap }) => (
          <div key={kind}>
            <dt>
              {texts.t(`labPages:deduction.${kind}`)}{' '}
              <span className="caption secondary">{texts.t('labPages:review.cap', { cap })}</span>
            </dt>
            <dd>{texts.number(0 - points)}</dd>
          </div>
        ))}
        <div className="review-total">
          <dt>{texts.t('console:lab.score')}</dt>
          <dd>{texts.number(run.score ?? 0)}</dd>
        </div>
      </dl>
      <p className="secondary caption">{texts.t('console:lab.scoreExplained')}</p>
    </LabSection>
  );
}

function Check({ line: { check, milliPoints } }: { readonly line: GradedLine }) {
  const texts = useTexts();
  const share = check.sharePermille;
  const full = share === 1000;
  return (
    <li className="check-row">
      <Icon name={full ? 'success' : share === 0 || share === null ? 'critical' : 'warning'} />
      <div>
        <p>{texts.local(check.title)}</p>
        {full ? null : <p className="secondary">{texts.local(check.failMessage)}</p>}
      </div>
      <dl className="check-figures numeric">
        <div>
          <dt>{texts.t('console:lab.weight')}</dt>
          <dd>{texts.number(check.weight)}</dd>
        </div>
        <div>
          <dt>{texts.t('console:lab.share')}</dt>
          <dd>{share === null ? texts.t('console:lab.notJudged') : texts.percent(share)}</dd>
        </div>
        <div>
          <dt>{texts.t('console:lab.contribution')}</dt>
          <dd>{texts.number(milliPoints / 1000, 1)}</dd>
        </div>
      </dl>
    </li>
  );
}

export function Answers({ run }: { readonly run: LabRun }) {
  const texts = useTexts();
  if (run.questions.length === 0) return null;
  return (
    <LabSection title={texts.t('console:lab.questions')}>
      <ul className="lab-list">
        {run.questions.map((question) => {
          const answer = chosenText(question, question.answer, texts.local);
          const right = run.rightAnswers?.[question.id] ?? null;
          const rightText = chosenText(question, right, texts.local);
          const missed = right !== null && right !== question.answer;
          return (
            <li key={question.id}>
              {texts.local(question.text)}
              <br />
              <span className="secondary">
                {answer === null
                  ? texts.t('console:lab.notAnswered')
                  : texts.t('console:lab.answered', { answer })}
              </span>
              {missed && rightText !== null ? (
                <>
                  <br />
                  <span>{texts.t('labPages:review.right', { answer: rightText })}</span>
                </>
              ) : null}
            </li>
          );
        })}
      </ul>
    </LabSection>
  );
}

export function Objectives({ run }: { readonly run: LabRun }) {
  const texts = useTexts();
  return (
    <LabSection title={texts.t('console:lab.objectives')}>
      <ol className="objectives">
        {run.objectives.map((objective) => (
          <li
            key={objective.id}
            className="objective"
            data-reached={objective.reachedAt !== null || undefined}
          >
            <Icon name={objective.reachedAt === null ? 'circle' : 'success'} />
            <div className="objective-text">
              <span>{texts.local(objective.title)}</span>
              <span className="caption secondary">
                {objective.reachedAt === null
                  ? texts.t('console:lab.objectiveMissed')
                  : texts.t('console:lab.objectiveReached', {
                      at: texts.labClock(objective.reachedAt - (run.startedAt ?? 0)),
                    })}
              </span>
            </div>
          </li>
        ))}
      </ol>
    </LabSection>
  );
}
