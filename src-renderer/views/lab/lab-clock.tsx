import type { LabRun } from '../../../src-shared/model/world';
import { useNowEvery } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Icon } from '../../ui';

/** How long the lab has run, and how long it lasts at most. */
export function LabClock({ run }: { readonly run: LabRun }) {
  const texts = useTexts();
  const now = useNowEvery(1000);
  const elapsed = Math.max(0, (run.finishedAt ?? now) - (run.startedAt ?? 0));
  const share = Math.min(1, elapsed / (run.minutes * 60_000));
  const said = texts.t('labPages:run.clockOf', {
    elapsed: shortClock(elapsed),
    total: shortClock(run.minutes * 60_000),
  });
  return (
    <span
      className="lab-clock numeric"
      role="timer"
      aria-label={texts.t('labPages:run.clockLabel')}
    >
      <Icon name="timer" size={16} />
      <span>{said}</span>
      <span className="lab-clock-track" aria-hidden="true">
        <span style={{ width: `${String(share * 100)}%` }} />
      </span>
    </span>
  );
}

/** Minutes and seconds: tenths and empty hours would only distract. */
export function shortClock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours > 0 ? `${String(hours)}:` : ''}${two(minutes)}:${two(seconds % 60)}`;
}
