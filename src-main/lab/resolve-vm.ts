import type { Priority } from '../../src-shared/model/cluster';
import type { Profile } from '../../src-shared/profiles/profile';
import { bootOrderOf } from '../../src-shared/rules/machine-limits';
import { isOldSystem } from '../../src-shared/rules/processor';
import { policyOfProfile } from '../../src-shared/rules/group-facts';
import { vmDefaults } from '../sim/inventory/defaults';
import { hashBetween } from '../sim/inventory/hash';
import type { DiskPlan, HostPlan, VmPlan } from '../sim/inventory/plan';
import type { Placed } from './merge';
import { key } from './merge';
import type { Names } from './names';
import { unknownName } from './names';
import { refuse } from './refusal';
import { disksOf } from './resolve-disks';
import { lacking } from './resolve-cluster';
import { adaptersOf, checkAddresses, checkNetworks } from './resolve-switches';
import { memoryOf } from './resolve-memory';
import type { VmEntry } from './schema';
import type { Path, Source } from './source';

export function vmOf(
  source: Source,
  { entry, path }: Placed<VmEntry>,
  names: Names,
  profile: Profile,
  seed: number,
): VmPlan {
  if (entry.node === undefined) refuse(source, [...path, 'node'], { reason: 'file.missing' });
  if (entry.memory === undefined) refuse(source, [...path, 'memory'], { reason: 'file.missing' });
  const node = names.node(entry.node, [...path, 'node']);
  const cluster = names.memberOf.get(node) ?? null;
  const highlyAvailable = entry.highlyAvailable ?? cluster !== null;
  if (highlyAvailable && cluster === null) {
    refuse(source, [...path, 'highlyAvailable'], { reason: 'file.notClustered', given: node });
  }
  const reserve = entry.cpuReserve ?? vmDefaults.cpuReservePermille;
  const limit = entry.cpuLimit ?? vmDefaults.cpuLimitPermille;
  atMost(source, [...path, 'cpuReserve'], reserve, limit, '');
  const memory = memoryOf(source, entry, path, entry.memory, profile);
  return {
    ...vmDefaults,
    name: entry.name,
    node,
    highlyAvailable,
    state: entry.state ?? vmDefaults.state,
    processors: entry.processors ?? vmDefaults.processors,
    memoryMiB: entry.memory,
    cpuReservePermille: reserve,
    cpuLimitPermille: limit,
    cpuWeight: entry.cpuWeight ?? vmDefaults.cpuWeight,
    workload: entry.workload ?? vmDefaults.workload,
    tier: entry.tier ?? vmDefaults.tier,
    guest: entry.guest ?? vmDefaults.guest,
    notes: entry.notes ?? vmDefaults.notes,
    integrationServices: services(entry),
    automaticStart: automaticStartOf(source, entry, path, highlyAvailable),
    automaticStartDelayMs: entry.automaticStartDelay ?? vmDefaults.automaticStartDelayMs,
    automaticStop: entry.automaticStop ?? vmDefaults.automaticStop,
    ...machineOf(source, entry, path, profile),
    disk: entry.disk ?? vmDefaults.disk,
    adapters: adaptersOf(entry),
    processorCompatibility: entry.processorCompatibility ?? vmDefaults.processorCompatibility,
    ...oldGuestOf(entry),
    integrationVersion:
      entry.integrationVersion === 'none'
        ? null
        : (entry.integrationVersion ?? vmDefaults.integrationVersion),
    dvd: entry.dvd ?? vmDefaults.dvd,
    ...disksOf(source, entry, path, profile),
    ...groupOf(source, entry, path, names, profile, { node, cluster }),
    ...loadOf(source, entry, path, memory.dynamicMemory?.maximumMiB ?? entry.memory),
    ...memory,
    ...guestTimes(entry, seed, profile),
  };
}

/** An old system knows no hypervisor; one that runs when a lab begins could only start with a limited processor. */
function oldGuestOf(entry: VmEntry): Pick<VmPlan, 'limitProcessorFunctionality' | 'enlightenment'> {
  const old = isOldSystem(entry.guest ?? vmDefaults.guest);
  const started = (entry.state ?? vmDefaults.state) !== 'off';
  return {
    limitProcessorFunctionality: entry.limitProcessorFunctionality ?? (old && started),
    enlightenment: entry.enlightenment ?? (old ? 'unaware' : vmDefaults.enlightenment),
  };
}

/** Its firmware, ports and files. */
function machineOf(
  source: Source,
  entry: VmEntry,
  path: Path,
  profile: Profile,
): Pick<
  VmPlan,
  | 'automaticRecovery'
  | 'generation'
  | 'bios'
  | 'comPorts'
  | 'diskette'
  | 'configurationFolder'
  | 'guestInstalled'
> {
  const generation = entry.generation ?? vmDefaults.generation;
  if (generation === 2 && !profile.machines.generations.value.includes(2)) {
    lacking(source, [...path, 'generation'], 'generation', profile);
  }
  const [first = null, second = null] = entry.comPorts ?? vmDefaults.comPorts;
  return {
    automaticRecovery: entry.automaticRecovery ?? vmDefaults.automaticRecovery,
    generation,
    bios: {
      numLock: entry.bios?.numLock ?? vmDefaults.bios.numLock,
      bootOrder: entry.bios?.bootOrder ?? bootOrderOf(generation),
    },
    comPorts: [first, second],
    diskette: entry.diskette ?? vmDefaults.diskette,
    configurationFolder: entry.configurationFolder ?? vmDefaults.configurationFolder,
    guestInstalled: entry.guestInstalled ?? vmDefaults.guestInstalled,
  };
}

function atMost(source: Source, path: Path, value: number, limit: number, unit: string): void {
  if (value <= limit) return;
  refuse(source, path, {
    reason: 'file.tooLarge',
    given: `${value}${unit}`,
    expected: `${limit}${unit}`,
  });
}

const priorityOf: Readonly<Record<NonNullable<VmEntry['priority']>, Priority>> = {
  high: 3000,
  medium: 2000,
  low: 1000,
  noAutoStart: 0,
};

type GroupPart =
  | 'autoStart'
  | 'preferredOwners'
  | 'possibleOwners'
  | 'failoverThreshold'
  | 'failoverPeriodMs'
  | 'failback'
  | 'antiAffinity'
  | 'priority'
  | 'policy'
  | 'offlineAction'
  | 'checkHeartbeat';

/** What its group is told about it. */
function groupOf(
  source: Source,
  entry: VmEntry,
  path: Path,
  names: Names,
  profile: Profile,
  place: { readonly node: string; readonly cluster: string | null },
): Pick<VmPlan, GroupPart> {
  const owners = (name: 'preferredOwners' | 'possibleOwners') =>
    (entry[name] ?? []).map((owner, index) =>
      names.member(owner, place.cluster, [...path, name, index]),
    );
  const possibleOwners = owners('possibleOwners');
  if (possibleOwners.length > 0 && !possibleOwners.includes(place.node)) {
    refuse(source, [...path, 'possibleOwners'], {
      reason: 'file.ownerExcluded',
      given: place.node,
    });
  }
  if (entry.priority !== undefined && !profile.groups.priorities.value) {
    lacking(source, [...path, 'priority'], 'priority', profile);
  }
  const preferredOwners = owners('preferredOwners');
  const failback = failbackOf(entry);
  // Windows fails back to a preferred owner only (failover-cluster §3.3).
  if (failback.allowed && preferredOwners.length === 0) {
    refuse(source, [...path, 'failover', 'failback'], { reason: 'file.failback' });
  }
  return {
    autoStart: entry.autoStart ?? vmDefaults.autoStart,
    preferredOwners,
    possibleOwners,
    failoverThreshold: entry.failover?.threshold ?? vmDefaults.failoverThreshold,
    failoverPeriodMs: entry.failover?.period ?? vmDefaults.failoverPeriodMs,
    failback,
    antiAffinity: entry.antiAffinity ?? vmDefaults.antiAffinity,
    priority: entry.priority === undefined ? vmDefaults.priority : priorityOf[entry.priority],
    policy: policyFor(entry, profile),
    offlineAction: entry.offlineAction ?? vmDefaults.offlineAction,
    checkHeartbeat: entry.checkHeartbeat ?? vmDefaults.checkHeartbeat,
  };
}

function failbackOf(entry: VmEntry): VmPlan['failback'] {
  const said = entry.failover?.failback;
  if (said === undefined || said === 'prevent') return vmDefaults.failback;
  const window = said === 'immediately' ? null : { fromHour: said.from, toHour: said.to };
  return { allowed: true, window };
}

const restartActions = { none: 0, restart: 1, failOver: 2 } as const;

/** What is done when its resource fails; what the file leaves out follows the profile. */
function policyFor({ policy: said }: VmEntry, profile: Profile): VmPlan['policy'] {
  if (said === undefined) return null;
  const usual = policyOfProfile(profile);
  const { restartAction, retryAfter } = said;
  return {
    restartAction:
      restartAction === undefined ? usual.restartAction : restartActions[restartAction],
    restartThreshold: said.restartThreshold ?? usual.restartThreshold,
    restartDelayMs: said.restartDelay ?? usual.restartDelayMs,
    restartPeriodMs: said.restartPeriod ?? usual.restartPeriodMs,
    retryPeriodMs: retryAfter === 'never' ? null : (retryAfter ?? usual.retryPeriodMs),
    pendingTimeoutMs: said.pendingTimeout ?? usual.pendingTimeoutMs,
    looksAliveMs: said.looksAlive ?? usual.looksAliveMs,
    isAliveMs: said.isAlive ?? usual.isAliveMs,
    separateMonitor: said.separateMonitor ?? usual.separateMonitor,
  };
}

/** What its guest does with its memory, and who uses it. */
function loadOf(
  source: Source,
  entry: VmEntry,
  path: Path,
  memoryMiB: number,
): Pick<VmPlan, 'usedMiB' | 'workingSetMiB' | 'dirtyBytesPerSecond' | 'clients'> {
  atMost(source, [...path, 'memoryUsed'], entry.memoryUsed ?? 0, memoryMiB, 'MiB');
  atMost(source, [...path, 'workingSet'], entry.workingSet ?? 0, memoryMiB, 'MiB');
  return {
    usedMiB: entry.memoryUsed ?? null,
    workingSetMiB: entry.workingSet ?? null,
    dirtyBytesPerSecond: entry.dirtyRate ?? null,
    clients: entry.clients ?? null,
  };
}

/** Boot and shutdown as the file says, else drawn from the profile by seed and name. */
function guestTimes(
  entry: VmEntry,
  seed: number,
  profile: Profile,
): Pick<VmPlan, 'bootMs' | 'shutDownMs'> {
  const draw = (what: string, [from, to]: readonly [number, number]) =>
    hashBetween(seed, `${what} ${entry.name}`, from, to);
  return {
    bootMs: entry.boot ?? draw('boot', profile.vm.guestBootMs.value),
    shutDownMs: entry.shutDown ?? draw('shut down', profile.vm.guestShutDownMs.value),
  };
}

function services(entry: VmEntry): VmPlan['integrationServices'] {
  const given = entry.integrationServices ?? {};
  const defaults = vmDefaults.integrationServices;
  return {
    shutdown: given.shutdown ?? defaults.shutdown,
    timeSynchronization: given.timeSynchronization ?? defaults.timeSynchronization,
    dataExchange: given.dataExchange ?? defaults.dataExchange,
    heartbeat: given.heartbeat ?? defaults.heartbeat,
    backup: given.backup ?? defaults.backup,
  };
}

/** The cluster starts what it owns, so a host must not: the only action is none. */
function automaticStartOf(
  source: Source,
  entry: VmEntry,
  path: Path,
  highlyAvailable: boolean,
): VmPlan['automaticStart'] {
  if (!highlyAvailable) return entry.automaticStart ?? vmDefaults.automaticStart;
  if (entry.automaticStart !== undefined && entry.automaticStart !== 'nothing') {
    refuse(source, [...path, 'automaticStart'], {
      reason: 'file.clusterStarts',
      given: entry.name,
    });
  }
  return 'nothing';
}

/** Refuses machines whose files or networks are not where they would have to be. */
export function checkPlaces(
  source: Source,
  placed: readonly Placed<VmEntry>[],
  vms: readonly VmPlan[],
  hosts: readonly HostPlan[],
  disks: readonly DiskPlan[],
): void {
  checkAddresses(source, placed, vms, hosts);
  const hostOf = new Map(hosts.map((host) => [host.name, host]));
  const tenants = new Map<DiskPlan, string>();
  vms.forEach((vm, index) => {
    const path = placed[index]?.path ?? [];
    const host = hostOf.get(vm.node);
    if (host) checkNetworks(source, placed[index], vm, host);
    checkDisks(source, path, vm, host?.cluster ?? null, disks);
    const at = [...path, 'disk'];
    const cluster = vm.highlyAvailable ? (host?.cluster ?? null) : null;
    const disk = vm.disk === null ? null : diskNamed(source, vm.disk, at, cluster, vm.node, disks);
    if (!disk) return;
    if (disk.use === 'witness' || disk.use === 'available') {
      refuse(source, at, { reason: 'file.diskOfMachine', given: disk.name });
    }
    const other = tenants.get(disk);
    if (disk.use === 'group' && other !== undefined) {
      refuse(source, at, { reason: 'file.diskShared', given: disk.name, expected: other });
    }
    tenants.set(disk, vm.name);
  });
}

/** Files need a volume the host has; a disk that is given through belongs to the host and to no cluster. */
function checkDisks(
  source: Source,
  path: Path,
  vm: VmPlan,
  cluster: string | null,
  disks: readonly DiskPlan[],
): void {
  vm.disks?.forEach((disk, index) => {
    const at = [...path, 'disks', index];
    const ofCluster = vm.highlyAvailable ? cluster : null;
    if (disk.disk !== null) {
      diskNamed(source, disk.disk, [...at, 'volume'], ofCluster, vm.node, disks);
    }
    if (disk.passThrough !== null) {
      diskNamed(source, disk.passThrough, [...at, 'passThrough'], null, vm.node, disks);
    }
  });
}

/** By the name of the disk or the folder of the volume; a clustered machine needs a clustered disk. */
function diskNamed(
  source: Source,
  name: string,
  path: Path,
  cluster: string | null,
  host: string,
  disks: readonly DiskPlan[],
): DiskPlan {
  const usable = disks.filter(
    (disk) => disk.cluster === cluster && (disk.host === null || disk.host === host),
  );
  const found = usable.find((disk) => key(disk.name) === key(name) || isFolder(disk, name));
  if (found) return found;
  const elsewhere = disks.find((disk) => key(disk.name) === key(name) || isFolder(disk, name));
  if (elsewhere)
    refuse(source, path, { reason: 'file.diskElsewhere', given: name, expected: host });
  const folders = usable.flatMap((disk) => (disk.folder === null ? [] : [disk.folder]));
  unknownName(source, path, 'disk', name, [...usable.map((disk) => disk.name), ...folders]);
}

const isFolder = (disk: DiskPlan, name: string) =>
  disk.folder !== null && key(disk.folder) === key(name);
