import { useEffect, useState } from 'react';
import { SlowChart } from '../../charts/slow-chart';
import { useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import type { HostPageProps } from '../common/host-page';
import { useSampleColumn } from '../common/live-cells';
import { usePercent } from '../common/percent';
import { runningOn } from './busiest';

/** More bars than this stand too close to be told apart; the list has them all. */
const mostBars = 16;
const everyMs = 1000;

/** The machines with the most load now, the largest first; renewed once a second. */
export function LoadBars({ node }: HostPageProps) {
  useSampleColumn('vm.cpu');
  const { t } = useTexts();
  const percent = usePercent();
  const { samples, replica } = useSession();
  const [bars, setBars] = useState<readonly { readonly name: string; readonly load: number }[]>([]);
  useEffect(() => {
    const read = () => {
      const loads = runningOn(replica.reader, node)
        .map(({ name, row }) => ({ name, load: samples.value('vm.cpu', row) ?? 0 }))
        .sort((left, right) => right.load - left.load || (left.name < right.name ? -1 : 1));
      setBars(loads.slice(0, mostBars));
    };
    read();
    const timer = setInterval(read, everyMs);
    return () => clearInterval(timer);
  }, [node, samples, replica]);
  return (
    <SlowChart
      title={t('lens:performance.bars')}
      label={t('lens:performance.barsLabel')}
      pointHead={t('views:column.name')}
      points={bars.map(({ name }) => name)}
      series={[
        {
          id: 'load',
          name: t('charts:load'),
          look: 'bar',
          values: bars.map(({ load }) => load),
        },
      ]}
      format={(permille) => percent(Math.round(permille))}
      empty={t('lens:performance.noVms')}
      heightPx={190}
    />
  );
}
