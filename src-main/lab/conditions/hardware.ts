import { z } from 'zod';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import { memoryStatuses } from '../../../src-shared/model/memory';
import type { MemoryStatus } from '../../../src-shared/model/memory';
import type { Reader } from '../../../src-shared/reader';
import { volumeOfVhd } from '../../../src-shared/rules/disk-facts';
import { statusOf } from '../../../src-shared/rules/memory-facts';
import { noWideSample } from '../../../src-shared/ipc';
import { sampledProcessors } from '../../sim/cpu/columns';
import { shareOfVms } from './machines';
import type { Looked } from './test';
import { bounded, boundsOf, isWithin, names, share, test, whole } from './test';

/** Moving numbers change by the second; a check looks at them this often. */
const everyMs = 5000;

const soon = (reader: Reader) => [(Math.floor(reader.now / everyMs) + 1) * everyMs];

/** Disks, memory and processors of machines, and what networks are for. */
export const hardwareTests = {
  'vm.disks': test({
    schema: bounded({ vms: names, bus: z.enum(['ide', 'scsi']), volumes: names.optional() }),
    resolve: ({ vms, bus, volumes, ...bounds }, inside) => ({
      vms: inside.vms(vms),
      bus,
      /** Where their files are; null: anywhere. */
      volumes: volumes ? inside.volumes(volumes) : null,
      ...boundsOf(bounds),
    }),
    share: ({ reader }, { vms, bus, volumes, ...bounds }) =>
      shareOfVms(reader, vms, ({ drives }) => {
        const found = drives.filter(({ controller, medium }) => {
          if (!controller.startsWith(bus) || medium.type !== 'vhd') return false;
          const vhd = reader.get<'vhd'>(medium.vhd);
          return vhd !== undefined && (volumes === null || volumes.includes(volumeOfVhd(vhd)));
        });
        return isWithin(found.length, bounds);
      }),
  }),
  'memory.status': test({
    schema: z.strictObject({ vms: names, atLeast: z.enum(['ok', 'low']) }),
    resolve: ({ vms, atLeast }, inside) => ({ vms: inside.vms(vms), atLeast }),
    share: (looked, { vms, atLeast }) =>
      shareOfVms(looked.reader, vms, (vm) => {
        const status = memoryStatusOf(looked, vm);
        return status !== null && rank(status) <= rank(atLeast);
      }),
    changesAt: soon,
  }),
  'memory.priority': test({
    schema: z.strictObject({ above: names, below: names }),
    resolve: ({ above, below }, inside) => ({ above: inside.vms(above), below: inside.vms(below) }),
    share: ({ reader }, { above, below }) => {
      const weights = (vms: typeof above) =>
        vms.map((id) => reader.get<'vm'>(id)?.memoryWeight ?? 0);
      return whole(Math.min(...weights(above)) > Math.max(...weights(below)));
    },
  }),
  'network.role': test({
    schema: z.strictObject({
      networks: names,
      is: z.enum(['none', 'cluster', 'clusterAndClient']),
    }),
    resolve: ({ networks, is }, inside) => ({ networks: inside.networks(networks), is }),
    share: ({ reader }, { networks, is }) =>
      share(networks, (id) => reader.get<'network'>(id)?.role === is),
  }),
  'processor.served': test({
    schema: z.strictObject({ vms: names, atLeast: z.int().min(1).max(1000) }),
    resolve: ({ vms, atLeast }, inside) => ({ vms: inside.vms(vms), atLeast }),
    share: ({ reader }, { vms, atLeast }) =>
      shareOfVms(reader, vms, ({ row }) => (servedPermille(reader, row) ?? 0) >= atLeast),
    changesAt: soon,
  }),
} as const;

const rank = (status: MemoryStatus) => memoryStatuses.indexOf(status);

/** Null for a machine that does not run. */
function memoryStatusOf({ happened }: Looked, vm: VirtualMachine): MemoryStatus | null {
  const [assigned = 0, demand = 0] = (['vm.assigned', 'vm.demand'] as const).map(
    (column) => happened.sample(column)[vm.row],
  );
  if (assigned === noWideSample) return null;
  if (vm.dynamicMemory === null || demand === noWideSample) return 'ok';
  return statusOf(assigned, demand, vm.dynamicMemory.bufferPercent);
}

/** What a guest gets of the processor time it wants now; null while it wants none. */
function servedPermille(reader: Reader, row: number): number | null {
  const { order, demand, allocated } = sampledProcessors(reader);
  const place = order.indexOf(row);
  const wanted = demand[place] ?? 0;
  return place < 0 || wanted === 0 ? null : (1000 * (allocated[place] ?? 0)) / wanted;
}
