import type { HostSystem } from '../../../src-shared/model/node';
import type { Kind, RecordIdOf, Tables } from '../../../src-shared/model/tables';
import type { Validation } from '../../../src-shared/model/validation';
import type { RecordStore } from '../../../src-shared/record-store';
import { runTest, validationContext, validationTests } from '../../../src-shared/validation/index';
import type { DiskPlan } from '../../../src-main/sim/inventory/plan';
import { diskDefaults } from '../../../src-main/sim/inventory/defaults';
import { testInventory } from '../../support/inventory';
import type { LabOptions } from '../../support/inventory';
import { storeOf } from '../../support/records';

const spare: DiskPlan = {
  ...diskDefaults,
  name: 'Spare',
  cluster: 'CL-TEST',
  arrays: ['SAN-A'],
  capacityMiB: 10_240,
  usedMiB: 100,
};

/** Three nodes with a virtual machine and a disk that is not in use. */
export const usual: LabOptions = {
  nodes: 3,
  vms: 1,
  change: (plan) => ({ ...plan, disks: [...plan.disks, spare] }),
};

const spareId = 'disk:cl-test/spare';
const cluster = 'cluster:cl-test';

export function change<K extends Kind>(
  store: RecordStore,
  id: RecordIdOf<K>,
  fields: Partial<Tables[K]>,
) {
  const record = store.get<K>(id);
  if (!record) throw new Error(`${id} is missing`);
  store.put({ ...record, ...fields });
}

export function system(store: RecordStore, number: number, fields: Partial<HostSystem>) {
  const node = store.get<'node'>(`node:hv0${number}`);
  if (!node) throw new Error(`HV0${number} is missing`);
  store.put({ ...node, system: { ...node.system, ...fields } });
}

/** What a test finds in the usual lab after a change. */
export function find(
  id: string,
  changed: (store: RecordStore) => void = () => {},
  options = usual,
) {
  const wanted = validationTests.find((each) => each.id === id);
  if (!wanted) throw new Error(`no test ${id}`);
  const store = storeOf(testInventory(options).records);
  changed(store);
  const nodes = store.all('node').map((node) => node.id);
  const known = store.get<'cluster'>(cluster) ? cluster : null;
  return runTest(wanted, validationContext(store, known, nodes));
}

type Case = readonly [
  test: string,
  verdict: Validation['verdict'],
  line: string,
  change: (store: RecordStore) => void,
  options?: LabOptions,
];

const witnessed: LabOptions = { ...usual, nodes: 2, quorum: 'nodeAndDiskMajority' };
const witness = 'disk:cl-test/witness';
const dead = (store: RecordStore) => change<'disk'>(store, spareId, { healthy: false });
const unreserved = (store: RecordStore) =>
  change<'disk'>(store, spareId, { persistentReservation: false });
const pathless = (store: RecordStore) => {
  for (const path of store.by('path.node', 'node:hv02')) {
    store.put({ ...path, connected: false });
  }
};
const oneNetwork: LabOptions = {
  ...usual,
  change: (plan) => ({
    ...plan,
    clusters: plan.clusters.map((each) => ({ ...each, networks: each.networks.slice(0, 1) })),
  }),
};

/** What makes each test that can fail do so: a fault or a setting of the simulation. */
export const cases: readonly Case[] = [
  [
    'clusterConfiguration.quorum',
    'warning',
    'quorum.evenWithoutWitness',
    () => {},
    { ...usual, nodes: 2 },
  ],
  [
    'clusterConfiguration.quorum',
    'warning',
    'quorum.oddWithWitness',
    () => {},
    { ...witnessed, nodes: 3 },
  ],
  [
    'clusterConfiguration.quorum',
    'warning',
    'quorum.diskOnly',
    () => {},
    { ...usual, quorum: 'diskOnly' },
  ],
  [
    'clusterConfiguration.quorum',
    'failed',
    'quorum.witnessCut',
    (store) => change<'disk'>(store, witness, { healthy: false }),
    witnessed,
  ],
  [
    'clusterConfiguration.quorum',
    'failed',
    'quorum.noWitness',
    (store) => change<'cluster'>(store, cluster, { quorumMode: 'nodeAndDiskMajority' }),
  ],
  [
    'clusterConfiguration.resourceStatus',
    'failed',
    'resource.failed',
    (store) => change<'group'>(store, 'group:vm01', { state: 'failed' }),
  ],
  [
    'clusterConfiguration.resourceStatus',
    'warning',
    'resource.offline',
    (store) => change<'disk'>(store, spareId, { state: 'offline' }),
  ],
  [
    'clusterConfiguration.servicePrincipalName',
    'failed',
    'spn.noDomain',
    (store) => system(store, 2, { domain: null }),
  ],
  [
    'clusterConfiguration.servicePrincipalName',
    'warning',
    'spn.nameServer',
    (store) => change<'cluster'>(store, cluster, { accessPointTrouble: 'nameServer' }),
  ],
  [
    'clusterConfiguration.servicePrincipalName',
    'failed',
    'spn.directory',
    (store) => change<'cluster'>(store, cluster, { accessPointTrouble: 'directory' }),
  ],
  [
    'clusterConfiguration.volumeConsistency',
    'warning',
    'volume.dirty',
    (store) => change<'disk'>(store, spareId, { fileSystemDamaged: true }),
  ],
  [
    'clusterConfiguration.listNetworks',
    'failed',
    'clusterDown',
    (store) => change<'view'>(store, 'view:cl-test/1', { quorate: false }),
  ],
  ['network.clusterNetworks', 'warning', 'net.oneForCluster', () => {}, oneNetwork],
  [
    'network.clusterNetworks',
    'failed',
    'net.noneForCluster',
    (store) => {
      for (const network of store.all('network')) store.put({ ...network, role: 'none' });
    },
  ],
  ['network.ipConfiguration', 'warning', 'ip.oneAdapter', () => {}, oneNetwork],
  [
    'network.ipConfiguration',
    'failed',
    'ip.duplicate',
    (store) => {
      const [first, second] = store.by('interface.network', 'network:cl-test/mgmt');
      if (!first || !second) throw new Error('there are adapters');
      store.put({ ...second, address: first.address });
    },
  ],
  [
    'network.ipConfiguration',
    'failed',
    'ip.clusterAddress',
    (store) => change<'cluster'>(store, cluster, { accessPointTrouble: 'duplicateAddress' }),
  ],
  [
    'network.communication',
    'warning',
    'comm.partly',
    (store) => change<'network'>(store, 'network:cl-test/lm', { switchUp: false }),
  ],
  [
    'network.communication',
    'failed',
    'comm.none',
    (store) => {
      for (const adapter of store.by('interface.node', 'node:hv01')) {
        store.put({ ...adapter, connected: false });
      }
    },
  ],
  ['network.communication', 'warning', 'comm.single', () => {}, oneNetwork],
  [
    'network.communication',
    'warning',
    'comm.loss',
    (store) => change<'network'>(store, 'network:cl-test/lm', { lossPermille: 50 }),
  ],
  [
    'network.communication',
    'warning',
    'comm.latency',
    (store) => change<'network'>(store, 'network:cl-test/lm', { latencyMs: 400 }),
  ],
  [
    'network.firewall',
    'failed',
    'firewall.cluster',
    (store) => system(store, 1, { clusterPortOpen: false }),
  ],
  [
    'network.firewall',
    'warning',
    'firewall.migration',
    (store) => system(store, 1, { migrationPort: 'blocked' }),
  ],
  ['storage.listPotentialDisks', 'warning', 'disk.notShared', pathless],
  [
    'storage.listPotentialDisks',
    'warning',
    'disk.dynamic',
    (store) => change<'disk'>(store, spareId, { dynamicDisk: true }),
  ],
  [
    'storage.accessLatency',
    'warning',
    'disk.slow',
    (store) => change<'array'>(store, 'array:san-a', { latencyUs: 200_000 }),
  ],
  [
    'storage.accessLatency',
    'failed',
    'disk.tooSlow',
    (store) => change<'array'>(store, 'array:san-a', { latencyUs: 2_000_000 }),
  ],
  ['storage.accessLatency', 'failed', 'disk.dead', dead],
  ['storage.arbitration', 'failed', 'disk.noReservation', unreserved],
  ['storage.failover', 'failed', 'disk.noAccess', pathless],
  [
    'storage.fileSystem',
    'failed',
    'disk.damaged',
    (store) => change<'disk'>(store, spareId, { fileSystemDamaged: true }),
  ],
  ['storage.multipath', 'failed', 'mpio.none', pathless],
  [
    'storage.multipath',
    'warning',
    'mpio.degraded',
    (store) => {
      const [path] = store.by('path.node', 'node:hv02');
      if (path) store.put({ ...path, connected: false });
    },
  ],
  [
    'storage.multipath',
    'warning',
    'mpio.single',
    () => {},
    {
      ...usual,
      change: (plan) => ({
        ...plan,
        arrays: plan.arrays.map((array) => ({ ...array, controllers: ['A'] })),
      }),
    },
  ],
  ['storage.multipleArbitration', 'failed', 'disk.noReservation', unreserved],
  ['storage.persistentReservation', 'failed', 'disk.noReservation', unreserved],
  [
    'storage.vitalProductData',
    'failed',
    'disk.noIdentifier',
    (store) => change<'disk'>(store, spareId, { uniqueIdentifier: false }),
  ],
  ['storage.simultaneousFailover', 'failed', 'disk.dead', dead],
  [
    'systemConfiguration.activeDirectory',
    'failed',
    'domain.other',
    (store) => system(store, 2, { domain: 'sued.example' }),
  ],
  [
    'systemConfiguration.activeDirectory',
    'failed',
    'domain.none',
    (store) => system(store, 2, { domain: null }),
  ],
  [
    'systemConfiguration.activeDirectory',
    'warning',
    'domain.otherUnit',
    (store) => system(store, 2, { organizationalUnit: 'Computers' }),
  ],
  [
    'systemConfiguration.driversSigned',
    'warning',
    'drivers.unsigned',
    (store) => system(store, 1, { unsignedDrivers: ['hba.sys'] }),
  ],
  [
    'systemConfiguration.clusterService',
    'failed',
    'settings.hung',
    (store) => change<'node'>(store, 'node:hv01', { service: 'hung' }),
  ],
  [
    'systemConfiguration.clusterService',
    'warning',
    'settings.stopped',
    (store) => change<'node'>(store, 'node:hv01', { service: 'stopped' }),
  ],
  [
    'systemConfiguration.memoryDump',
    'warning',
    'dump.reboot',
    (store) => system(store, 1, { pendingReboot: true }),
  ],
  [
    'systemConfiguration.memoryDump',
    'warning',
    'dump.none',
    (store) => system(store, 1, { memoryDump: 'none' }),
  ],
  [
    'systemConfiguration.installationOption',
    'failed',
    'install.other',
    (store) => system(store, 3, { installation: 'core' }),
  ],
  [
    'systemConfiguration.operatingSystem',
    'failed',
    'windows.edition',
    (store) => change<'node'>(store, 'node:hv03', { edition: 'standard' }),
  ],
  [
    'systemConfiguration.requiredServices',
    'failed',
    'roles.missing',
    (store) => system(store, 3, { missingRoles: ['Failover Clustering'] }),
  ],
  [
    'systemConfiguration.servicePacks',
    'warning',
    'pack.other',
    (store) => system(store, 3, { servicePack: 0 }),
  ],
  [
    'systemConfiguration.softwareUpdates',
    'warning',
    'updates.missing',
    (store) => system(store, 3, { updates: ['KB976902'] }),
  ],
  [
    'systemConfiguration.systemDrive',
    'failed',
    'drive.other',
    (store) => system(store, 3, { systemDrive: 'D:' }),
  ],
];
