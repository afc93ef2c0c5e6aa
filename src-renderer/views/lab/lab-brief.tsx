import { useState } from 'react';
import type { LabMode, LabRun } from '../../../src-shared/model/world';
import { useTexts } from '../../store/texts';
import { Button } from '../../ui/button';
import { LabSection, Paragraphs, Refusal } from './lab-parts';
import { ModeChoice } from './mode-choice';
import { Question } from './question';
import { useLabCommand } from './use-lab-command';

/** Before the start: what happened, what is asked, and what one expects. */
export function LabBrief({ run }: { readonly run: LabRun }) {
  const texts = useTexts();
  const { refusal, give } = useLabCommand();
  const [chosen, setChosen] = useState<string | null>(run.prediction?.answer ?? null);
  const [mode, setMode] = useState<LabMode>('guided');
  const start = async () => {
    const predicts = chosen !== null && run.prediction?.answer === null;
    if (predicts && !(await give({ name: 'lab.predict', args: { option: chosen } }))) return;
    await give({ name: 'lab.start', args: { mode } });
  };
  return (
    <>
      <LabSection title={texts.t('console:lab.brief')}>
        <Paragraphs text={texts.local(run.brief)} />
      </LabSection>
      <LabSection title={texts.t('console:lab.objectives')}>
        <ul className="lab-list">
          {run.objectives.map((objective) => (
            <li key={objective.id}>{texts.local(objective.title)}</li>
          ))}
        </ul>
      </LabSection>
      {run.prediction ? (
        <LabSection title={texts.t('console:lab.prediction')}>
          <Question
            question={run.prediction}
            chosen={chosen}
            locked={run.prediction.answer !== null}
            onChoose={setChosen}
            hint={texts.t('console:lab.predictionHint')}
          />
        </LabSection>
      ) : null}
      <LabSection title={texts.t('labPages:run.mode')}>
        <ModeChoice mode={mode} onMode={setMode} />
      </LabSection>
      <footer className="lab-foot">
        <Button kind="primary" icon="play" onClick={() => void start()}>
          {texts.t('console:lab.start')}
        </Button>
        <Refusal fault={refusal} />
      </footer>
    </>
  );
}
