import type { RefObject } from 'react';
import { useSession } from '../store/hooks';
import { useTexts } from '../store/texts';
import { IconButton } from '../ui';
import type { PlotHandle } from '../ui/live-plot';
import { csvRows } from './chart-words';
import { useChartExports } from './chart-exports';
import { canvasPicture } from './export';
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
  const { timeline } = useSession();
  const go = useGoToMoment();
  const exports = useChartExports({
    label: props.label,
    rows: () => csvRows(texts, props, source.shownTable()),
    picture: ({ title }) => canvasPicture(plot.current?.canvas(), { title, line }),
  });
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
      {exports(table)}
    </>
  );
  return { tools, go };
}
