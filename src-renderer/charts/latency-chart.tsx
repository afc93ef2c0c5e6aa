import { noSample } from '../../src-shared/ipc';
import { useSampleHistory } from '../store/hooks';
import { useTexts } from '../store/texts';
import { TimePlot } from '../ui/time-plot';
import { latencyText } from '../views/common/latency';
import { runFigures, thinned } from './cpu-chart';
import { TableTwin } from './table-twin';

/** The scale ends at one of these, in units of 10 µs, so that it does not jump with every value. */
const scaleEnds = [1000, 2000, 5000, 10_000, 20_000, 50_000, noSample];

/** What requests of one machine to its disk took lately. */
export function LatencyChart({ row, name }: { readonly row: number; readonly name: string }) {
  const texts = useTexts();
  const history = useSampleHistory('vm.latency', row);
  const figures = runFigures(history.values);
  const said = figures
    ? [
        [texts.t('views:details.cpuNow'), figures.now],
        [texts.t('views:details.cpuMean'), figures.mean],
        [texts.t('views:details.cpuPeak'), figures.peak],
      ]
        .filter((each): each is [string, number] => each[1] !== null)
        .map(([word, value]) => `${word} ${latencyText(texts, value)}`)
        .join(' · ')
    : '';
  const peak = figures?.peak ?? 0;
  const label = texts.t('storagePages:latency.ofVm', { name });
  return (
    <TableTwin
      title={texts.t('storagePages:latency.title')}
      label={label}
      summary={said}
      head={[texts.t('views:column.labTime'), texts.t('views:chart.value')]}
      rows={() =>
        thinned(history).map(({ at, value }) => ({
          id: String(at),
          cells: [
            texts.labClock(at),
            value === null ? texts.t('views:chart.noValue') : latencyText(texts, value),
          ],
        }))
      }
      chart={
        <TimePlot
          label={`${label}. ${said}`}
          times={history.times}
          values={history.values}
          max={scaleEnds.find((end) => peak <= end) ?? noSample}
          formatTime={(ms) => texts.labClock(ms).slice(0, -2)}
          formatValue={(value) => latencyText(texts, value)}
          empty={texts.t('views:empty.samples')}
        />
      }
    />
  );
}
