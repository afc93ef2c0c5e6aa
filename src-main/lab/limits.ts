import { overheadMiB, rootReserveMiB } from '../../src-shared/profiles/index';
import type { Figure, Profile } from '../../src-shared/profiles/profile';
import { shadowTablesMiB } from '../../src-shared/rules/processor-start';
import type { HostPlan, VmPlan, WorldPlan } from '../sim/inventory/plan';
import { Refusal, refuse } from './refusal';
import type { Path, Source } from './source';

/** Where in the file the parts of a plan stand. */
export interface Places {
  readonly hosts: ReadonlyMap<string, Path>;
  readonly vms: ReadonlyMap<string, Path>;
  readonly clusters: ReadonlyMap<string, Path>;
}

type LimitName = keyof Profile['limits'];

/** Refuses a plan its profile does not allow, and one that does not fit into its hosts' memory. */
export function checkLimits(source: Source, plan: WorldPlan, places: Places): void {
  const { profile } = plan;
  const limit = (name: LimitName, value: number, path: Path) => {
    const figure = profile.limits[name] as Figure<number>;
    if (value <= figure.value) return;
    throw new Refusal({
      code: 'labFile.limit',
      file: source.fileName,
      line: source.lineAt(path),
      what: name,
      value,
      limit: figure.value,
      profile: profile.id,
    });
  };
  for (const host of plan.hosts) {
    const path = places.hosts.get(host.name) ?? [];
    const logical = host.sockets * host.coresPerSocket * host.threadsPerCore;
    limit('logicalProcessorsPerHost', logical, path);
    limit('hostMemoryMiB', host.memoryMiB, path);
    checkEdition(source, plan, host, path);
  }
  for (const cluster of plan.clusters) {
    const path = places.clusters.get(cluster.name) ?? [];
    const hosts = plan.hosts.filter((host) => host.cluster === cluster.name);
    const names = new Set(hosts.map((host) => host.name));
    const vms = plan.vms.filter((vm) => vm.highlyAvailable && names.has(vm.node));
    limit('nodesPerCluster', hosts.length, path);
    limit('vmsPerCluster', vms.length, path);
  }
  for (const vm of plan.vms) {
    const path = places.vms.get(vm.name) ?? [];
    limit('virtualProcessorsPerVm', vm.processors, path);
    limit('memoryPerVmMiB', vm.memoryMiB, path);
  }
  const running = new Map<string, VmPlan[]>(plan.hosts.map((host) => [host.name, []]));
  for (const vm of plan.vms) if (vm.state === 'running') running.get(vm.node)?.push(vm);
  for (const host of plan.hosts) {
    fillHost(source, plan, host, running.get(host.name) ?? [], places, limit);
  }
}

function checkEdition(source: Source, plan: WorldPlan, host: HostPlan, path: Path): void {
  const allowed = plan.profile.limits.clusteredEditions.value;
  if (host.cluster === null || allowed.includes(host.edition)) return;
  throw new Refusal({
    code: 'labFile.edition',
    file: source.fileName,
    line: source.lineAt(path),
    node: host.name,
    edition: host.edition,
    profile: plan.profile.id,
  });
}

/** Starts the machines of a host one after the other, as at time 0, until one does not fit. */
function fillHost(
  source: Source,
  plan: WorldPlan,
  host: HostPlan,
  running: readonly VmPlan[],
  places: Places,
  limit: (name: LimitName, value: number, path: Path) => void,
): void {
  let availableMiB = host.memoryMiB - rootReserveMiB(plan.profile, host.memoryMiB);
  let processors = 0;
  let reserved = 0;
  running.forEach((vm, index) => {
    const path = places.vms.get(vm.name) ?? [];
    processors += vm.processors;
    reserved += vm.processors * vm.cpuReservePermille;
    limit('runningVmsPerHost', index + 1, path);
    limit('virtualProcessorsPerHost', processors, path);
    availableMiB = commit(source, plan, host, vm, path, availableMiB);
    if (reserved > host.sockets * host.coresPerSocket * host.threadsPerCore * 1000) {
      refuse(source, path, { reason: 'file.reserves', given: host.name });
    }
  });
}

function commit(
  source: Source,
  plan: WorldPlan,
  host: HostPlan,
  vm: VmPlan,
  path: Path,
  availableMiB: number,
): number {
  const { profile } = plan;
  const overhead = overheadMiB(profile, vm.memoryMiB) + shadowTablesMiB(profile, host);
  const neededMiB = vm.memoryMiB + overhead;
  if (neededMiB <= availableMiB) return availableMiB - neededMiB;
  throw new Refusal({
    code: 'labFile.doesNotFit',
    file: source.fileName,
    line: source.lineAt(path),
    vm: vm.name,
    node: host.name,
    neededMiB,
    availableMiB,
  });
}
