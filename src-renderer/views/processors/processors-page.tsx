import type { HostReading } from '../../../src-shared/counters/readings';
import { logicalProcessorsOf } from '../../../src-shared/counters/readings';
import type { ClusterNode } from '../../../src-shared/model/node';
import { LiveChart } from '../../charts/live-chart';
import { usePast } from '../../charts/past';
import { ProcessorGrid } from '../../charts/processor-grid';
import { SlowChart } from '../../charts/slow-chart';
import { SpanSelect } from '../../charts/span-select';
import { useRecord } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { EmptyState, PropertyList } from '../../ui';
import type { HostPageProps } from '../common/host-page';
import { usePercent } from '../common/percent';
import { PowerSettings } from './power-settings';
import { useReading } from '../common/use-reading';

/** What the processors of a host do, which of them are parked, and what power it draws. */
export function ProcessorsPage({ node: id }: HostPageProps) {
  const node = useRecord<'node'>(id);
  return node ? <OfHost key={node.id} node={node} /> : null;
}

function OfHost({ node }: { readonly node: ClusterNode }) {
  const { t } = useTexts();
  const on = node.machine === 'on' || node.machine === 'shuttingDown';
  return (
    <div className="host-page">
      <header className="list-head">
        <h2 className="visually-hidden">{t('processors:page')}</h2>
        <span className="host-page-tools">
          <SpanSelect />
        </span>
      </header>
      <div className="performance">
        <div className="processors-wide">
          {on ? (
            <NowPart node={node} />
          ) : (
            <EmptyState
              icon="server"
              title={t('processors:off', { node: node.name })}
              text={t('processors:offText')}
            />
          )}
        </div>
        <Watts node={node} />
        <ParkingHistory node={node} />
        <Capacity node={node} />
        <Energy node={node} />
        <PowerSettings key={JSON.stringify([node.powerPlan, node.parking])} node={node} />
      </div>
    </div>
  );
}

/** Of more NUMA nodes than this the grid and its table tell. */
const mostNodes = 4;

function NowPart({ node }: { readonly node: ClusterNode }) {
  const reading = useReading('counters.host', { node: node.id });
  return reading && <OfReading node={node} reading={reading} />;
}

interface OfReadingProps {
  readonly node: ClusterNode;
  readonly reading: HostReading;
}

function OfReading({ node, reading }: OfReadingProps) {
  const texts = useTexts();
  const percent = usePercent();
  const { t } = texts;
  const { parked, watts, energyWattSeconds, numa } = reading;
  const total = node.logicalProcessors;
  return (
    <>
      <PropertyList
        properties={[
          {
            id: 'parked',
            name: t('processors:processorsNow'),
            value: t('processors:gridSummary', { parked, total }),
          },
          {
            id: 'watts',
            name: t('processors:watts'),
            value: t('processors:wattsValue', { watts: texts.number(watts, 0) }),
          },
          {
            id: 'energy',
            name: t('processors:energy'),
            value: t('processors:energyValue', {
              energy: texts.number(energyWattSeconds / 3_600_000, 3),
            }),
          },
          ...(numa.length > mostNodes ? [] : numa).map((each, number) => ({
            id: `numa${String(number)}`,
            name: t('processors:numaName', { numa: number }),
            value: [
              percent(Math.round(each.loadPermille / Math.max(1, each.processors))),
              t('processors:gridSummary', { parked: each.parked, total: each.processors }),
              t('processors:frequencyOf', { percent: percent(each.frequencyPercent * 10) }),
            ].join(' · '),
          })),
        ]}
      />
      <ProcessorGrid
        title={t('processors:grid')}
        label={t('processors:gridLabel', { node: node.name })}
        summary={t('processors:gridSummary', { parked, total })}
        processors={logicalProcessorsOf(reading)}
      />
    </>
  );
}

function Watts({ node }: { readonly node: ClusterNode }) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <LiveChart
      title={t('processors:watts')}
      label={t('processors:wattsLabel', { node: node.name })}
      series={[
        {
          id: 'watts',
          name: t('processors:watts'),
          sources: [{ column: 'node.watts', of: node.id }],
          look: 'area',
        },
      ]}
      left={{
        max: node.maximumWatts,
        format: (watts) => t('processors:wattsValue', { watts: texts.number(watts, 0) }),
      }}
    />
  );
}

function ParkingHistory({ node }: { readonly node: ClusterNode }) {
  const texts = useTexts();
  const { t } = texts;
  const { points, values } = usePast([{ column: 'node.parked', of: node.id }]);
  const [parked = []] = values;
  const last = parked.at(-1) ?? null;
  return (
    <SlowChart
      title={t('processors:parkingHistory')}
      label={t('processors:parkingHistoryLabel', { node: node.name })}
      summary={
        last === null
          ? ''
          : t('processors:gridSummary', { parked: last, total: node.logicalProcessors })
      }
      pointHead={t('processors:labTime')}
      points={points}
      series={[
        { id: 'parked', name: t('processors:parkingHistory'), values: parked, look: 'area' },
      ]}
      max={node.logicalProcessors}
      format={(value) => texts.number(value, 0)}
      heightPx={140}
      empty={t('charts:empty')}
    />
  );
}

/** What the processors do, and what those that are not parked could do: both in permille of the host. */
function Capacity({ node }: { readonly node: ClusterNode }) {
  const texts = useTexts();
  const percent = usePercent();
  const { t } = texts;
  const { points, values } = usePast([
    { column: 'node.cpu', of: node.id },
    { column: 'node.parked', of: node.id },
  ]);
  const [used = [], parked = []] = values;
  const all = node.logicalProcessors;
  const ready = parked.map((count) => (count === null ? null : ((all - count) * 1000) / all));
  const format = (permille: number) => percent(Math.round(permille));
  return (
    <SlowChart
      title={t('processors:capacity')}
      label={t('processors:capacityLabel', { node: node.name })}
      pointHead={t('processors:labTime')}
      points={points}
      series={[
        { id: 'used', name: t('charts:load'), values: used, look: 'area' },
        { id: 'ready', name: t('processors:unparkedShare'), values: ready, look: 'step' },
      ]}
      max={1000}
      format={format}
      heightPx={140}
      empty={t('charts:empty')}
    />
  );
}

/** Energy comes in tenths of a watt-hour. */
const perKilowattHour = 10_000;

function Energy({ node }: { readonly node: ClusterNode }) {
  const texts = useTexts();
  const { t } = texts;
  const { points, values } = usePast([{ column: 'node.energy', of: node.id }]);
  const [energy = []] = values;
  const format = (value: number) =>
    t('processors:energyValue', { energy: texts.number(value / perKilowattHour, 3) });
  const last = energy.at(-1) ?? null;
  return (
    <SlowChart
      title={t('processors:energy')}
      label={t('processors:energyLabel', { node: node.name })}
      summary={last === null ? '' : format(last)}
      pointHead={t('processors:labTime')}
      points={points}
      series={[{ id: 'energy', name: t('processors:energy'), values: energy, look: 'area' }]}
      format={format}
      heightPx={140}
      empty={t('charts:empty')}
    />
  );
}
