import { useEffect, useSyncExternalStore } from 'react';
import type { SampleColumn } from '../../../src-shared/ipc';
import { useSession } from '../../store/hooks';
import { usePercent } from './percent';

/** The newest value of one row in permille, or null; renders only when it changes. */
export function useSample(column: SampleColumn, row: number): number | null {
  const { samples } = useSession();
  return useSyncExternalStore(samples.store.subscribe, () => samples.value(column, row));
}

/** Asks the host for a column while the view that calls it is shown. */
export function useSampleColumn(column: SampleColumn): void {
  const { samples } = useSession();
  useEffect(() => samples.use(column), [samples, column]);
}

/** Load as a bar and a number. Empty where the row has no value: what does not run shows none. */
export function CpuCell({ column, row }: { readonly column: SampleColumn; readonly row: number }) {
  const permille = useSample(column, row);
  const percent = usePercent();
  if (permille === null) return <span className="cpu" />;
  return (
    <span className="cpu">
      <span className="cpu-track" aria-hidden="true">
        <span
          className="cpu-fill"
          data-high={permille >= 900 || undefined}
          style={{ transform: `scaleX(${String(Math.min(1, permille / 1000))})` }}
        />
      </span>
      <span className="cpu-number">{percent(permille)}</span>
    </span>
  );
}

/** A text that follows the simulated clock; renders only when the text changes. */
export function ClockText({ text }: { readonly text: (now: number) => string }) {
  const { replica } = useSession();
  const said = useSyncExternalStore(replica.store.subscribe, () =>
    text(replica.store.getState().now),
  );
  return <span className="truncate">{said}</span>;
}
