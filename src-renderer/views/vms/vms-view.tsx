import { useMemo, useState } from 'react';
import type { NodeId } from '../../../src-shared/model/tables';
import { useReader, useRecord, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { ListView } from '../common/list-view';
import { useSampleColumn } from '../common/live-cells';
import { usePercent } from '../common/percent';
import { remembered } from '../common/remember';
import { vmColumns } from './columns';
import { vmFields } from './fields';
import { VmRows } from './rows';
import type { VmRow } from './rows';
import { statusText } from './status-text';

export interface VmsViewProps {
  /** Names selection and filter; the place in the tree. */
  readonly list: string;
  /** Only the machines registered on this host; null shows all. */
  readonly host: NodeId | null;
}

const byName = { column: 'name', descending: false } as const;
const idOf = (row: VmRow) => row.id;

/** Virtual machines as Hyper-V Manager lists them. */
export function VmsView({ list, host }: VmsViewProps) {
  const texts = useTexts();
  const percent = usePercent();
  const { samples, replica } = useSession();
  useSampleColumn('vm.cpu');
  useSampleColumn('vm.assigned');
  useSampleColumn('vm.demand');
  useSampleColumn('vm.paged');
  const [cache] = useState(() => new VmRows());
  const rows = useReader((reader) => cache.read(reader, host), [cache, host]);
  const node = useRecord<'node'>(host);
  const now = useMemo(() => () => replica.reader.now, [replica]);
  const columns = useMemo(
    () => vmColumns({ texts, samples, reader: replica.reader, now, percent }),
    [texts, samples, replica, now, percent],
  );
  const fields = useMemo(() => {
    const nodeNames = () => replica.reader.all('node').map((each) => each.name);
    return vmFields({ texts, samples, now, nodeNames });
  }, [texts, samples, now, replica]);
  const plainText = useMemo(
    () =>
      remembered((row: VmRow) =>
        `${row.name} ${row.host?.name ?? ''} ${statusText(texts, row.status, 0, null)}`.toLowerCase(),
      ),
    [texts],
  );
  const title = node ? texts.t('views:list.vmsOn', { node: node.name }) : texts.t('views:list.vms');
  return (
    <ListView
      {...{ list, title, columns, rows, fields, plainText }}
      layoutKey="vms"
      rowId={idOf}
      filterExample="state:running"
      defaultSort={byName}
      empty={{
        icon: 'desktop',
        title: node
          ? texts.t('views:empty.vmsOnNode', { node: node.name })
          : texts.t('views:empty.vms'),
      }}
    />
  );
}
