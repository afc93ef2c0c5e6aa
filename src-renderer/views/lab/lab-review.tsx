import type { LabCheck, LabRun } from '../../../src-shared/model/world';
import { downtimeMs } from '../../../src-shared/rules/facts';
import type { Reader } from '../../../src-shared/reader';
import { useReader, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { DowntimeChart } from './downtime-chart';
import type { DowntimeBar } from './downtime-chart';
import { LabSection, Paragraphs } from './lab-parts';
import { PredictionRecall } from './prediction-recall';
import { chosenText } from './question';

/** After the lab: the score and why, what the machines went through, what to take away. */
export function LabReview({ run }: { readonly run: LabRun }) {
  const texts = useTexts();
  const { ui } = useSession();
  return (
    <>
      <Score run={run} />
      <LabSection title={texts.t('console:lab.checks')}>
        <ul className="checks">
          {run.checks.map((check) => (
            <Check key={check.id} check={check} total={totalWeight(run)} />
          ))}
        </ul>
        <p className="secondary caption">{texts.t('console:lab.scoreExplained')}</p>
        {run.hintsOpened.length > 0 ? (
          <p className="secondary caption">
            {texts.t('console:lab.hintDeduction', { count: run.hintsOpened.length })}
          </p>
        ) : null}
      </LabSection>
      <LabSection title={texts.t('console:lab.downtime')}>
        <Downtime />
      </LabSection>
      <LabSection title={texts.t('console:lab.learning')}>
        <Paragraphs text={texts.local(run.learning)} />
        <PredictionRecall run={run} />
      </LabSection>
      <Answers run={run} />
      <Objectives run={run} />
      <footer className="lab-foot">
        <Button
          kind="primary"
          icon="report"
          onClick={() => ui.openDialog({ type: 'exportReport' })}
        >
          {texts.t('console:lab.exportReport')}
        </Button>
        <Button icon="open" onClick={() => ui.openDialog({ type: 'openLab' })}>
          {texts.t('console:lab.openAnother')}
        </Button>
      </footer>
    </>
  );
}

function Score({ run }: { readonly run: LabRun }) {
  const texts = useTexts();
  const score = run.score ?? 0;
  const reached = run.objectives.filter((objective) => objective.reachedAt !== null).length;
  const elapsed = (run.finishedAt ?? 0) - (run.startedAt ?? 0);
  return (
    <section className="score" aria-label={texts.t('console:lab.score')}>
      <Icon name={score >= 70 ? 'trophy' : 'flag'} />
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
  );
}

function totalWeight(run: LabRun): number {
  return run.checks.reduce((sum, check) => sum + check.weight, 0);
}

function Check({ check, total }: { readonly check: LabCheck; readonly total: number }) {
  const texts = useTexts();
  const share = check.sharePermille;
  const full = share === 1000;
  const points = share === null || total === 0 ? 0 : (check.weight * share) / total / 10;
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
          <dd>{texts.number(points, 1)}</dd>
        </div>
      </dl>
    </li>
  );
}

/** Machines that were down, the longest first, as one text each frame is compared by. */
function downtimeBars(reader: Reader): readonly DowntimeBar[] {
  return reader
    .all('vm')
    .map((vm) => ({
      id: vm.id,
      name: vm.name,
      ms: downtimeMs(reader, vm),
      open: vm.downSince !== null,
    }))
    .filter((bar) => bar.ms > 0)
    .sort((left, right) => right.ms - left.ms || (left.name < right.name ? -1 : 1));
}

function sameBars(left: readonly DowntimeBar[], right: readonly DowntimeBar[]): boolean {
  return (
    left.length === right.length &&
    left.every((bar, index) => bar.id === right[index]?.id && bar.ms === right[index].ms)
  );
}

function Downtime() {
  const texts = useTexts();
  const bars = useReader(downtimeBars, [], sameBars);
  if (bars.length === 0) return <p>{texts.t('console:lab.downtimeNone')}</p>;
  return <DowntimeChart bars={bars} />;
}

function Answers({ run }: { readonly run: LabRun }) {
  const texts = useTexts();
  if (run.questions.length === 0) return null;
  return (
    <LabSection title={texts.t('console:lab.questions')}>
      <ul className="lab-list">
        {run.questions.map((question) => {
          const answer = chosenText(question, question.answer, texts.local);
          return (
            <li key={question.id}>
              {texts.local(question.text)}
              <br />
              <span className="secondary">
                {answer === null
                  ? texts.t('console:lab.notAnswered')
                  : texts.t('console:lab.answered', { answer })}
              </span>
            </li>
          );
        })}
      </ul>
    </LabSection>
  );
}

function Objectives({ run }: { readonly run: LabRun }) {
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
