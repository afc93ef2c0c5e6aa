import type { SampleColumn } from '../../src-shared/ipc';
import type { NetworkId, NodeId, VmId } from '../../src-shared/model/tables';
import { useTexts } from '../store/texts';
import { usePercent } from '../views/common/percent';
import { LiveChart } from './live-chart';

/** Whose load there is: of processors, or of a line. */
export type Loaded = VmId | NodeId | NetworkId;

function columnOf(id: Loaded): SampleColumn {
  if (id.startsWith('vm:')) return 'vm.cpu';
  return id.startsWith('node:') ? 'node.cpu' : 'network.load';
}

export interface LoadChartProps {
  /** A machine's share of its host, the load of a host, or the use of a network. */
  readonly of: Loaded;
  /** The heading; short, since what it is about stands above. */
  readonly title: string;
  /** In full, for a screen reader. */
  readonly label: string;
  readonly heightPx?: number;
}

/** The recent load of one object, as a line and as a table. */
export function LoadChart({ of, title, label, heightPx = 140 }: LoadChartProps) {
  const texts = useTexts();
  const percent = usePercent();
  const column = columnOf(of);
  return (
    <LiveChart
      {...{ title, label, heightPx }}
      series={[
        { id: 'cpu', name: texts.t('charts:load'), sources: [{ column, of }], look: 'area' },
      ]}
      left={{ max: 1000, format: (permille) => percent(Math.round(permille)) }}
    />
  );
}
