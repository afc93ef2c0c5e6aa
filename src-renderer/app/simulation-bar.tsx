import type { ActionId } from '../../src-shared/actions/index';
import type { Attempt, HostState, Speed } from '../../src-shared/ipc';
import type { Texts } from '../../src-shared/text/index';
import { useHost, useNowEvery, useReader, useSession, useUi } from '../store/hooks';
import { useTexts } from '../store/texts';
import { IconButton } from '../ui/button';
import { Select } from '../ui/fields';
import { SimulatedMark } from '../ui/menu-entries';
import { FaultsButton } from './faults-button';
import { HistorySlider } from './history-slider';
import { offeredSpeeds } from './pace';
import { noSelection } from './selection';
import { useActionItems } from './use-actions';

/** Where a person drives the simulation: nothing in it belongs to the cluster. */
export function SimulationBar() {
  const texts = useTexts();
  const host = useHost();
  return (
    <section className="simulation-bar" aria-label={texts.t('console:app.simulationBar')}>
      <span className="simulation-title">
        <SimulatedMark />
        {texts.t('console:bar.simulation')}
      </span>
      <Clock />
      {host ? (
        <>
          <PaceControls host={host} />
          <span className="bar-rule" />
          <HistorySlider host={host} />
          <AttemptPicker host={host} />
          <span className="bar-rule" />
          <FaultsButton />
        </>
      ) : null}
    </section>
  );
}

function Clock() {
  const texts = useTexts();
  const now = useNowEvery(100);
  const startsAt = useReader((reader) => reader.get<'world'>('world:lab')?.startsAt ?? null, []);
  const clock = texts.labClock(now);
  return (
    <span
      className="simulation-clock numeric"
      role="timer"
      aria-label={texts.t('console:bar.clock')}
      title={texts.t('console:bar.sinceStart', { clock })}
    >
      <span className="simulation-moment">{startsAt ? texts.moment(startsAt, now) : ''}</span>
      <span className="simulation-elapsed">{clock}</span>
    </span>
  );
}

const stepActions = {
  1000: 'simulation.stepSecond',
  10000: 'simulation.stepTenSeconds',
  60000: 'simulation.stepMinute',
} as const satisfies Record<number, ActionId>;
type StepMs = keyof typeof stepActions;
const stepLengths = Object.keys(stepActions).map(Number) as StepMs[];

function PaceControls({ host }: { readonly host: HostState }) {
  const texts = useTexts();
  const session = useSession();
  const items = useActionItems(noSelection);
  const stored = useUi((state) => state.settings.stepMs);
  const stepMs = stepLengths.find((each) => each === stored) ?? 10_000;
  const { speed } = host.pace;
  const run = items['simulation.run'];
  const step = items[stepActions[stepMs]];
  const changeSpeed = async (value: Speed) => {
    const answer = await session.call('pace.set', { speed: value });
    if (!answer.ok) session.ui.say({ type: 'refusal', action: null, fault: answer.fault });
  };
  return (
    <span className="bar-group">
      <IconButton
        icon={run.checked ? 'pause' : 'play'}
        className="run-button"
        label={run.label}
        shortcut={run.shortcut}
        disabledReason={run.reason}
        onClick={run.run}
      />
      <IconButton
        icon="step"
        label={step.label}
        shortcut={step.shortcut}
        disabledReason={step.reason}
        onClick={step.run}
      />
      <Select
        label={texts.t('console:bar.stepSize')}
        labelHidden
        value={String(stepMs)}
        options={stepLengths.map((each) => ({
          value: String(each),
          label: texts.number(each / 1000) + '\u00a0s',
        }))}
        onValue={(value) => session.ui.changeSettings({ stepMs: Number(value) })}
      />
      <Select
        label={texts.t('console:bar.speed')}
        labelHidden
        value={String(speed)}
        options={offeredSpeeds(speed).map((each) => ({
          value: String(each),
          label:
            each === 'max'
              ? texts.t('console:bar.speedMax')
              : texts.t('console:bar.speedTimes', { times: each }),
        }))}
        onValue={(value) => void changeSpeed(value === 'max' ? 'max' : Number(value))}
      />
    </span>
  );
}

function attemptLabel(texts: Texts, attempt: Attempt): string {
  if (!attempt.parent) return texts.t('console:bar.attemptFirst');
  return texts.t('console:bar.attemptBranched', {
    number: attempt.number,
    parent: attempt.parent.number,
    at: texts.labClock(attempt.parent.atMs),
  });
}

/** Shown from the second attempt on: before it there is nothing to choose. */
function AttemptPicker({ host }: { readonly host: HostState }) {
  const texts = useTexts();
  const session = useSession();
  if (host.attempts.length < 2) return null;
  const change = async (attempt: number) => {
    const answer = await session.call('attempt.switch', { attempt });
    if (!answer.ok) session.ui.say({ type: 'refusal', action: null, fault: answer.fault });
  };
  return (
    <Select
      label={texts.t('console:bar.attempt')}
      labelHidden
      value={String(host.attempt)}
      options={host.attempts.map((attempt) => ({
        value: String(attempt.number),
        label: attemptLabel(texts, attempt),
      }))}
      onValue={(value) => void change(Number(value))}
    />
  );
}
