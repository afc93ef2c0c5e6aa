import { useMemo, useState } from 'react';
import type { NetworkInterface } from '../../../src-shared/model/network';
import { interfaceStateNumber } from '../../../src-shared/model/network';
import type { InterfaceState } from '../../../src-shared/model/network';
import type { InterfaceId, NetworkId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import type { Texts } from '../../../src-shared/text/index';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { StateLabel } from '../../ui';
import type { GridColumn } from '../../ui';
import { textColumn } from '../common/columns';
import { ListView } from '../common/list-view';
import { RowCache } from '../common/row-cache';
import { interfaceTone } from '../common/tones';
import { objectName } from '../common/words';
import type { FilterField } from '../filter/language';

interface InterfaceRow {
  readonly id: InterfaceId;
  readonly adapter: NetworkInterface;
  readonly node: string;
}

const byNode = { column: 'node', descending: false } as const;
const idOf = (row: InterfaceRow) => row.id;
const plainText = (row: InterfaceRow) =>
  `${row.adapter.name} ${row.node} ${row.adapter.address}`.toLowerCase();

function rowsOf(reader: Reader, network: NetworkId): readonly InterfaceRow[] {
  return reader
    .by('interface.network', network)
    .map((adapter) => ({ id: adapter.id, adapter, node: objectName(reader, adapter.node) }));
}

function interfaceColumns(texts: Texts): readonly GridColumn<InterfaceRow>[] {
  const { t } = texts;
  const status = ({ adapter }: InterfaceRow) => texts.state(`interface.${adapter.state}`);
  return [
    { ...textColumn('name', t('views:column.name'), 200, (row) => row.adapter.name), names: true },
    textColumn('node', t('views:column.node'), 112, (row) => row.node),
    {
      ...textColumn('status', t('views:column.status'), 152, status),
      minWidth: 120,
      render: (row) => <StateLabel tone={interfaceTone[row.adapter.state]} word={status(row)} />,
    },
    textColumn('address', t('views:column.address'), 144, (row) => row.adapter.address),
  ];
}

function interfaceFields(texts: Texts): readonly FilterField<InterfaceRow>[] {
  const { t } = texts;
  return [
    {
      key: 'state',
      aliases: ['status', 'zustand'],
      label: t('views:column.status'),
      kind: 'words',
      words: Object.keys(interfaceStateNumber).map((value) => ({
        value,
        label: texts.state(`interface.${value as InterfaceState}`),
      })),
      read: (row) => row.adapter.state,
    },
    {
      key: 'node',
      aliases: ['knoten'],
      label: t('views:column.node'),
      kind: 'text',
      read: (row) => row.node,
    },
  ];
}

export interface NetworkViewProps {
  readonly list: string;
  readonly network: NetworkId;
}

/** One network: the adapters of the nodes on it. */
export function NetworkView({ list, network }: NetworkViewProps) {
  const texts = useTexts();
  const [cache] = useState(() => new RowCache<InterfaceRow>());
  const rows = useReader((reader) => cache.keep(rowsOf(reader, network)), [cache, network]);
  const name = useReader((reader) => objectName(reader, network), [network]);
  const columns = useMemo(() => interfaceColumns(texts), [texts]);
  const fields = useMemo(() => interfaceFields(texts), [texts]);
  return (
    <ListView
      {...{ list, columns, rows, fields, plainText }}
      title={texts.t('views:list.adaptersOf', { network: name })}
      layoutKey="interfaces"
      rowId={idOf}
      filterExample="state:up"
      defaultSort={byNode}
      empty={{ icon: 'interface', title: texts.t('views:empty.adapters') }}
    />
  );
}
