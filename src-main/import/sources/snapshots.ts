import type { Collected } from '../collected';
import { momentOf } from '../values';
import { eachRow } from './table';
import type { ColumnNames, Table } from './table';

type SnapshotColumn = 'vm' | 'host' | 'name' | 'createdAt' | 'sizeMiB';

/** Snapshots of a table that has one in each row, by the names its columns have. */
export function readSnapshots(
  collected: Collected,
  table: Table,
  names: ColumnNames<SnapshotColumn>,
): void {
  eachRow(collected, table, 'snapshot', names, (row) => {
    const vm = row.text('vm');
    if (vm === null) return;
    collected.snapshots.push({
      vm,
      host: row.text('host'),
      name: row.text('name') ?? '',
      createdAt: momentOf(row.value('createdAt')),
      sizeMiB: row.whole('sizeMiB'),
    });
  });
}
