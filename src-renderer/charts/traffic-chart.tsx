import type { NodeId, VmId } from '../../src-shared/model/tables';
import { useTexts } from '../store/texts';
import { trafficBytes, trafficText } from '../views/common/traffic';
import { LiveChart } from './live-chart';

/** From 1 MB/s on the scale follows; in hundreds of bytes. */
const leastScale = 10_000;

/** What a machine sends and receives over its adapters, or a host over the cards of its virtual networks. */
export function TrafficChart({
  of,
  name,
  heightPx = 140,
}: {
  readonly of: VmId | NodeId;
  readonly name: string;
  readonly heightPx?: number;
}) {
  const texts = useTexts();
  const { t } = texts;
  const kind = of.startsWith('vm:') ? 'vm' : 'node';
  return (
    <LiveChart
      title={t(`switchPages:traffic.${kind}`)}
      label={t(`switchPages:traffic.${kind}Label`, { name })}
      heightPx={heightPx}
      series={[
        {
          id: 'sent',
          name: t('switchPages:traffic.sent'),
          sources: [{ column: `${kind}.sent`, of }],
          look: 'area',
        },
        {
          id: 'received',
          name: t('switchPages:traffic.received'),
          sources: [{ column: `${kind}.received`, of }],
        },
      ]}
      left={{
        max: 'auto',
        atLeast: leastScale,
        format: (value) => trafficText(texts, trafficBytes(Math.round(value))),
      }}
    />
  );
}
