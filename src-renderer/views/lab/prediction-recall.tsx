import type { LabRun } from '../../../src-shared/model/world';
import { useTexts } from '../../store/texts';
import { chosenText } from './question';

/** What one expected before the start, in one's own words of then. */
export function PredictionRecall({ run }: { readonly run: LabRun }) {
  const texts = useTexts();
  if (!run.prediction) return null;
  const answer = chosenText(run.prediction, run.prediction.answer, texts.local);
  return (
    <p className="secondary">
      {answer === null
        ? texts.t('console:lab.predictionNone')
        : texts.t('console:lab.predictionGiven', { answer })}
    </p>
  );
}
