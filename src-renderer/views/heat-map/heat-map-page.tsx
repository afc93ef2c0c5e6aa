import type { ReactNode, RefObject } from 'react';
import { useCallback, useRef, useState } from 'react';
import type { Texts } from '../../../src-shared/text/index';
import { useChartExports } from '../../charts/chart-exports';
import { canvasPicture } from '../../charts/export';
import { TableTwin } from '../../charts/table-twin';
import type { SampleStore } from '../../store/samples';
import { useReader, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { EmptyState, IconButton, Segmented } from '../../ui';
import type { HostPageProps } from '../common/host-page';
import { useSampleColumn } from '../common/live-cells';
import { useVerbs } from '../common/verbs';
import type { TileLook } from './heat-canvas';
import { HeatCanvas } from './heat-picture';
import type { HeatMeasure, HeatRow } from './heat-rows';
import { heatMeasures, heatRows, sameRows } from './heat-rows';

/** From here on a measure is too high: processors in permille of the host, memory pressure in permille. */
const highAt = { cpu: 900, pressure: 1000 } as const;

function measured(samples: SampleStore, measure: HeatMeasure, row: HeatRow): number | null {
  if (measure === 'state' || row.look !== 'running') return null;
  return samples.value(measure === 'cpu' ? 'vm.cpu' : 'vm.pressure', row.row);
}

function lookOf(samples: SampleStore, measure: HeatMeasure, row: HeatRow): TileLook {
  const { look, name } = row;
  const value = measured(samples, measure, row);
  if (measure === 'state' || value === null) {
    return { look, name, share: measure === 'state' ? null : 0, high: false };
  }
  return {
    look,
    name,
    share: Math.min(1, value / 1000),
    high: value >= highAt[measure],
  };
}

function valueText(texts: Texts, samples: SampleStore, measure: HeatMeasure, row: HeatRow) {
  const value = measured(samples, measure, row);
  return value === null ? '–' : texts.percent(value);
}

function headOf({ t }: Texts): readonly string[] {
  return [
    t('views:column.name'),
    t('heatMap:memory'),
    t('views:column.state'),
    t('heatMap:measure.cpu'),
    t('heatMap:measure.pressure'),
  ];
}

/** A machine in words: for the table, and for the line below the map. */
function cellsOf(texts: Texts, samples: SampleStore, row: HeatRow): readonly string[] {
  const trouble = row.look === 'trouble';
  return [
    row.name,
    texts.memory(row.memoryMiB),
    trouble ? texts.t('heatMap:trouble') : texts.state(`vm.${row.state}`),
    valueText(texts, samples, 'cpu', row),
    valueText(texts, samples, 'pressure', row),
  ];
}

/** All machines at a glance: size is memory, filling and colour the measure, shape the state (ux #16). */
export function HeatMapPage({ node }: HostPageProps) {
  const texts = useTexts();
  const { t } = texts;
  const { samples } = useSession();
  const verbs = useVerbs();
  const holder = useRef<HTMLDivElement>(null);
  const [measure, setMeasure] = useState<HeatMeasure>('state');
  const [focused, setFocused] = useState(0);
  useSampleColumn('vm.cpu');
  useSampleColumn('vm.pressure');
  const rows = useReader((reader) => heatRows(reader, node), [node], sameRows);
  const look = useCallback(
    (index: number): TileLook => {
      const row = rows[index];
      return row
        ? lookOf(samples, measure, row)
        : { look: 'off', name: '', share: null, high: false };
    },
    [rows, samples, measure],
  );
  const cells = (row: HeatRow) => cellsOf(texts, samples, row);
  const tools = useHeatTools(holder, measure, () => [headOf(texts), ...rows.map(cells)]);
  if (rows.length === 0) return <EmptyState icon="desktop" title={t('views:empty.vms')} />;
  const one = rows[Math.min(focused, rows.length - 1)] as HeatRow;
  return (
    <div ref={holder} className="heat-page">
      <h2 className="visually-hidden">{t('heatMap:page')}</h2>
      <Segmented
        label={t('heatMap:measure')}
        value={measure}
        segments={heatMeasures.map((value) => ({ value, label: t(`heatMap:measure.${value}`) }))}
        onValue={setMeasure}
      />
      <TableTwin
        title={t('heatMap:title')}
        label={t('heatMap:label')}
        summary={t('heatMap:summary', { count: rows.length })}
        head={headOf(texts)}
        rows={() => rows.map((row) => ({ id: row.id, cells: cells(row) }))}
        tools={tools}
        chart={
          <HeatCanvas
            label={t('heatMap:label')}
            values={rows.map((row) => row.memoryMiB)}
            shape={rows}
            lookOf={look}
            focused={Math.min(focused, rows.length - 1)}
            text={cells(one).join(' · ')}
            onFocused={setFocused}
            onOpen={(index) => {
              const row = rows[index];
              if (row) verbs.open(row.id);
            }}
          />
        }
      />
      <p className="secondary">{t('heatMap:legend')}</p>
    </div>
  );
}

/** What is saved of the map, and the map alone on the screen. */
function useHeatTools(
  holder: RefObject<HTMLDivElement | null>,
  measure: HeatMeasure,
  rows: () => readonly (readonly string[])[],
): (table: boolean) => ReactNode {
  const { t } = useTexts();
  const exports = useChartExports({
    label: t('heatMap:label'),
    rows,
    picture: ({ title, clock }) => {
      const map = holder.current?.querySelector('canvas');
      return canvasPicture(map, { title, line: `${clock} · ${t(`heatMap:measure.${measure}`)}` });
    },
  });
  const whole = (
    <IconButton
      icon="desktop"
      iconSize={16}
      label={t('heatMap:fullScreen')}
      onClick={() => fullScreen(holder)}
    />
  );
  return (table) => (
    <>
      {exports(table)}
      {whole}
    </>
  );
}

/** The map alone on the screen, and back again. */
function fullScreen(holder: RefObject<HTMLDivElement | null>): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void holder.current?.requestFullscreen();
}
