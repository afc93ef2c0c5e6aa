import type { MemoryStatus } from '../../../src-shared/model/memory';
import { statusOf } from '../../../src-shared/rules/memory-facts';
import type { Texts } from '../../../src-shared/text/index';
import type { SampleStore } from '../../store/samples';
import { useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import type { GridColumn, Tone } from '../../ui';
import { StateLabel } from '../../ui';
import { useSample, useSampleColumn } from '../common/live-cells';
import type { VmRow } from './rows';

export interface MemorySources {
  readonly texts: Texts;
  readonly samples: SampleStore;
  /** Whether the console shows demand and status beside what is assigned: R2 does, later ones hide them. */
  readonly shown: boolean;
}

export const memoryStatusTone: Readonly<Record<MemoryStatus, Tone>> = {
  ok: 'running',
  low: 'warning',
  warning: 'critical',
  paging: 'saved',
};

/** What a machine holds just now; what was recorded of it until the first sample comes. */
function assignedOf(samples: SampleStore, row: VmRow): number | null {
  return samples.value('vm.assigned', row.vm.row) ?? row.assignedMiB;
}

/** The status of its memory; null for static memory and for a guest whose driver says nothing. */
export function memoryStatusOf(samples: SampleStore, { vm }: VmRow): MemoryStatus | null {
  const assigned = samples.value('vm.assigned', vm.row);
  const demand = samples.value('vm.demand', vm.row);
  if (assigned === null || demand === null || vm.dynamicMemory === null) return null;
  const paged = samples.value('vm.paged', vm.row) ?? 0;
  return statusOf(assigned, demand, vm.dynamicMemory.bufferPercent, paged);
}

/** What stands about the memory of one machine just now, as long as somebody looks. */
export function useMemoryNow(row: VmRow) {
  const { samples } = useSession();
  useSampleColumn('vm.assigned');
  useSampleColumn('vm.demand');
  useSampleColumn('vm.paged');
  const assignedMiB = useSample('vm.assigned', row.vm.row) ?? row.assignedMiB;
  const demandMiB = useSample('vm.demand', row.vm.row);
  useSample('vm.paged', row.vm.row);
  return { assignedMiB, demandMiB, status: memoryStatusOf(samples, row) };
}

function MemoryCell({
  column,
  row,
  otherwise,
}: {
  readonly column: 'vm.assigned' | 'vm.demand';
  readonly row: number;
  readonly otherwise: number | null;
}) {
  const texts = useTexts();
  const value = useSample(column, row) ?? otherwise;
  return <span className="numeric">{value === null ? '' : texts.memory(value)}</span>;
}

function StatusCell({ row, samples }: { readonly row: VmRow; readonly samples: SampleStore }) {
  const texts = useTexts();
  useSample('vm.assigned', row.vm.row);
  useSample('vm.demand', row.vm.row);
  const status = memoryStatusOf(samples, row);
  if (status === null) return null;
  return (
    <StateLabel tone={memoryStatusTone[status]} word={texts.state(`memoryStatus.${status}`)} />
  );
}

/** Assigned Memory, Memory Demand and Memory Status, in the order of Hyper-V Manager of R2 SP1. */
export function memoryColumns({ texts, samples, shown }: MemorySources): GridColumn<VmRow>[] {
  const { t } = texts;
  const memory = (value: number | null) => (value === null ? '' : texts.memory(value));
  const demandOf = (row: VmRow) => samples.value('vm.demand', row.vm.row);
  const rank: readonly (MemoryStatus | null)[] = [null, 'ok', 'low', 'warning', 'paging'];
  return [
    {
      id: 'assignedMemory',
      header: t('views:column.assignedMemory'),
      width: 144,
      minWidth: 132,
      live: true,
      align: 'end',
      descendingFirst: true,
      sort: { type: 'number', of: (row) => assignedOf(samples, row) ?? Number.NaN },
      text: (row) => memory(assignedOf(samples, row)),
      same: (left, right) => left.vm.row === right.vm.row && left.assignedMiB === right.assignedMiB,
      render: (row) => (
        <MemoryCell column="vm.assigned" row={row.vm.row} otherwise={row.assignedMiB} />
      ),
    },
    {
      id: 'memoryDemand',
      header: t('memoryPages:column.demand'),
      description: t('memoryPages:column.demandHint'),
      width: 136,
      minWidth: 124,
      hidden: !shown,
      live: true,
      align: 'end',
      descendingFirst: true,
      sort: { type: 'number', of: (row) => demandOf(row) ?? Number.NaN },
      text: (row) => memory(demandOf(row)),
      same: (left, right) => left.vm.row === right.vm.row,
      render: (row) => <MemoryCell column="vm.demand" row={row.vm.row} otherwise={null} />,
    },
    {
      id: 'memoryStatus',
      header: t('memoryPages:column.status'),
      description: t('memoryPages:column.statusHint'),
      width: 136,
      minWidth: 116,
      hidden: !shown,
      live: true,
      sort: { type: 'number', of: (row) => rank.indexOf(memoryStatusOf(samples, row)) },
      text: (row) => {
        const status = memoryStatusOf(samples, row);
        return status === null ? '' : texts.state(`memoryStatus.${status}`);
      },
      same: (left, right) => left.vm === right.vm,
      render: (row) => <StatusCell row={row} samples={samples} />,
    },
  ];
}
