import { Suspense, lazy } from 'react';
import { useTexts } from '../store/texts';
import { TableTwin } from './table-twin';

/* The library behind bars that stand still is large and wanted in one place only. */
const BarPlot = lazy(() => import('../ui/bar-plot'));

export interface DowntimeItem {
  readonly id: string;
  readonly name: string;
  readonly downtimeMs: number;
  /** Of a critical machine: drawn in the colour of trouble. */
  readonly critical: boolean;
}

/** Downtime of each machine, longest first, as bars and as a table. */
export function DowntimeChart({
  title,
  items,
}: {
  readonly title: string;
  readonly items: readonly DowntimeItem[];
}) {
  const texts = useTexts();
  const sorted = items.toSorted((left, right) => right.downtimeMs - left.downtimeMs);
  return (
    <TableTwin
      title={title}
      summary=""
      head={[texts.t('views:column.name'), texts.t('views:column.downtime')]}
      rows={() =>
        sorted.map((item) => ({
          id: item.id,
          cells: [item.name, texts.duration(item.downtimeMs)],
        }))
      }
      chart={
        <Suspense fallback={null}>
          <BarPlot
            label={title}
            items={sorted.map((item) => ({
              id: item.id,
              label: item.name,
              value: item.downtimeMs,
              text: texts.duration(item.downtimeMs),
              critical: item.critical,
            }))}
            formatValue={texts.duration}
          />
        </Suspense>
      }
    />
  );
}
