import type { ClusterNetwork } from '../../../src-shared/model/network';
import type { InterfaceId, NetworkId, NodeId } from '../../../src-shared/model/tables';
import { LoadChart } from '../../charts/load-chart';
import { useReader, useRecord, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { StateLabel } from '../../ui';
import { interfaceTone, networkTone } from '../common/tones';
import { objectName } from '../common/words';
import { DetailsHead } from '../details/details-head';
import { Properties } from '../details/section';

/** A cluster network: what the cluster says of it and uses it for. */
export function NetworkDetails({ id }: { readonly id: NetworkId }) {
  const texts = useTexts();
  const { t } = texts;
  const network = useRecord<'network'>(id);
  if (!network) return null;
  return (
    <div className="details selectable">
      <DetailsHead
        name={network.name}
        object={id}
        state={
          <StateLabel
            look="badge"
            tone={networkTone[network.state]}
            word={texts.state(`network.${network.state}`)}
          />
        }
      />
      <div className="details-body">
        <Properties
          title={t('views:details.general')}
          entries={[
            [t('views:column.clusterUse'), texts.state(`networkRole.${network.role}`)],
            [t('views:column.subnet'), network.subnet],
            [
              t('views:column.metric'),
              network.autoMetric
                ? t('networks:metric.automatic', { metric: String(network.metric) })
                : String(network.metric),
            ],
            [t('clusterPages:network.bandwidth'), bandwidthText(texts, network.bandwidthMbps)],
          ]}
        />
        <LoadChart
          of={network.id}
          title={t('storagePages:load.title')}
          label={t('storagePages:load.of', { name: network.name })}
        />
        <NetworkFaults network={network} />
      </div>
    </div>
  );
}

/** What is injected into a network; nothing where it is whole. */
function NetworkFaults({ network }: { readonly network: ClusterNetwork }) {
  const texts = useTexts();
  const { t } = texts;
  const { replica } = useSession();
  const names = (ids: readonly NodeId[]) =>
    texts.list(ids.map((id) => objectName(replica.reader, id)));
  const entries: (readonly [string, string])[] = network.cuts.map(({ from, to, oneWay }) => [
    t('networks:faults.cut'),
    t(oneWay ? 'networks:faults.cutOneWay' : 'networks:faults.cutBothWays', {
      from: names(from),
      to: names(to),
    }),
  ]);
  if (!network.switchUp)
    entries.push([t('networks:faults.switch'), t('networks:faults.switchDown')]);
  if (network.lossPermille > 0) {
    const digits = network.lossPermille % 10 === 0 ? 0 : 1;
    entries.push([t('networks:faults.loss'), texts.percent(network.lossPermille, digits)]);
  }
  if (network.latencyMs > 0) {
    entries.push([t('networks:faults.latency'), texts.duration(network.latencyMs)]);
  }
  return entries.length === 0 ? null : (
    <Properties title={t('networks:faults.title')} entries={entries} />
  );
}

/** A line rate as people write it: 1 Gbit/s, 100 Mbit/s. */
export function bandwidthText(texts: ReturnType<typeof useTexts>, megabits: number): string {
  return megabits >= 1000
    ? texts.t('clusterPages:network.gigabits', { rate: texts.number(megabits / 1000, 0) })
    : texts.t('clusterPages:network.megabits', { rate: texts.number(megabits) });
}

/** A node's adapter on a network. */
export function InterfaceDetails({ id }: { readonly id: InterfaceId }) {
  const texts = useTexts();
  const { t } = texts;
  const adapter = useRecord<'interface'>(id);
  const [node, network] = useReader(
    (reader) =>
      adapter ? [objectName(reader, adapter.node), objectName(reader, adapter.network)] : [],
    [adapter],
  );
  if (!adapter) return null;
  return (
    <div className="details selectable">
      <DetailsHead
        name={adapter.name}
        object={id}
        state={
          <StateLabel
            look="badge"
            tone={interfaceTone[adapter.state]}
            word={texts.state(`interface.${adapter.state}`)}
          />
        }
      />
      <div className="details-body">
        <Properties
          title={t('views:details.general')}
          entries={[
            [t('views:column.node'), node],
            [t('views:column.network'), network],
            [t('views:column.address'), adapter.address],
            [
              t('networks:column.cable'),
              t(adapter.connected ? 'networks:cable.connected' : 'networks:cable.disconnected'),
            ],
          ]}
        />
      </div>
    </div>
  );
}
