import { useMemo, useState } from 'react';
import type { ClusterId } from '../../../src-shared/model/tables';
import { useReader, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { ListView } from '../common/list-view';
import { useSampleColumn } from '../common/live-cells';
import { usePercent } from '../common/percent';
import { nodeColumns } from './columns';
import { nodeFields } from './fields';
import { NodeRows } from './rows';
import type { NodeRow } from './rows';

export interface NodesViewProps {
  /** Names selection and filter; the place in the tree. */
  readonly list: string;
  /** The members of this cluster; null lists every host as Hyper-V Manager sees it. */
  readonly cluster: ClusterId | null;
}

const byName = { column: 'name', descending: false } as const;
const idOf = (row: NodeRow) => row.id;
const plainText = (row: NodeRow) => row.name.toLowerCase();

/** Nodes with what the cluster believes of them and what their machines really do. */
export function NodesView({ list, cluster }: NodesViewProps) {
  const texts = useTexts();
  const percent = usePercent();
  const { samples, replica } = useSession();
  useSampleColumn('node.cpu');
  const [cache] = useState(() => new NodeRows());
  const rows = useReader((reader) => cache.read(reader, cluster), [cache, cluster]);
  const now = useMemo(() => () => replica.reader.now, [replica]);
  const clustered = cluster !== null;
  const columns = useMemo(
    () => nodeColumns({ texts, samples, now, percent, clustered }),
    [texts, samples, now, percent, clustered],
  );
  const fields = useMemo(() => nodeFields(texts, samples), [texts, samples]);
  return (
    <ListView
      {...{ list, columns, rows, fields, plainText }}
      title={texts.t(clustered ? 'views:list.nodes' : 'views:list.hosts')}
      layoutKey={clustered ? 'nodes' : 'hosts'}
      rowId={idOf}
      filterExample={clustered ? 'state:up' : 'machine:on'}
      defaultSort={byName}
      empty={{ icon: 'server', title: texts.t('views:empty.nodes') }}
    />
  );
}
