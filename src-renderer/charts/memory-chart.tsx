import type { DynamicMemory } from '../../src-shared/model/memory';
import type { NodeId, VmId } from '../../src-shared/model/tables';
import { useRecord } from '../store/hooks';
import { useTexts } from '../store/texts';
import { usePercent } from '../views/common/percent';
import { LiveChart } from './live-chart';
import type { LiveSeries } from './series';

/** Pressures travel in permille; above this the scale follows. */
const leastPressure = 1200;
/** Below this differences would look larger than they are. */
const leastMiB = 512;

/** What a machine should hold; its id says what it follows from, so that other settings draw it anew. */
function bufferSeries(
  { minimumMiB, maximumMiB, bufferPercent }: DynamicMemory,
  name: string,
  sources: LiveSeries['sources'],
): LiveSeries {
  const whole = (100 + bufferPercent) / 100;
  return {
    id: `buffer ${[minimumMiB, maximumMiB, bufferPercent].join(' ')}`,
    name,
    sources,
    combine: ([value = null]) =>
      value === null ? null : Math.min(maximumMiB, Math.max(minimumMiB, value * whole)),
    look: 'edge',
  };
}

/**
 * Memory of one machine lately: what it holds, wants and sees, the buffer it should have on top of its
 * demand as a band, and how pressed it is on a scale of its own.
 */
export function MemoryChart({
  of,
  name,
  heightPx = 180,
}: {
  readonly of: VmId;
  readonly name: string;
  readonly heightPx?: number;
}) {
  const texts = useTexts();
  const percent = usePercent();
  const dynamic = useRecord<'vm'>(of)?.dynamicMemory ?? null;
  const { t } = texts;
  const title = t('memoryPages:chart.title');
  const label = t('memoryPages:chart.ofVm', { name });
  const left = {
    max: 'auto' as const,
    atLeast: leastMiB,
    format: (value: number) => texts.memory(Math.round(value)),
  };
  const assigned = {
    id: 'assigned',
    name: t('memoryPages:assigned'),
    sources: [{ column: 'vm.assigned', of }],
    look: 'line',
  } as const;
  if (dynamic === null)
    return <LiveChart {...{ title, label, heightPx, left }} series={[assigned]} />;
  const demand = [{ column: 'vm.demand', of }] as const;
  const buffer = bufferSeries(dynamic, t('memoryPages:buffer'), demand);
  return (
    <LiveChart
      {...{ title, label, heightPx, left }}
      series={[
        assigned,
        { id: 'demand', name: t('memoryPages:demand'), sources: demand, look: 'line' },
        {
          id: 'visible',
          name: t('memoryPages:visible'),
          sources: [{ column: 'vm.visible', of }],
          look: 'step',
        },
        buffer,
        {
          id: 'pressure',
          name: t('memoryPages:pressure'),
          sources: [{ column: 'vm.pressure', of }],
          scale: 'right',
          look: 'line',
        },
      ]}
      bands={[{ upper: buffer.id, lower: 'demand' }]}
      right={{
        max: 'auto',
        atLeast: leastPressure,
        format: (permille) => percent(Math.round(permille)),
      }}
    />
  );
}

/** A host's balancer lately: what it has left, how pressed its machines are, and what it moves. */
export function HostMemoryChart({
  of,
  name,
  heightPx = 180,
}: {
  readonly of: NodeId;
  readonly name: string;
  readonly heightPx?: number;
}) {
  const texts = useTexts();
  const percent = usePercent();
  const { t } = texts;
  return (
    <LiveChart
      title={t('memoryPages:host.title')}
      label={t('memoryPages:host.ofNode', { name })}
      heightPx={heightPx}
      series={[
        {
          id: 'available',
          name: t('memoryPages:available'),
          sources: [{ column: 'node.memoryAvailable', of }],
          look: 'area',
        },
        {
          id: 'given',
          name: t('memoryPages:given'),
          sources: [{ column: 'node.memoryGiven', of }],
          look: 'step',
        },
        {
          id: 'taken',
          name: t('memoryPages:taken'),
          sources: [{ column: 'node.memoryTaken', of }],
          look: 'step',
        },
        {
          id: 'pressure',
          name: t('memoryPages:averagePressure'),
          sources: [{ column: 'node.memoryPressure', of }],
          scale: 'right',
          look: 'line',
        },
      ]}
      left={{
        max: 'auto',
        atLeast: leastMiB,
        format: (value) => texts.memory(Math.round(value)),
      }}
      right={{
        max: 'auto',
        atLeast: leastPressure,
        format: (permille) => percent(Math.round(permille)),
      }}
    />
  );
}
