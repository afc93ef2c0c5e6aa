import { overheadMiB, rootReserveMiB } from '../../../src-shared/profiles/index';
import type { InventoryVm } from '../../../src-shared/import/inventory';
import { hostName, keyOf } from '../collected';
import type { Draft, PlannedHost, PlannedVm } from './draft';
import { hostMemoryMiB } from './hosts';

const usualMemoryMiB = 2048;
const mostMachines = 16_000;

/** The machines with the hosts they are on; those of hosts that were cut are cut as well. */
export function planMachines(draft: Draft, hosts: readonly PlannedHost[]): readonly PlannedVm[] {
  const byName = new Map(hosts.map((host) => [keyOf(host.from.name), host]));
  const counts = new Map<PlannedHost, number>(hosts.map((host) => [host, 0]));
  const planned: PlannedVm[] = [];
  draft.inventory.vms.forEach((from, index) => {
    const host = hostOf(draft, from, byName, counts);
    if (!host || planned.length >= mostMachines) {
      draft.note('machinesCut', from.name);
      return;
    }
    counts.set(host, (counts.get(host) ?? 0) + 1);
    const name = draft.vms.name(`${keyOf(from.name)} ${index}`, from.name, `VM${index + 1}`);
    planned.push({ name: draft.renamed(name, from.name), from, host });
  });
  return planned;
}

/** The host it is on, or the emptiest of its cluster where the inventory does not say. */
function hostOf(
  draft: Draft,
  from: InventoryVm,
  byName: ReadonlyMap<string, PlannedHost>,
  counts: ReadonlyMap<PlannedHost, number>,
): PlannedHost | null {
  if (from.host !== null) return byName.get(keyOf(hostName(from.host))) ?? null;
  const all = [...byName.values()];
  const own =
    from.cluster === null
      ? []
      : all.filter((host) => keyOf(host.from.cluster ?? '') === keyOf(from.cluster ?? ''));
  const among = own.length > 0 ? own : all;
  const [first, ...others] = among;
  if (!first) return null;
  const least = others.reduce(
    (best, host) => ((counts.get(host) ?? 0) < (counts.get(best) ?? 0) ? host : best),
    first,
  );
  draft.fill('vmHost', from.name, least.name);
  return least;
}

/** Memory a machine starts with, as the lab will have it. */
export function startupMiB({ profile }: Draft, { memoryMiB, generation }: InventoryVm): number {
  const { memoryPerVmMiB, memoryPerFirstGenerationVmMiB } = profile.limits;
  const limit = generation === 2 ? memoryPerVmMiB.value : memoryPerFirstGenerationVmMiB.value;
  return Math.min(
    memoryMiB && memoryMiB >= 8 ? memoryMiB : usualMemoryMiB,
    limit,
    memoryPerVmMiB.value,
  );
}

export function processorsOf({ profile }: Draft, { processors, generation }: InventoryVm): number {
  const { virtualProcessorsPerVm, virtualProcessorsPerFirstGenerationVm } = profile.limits;
  const limit = generation === 2 ? virtualProcessorsPerVm : virtualProcessorsPerFirstGenerationVm;
  return Math.min(processors && processors >= 1 ? processors : 1, limit.value);
}

/** Memory the running machines of each host take. */
export function neededMiB(
  draft: Draft,
  vms: readonly PlannedVm[],
): ReadonlyMap<PlannedHost, number> {
  const needed = new Map<PlannedHost, number>();
  for (const { from, host } of vms) {
    if (stateOf(from) !== 'running') continue;
    const memory = startupMiB(draft, from);
    needed.set(host, (needed.get(host) ?? 0) + memory + overheadMiB(draft.profile, memory));
  }
  return needed;
}

export const stateOf = ({ state }: InventoryVm) => state ?? 'running';

/**
 * The machines that cannot run when the lab begins, since their host has no room for all by Hyper-V's count:
 * VMware gives out more memory than there is. The largest wait, so that as many as can run do.
 */
export function startedOff(draft: Draft, vms: readonly PlannedVm[]): ReadonlySet<PlannedVm> {
  const off = new Set<PlannedVm>();
  const { profile } = draft;
  const { runningVmsPerHost, virtualProcessorsPerHost } = profile.limits;
  const needed = neededMiB(draft, vms);
  const byHost = new Map<PlannedHost, PlannedVm[]>();
  for (const vm of vms) {
    if (stateOf(vm.from) !== 'running') continue;
    byHost.set(vm.host, [...(byHost.get(vm.host) ?? []), vm]);
  }
  for (const [host, running] of byHost) {
    const memory = hostMemoryMiB(draft, host.from, needed.get(host) ?? 0);
    let freeMiB = memory - rootReserveMiB(profile, memory);
    let count = 0;
    let processors = 0;
    const smallestFirst = running.toSorted(
      (left, right) => startupMiB(draft, left.from) - startupMiB(draft, right.from),
    );
    for (const vm of smallestFirst) {
      const startup = startupMiB(draft, vm.from);
      // Without second-level translation a machine costs its shadow tables too; a reserve covers them.
      const needs =
        startup + overheadMiB(profile, startup) + profile.processor.shadowTablesMiB.value;
      const wanted = processorsOf(draft, vm.from);
      const fits =
        needs <= freeMiB &&
        count < runningVmsPerHost.value &&
        processors + wanted <= virtualProcessorsPerHost.value;
      if (!fits) {
        off.add(vm);
        draft.note('startedOff', vm.name, host.name);
        continue;
      }
      freeMiB -= needs;
      count += 1;
      processors += wanted;
    }
  }
  return off;
}
