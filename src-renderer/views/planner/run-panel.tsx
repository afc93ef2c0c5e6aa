import { useState } from 'react';
import type { Fault } from '../../../src-shared/faults';
import { useRecord, useSession } from '../../store/hooks';
import { planRunnerOf } from '../../store/plan-runner';
import type { PlanRun } from '../../store/plan-runner';
import { useTexts } from '../../store/texts';
import { Button, MessageBar, Progress } from '../../ui';
import type { Severity } from '../../ui';
import { Section } from '../details/section';
import { RunTable } from './run-table';

const severities: Readonly<Record<PlanRun['state'], Severity>> = {
  running: 'information',
  asking: 'error',
  stopping: 'warning',
  stopped: 'warning',
  finished: 'success',
};

/** A plan that is run, or was: how far it is, and what can be done about it. */
export function RunPanel({ run }: { readonly run: PlanRun }) {
  const texts = useTexts();
  const { t } = texts;
  const node = useRecord<'node'>(run.node);
  const going = run.steps.filter((step) => step.state !== 'skipped');
  const done = going.filter((step) => step.state === 'done').length;
  const said = t('planning:run.progress', { done, total: going.length });
  return (
    <>
      <MessageBar
        severity={severities[run.state]}
        word={t(`planning:run.${run.state}`)}
        urgent={run.state === 'asking'}
        actions={<Buttons run={run} paused={node?.paused ?? false} />}
      >
        {t(`planning:run.${run.state}.text`, { node: node?.name ?? '' })}
      </MessageBar>
      <Section title={t('planning:plan.title')}>
        <div className="plan-overall">
          <Progress
            value={going.length === 0 ? 1 : done / going.length}
            label={t('planning:plan.title')}
            text={said}
            tone={run.state === 'finished' ? 'done' : run.state === 'asking' ? 'failed' : 'normal'}
          />
        </div>
        <RunTable run={run} />
      </Section>
    </>
  );
}

function Buttons({ run, paused }: { readonly run: PlanRun; readonly paused: boolean }) {
  const texts = useTexts();
  const { t } = texts;
  const session = useSession();
  const runner = planRunnerOf(session);
  const [refusal, setRefusal] = useState<Fault | null>(null);
  const resume = async () => {
    const command = { name: 'node.resume', args: { node: run.node } } as const;
    const answer = await session.call('command.submit', { command });
    setRefusal(answer.ok ? null : answer.fault);
  };
  if (run.state === 'running') {
    return (
      <Button icon="turnOff" onClick={() => runner.stop()}>
        {t('planning:run.stop')}
      </Button>
    );
  }
  if (run.state === 'asking') {
    return (
      <>
        <Button onClick={() => runner.goOn('again')}>{t('planning:run.again')}</Button>
        <Button onClick={() => runner.goOn('without')}>{t('planning:run.without')}</Button>
        <Button icon="turnOff" onClick={() => runner.stop()}>
          {t('planning:run.stop')}
        </Button>
      </>
    );
  }
  if (run.state === 'stopping') return null;
  return (
    <>
      {refusal ? <span className="plan-trouble">{texts.fault(refusal)}</span> : null}
      {paused ? (
        <Button icon="play" onClick={() => void resume()}>
          {t('planning:run.resume')}
        </Button>
      ) : null}
      <Button onClick={() => runner.dismiss()}>{t('planning:run.back')}</Button>
    </>
  );
}
