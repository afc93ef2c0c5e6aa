import { useMemo, useState } from 'react';
import type { NetworkInterface } from '../../../src-shared/model/network';
import { interfaceStateNumber } from '../../../src-shared/model/network';
import type { InterfaceState } from '../../../src-shared/model/network';
import type { InterfaceId, NetworkId, NodeId } from '../../../src-shared/model/tables';
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

/** An adapter with the names of its two ends. */
interface InterfaceRow {
  readonly id: InterfaceId;
  readonly adapter: NetworkInterface;
  readonly node: string;
  readonly network: string;
}

/** The adapters on a network, or those of a node. */
export type AdaptersOf = { readonly network: NetworkId } | { readonly node: NodeId };

const byName = { column: 'name', descending: false } as const;
const idOf = (row: InterfaceRow) => row.id;
const plainText = (row: InterfaceRow) =>
  `${row.adapter.name} ${row.node} ${row.adapter.address}`.toLowerCase();

function rowsOf(reader: Reader, of: AdaptersOf): readonly InterfaceRow[] {
  const adapters =
    'network' in of
      ? reader.by('interface.network', of.network)
      : reader.by('interface.node', of.node);
  return adapters.map((adapter) => ({
    id: adapter.id,
    adapter,
    node: objectName(reader, adapter.node),
    network: objectName(reader, adapter.network),
  }));
}

function interfaceColumns(
  texts: Texts,
  by: 'node' | 'network',
): readonly GridColumn<InterfaceRow>[] {
  const { t } = texts;
  const status = ({ adapter }: InterfaceRow) => texts.state(`interface.${adapter.state}`);
  return [
    { ...textColumn('name', t('views:column.name'), 152, (row) => row.adapter.name), names: true },
    by === 'node'
      ? textColumn('node', t('views:column.node'), 112, (row) => row.node)
      : textColumn('network', t('views:column.network'), 136, (row) => row.network),
    {
      ...textColumn('status', t('views:column.status'), 152, status),
      minWidth: 120,
      render: (row) => <StateLabel tone={interfaceTone[row.adapter.state]} word={status(row)} />,
    },
    textColumn('address', t('views:column.address'), 144, (row) => row.adapter.address),
    textColumn('cable', t('networks:column.cable'), 112, ({ adapter }) =>
      t(adapter.connected ? 'networks:cable.connected' : 'networks:cable.disconnected'),
    ),
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

export interface AdaptersListProps {
  readonly list: string;
  readonly of: AdaptersOf;
}

/** Network adapters with what the cluster says of each. */
export function AdaptersList({ list, of }: AdaptersListProps) {
  const texts = useTexts();
  const by = 'network' in of ? 'node' : 'network';
  const object = 'network' in of ? of.network : of.node;
  const [cache] = useState(() => new RowCache<InterfaceRow>());
  const rows = useReader((reader) => cache.keep(rowsOf(reader, of)), [cache, object]);
  const name = useReader((reader) => objectName(reader, object), [object]);
  const columns = useMemo(() => interfaceColumns(texts, by), [texts, by]);
  const fields = useMemo(() => interfaceFields(texts), [texts]);
  return (
    <ListView
      {...{ list, columns, rows, fields, plainText }}
      title={texts.t('views:list.adaptersOf', { object: name })}
      layoutKey={by === 'node' ? 'interfaces' : 'nodeInterfaces'}
      rowId={idOf}
      filterExample="state:up"
      defaultSort={byName}
      empty={{ icon: 'interface', title: texts.t('views:empty.adapters') }}
    />
  );
}
