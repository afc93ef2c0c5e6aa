import type { Attempt, HostState, Speed } from '../../src-shared/ipc';
import type { SimMs } from '../../src-shared/units';
import { useHost, useNowEvery, useReader, useSession } from '../store/hooks';
import { useTexts } from '../store/texts';
import { IconButton } from '../ui/button';
import { SimulatedMark } from '../ui/menu-entries';
import { FaultsButton } from './faults-button';
import { HistorySlider } from './history-slider';
import { speeds, steps } from './pace';
import { useDispatcher } from './use-actions';

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

function stopReason(host: HostState, texts: ReturnType<typeof useTexts>): string | null {
  if (host.halted) return texts.t('console:bar.halted');
  return host.readOnly ? texts.t('console:bar.readOnly') : null;
}

function PaceControls({ host }: { readonly host: HostState }) {
  const texts = useTexts();
  const { call, ui, stepMs, setStep, toggleRunning, step } = useDispatcher();
  const { running, speed } = host.pace;
  const reason = stopReason(host, texts);
  const changeSpeed = async (value: Speed) => {
    const answer = await call('pace.set', { speed: value });
    if (!answer.ok) ui.say({ type: 'refusal', action: null, fault: answer.fault });
  };
  return (
    <>
      <IconButton
        icon={running ? 'pause' : 'play'}
        className="run-button"
        label={texts.t(running ? 'console:bar.pause' : 'console:bar.run')}
        shortcut="F8"
        disabledReason={reason}
        onClick={toggleRunning}
      />
      <IconButton
        icon="step"
        label={texts.t('console:bar.stepBy', { span: texts.duration(stepMs) })}
        shortcut="F9"
        disabledReason={reason}
        onClick={step}
      />
      <select
        className="select bar-select"
        aria-label={texts.t('console:bar.stepSize')}
        value={stepMs}
        onChange={(event) => setStep(Number(event.target.value))}
      >
        {steps.map((each) => (
          <option key={each} value={each}>
            {texts.duration(each)}
          </option>
        ))}
      </select>
      <select
        className="select bar-select"
        aria-label={texts.t('console:bar.speed')}
        value={String(speed)}
        onChange={(event) => {
          const { value } = event.target;
          void changeSpeed(value === 'max' ? 'max' : Number(value));
        }}
      >
        {offeredSpeeds(speed).map((each) => (
          <option key={String(each)} value={String(each)}>
            {each === 'max'
              ? texts.t('console:bar.speedMax')
              : texts.t('console:bar.speedTimes', { times: each })}
          </option>
        ))}
      </select>
    </>
  );
}

/** The ladder, and the present speed if somebody else set one between its rungs. */
function offeredSpeeds(present: Speed): readonly Speed[] {
  const ladder: Speed[] = [...speeds];
  if (present !== 'max' && !ladder.includes(present)) ladder.push(present);
  return [...ladder.sort((left, right) => Number(left) - Number(right)), 'max'];
}

function attemptLabel(
  texts: ReturnType<typeof useTexts>,
  attempt: Attempt,
  format: (ms: SimMs) => string,
): string {
  if (!attempt.parent) return texts.t('console:bar.attemptFirst');
  const { number, atMs } = attempt.parent;
  return texts.t('console:bar.attemptBranched', {
    number: attempt.number,
    parent: number,
    at: format(atMs),
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
    <select
      className="select bar-select"
      aria-label={texts.t('console:bar.attempt')}
      value={host.attempt}
      onChange={(event) => void change(Number(event.target.value))}
    >
      {host.attempts.map((attempt) => (
        <option
          key={attempt.number}
          value={attempt.number}
          title={attemptLabel(texts, attempt, texts.labClock)}
        >
          {texts.t('console:bar.attemptNumber', { number: attempt.number })}
        </option>
      ))}
    </select>
  );
}
