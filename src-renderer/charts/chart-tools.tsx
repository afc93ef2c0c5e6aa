import type { RefObject } from 'react';
import { useSession } from '../store/hooks';
import { useTexts } from '../store/texts';
import { IconButton } from '../ui';
import type { PlotHandle } from '../ui/live-plot';
import { csvRows } from './chart-words';
import { chartFileName, framedPicture, saveCsv, savePng } from './export';
import { useGoToMoment } from './go-to-moment';
import type { ChartSource, LiveChartSpec } from './series';

/** Buttons over a chart: its values as a file, its picture, and the way to the moment that is read. */
export function useChartTools(
  props: LiveChartSpec & { readonly label: string },
  source: ChartSource,
  plot: RefObject<PlotHandle | null>,
  line: string,
) {
  const texts = useTexts();
  const { ui, replica, timeline } = useSession();
  const go = useGoToMoment();
  const saved = (fileName: string | null) => {
    if (fileName !== null) ui.say({ type: 'saved', fileName });
  };
  const nameOf = (ending: 'png' | 'csv') =>
    chartFileName(props.label, texts.labClock(replica.reader.now), ending);
  const exportCsv = async () => {
    saved(await saveCsv(nameOf('csv'), csvRows(texts, props, source.shownTable())));
  };
  const exportPng = async () => {
    const canvas = plot.current?.canvas();
    if (!canvas) return;
    const { width, height } = canvas;
    const frame = { title: props.label, line };
    const picture = framedPicture(canvas, { width, height, ratio: devicePixelRatio }, frame);
    saved(await savePng(nameOf('png'), picture));
  };
  const { cursorMs } = timeline.state;
  const tools = (table: boolean) => (
    <>
      {cursorMs === null ? null : (
        <IconButton
          icon="history"
          iconSize={16}
          label={texts.t('charts:goTo', { at: texts.labClock(cursorMs) })}
          onClick={() => void go(cursorMs)}
        />
      )}
      <IconButton
        icon="document"
        iconSize={16}
        label={texts.t('charts:exportCsv')}
        onClick={() => void exportCsv()}
      />
      {table ? null : (
        <IconButton
          icon="exportFile"
          iconSize={16}
          label={texts.t('charts:exportPng')}
          onClick={() => void exportPng()}
        />
      )}
    </>
  );
  return { tools, go };
}
