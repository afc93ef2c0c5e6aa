import { useState } from 'react';
import { isCauseAsked } from '../../../src-shared/lab-faults';
import type { LabRun } from '../../../src-shared/model/world';
import type { Reader } from '../../../src-shared/reader';
import { useTexts } from '../../store/texts';
import { Button } from '../../ui';
import { Refusal } from './lab-parts';
import { Question } from './question';
import { useLabCommand } from './use-lab-command';

type Asked = LabRun['questions'][number];

/** The questions that are put by now: the one about the cause only after the learner has acted (ux §2.3). */
export function questionsPut(reader: Reader, run: LabRun): readonly Asked[] {
  return run.questions.filter(({ id }) => id !== run.rootCause || isCauseAsked(reader, run));
}

export function questionsOpen(reader: Reader, run: LabRun): readonly Asked[] {
  return questionsPut(reader, run).filter((question) => question.answer === null);
}

/** Questions that are put and may be answered once. */
export function Questions({
  run,
  questions,
}: {
  readonly run: LabRun;
  readonly questions: readonly Asked[];
}) {
  return questions.map((question) => (
    <OpenQuestion key={question.id} question={question} cause={question.id === run.rootCause} />
  ));
}

function OpenQuestion({ question, cause }: { readonly question: Asked; readonly cause: boolean }) {
  const texts = useTexts();
  const { refusal, give } = useLabCommand();
  const [chosen, setChosen] = useState<string | null>(null);
  const answered = question.answer !== null;
  return (
    <Question
      question={question}
      chosen={question.answer ?? chosen}
      locked={answered}
      onChoose={setChosen}
      {...(cause && !answered ? { hint: texts.t('labPages:run.rootCause') } : {})}
    >
      {answered ? null : (
        <div className="lab-answer">
          <Button
            disabledReason={chosen === null ? texts.t('console:lab.chooseFirst') : null}
            onClick={() => {
              if (chosen === null) return;
              void give({ name: 'lab.answer', args: { question: question.id, option: chosen } });
            }}
          >
            {texts.t('console:lab.answer')}
          </Button>
          <Refusal fault={refusal} />
        </div>
      )}
    </Question>
  );
}
