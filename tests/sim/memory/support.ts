import { noWideSample } from '../../../src-shared/ipc';
import type { MemorySampleColumn } from '../../../src-shared/memory-samples';
import type { DynamicMemory } from '../../../src-shared/model/memory';
import type { Profile } from '../../../src-shared/profiles/profile';
import { statusOf } from '../../../src-shared/rules/memory-facts';
import type { VmPlan } from '../../../src-main/sim/inventory/plan';
import type { LabDriver } from '../../support/lab';
import { lab } from '../../support/lab';

export const dynamic = (changes: Partial<DynamicMemory> = {}): DynamicMemory => ({
  minimumMiB: 1024,
  maximumMiB: 4096,
  bufferPercent: 20,
  ...changes,
});

/** Machines whose guests want exactly what is written: `load` MiB and the 40 no guest runs without. */
export function machines(
  hostMiB: number,
  plans: readonly (Partial<VmPlan> & { readonly load?: number })[],
  options: { readonly profile?: Profile; readonly nodes?: number; readonly cluster?: string } = {},
): LabDriver {
  const { nodes = 1, cluster = null, profile } = options;
  return lab({
    nodes,
    vms: plans.length,
    cluster,
    ...(profile ? { profile } : {}),
    host: { memoryMiB: hostMiB },
    change: (plan) => ({
      ...plan,
      vms: plan.vms.map((vm, row) => {
        const { load = 0, ...changes } = plans[row] ?? {};
        return {
          ...vm,
          node: 'HV01',
          dynamicMemory: dynamic(),
          usedMiB: 1,
          memoryLoadMiB: Math.max(0, load - 40),
          ...changes,
        };
      }),
    }),
  });
}

function sampled(t: LabDriver, column: MemorySampleColumn, row: number): number | null {
  const value = t.engine.sample(column)[row];
  return value === undefined || value === noWideSample ? null : value;
}

/** What the console would show of a machine's memory. */
export function memoryOf(t: LabDriver, number: number) {
  const { record } = t.vm(number);
  const of = (column: MemorySampleColumn) => sampled(t, column, record.row);
  const [assigned, demand, paged] = [of('vm.assigned'), of('vm.demand'), of('vm.paged') ?? 0];
  const buffer = record.dynamicMemory?.bufferPercent ?? 0;
  return {
    assigned,
    demand,
    paged,
    visible: of('vm.visible'),
    pressure: of('vm.pressure'),
    adds: of('vm.memoryAdds'),
    status: assigned === null || demand === null ? null : statusOf(assigned, demand, buffer, paged),
  };
}

export const available = (t: LabDriver, number = 1) =>
  sampled(t, 'node.memoryAvailable', t.node(number).record.row);

/** Makes a guest want so much; it takes a while, because a load comes steadily. */
export function want(t: LabDriver, number: number, demandMiB: number): void {
  const memoryMiB = Math.max(0, demandMiB - 40);
  if ((t.vm(number).record.memoryLoad?.toMiB ?? 0) === memoryMiB) return;
  t.command({ name: 'fault.loadMemory', args: { vm: t.vm(number).id, memoryMiB } });
}
