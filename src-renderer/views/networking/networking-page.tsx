import type { ReactNode } from 'react';
import type { NetworkReading, Traffic } from '../../../src-shared/counters/network';
import type { ClusterNode } from '../../../src-shared/model/node';
import { profileOf } from '../../../src-shared/rules/facts';
import type { Texts } from '../../../src-shared/text/index';
import { TrafficChart } from '../../charts/traffic-chart';
import { useReader, useRecord } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { EmptyState, StateLabel } from '../../ui';
import type { HostPageProps } from '../common/host-page';
import { usePercent } from '../common/percent';
import { adapterTone, trafficText } from '../common/traffic';
import { objectName } from '../common/words';
import { useReading } from '../common/use-reading';

/** More adapters than these would be a list of their own: the busiest are shown. */
const mostAdapters = 40;

/** The network cards, virtual networks and adapters of a host, with what travels over them. */
export function NetworkingPage({ node: id }: HostPageProps) {
  const node = useRecord<'node'>(id);
  return node ? <OfHost key={node.id} node={node} /> : null;
}

function OfHost({ node }: { readonly node: ClusterNode }) {
  const { t } = useTexts();
  const reading = useReading('counters.network', { node: node.id });
  const on = node.machine === 'on' || node.machine === 'shuttingDown';
  return (
    <div className="host-page networking-page" tabIndex={-1}>
      <h2 className="visually-hidden">{t('switchPages:page.of', { node: node.name })}</h2>
      {on ? null : <EmptyState icon="server" title={t('processors:off', { node: node.name })} />}
      {on && reading ? (
        <div className="networking">
          <TrafficChart of={node.id} name={node.name} heightPx={150} />
          <Cards node={node} reading={reading} />
          <Networks node={node} reading={reading} />
          <Adapters reading={reading} />
        </div>
      ) : null}
    </div>
  );
}

interface TableProps {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[];
}

function Table({ title, columns, rows }: TableProps) {
  return (
    <section>
      <h3>{title}</h3>
      <table className="access-table">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [first, ...cells] }) => (
            <tr key={id}>
              <th scope="row">{first}</th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]} className="numeric">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const bothWays = (texts: Texts, { sent, received }: Traffic) => [
  trafficText(texts, sent),
  trafficText(texts, received),
];

interface PartProps {
  readonly node: ClusterNode;
  readonly reading: NetworkReading;
}

function Cards({ node, reading }: PartProps) {
  const texts = useTexts();
  const { t } = texts;
  const percent = usePercent();
  const limit = useReader((reader) => profileOf(reader).switches.busyCardPermille.value, []);
  const use = (card: NetworkReading['cards'][number]) => {
    const plugged = node.physicalAdapters.find(({ name }) => name === card.card)?.connected ?? true;
    if (!plugged) {
      return <StateLabel tone="critical" word={texts.state('adapterStatus.cableUnplugged')} />;
    }
    const word = percent(card.busyPermille);
    if (card.busyPermille <= limit) return word;
    return <StateLabel tone="warning" word={t('switchPages:traffic.busy', { percent: word })} />;
  };
  return (
    <Table
      title={t('switchPages:page.cards')}
      columns={[
        t('switchPages:card'),
        t('switchPages:network'),
        t('switchPages:traffic.sent'),
        t('switchPages:traffic.received'),
        t('switchPages:traffic.use'),
      ]}
      rows={reading.cards.map((card) => ({
        id: card.card,
        cells: [card.card, card.network ?? '–', ...bothWays(texts, card), use(card)],
      }))}
    />
  );
}

function Networks({ node, reading }: PartProps) {
  const texts = useTexts();
  const { t } = texts;
  const percent = usePercent();
  const typeOf = (network: string) =>
    node.virtualSwitches.find(({ name }) => name === network)?.type ?? 'external';
  return (
    <>
      <Table
        title={t('switchPages:networks')}
        columns={[
          t('switchPages:network'),
          t('switchPages:connection'),
          t('switchPages:page.adapters'),
          t('switchPages:traffic.sent'),
          t('switchPages:traffic.received'),
        ]}
        rows={reading.networks.map((each) => ({
          id: each.network,
          cells: [
            each.network,
            t(`switchPages:type.${typeOf(each.network)}`),
            texts.number(each.adapters),
            ...bothWays(texts, each),
          ],
        }))}
      />
      <p className="secondary">
        {t('switchPages:page.cost', {
          processor: percent(reading.parentPermille),
        })}
      </p>
    </>
  );
}

function Adapters({ reading }: { readonly reading: NetworkReading }) {
  const texts = useTexts();
  const { t } = texts;
  const limit = useReader((reader) => profileOf(reader).switches.busyAdapterBytes.value, []);
  const shown = [...reading.adapters]
    .sort((left, right) => right.sent + right.received - left.sent - left.received)
    .slice(0, mostAdapters);
  const named = useReader(
    (reader) =>
      shown.map(({ vm, adapter }) => {
        const found = reader.get<'vm'>(vm)?.adapters.find(({ id }) => id === adapter);
        return [objectName(reader, vm), found?.name ?? '', found?.network ?? '–'] as const;
      }),
    [reading],
    (left, right) => JSON.stringify(left) === JSON.stringify(right),
  );
  const note = ({ sent, received, held }: NetworkReading['adapters'][number]) => {
    if (sent + received >= limit) {
      return <StateLabel tone="warning" word={t('switchPages:traffic.beyond')} />;
    }
    return held ? <StateLabel tone="warning" word={t('switchPages:traffic.held')} /> : '';
  };
  return (
    <Table
      title={t('switchPages:page.adapters')}
      columns={[
        t('switchPages:page.vm'),
        t('lens:network.type'),
        t('lens:network.connection'),
        t('views:column.status'),
        t('switchPages:traffic.sent'),
        t('switchPages:traffic.received'),
        t('switchPages:traffic.limit'),
      ]}
      rows={shown.map((each, index) => ({
        id: `${each.vm} ${each.adapter}`,
        cells: [
          ...(named[index] ?? ['', '', '']),
          <StateLabel
            key="status"
            tone={adapterTone[each.status]}
            word={texts.state(`adapterStatus.${each.status}`)}
          />,
          ...bothWays(texts, each),
          note(each),
        ],
      }))}
    />
  );
}
