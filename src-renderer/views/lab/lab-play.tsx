import { useState } from 'react';
import type { LabObjective, LabRun } from '../../../src-shared/model/world';
import { useHost, useNowEvery, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Icon } from '../../ui/icon';
import { LabSection, Paragraphs, Refusal } from './lab-parts';
import { Question, chosenText } from './question';
import { useLabCommand } from './use-lab-command';

type Answerable = LabRun['questions'][number];

/** While the lab runs: what is reached, what is asked, and help for those who ask for it. */
export function LabPlay({ run }: { readonly run: LabRun }) {
  const texts = useTexts();
  const reached = run.objectives.filter((objective) => objective.reachedAt !== null).length;
  return (
    <>
      <PausedHint />
      <LabSection
        title={texts.t('console:lab.objectives')}
        aside={texts.t('console:lab.objectivesReached', {
          reached,
          total: run.objectives.length,
        })}
      >
        <ol className="objectives">
          {run.objectives.map((objective) => (
            <Objective key={objective.id} run={run} objective={objective} />
          ))}
        </ol>
      </LabSection>
      {run.questions.length > 0 ? (
        <LabSection
          title={texts.t('console:lab.questions')}
          aside={texts.t('console:lab.answerFinal')}
        >
          {run.questions.map((question) => (
            <OpenQuestion key={question.id} question={question} />
          ))}
        </LabSection>
      ) : null}
      <LabSection title={texts.t('console:lab.brief')}>
        <Paragraphs text={texts.local(run.brief)} />
        <PredictionRecall run={run} />
      </LabSection>
      <Finish run={run} />
    </>
  );
}

/** A lab begins with the clock standing still: whoever waits for something is told why nothing comes. */
function PausedHint() {
  const texts = useTexts();
  const session = useSession();
  const host = useHost();
  if (!host || host.pace.running || host.halted) return null;
  return (
    <p className="lab-paused">
      <Icon name="paused" />
      <span>{texts.t('console:lab.paused')}</span>
      <Button icon="play" onClick={() => void session.call('pace.set', { running: true })}>
        {texts.t('console:lab.run')}
      </Button>
    </p>
  );
}

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

function Objective({ run, objective }: { readonly run: LabRun; readonly objective: LabObjective }) {
  const texts = useTexts();
  const { reachedAt } = objective;
  return (
    <li className="objective" data-reached={reachedAt !== null || undefined}>
      <Icon name={reachedAt === null ? 'circle' : 'success'} />
      <div className="objective-text">
        <span>{texts.local(objective.title)}</span>
        <span className="caption secondary">
          {reachedAt === null
            ? texts.t('console:lab.objectiveOpen')
            : texts.t('console:lab.objectiveReached', {
                at: texts.labClock(reachedAt - (run.startedAt ?? 0)),
              })}
        </span>
        <Hints run={run} objective={objective} />
      </div>
    </li>
  );
}

const hintKeys = ['console:lab.hintWhere', 'console:lab.hintWhat', 'console:lab.hintHow'] as const;

function Hints({ run, objective }: { readonly run: LabRun; readonly objective: LabObjective }) {
  const texts = useTexts();
  const { refusal, give } = useLabCommand();
  const opened = objective.hints.filter((_, index) =>
    run.hintsOpened.includes(`${objective.id}/${String(index + 1)}`),
  );
  const next = opened.length + 1;
  const more = next <= objective.hints.length && objective.reachedAt === null;
  return (
    <>
      {opened.map((hint, index) => (
        <p key={hintKeys[index]} className="hint">
          <Icon name="lightbulb" size={16} />
          <span>
            <span className="caption secondary">
              {texts.t(hintKeys[index] ?? 'console:lab.hintHow')}
            </span>
            <br />
            {texts.local(hint)}
          </span>
        </p>
      ))}
      {more ? (
        <Button
          kind="subtle"
          icon="lightbulb"
          className="hint-button"
          title={texts.t('console:lab.hintCost')}
          onClick={() =>
            void give({ name: 'lab.openHint', args: { objective: objective.id, level: next } })
          }
        >
          {texts.t('console:lab.openHint', { level: next })}
        </Button>
      ) : null}
      {refusal ? <Refusal fault={refusal} /> : null}
    </>
  );
}

function OpenQuestion({ question }: { readonly question: Answerable }) {
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

function Finish({ run }: { readonly run: LabRun }) {
  const texts = useTexts();
  const { refusal, give } = useLabCommand();
  const [asking, setAsking] = useState(false);
  const now = useNowEvery(1000);
  const finish = () => {
    setAsking(false);
    void give({ name: 'lab.finish', args: {} });
  };
  return (
    <footer className="lab-foot">
      <Button kind="primary" icon="flag" onClick={() => setAsking(true)}>
        {texts.t('console:lab.finish')}
      </Button>
      <span className="secondary numeric">
        {texts.t('console:lab.elapsed')} {texts.labClock(Math.max(0, now - (run.startedAt ?? 0)))}
      </span>
      <Refusal fault={refusal} />
      <Dialog
        open={asking}
        title={texts.t('console:lab.finishTitle')}
        description={texts.t('console:lab.finishHint')}
        action={{ label: texts.t('console:lab.finish'), onClick: finish }}
        initialFocus="cancel"
        onClose={() => setAsking(false)}
      />
    </footer>
  );
}
