import type { VmId } from '../../src-shared/model/tables';
import { useTexts } from '../store/texts';
import { latencyText } from '../views/common/latency';
import { LiveChart } from './live-chart';

/** From 10 ms on the scale follows; in units of 10 µs. Below that small differences would look large. */
const leastScale = 1000;

/** What requests of one machine to its disk took lately. */
export function LatencyChart({
  of,
  name,
  heightPx = 140,
}: {
  readonly of: VmId;
  readonly name: string;
  readonly heightPx?: number;
}) {
  const texts = useTexts();
  return (
    <LiveChart
      title={texts.t('storagePages:latency.title')}
      label={texts.t('storagePages:latency.ofVm', { name })}
      heightPx={heightPx}
      series={[
        {
          id: 'latency',
          name: texts.t('charts:latency'),
          sources: [{ column: 'vm.latency', of }],
          look: 'area',
        },
      ]}
      left={{
        max: 'auto',
        atLeast: leastScale,
        format: (value) => latencyText(texts, Math.round(value)),
      }}
    />
  );
}
