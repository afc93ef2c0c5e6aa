import type { Reader } from '../../../src-shared/reader';
import { migrationProgress, movingNow } from '../../../src-shared/rules/migration-facts';
import { useReader } from '../../store/hooks';
import type { PlanRun, RunStep } from '../../store/plan-runner';
import { useTexts } from '../../store/texts';
import { Progress, SeverityLabel, StateLabel } from '../../ui';
import { objectName } from '../common/words';
import { PlanHead, ReasonLine, RowName, durationOf } from './plan-table';

/** The plan while it is run: how far every step is. */
export function RunTable({ run }: { readonly run: PlanRun }) {
  const { t } = useTexts();
  return (
    <div className="plan-scroll">
      <table className="plan-table planner-table">
        <caption className="visually-hidden">{t('planning:plan.title')}</caption>
        <PlanHead last={t('planning:column.progress')} />
        <tbody>
          {run.steps.map((step) => (
            <StepLine key={step.row.object.id} step={step} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function StepLine({ step }: { readonly step: RunStep }) {
  const texts = useTexts();
  const { t } = texts;
  const { row, state } = step;
  const target = useReader((reader) => objectName(reader, row.target), [row.target]);
  return (
    <>
      <tr data-step={state}>
        <th scope="row">
          <RowName row={row} />
        </th>
        <td>{t(`planning:method.${row.method}`)}</td>
        <td>{target === '' ? '–' : target}</td>
        <td className="plan-number numeric">{durationOf(texts, row.durationMs)}</td>
        <td className="plan-number numeric">{durationOf(texts, row.downtimeMs)}</td>
        <td className="plan-progress">
          {state === 'running' ? (
            <StepProgress step={step} />
          ) : state === 'done' || state === 'failed' ? (
            <SeverityLabel
              severity={state === 'done' ? 'success' : 'error'}
              word={t(`planning:step.${state}`)}
            />
          ) : (
            <StateLabel
              tone={state === 'waiting' ? 'off' : 'unknown'}
              word={t(`planning:step.${state}`)}
            />
          )}
        </td>
      </tr>
      {step.fault ? <ReasonLine>{texts.fault(step.fault)}</ReasonLine> : null}
    </>
  );
}

/** A migration's own progress, which follows what was sent; of anything else the clock of its task. */
function permilleOf(reader: Reader, { row, task: id }: RunStep): number | null {
  const migration = row.object.kind === 'vm' ? movingNow(reader, row.object.id) : undefined;
  if (migration) return migrationProgress(reader, migration).permille;
  const task = id === null ? undefined : reader.get<'task'>(id);
  if (!task || task.dueAt === null || task.dueAt <= task.startedAt) return null;
  const share = (reader.now - task.startedAt) / (task.dueAt - task.startedAt);
  return Math.min(1000, Math.floor(share * 1000));
}

function StepProgress({ step }: { readonly step: RunStep }) {
  const texts = useTexts();
  const permille = useReader((reader) => permilleOf(reader, step), [step]);
  return (
    <Progress
      value={permille === null ? null : permille / 1000}
      label={step.row.name}
      text={permille === null ? texts.t('planning:step.running') : texts.percent(permille)}
    />
  );
}
