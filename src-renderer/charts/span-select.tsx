import { useSyncExternalStore } from 'react';
import { useSession } from '../store/hooks';
import { useTexts } from '../store/texts';
import type { ChartSpan } from '../store/timeline';
import { chartSpans } from '../store/timeline';
import { Select } from '../ui';

const all = 'all';

/** How far back all charts of the window show. */
export function SpanSelect() {
  const texts = useTexts();
  const { timeline } = useSession();
  const span = useSyncExternalStore(timeline.store.subscribe, () => timeline.state.spanMs);
  const nameOf = (ms: ChartSpan) => (ms === null ? texts.t('charts:spanAll') : texts.duration(ms));
  return (
    <Select
      label={texts.t('charts:span')}
      labelHidden
      value={String(span ?? all)}
      options={chartSpans.map((ms) => ({ value: String(ms ?? all), label: nameOf(ms) }))}
      onValue={(value) =>
        timeline.show(chartSpans.find((ms) => String(ms ?? all) === value) ?? null)
      }
    />
  );
}
