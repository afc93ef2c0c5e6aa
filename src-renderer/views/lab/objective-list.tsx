import { useState } from 'react';
import { deductionCaps, hintCost } from '../../../src-shared/grade';
import type { LabObjective, LabRun } from '../../../src-shared/model/world';
import { useTexts } from '../../store/texts';
import { Button, Dialog, Icon } from '../../ui';
import { Refusal } from './lab-parts';
import { useLabCommand } from './use-lab-command';

export interface ObjectiveListProps {
  readonly run: LabRun;
  /** Reached ones may be left out where there is little room. */
  readonly openOnly?: boolean;
}

/** What is to be reached, with help for those who ask for it. */
export function ObjectiveList({ run, openOnly = false }: ObjectiveListProps) {
  const texts = useTexts();
  const shown = openOnly
    ? run.objectives.filter((objective) => objective.reachedAt === null)
    : run.objectives;
  return (
    <>
      <ol className="objectives">
        {shown.map((objective) => (
          <Objective key={objective.id} run={run} objective={objective} />
        ))}
      </ol>
      <p className="caption secondary">
        {run.mode === 'exercise'
          ? texts.t('labPages:run.noHints')
          : texts.t('labPages:run.hintRule', { cap: deductionCaps.hints })}
      </p>
    </>
  );
}

function Objective({ run, objective }: { readonly run: LabRun; readonly objective: LabObjective }) {
  const texts = useTexts();
  const { reachedAt } = objective;
  const helped = run.mode !== 'exercise' && run.phase === 'running';
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
        {helped ? <Help run={run} objective={objective} /> : null}
      </div>
    </li>
  );
}

const hintKeys = ['console:lab.hintWhere', 'console:lab.hintWhat', 'console:lab.hintHow'] as const;

function Help({ run, objective }: { readonly run: LabRun; readonly objective: LabObjective }) {
  const texts = useTexts();
  const { refusal, give } = useLabCommand();
  const opened = objective.hints.filter((_, index) =>
    run.hintsOpened.includes(`${objective.id}/${String(index + 1)}`),
  );
  const shown = run.shown.some((each) => each.objective === objective.id);
  const open = objective.reachedAt === null;
  const level = opened.length + 1;
  const openHint = () =>
    void give({ name: 'lab.openHint', args: { objective: objective.id, level } });
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
      {shown ? (
        <p className="caption secondary">{texts.t('labPages:run.shown')}</p>
      ) : open ? (
        <span className="objective-help">
          {level <= objective.hints.length ? (
            <Button kind="subtle" icon="lightbulb" className="hint-button" onClick={openHint}>
              {hintLabel(texts, level)}
            </Button>
          ) : null}
          {objective.canShow ? <ShowMe objective={objective} onGive={give} /> : null}
        </span>
      ) : null}
      {refusal ? <Refusal fault={refusal} /> : null}
    </>
  );
}

/** What the next hint costs stands on the button: nobody pays for what they did not know. */
function hintLabel(texts: ReturnType<typeof useTexts>, level: number): string {
  const cost = hintCost[level - 1] ?? 0;
  const before = hintCost[level - 2];
  return before === undefined
    ? texts.t('labPages:run.hintCosts', { level, count: cost })
    : texts.t('labPages:run.hintCostsMore', { level, count: cost - before });
}

interface ShowMeProps {
  readonly objective: LabObjective;
  readonly onGive: ReturnType<typeof useLabCommand>['give'];
}

function ShowMe({ objective, onGive }: ShowMeProps) {
  const texts = useTexts();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button kind="subtle" icon="eye" className="hint-button" onClick={() => setAsking(true)}>
        {texts.t('labPages:run.showMe')}
      </Button>
      <Dialog
        open={asking}
        title={texts.t('labPages:run.showMeTitle')}
        description={texts.t('labPages:run.showMeText', {
          objective: texts.local(objective.title).replace(/\.$/, ''),
        })}
        action={{
          label: texts.t('labPages:run.showMe'),
          onClick: () => {
            setAsking(false);
            void onGive({ name: 'lab.showMe', args: { objective: objective.id } });
          },
        }}
        initialFocus="cancel"
        onClose={() => setAsking(false)}
      />
    </>
  );
}
