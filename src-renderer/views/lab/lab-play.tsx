import { useState } from 'react';
import type { LabRun } from '../../../src-shared/model/world';
import { useHost, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Button, Dialog, Icon } from '../../ui';
import { Calls } from './calls';
import { Feed } from './feed';
import { LabClock } from './lab-clock';
import { LabSection, Paragraphs, Refusal } from './lab-parts';
import { ObjectiveList } from './objective-list';
import { PredictionRecall } from './prediction-recall';
import { Questions, questionsPut } from './questions';
import { Statements } from './statements';
import { useFeedRead } from './use-feed-read';
import { useLabCommand } from './use-lab-command';

/** While the lab runs: what is reached, what is asked, and help for those who ask for it. */
export function LabPlay({ run }: { readonly run: LabRun }) {
  const texts = useTexts();
  useFeedRead(run);
  return (
    <>
      <RunBar run={run} />
      {run.mode === 'tabletop' ? null : <PausedHint />}
      <div className="lab-columns">
        <div>
          <Objectives run={run} />
          <Asked run={run} />
          {run.statements.length > 0 ? (
            <LabSection
              title={texts.t('labPages:run.statements')}
              aside={texts.t('labPages:run.statementsHint')}
            >
              <Statements run={run} />
            </LabSection>
          ) : null}
        </div>
        <div>
          <LabSection title={texts.t('labPages:run.feed')}>
            <Feed run={run} />
          </LabSection>
          {run.calls.length > 0 ? (
            <LabSection
              title={texts.t('labPages:run.calls')}
              aside={texts.t('labPages:run.callsHint')}
            >
              <Calls run={run} />
            </LabSection>
          ) : null}
          <LabSection title={texts.t('console:lab.brief')}>
            <Paragraphs text={texts.local(run.brief)} />
            <PredictionRecall run={run} />
          </LabSection>
        </div>
      </div>
    </>
  );
}

/** The clock, the way of playing, and the two ways to end. */
function RunBar({ run }: { readonly run: LabRun }) {
  const texts = useTexts();
  return (
    <div className="lab-run-bar">
      <LabClock run={run} />
      <span className="secondary">
        {texts.t('labPages:run.modeNow', { mode: texts.t(`labPages:run.mode.${run.mode}`) })}
      </span>
      <EndButton end="finish" />
      <EndButton end="abort" />
    </div>
  );
}

/** The ends a lab can be brought to by hand; an instructor's halt is an abort. */
const ends = {
  finish: {
    command: { name: 'lab.finish', args: {} },
    label: 'console:lab.finish',
    title: 'console:lab.finishTitle',
    text: 'console:lab.finishHint',
    icon: 'flag',
    kind: 'primary',
    tone: 'neutral',
  },
  abort: {
    command: { name: 'lab.abort', args: {} },
    label: 'labPages:run.abort',
    title: 'labPages:run.abortTitle',
    text: 'labPages:run.abortText',
    icon: 'dismiss',
    kind: 'subtle',
    tone: 'danger',
  },
  halt: {
    command: { name: 'lab.abort', args: {} },
    label: 'labPages:instructor.halt',
    title: 'labPages:instructor.haltTitle',
    text: 'labPages:instructor.haltText',
    icon: 'turnOff',
    kind: 'standard',
    tone: 'danger',
  },
} as const;

export function EndButton({ end }: { readonly end: keyof typeof ends }) {
  const texts = useTexts();
  const { refusal, give } = useLabCommand();
  const [asking, setAsking] = useState(false);
  const { command, label, title, text, icon, kind, tone } = ends[end];
  return (
    <>
      <Button kind={kind} icon={icon} onClick={() => setAsking(true)}>
        {texts.t(label)}
      </Button>
      {refusal ? <Refusal fault={refusal} /> : null}
      <Dialog
        open={asking}
        tone={tone}
        title={texts.t(title)}
        description={texts.t(text)}
        action={{
          label: texts.t(label),
          onClick: () => {
            setAsking(false);
            void give(command);
          },
        }}
        initialFocus="cancel"
        onClose={() => setAsking(false)}
      />
    </>
  );
}

function Objectives({ run }: { readonly run: LabRun }) {
  const texts = useTexts();
  const reached = run.objectives.filter((objective) => objective.reachedAt !== null).length;
  return (
    <LabSection
      title={texts.t('console:lab.objectives')}
      aside={texts.t('console:lab.objectivesReached', { reached, total: run.objectives.length })}
    >
      <ObjectiveList run={run} />
    </LabSection>
  );
}

function Asked({ run }: { readonly run: LabRun }) {
  const texts = useTexts();
  const { reader } = useSession().replica;
  const questions = questionsPut(reader, run);
  if (questions.length === 0) return null;
  return (
    <LabSection title={texts.t('console:lab.questions')} aside={texts.t('console:lab.answerFinal')}>
      <Questions run={run} questions={questions} />
    </LabSection>
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
