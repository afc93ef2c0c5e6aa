import { useState } from 'react';
import type { HostState } from '../../src-shared/ipc';
import type { SimMs } from '../../src-shared/units';
import { useIsPast, useNowEvery, useSession } from '../store/hooks';
import { useTexts } from '../store/texts';
import { IconButton } from '../ui/button';

/** Keys that move the slider; with their release the journey begins. */
const journeyKeys = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]);

/**
 * Goes back to an earlier time. While it is moved it only shows where it would go: each journey
 * replays a part of the journal, and one for every pixel would be waste.
 */
export function HistorySlider({ host }: { readonly host: HostState }) {
  const texts = useTexts();
  const session = useSession();
  const now = useNowEvery(100);
  const past = useIsPast();
  const [wanted, setWanted] = useState<SimMs | null>(null);
  const end = Math.max(host.endsAtMs, now);
  const shown = wanted ?? now;
  const go = async (toMs: SimMs) => {
    const answer = await session.call('pace.rewind', { toMs });
    setWanted(null);
    session.timeline.pointAt(null);
    if (!answer.ok) session.ui.say({ type: 'refusal', action: null, fault: answer.fault });
  };
  const commit = () => {
    if (wanted !== null) void go(wanted);
  };
  return (
    <span className="history" data-past={past || undefined}>
      <input
        type="range"
        className="slider history-slider"
        aria-label={texts.t('console:bar.position')}
        aria-valuetext={texts.t('console:bar.positionText', {
          at: texts.labClock(shown),
          end: texts.labClock(end),
        })}
        title={past ? texts.t('console:bar.past') : texts.t('console:bar.position')}
        min={0}
        max={Math.max(end, 1000)}
        step={100}
        value={shown}
        onChange={(event) => {
          setWanted(Number(event.target.value));
          session.timeline.pointAt(Number(event.target.value));
        }}
        onPointerUp={commit}
        onKeyUp={(event) => {
          if (journeyKeys.has(event.key)) commit();
          if (event.key === 'Escape') {
            setWanted(null);
            session.timeline.pointAt(null);
          }
        }}
        onBlur={commit}
      />
      <output className="history-text numeric">{texts.labClock(shown)}</output>
      {past ? (
        <IconButton
          icon="fastForward"
          iconSize={16}
          label={texts.t('console:bar.toEnd')}
          onClick={() => void go(host.endsAtMs)}
        />
      ) : null}
    </span>
  );
}
