import type { SampleColumn } from '../../src-shared/ipc';
import type { VmId } from '../../src-shared/model/tables';
import { useRecord } from '../store/hooks';
import { useTexts } from '../store/texts';
import { usePast } from './past';
import { SlowChart } from './slow-chart';

const shown = [
  { id: 'assigned', column: 'vm.assigned', look: 'area' },
  { id: 'demand', column: 'vm.demand', look: 'line' },
  { id: 'visible', column: 'vm.visible', look: 'step' },
] as const satisfies readonly { id: string; column: SampleColumn; look: string }[];

/** The memory of one machine over a longer time: what it held, wanted and saw, once a second at most. */
export function MemoryHistory({
  of,
  name,
  heightPx = 180,
}: {
  readonly of: VmId;
  readonly name: string;
  readonly heightPx?: number;
}) {
  const texts = useTexts();
  const { t } = texts;
  const isDynamic = (useRecord<'vm'>(of)?.dynamicMemory ?? null) !== null;
  const drawn = isDynamic ? shown : shown.slice(0, 1);
  const { points, values } = usePast(drawn.map(({ column }) => ({ column, of })));
  const format = (value: number) => texts.memory(Math.round(value));
  const last = values[0]?.at(-1) ?? null;
  return (
    <SlowChart
      title={t('memoryPages:history.title')}
      label={t('memoryPages:history.ofVm', { name })}
      summary={last === null ? '' : format(last)}
      pointHead={t('charts:labTime')}
      points={points}
      series={drawn.map(({ id, look }, index) => ({
        ...{ id, look },
        name: t(`memoryPages:${id}`),
        values: values[index] ?? [],
      }))}
      {...{ format, heightPx }}
      empty={t('charts:empty')}
    />
  );
}
