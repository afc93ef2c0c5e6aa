import type { LabRun, World } from '../../../../src-shared/model/world';
import { passScore } from '../../../../src-shared/lab-catalogue';
import { useTexts } from '../../../store/texts';
import { Icon, PropertyList } from '../../../ui';
import { PredictionRecall } from '../prediction-recall';
import { chosenText } from '../question';

/** Who played what, how long, and what it came to. */
export function ReviewHead({ run, world }: { readonly run: LabRun; readonly world: World }) {
  const texts = useTexts();
  const score = run.score ?? 0;
  const reached = run.objectives.filter((objective) => objective.reachedAt !== null).length;
  const elapsed = (run.finishedAt ?? 0) - (run.startedAt ?? 0);
  const property = (id: string, name: string, value: string) => ({ id, name, value });
  return (
    <>
      <section className="score" aria-label={texts.t('console:lab.score')}>
        <Icon name={score >= passScore ? 'trophy' : 'flag'} />
        <p className="score-number numeric">
          {texts.t('console:lab.scoreOf', { score: texts.number(score) })}
        </p>
        <p className="secondary score-facts numeric">
          <span>
            {texts.t('console:lab.objectivesReached', { reached, total: run.objectives.length })}
          </span>
          <span>
            {texts.t('console:lab.elapsed')} {texts.labClock(elapsed)}
          </span>
        </p>
      </section>
      <PropertyList
        properties={[
          property('lab', texts.t('labPages:review.scenario'), world.lab),
          property(
            'mode',
            texts.t('labPages:review.mode'),
            texts.t(`labPages:run.mode.${run.mode}`),
          ),
          property('seed', texts.t('console:labProperties.seed'), String(world.seed)),
          property('version', texts.t('console:labProperties.profile'), world.values.name),
        ]}
      />
    </>
  );
}

/** What was expected, and what was right. */
export function PredictionCompared({ run }: { readonly run: LabRun }) {
  const texts = useTexts();
  const { prediction } = run;
  if (!prediction) return <p>{texts.t('labPages:review.noPrediction')}</p>;
  const right = run.rightAnswers?.[prediction.id] ?? null;
  const happened = chosenText(prediction, right, texts.local);
  return (
    <div className="lab-text">
      <p>{texts.local(prediction.text)}</p>
      <PredictionRecall run={run} />
      {happened === null ? null : (
        <p className="review-verdict">
          <Icon name={right === prediction.answer ? 'success' : 'information'} />
          {texts.t(
            right === prediction.answer
              ? 'labPages:review.predictedRight'
              : 'labPages:review.happened',
            { answer: happened },
          )}
        </p>
      )}
    </div>
  );
}
