import { overheadOnMiB } from '../../../src-shared/rules/facts';
import type { Checked, Invariant } from '../invariants/scope';
import { hasMemoryColumns, memoryColumns } from './columns';
import { liveRow } from './live';

/** Between its minimum and its maximum, and no more than its guest sees; a paging file bridges the rest. */
function assignedIsWithinLimits({ state, scope }: Checked): string | null {
  const { store, columns } = state;
  if (!hasMemoryColumns(columns)) return null;
  const memory = memoryColumns(columns);
  for (const id of scope.vms) {
    const vm = store.get<'vm'>(id);
    const dynamic = vm?.dynamicMemory;
    if (!vm || !dynamic) continue;
    for (const worker of store.by('worker.vm', id)) {
      const row = liveRow(store, columns, vm, worker);
      if (row < 0) continue;
      const assigned = memory.assigned[row] as number;
      const whole = assigned + (memory.paged[row] as number);
      if (
        whole <
        Math.min(dynamic.minimumMiB, worker.committedMiB - overheadOnMiB(store, vm, worker.node))
      ) {
        return `${id} holds ${assigned} MiB, less than its minimum`;
      }
      if (assigned > Math.max(dynamic.maximumMiB, vm.startupMiB)) {
        return `${id} holds ${assigned} MiB, more than its maximum`;
      }
      if (assigned > (memory.visible[row] as number)) return `${id} holds more than its guest sees`;
    }
  }
  return null;
}

export const memoryInvariants: readonly Invariant[] = [
  { name: 'dynamic memory keeps to its limits', check: assignedIsWithinLimits },
];
