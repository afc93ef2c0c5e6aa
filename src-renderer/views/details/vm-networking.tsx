import type { AdapterReading } from '../../../src-shared/counters/network';
import type { NetworkAdapter } from '../../../src-shared/model/switches';
import { adapterStatus } from '../../../src-shared/rules/network-reach';
import { TrafficChart } from '../../charts/traffic-chart';
import { useTexts } from '../../store/texts';
import { StateLabel } from '../../ui';
import { adapterTone, trafficText } from '../common/traffic';
import { useReading } from '../common/use-reading';
import type { VmRow } from '../vms/rows';
import { Properties } from './section';

/** Every adapter with where it leads, how far it gets, and what it sends and receives now. */
export function AdaptersOfMachine({ row }: { readonly row: VmRow }) {
  const { t } = useTexts();
  const { adapters } = row.vm;
  const reading = useReading('counters.network', { node: row.vm.node });
  if (adapters.length === 0) return <p className="secondary">{t('lens:network.none')}</p>;
  const now = new Map(
    (reading?.adapters ?? []).flatMap((each) =>
      each.vm === row.id ? [[each.adapter, each] as const] : [],
    ),
  );
  return adapters.map((adapter) => (
    <OneAdapter key={adapter.id} row={row} adapter={adapter} reading={now.get(adapter.id)} />
  ));
}

function OneAdapter({
  row,
  adapter,
  reading,
}: {
  readonly row: VmRow;
  readonly adapter: NetworkAdapter;
  readonly reading: AdapterReading | undefined;
}) {
  const texts = useTexts();
  const { t } = texts;
  const status = row.host ? adapterStatus(row.host, row.vm, adapter) : 'notConnected';
  const runs = row.worker !== null && reading !== undefined;
  const bytes = (value: number | undefined) => (runs ? trafficText(texts, value ?? 0) : null);
  return (
    <Properties
      title={adapter.name}
      entries={[
        [t('lens:network.connection'), adapter.network ?? t('lens:network.notConnected')],
        [
          t('views:column.status'),
          <StateLabel
            key="status"
            tone={adapterTone[status]}
            word={texts.state(`adapterStatus.${status}`)}
          />,
        ],
        [t('lens:network.address'), adapter.mac.address ?? t('lens:network.noAddress')],
        [t('lens:network.type'), t(`lens:network.${adapter.type}`)],
        [t('lens:network.vlan'), adapter.vlan === null ? null : String(adapter.vlan)],
        [t('switchPages:traffic.sent'), bytes(reading?.sent)],
        [t('switchPages:traffic.received'), bytes(reading?.received)],
        [t('switchPages:traffic.limit'), reading?.held ? t('switchPages:traffic.held') : null],
      ]}
    />
  );
}

/** The tab *Networking* of 2012 and later. */
export function NetworkingOfMachine({ row }: { readonly row: VmRow }) {
  return (
    <div className="details-body">
      <AdaptersOfMachine row={row} />
      {row.vm.adapters.length > 0 ? <TrafficChart of={row.id} name={row.name} /> : null}
    </div>
  );
}
