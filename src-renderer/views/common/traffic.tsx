import type { SampleColumn } from '../../../src-shared/ipc';
import type { AdapterStatus } from '../../../src-shared/model/switches';
import type { Texts } from '../../../src-shared/text/index';
import { useTexts } from '../../store/texts';
import type { Tone } from '../../ui';
import { useSample, useSampleColumn } from './live-cells';

/** Bytes per second as counters of Windows show them: kilobytes while it is little, then megabytes. */
export function trafficText(texts: Texts, bytes: number): string {
  return bytes < 1_000_000
    ? texts.t('switchPages:traffic.kilobytes', { value: texts.number(bytes / 1000, 0) })
    : texts.t('switchPages:traffic.megabytes', { value: texts.number(bytes / 1_000_000, 1) });
}

/** The columns of traffic come in hundreds of bytes per second. */
export const trafficBytes = (value: number) => value * 100;

/** What a machine sends or receives now; the column arrives while a cell is shown. */
export function TrafficCell({
  column,
  row,
}: {
  readonly column: SampleColumn;
  readonly row: number;
}) {
  useSampleColumn(column);
  const texts = useTexts();
  const value = useSample(column, row);
  return (
    <span className="numeric">{value === null ? '' : trafficText(texts, trafficBytes(value))}</span>
  );
}

export const adapterTone: Readonly<Record<AdapterStatus, Tone>> = {
  ok: 'running',
  notConnected: 'off',
  noDriver: 'critical',
  networkMissing: 'critical',
  insideOnly: 'off',
  cableUnplugged: 'critical',
  vlanClosed: 'critical',
};
