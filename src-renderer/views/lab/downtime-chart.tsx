import { lazy, Suspense } from 'react';
import { TableTwin } from '../../charts/table-twin';
import { useTexts } from '../../store/texts';
import { ErrorBoundary } from '../../ui';

export interface DowntimeBar {
  readonly id: string;
  readonly name: string;
  /** Downtime in milliseconds. */
  readonly ms: number;
  /** Whether it is down still. */
  readonly open: boolean;
}

// Only who finishes a lab sees it: the library it is drawn with is not part of the first page.
const BarChart = lazy(async () => {
  const loaded = await import('../../ui/bar-chart');
  return { default: loaded.BarChart };
});

/** In place of a chart whose code could not be loaded. */
function NotDrawn() {
  return <p className="secondary">{useTexts().t('console:lab.downtimeNotDrawn')}</p>;
}

const notDrawn = () => <NotDrawn />;

/** More would be a picture of several screens; the table has them all. */
const barsShown = 30;

/** Downtime of each machine, the longest first, as bars and as a table. */
export function DowntimeChart({ bars }: { readonly bars: readonly DowntimeBar[] }) {
  const texts = useTexts();
  const spanOf = ({ ms, open }: DowntimeBar) =>
    open ? texts.t('console:lab.downtimeOpen', { span: texts.duration(ms) }) : texts.duration(ms);
  const together = texts.t('console:lab.downtimeTogether', {
    count: bars.length,
    span: texts.duration(bars.reduce((sum, { ms }) => sum + ms, 0)),
  });
  const summary =
    bars.length > barsShown
      ? `${together} ${texts.t('console:lab.downtimeLongest', { count: barsShown })}`
      : together;
  // Longer than the heading of the section: two landmarks of one name could not be told apart.
  const label = `${texts.t('console:lab.downtime')}. ${summary}`;
  return (
    <div className="downtime">
      <TableTwin
        title={null}
        label={label}
        summary={summary}
        head={[texts.t('views:column.name'), texts.t('views:column.downtime')]}
        rows={() => bars.map((bar) => ({ id: bar.id, cells: [bar.name, spanOf(bar)] }))}
        chart={
          <ErrorBoundary fallback={notDrawn}>
            <Suspense
              fallback={<p className="secondary">{texts.t('console:lab.downtimeDrawn')}</p>}
            >
              <BarChart
                label={label}
                bars={bars.slice(0, barsShown).map((bar) => ({
                  id: bar.id,
                  name: bar.name,
                  value: bar.ms,
                  text: spanOf(bar),
                  hatched: bar.open,
                }))}
              />
            </Suspense>
          </ErrorBoundary>
        }
      />
    </div>
  );
}
