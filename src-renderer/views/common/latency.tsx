import { useSyncExternalStore } from 'react';
import type { DiskId } from '../../../src-shared/model/tables';
import { noSample } from '../../../src-shared/ipc';
import type { Texts } from '../../../src-shared/text/index';
import { profileOf } from '../../../src-shared/rules/facts';
import { useReader, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { StateLabel } from '../../ui';
import { useSample, useSampleColumn } from './live-cells';

/** The highest value of the column: its disk does not answer at all. */
const waits = noSample - 1;

/** A latency in units of 10 µs, as the column has it. */
export function latencyText(texts: Texts, value: number): string {
  if (value >= waits) return texts.t('storagePages:latency.waits');
  return texts.t('storagePages:latency.value', { ms: texts.number(value / 100, 1) });
}

/** Beyond what is good a latency is marked by shape and word too (hyperv-host §5.3). */
function Latency({ value }: { readonly value: number }) {
  const texts = useTexts();
  const bad = useReader((reader) => profileOf(reader).disks.badLatencyUs.value / 10, []);
  const text = latencyText(texts, value);
  if (value <= bad) return <span className="numeric">{text}</span>;
  const word = texts.t('storagePages:latency.bad', { latency: text });
  return <StateLabel tone="warning" word={word} />;
}

/** What a request of one machine to its disk takes now; the column arrives while a cell is shown. */
export function LatencyCell({ row }: { readonly row: number }) {
  useSampleColumn('vm.latency');
  const value = useSample('vm.latency', row);
  return value === null ? null : <Latency value={value} />;
}

/** The mean over the machines on a disk that run; nothing while none does. */
export function MeanLatency({ disk }: { readonly disk: DiskId }) {
  useSampleColumn('vm.latency');
  const { samples } = useSession();
  const rows = useReader((reader) => reader.by('vm.disk', disk).map((vm) => vm.row), [disk]);
  const mean = useSyncExternalStore(samples.store.subscribe, () => {
    const known = rows.flatMap((row) => samples.value('vm.latency', row) ?? []);
    if (known.length === 0) return null;
    return Math.round(known.reduce((sum, value) => sum + value, 0) / known.length);
  });
  return mean === null ? <span>–</span> : <Latency value={mean} />;
}
