import { useEffect } from 'react';
import type { NodeId, VmId } from '../../src-shared/model/tables';
import type { LiveNumbers, Reader } from '../../src-shared/reader';
import { profileOf, workerOf } from '../../src-shared/rules/facts';
import { guestFloorMiB } from '../../src-shared/rules/memory-facts';
import { useSession } from './hooks';
import type { SampleStore } from './samples';

/**
 * Moving memory as the newest samples have it, for forecasts; null while nobody asks for them. A refusal is
 * never taken from it: samples are older than what the host knows.
 */
export function liveMemoryOf(reader: Reader, samples: SampleStore): LiveNumbers | null {
  if (samples.column('node.memoryAvailable') === null) return null;
  const assignedMiB = (id: VmId) => {
    const vm = reader.get<'vm'>(id);
    return vm?.dynamicMemory ? samples.value('vm.assigned', vm.row) : null;
  };
  return {
    assignedMiB,
    reclaimableMiB(id) {
      const vm = reader.get<'vm'>(id);
      const assigned = assignedMiB(id);
      const demand = vm ? samples.value('vm.demand', vm.row) : null;
      if (!vm?.dynamicMemory || assigned === null || demand === null) return 0;
      if (workerOf(reader, id)?.operation !== 'none') return 0;
      const visible = samples.value('vm.visible', vm.row) ?? assigned;
      const floor = guestFloorMiB(profileOf(reader).dynamicMemory, visible);
      const keeps = Math.max(demand, vm.dynamicMemory.minimumMiB, floor);
      return Math.max(0, Math.floor((assigned - keeps) / 2) * 2);
    },
    driftMiB(id: NodeId) {
      const node = reader.get<'node'>(id);
      const available = node ? samples.value('node.memoryAvailable', node.row) : null;
      if (!node || available === null) return 0;
      let recorded = 0;
      for (const worker of reader.by('worker.node', id)) recorded += worker.committedMiB;
      return node.memoryMiB - node.rootReserveMiB - available - recorded;
    },
  };
}

const columns = ['vm.assigned', 'vm.demand', 'vm.visible', 'node.memoryAvailable'] as const;

/** Asks for what `liveMemoryOf` reads, as long as a view with a forecast is shown. */
export function useLiveMemory(): void {
  const { samples } = useSession();
  useEffect(() => {
    const releases = columns.map((column) => samples.use(column));
    return () => {
      for (const release of releases) release();
    };
  }, [samples]);
}
