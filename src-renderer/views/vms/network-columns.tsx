import type { Texts } from '../../../src-shared/text/index';
import type { SampleStore } from '../../store/samples';
import type { GridColumn } from '../../ui';
import { TrafficCell, trafficBytes, trafficText } from '../common/traffic';
import type { VmRow } from './rows';

interface Sources {
  readonly texts: Texts;
  readonly samples: SampleStore;
}

const ways = ['sent', 'received'] as const;

/** What a machine sends and receives; hidden, since it is asked of the host while it is shown only. */
export function networkColumns({ texts, samples }: Sources): GridColumn<VmRow>[] {
  const { t } = texts;
  return ways.map((way): GridColumn<VmRow> => {
    const column = `vm.${way}` as const;
    const value = (row: VmRow) => samples.value(column, row.vm.row);
    return {
      id: way,
      header: t(`switchPages:traffic.${way}`),
      description: t(`switchPages:traffic.${way}Hint`),
      width: 112,
      hidden: true,
      live: true,
      align: 'end',
      descendingFirst: true,
      sort: { type: 'number', of: (row) => value(row) ?? Number.NaN },
      text: (row) => {
        const known = value(row);
        return known === null ? '' : trafficText(texts, trafficBytes(known));
      },
      same: (left, right) => left.vm.row === right.vm.row,
      render: (row) => <TrafficCell column={column} row={row.vm.row} />,
    };
  });
}
