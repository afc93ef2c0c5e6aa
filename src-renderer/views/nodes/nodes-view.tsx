import { useMemo, useState } from 'react';
import type { ClusterId } from '../../../src-shared/model/tables';
import { useReader, useRecords, useSession, useUi } from '../../store/hooks';
import { seenView } from '../../store/seen-by';
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
  const chosen = useUi((state) => (cluster === null ? undefined : state.seenBy[cluster]));
  const rows = useReader(
    (reader) => {
      const view = cluster === null ? undefined : seenView(reader, cluster, chosen);
      return cache.read(reader, cluster, view);
    },
    [cache, cluster, chosen],
  );
  const now = useMemo(() => () => replica.reader.now, [replica]);
  const clustered = cluster !== null;
  const startsAt = useRecords('world')[0]?.startsAt ?? '1970-01-01T00:00:00Z';
  const columns = useMemo(
    () => nodeColumns({ texts, samples, now, percent, clustered, startsAt }),
    [texts, samples, now, percent, clustered, startsAt],
  );
  const fields = useMemo(() => nodeFields(texts, samples), [texts, samples]);
  return (
    <ListView
      {...{ list, columns, rows, fields, plainText }}
      title={texts.t(clustered ? 'views:list.nodes' : 'views:list.hosts')}
      layoutKey={!clustered ? 'hosts' : texts.vocabulary === 'r2' ? 'nodes' : 'nodesSince2012'}
      rowId={idOf}
      filterExample={clustered ? 'state:up' : 'machine:on'}
      defaultSort={byName}
      empty={{ icon: 'server', title: texts.t('views:empty.nodes') }}
    />
  );
}
