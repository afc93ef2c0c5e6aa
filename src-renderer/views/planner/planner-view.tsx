import { useState } from 'react';
import type { Fault } from '../../../src-shared/faults';
import type { NodeId } from '../../../src-shared/model/tables';
import { maintenancePlan } from '../../../src-shared/planning/index';
import type { MaintenancePlan, PlanEdits } from '../../../src-shared/planning/index';
import { useForecast } from '../../store/forecast';
import { useRecord, useSession } from '../../store/hooks';
import { useLiveMemory } from '../../store/live-memory';
import { planRunnerOf } from '../../store/plan-runner';
import { usePlanRun } from '../../store/use-plan-run';
import { useTexts } from '../../store/texts';
import { Button, EmptyState, MessageBar, StateLabel } from '../../ui';
import { FigureTiles } from '../common/figure-tiles';
import type { FigureEntry } from '../common/figure-tiles';
import { Section } from '../details/section';
import { PlanTable } from './plan-table';
import { RunPanel } from './run-panel';
import { planText } from './words';

/** What has to happen before a node can be worked on: planned, changed, tried dry, and then run. */
export function PlannerView({ node: id }: { readonly node: NodeId }) {
  const { t } = useTexts();
  const node = useRecord<'node'>(id);
  const run = usePlanRun();
  if (!node) return null;
  const running = run?.node === id ? run : null;
  return (
    <div className="page">
      <header className="details-head">
        <h2 className="truncate">{t('planning:plan.heading', { node: node.name })}</h2>
        <StateLabel
          look="badge"
          tone={node.paused ? 'maintenance' : 'running'}
          word={t(node.paused ? 'planning:plan.paused' : 'planning:plan.notPaused')}
        />
      </header>
      <div className="page-body">
        {running ? (
          <RunPanel run={running} />
        ) : node.cluster === null ? (
          <EmptyState icon="maintenance" title={t('planning:plan.standAlone')} />
        ) : (
          <DryRun node={id} otherRun={run?.node ?? null} />
        )}
      </div>
    </div>
  );
}

function DryRun({ node, otherRun }: { readonly node: NodeId; readonly otherRun: NodeId | null }) {
  const texts = useTexts();
  const { t } = texts;
  const session = useSession();
  useLiveMemory();
  const [edits, setEdits] = useState<PlanEdits>({});
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const plan = useForecast((reader) => maintenancePlan(reader, node, edits), [node, edits]);
  const other = useRecord<'node'>(otherRun);
  if (!plan) return null;
  const change = (id: string, edit: PlanEdits[string]) =>
    setEdits((before) => ({ ...before, [id]: { ...before[id], ...edit } }));
  const begin = () => {
    void planRunnerOf(session).start(plan).then(setRefusal);
  };
  return (
    <>
      <MessageBar
        severity={severityOf(plan)}
        word={t('planning:plan.dryRun')}
        actions={
          <>
            {Object.keys(edits).length === 0 ? null : (
              <Button icon="undo" onClick={() => setEdits({})}>
                {t('planning:plan.reset')}
              </Button>
            )}
            <Button
              kind="primary"
              icon="play"
              disabledReason={
                other ? t('planning:plan.otherRuns', { node: other.name }) : whyNot(texts, plan)
              }
              onClick={begin}
            >
              {t(plan.blockers > 0 ? 'planning:plan.runRest' : 'planning:plan.run')}
            </Button>
          </>
        }
      >
        {planText(texts, plan)}
      </MessageBar>
      {refusal ? (
        <MessageBar severity="error" word={texts.state('level.error')} urgent>
          {texts.fault(refusal)}
        </MessageBar>
      ) : null}
      <Figures plan={plan} />
      <Section title={t('planning:plan.title')}>
        <p className="secondary caption">{t('planning:plan.lead', { count: plan.atOnce })}</p>
        <PlanTable
          plan={plan}
          onMethod={({ object }, method) => change(object.id, { method })}
          onTarget={({ object }, target) => change(object.id, { target })}
        />
      </Section>
    </>
  );
}

function severityOf(plan: MaintenancePlan): 'error' | 'warning' | 'success' {
  if (plan.blockers > 0) return 'error';
  return plan.interrupted > 0 ? 'warning' : 'success';
}

function whyNot({ t }: ReturnType<typeof useTexts>, plan: MaintenancePlan): string | null {
  return plan.rows.some((row) => row.fault === null && row.method !== 'stay')
    ? null
    : t('planning:plan.nothingToDo');
}

function Figures({ plan }: { readonly plan: MaintenancePlan }) {
  const texts = useTexts();
  const { t, number } = texts;
  const entries: readonly FigureEntry[] = [
    [t('planning:figure.steps'), number(plan.rows.length - plan.blockers)],
    [t('planning:figure.time'), texts.duration(plan.totalMs)],
    [t('planning:figure.blockers'), number(plan.blockers), plan.blockers > 0],
    [t('planning:figure.interrupted'), number(plan.interrupted)],
    [t('planning:figure.sessions'), number(plan.sessionsAtRisk)],
  ];
  return <FigureTiles entries={entries} />;
}
