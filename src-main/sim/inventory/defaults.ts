import type { Workload } from '../../../src-shared/model/vm';
import { adaptersTo, externalSwitches, usualCards } from './adapters';
import type { ArrayPlan, ClusterPlan, DiskPlan, HostPlan, NetworkPlan, VmPlan } from './plan';

/** What a virtual machine is where a lab says nothing of it; boot figures are scenario parameters. */
export const vmDefaults: Omit<VmPlan, 'name' | 'node' | 'memoryMiB'> = {
  highlyAvailable: true,
  state: 'running',
  processors: 1,
  dynamicMemory: null,
  memoryWeight: 5000,
  memoryDriver: true,
  memoryHotAdd: 'works',
  memoryLoadMiB: 0,
  remoteFx: null,
  cpuReservePermille: 0,
  cpuLimitPermille: 1000,
  cpuWeight: 100,
  workload: 'idle',
  tier: 2,
  guest: 'Windows Server 2008 R2',
  notes: '',
  integrationServices: {
    shutdown: true,
    timeSynchronization: true,
    dataExchange: true,
    heartbeat: true,
    backup: true,
  },
  automaticStart: 'startIfRunning',
  automaticStartDelayMs: 0,
  automaticStop: 'save',
  automaticRecovery: 'restart',
  generation: 1,
  bios: { numLock: false, bootOrder: ['cd', 'ide', 'network', 'floppy'] },
  comPorts: [null, null],
  diskette: null,
  configurationFolder: null,
  guestInstalled: true,
  bootMs: 60_000,
  shutDownMs: 30_000,
  autoStart: true,
  preferredOwners: [],
  possibleOwners: [],
  failoverThreshold: null,
  failoverPeriodMs: null,
  failback: { allowed: false, window: null },
  antiAffinity: [],
  priority: 2000,
  policy: null,
  offlineAction: 'save',
  checkHeartbeat: true,
  disk: null,
  adapters: adaptersTo(['LAN']),
  processorCompatibility: false,
  limitProcessorFunctionality: false,
  enlightenment: 'enlightened',
  integrationVersion: 'current',
  disks: null,
  scsiControllers: 1,
  dvd: null,
  usedMiB: null,
  dirtyBytesPerSecond: null,
  workingSetMiB: null,
  clients: null,
};

/**
 * What a guest does with its memory and how many people use it, by its workload. Modelling choices;
 * that 87 % of a machine's memory travels was measured (failover-cluster §5.5, V2).
 */
export const workloadDefaults: Readonly<
  Record<
    Workload,
    {
      /** Share of its memory the guest has touched, and that it keeps writing to, in permille. */
      readonly usedPermille: number;
      readonly workingSetPermille: number;
      readonly dirtyBytesPerSecond: number;
      readonly clients: number;
    }
  >
> = {
  idle: { usedPermille: 700, workingSetPermille: 50, dirtyBytesPerSecond: 500_000, clients: 4 },
  file: { usedPermille: 870, workingSetPermille: 150, dirtyBytesPerSecond: 3_000_000, clients: 30 },
  web: { usedPermille: 870, workingSetPermille: 200, dirtyBytesPerSecond: 8_000_000, clients: 40 },
  sql: { usedPermille: 950, workingSetPermille: 400, dirtyBytesPerSecond: 25_000_000, clients: 25 },
  vdi: { usedPermille: 870, workingSetPermille: 250, dirtyBytesPerSecond: 6_000_000, clients: 1 },
  batch: {
    usedPermille: 900,
    workingSetPermille: 500,
    dirtyBytesPerSecond: 30_000_000,
    clients: 0,
  },
};

/** A usual processor of the time, and Windows as a careful administrator leaves it. */
export const hostDefaults: Pick<
  HostPlan,
  | 'licenses'
  | 'processor'
  | 'numaNodes'
  | 'slat'
  | 'numaSpanning'
  | 'powerPlan'
  | 'parking'
  | 'maximumWatts'
  | 'system'
  | 'site'
  | 'physicalAdapters'
  | 'virtualSwitches'
  | 'macPool'
  | 'folders'
  | 'localVolume'
  | 'weight'
  | 'gpus'
> = {
  licenses: null,
  processor: {
    vendor: 'intel',
    name: 'Intel Xeon X5650',
    features: [
      'sse',
      'sse2',
      'sse3',
      'cmpxchg16b',
      'lahfSahf',
      'ssse3',
      'sse4.1',
      'sse4.2',
      'popcnt',
    ],
  },
  numaNodes: null,
  slat: true,
  numaSpanning: true,
  powerPlan: 'balanced',
  parking: {},
  maximumWatts: null,
  system: {
    domain: 'nord.example',
    organizationalUnit: 'Servers/Hyper-V',
    installation: 'full',
    servicePack: 1,
    updates: ['KB976902', 'KB2494036'],
    availableUpdates: [],
    pendingReboot: false,
    unsignedDrivers: [],
    memoryDump: 'kernel',
    systemDrive: 'C:',
    clusterPortOpen: true,
    migrationPort: 'open',
    missingRoles: [],
    domainController: false,
  },
  site: null,
  physicalAdapters: usualCards(1),
  virtualSwitches: externalSwitches(['LAN']),
  macPool: null,
  // Common knowledge; hyperv-host §2.7 has the roots only.
  folders: {
    virtualHardDisks: 'C:\\Users\\Public\\Documents\\Hyper-V\\Virtual Hard Disks',
    virtualMachines: 'C:\\ProgramData\\Microsoft\\Windows\\Hyper-V',
  },
  localVolume: null,
  weight: 1,
  gpus: [],
};

/** The three networks of the lab topologies (lab-scenarios §A.1), 1 Gbit/s each; `index` keeps clusters apart. */
export function defaultNetworks(index: number): readonly NetworkPlan[] {
  const network = (name: string, subnet: number, role: NetworkPlan['role'], gateway: boolean) => ({
    name,
    role,
    subnet: `10.${index}.${subnet}.0/24`,
    hasGateway: gateway,
    bandwidthMbps: 1000,
    metric: null,
  });
  return [
    network('Mgmt', 1, 'clusterAndClient', true),
    network('CSV-HB', 2, 'cluster', false),
    network('LM', 3, 'cluster', false),
  ];
}

/** One array with two controllers, a small disk for the witness where one is asked for, and volumes for the machines. */
export function defaultStorage(
  cluster: { readonly name: string; readonly witness: ClusterPlan['witness'] },
  volumes: number,
  array = 'SAN-A',
): { readonly arrays: readonly ArrayPlan[]; readonly disks: readonly DiskPlan[] } {
  const arrays: ArrayPlan[] = [
    {
      name: array,
      site: null,
      controllers: ['A', 'B'],
      mirror: null,
      bytesPerSecond: 400_000_000,
      latencyUs: 5000,
      unconnected: [],
    },
  ];
  const disks: DiskPlan[] = [];
  if (cluster.witness?.type === 'disk') {
    disks.push({ ...diskOf(cluster.name, array, cluster.witness.name), use: 'witness' });
  }
  for (let number = 1; number <= volumes; number += 1) {
    disks.push({
      ...diskOf(cluster.name, array, `Cluster Disk ${disks.length + 1}`),
      use: 'sharedVolume',
      folder: `Volume${number}`,
      capacityMiB: 1024 * 1024,
      usedMiB: 400 * 1024,
    });
  }
  return { arrays, disks };
}

function diskOf(cluster: string, array: string, name: string): DiskPlan {
  return { ...diskDefaults, name, cluster, arrays: [array], capacityMiB: 1024, usedMiB: 64 };
}

export const diskDefaults: Omit<DiskPlan, 'name' | 'capacityMiB' | 'usedMiB'> = {
  cluster: null,
  arrays: [],
  host: null,
  use: 'available',
  folder: null,
  owner: null,
  persistentReservation: true,
  uniqueIdentifier: true,
  dynamicDisk: false,
};
