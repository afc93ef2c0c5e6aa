import { useMemo } from 'react';
import type { ClusterNetwork } from '../../../src-shared/model/network';
import { networkStateNumber } from '../../../src-shared/model/network';
import type { NetworkState } from '../../../src-shared/model/network';
import type { ClusterId, NetworkId } from '../../../src-shared/model/tables';
import type { Texts } from '../../../src-shared/text/index';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { StateLabel } from '../../ui';
import type { GridColumn } from '../../ui';
import { numberColumn, textColumn } from '../common/columns';
import { ListView } from '../common/list-view';
import { networkTone } from '../common/tones';
import type { FilterField } from '../filter/language';
import { bandwidthText } from './network-details';

const byName = { column: 'name', descending: false } as const;
const idOf = (network: ClusterNetwork): NetworkId => network.id;
const plainText = (network: ClusterNetwork) => `${network.name} ${network.subnet}`.toLowerCase();

function networkColumns(texts: Texts): readonly GridColumn<ClusterNetwork>[] {
  const { t } = texts;
  const status = (network: ClusterNetwork) => texts.state(`network.${network.state}`);
  return [
    { ...textColumn('name', t('views:column.name'), 176, (row) => row.name), names: true },
    {
      ...textColumn('status', t('views:column.status'), 152, status),
      minWidth: 120,
      render: (row) => <StateLabel tone={networkTone[row.state]} word={status(row)} />,
    },
    textColumn('use', t('views:column.clusterUse'), 184, (row) =>
      texts.state(`networkRole.${row.role}`),
    ),
    textColumn('subnet', t('views:column.subnet'), 144, (row) => row.subnet),
    numberColumn('metric', t('views:column.metric'), 96, (row) => row.metric, String),
    numberColumn(
      'speed',
      t('clusterPages:network.bandwidth'),
      120,
      (row) => row.bandwidthMbps,
      (megabits) => bandwidthText(texts, megabits),
    ),
  ];
}

function networkFields(texts: Texts): readonly FilterField<ClusterNetwork>[] {
  const { t } = texts;
  return [
    {
      key: 'state',
      aliases: ['status', 'zustand'],
      label: t('views:column.status'),
      kind: 'words',
      words: Object.keys(networkStateNumber).map((value) => ({
        value,
        label: texts.state(`network.${value as NetworkState}`),
      })),
      read: (row) => row.state,
    },
    { key: 'name', label: t('views:column.name'), kind: 'text', read: (row) => row.name },
  ];
}

export interface NetworksViewProps {
  readonly list: string;
  readonly cluster: ClusterId;
}

/** The networks of a cluster: what the cluster says of each and uses it for. */
export function NetworksView({ list, cluster }: NetworksViewProps) {
  const texts = useTexts();
  const rows = useReader((reader) => reader.by('network.cluster', cluster), [cluster]);
  const columns = useMemo(() => networkColumns(texts), [texts]);
  const fields = useMemo(() => networkFields(texts), [texts]);
  return (
    <ListView
      {...{ list, columns, rows, fields, plainText }}
      title={texts.t('views:list.networks')}
      layoutKey="networks"
      rowId={idOf}
      filterExample="state:up"
      defaultSort={byName}
      empty={{ icon: 'network', title: texts.t('views:empty.networks') }}
    />
  );
}
