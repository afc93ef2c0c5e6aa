import { useEffect } from 'react';
import { useIsPast, useReader, useRecord, useSession } from '../store/hooks';
import { resultWith } from '../store/lab-results';

/** Keeps what was reached in a lab once it is finished, for the catalogue. */
export function useLabResult(): void {
  const { ui } = useSession();
  const run = useRecord<'run'>('run:lab');
  const lab = useReader((reader) => reader.get<'world'>('world:lab')?.lab ?? null, []);
  const past = useIsPast();
  useEffect(() => {
    if (!run || lab === null || past) return;
    const { labResults } = ui.state.settings;
    const result = resultWith(labResults[lab], run);
    if (result) ui.changeSettings({ labResults: { ...labResults, [lab]: result } });
  }, [run, lab, past, ui]);
}
