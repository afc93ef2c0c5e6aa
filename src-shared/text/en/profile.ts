import type { ProfileId } from '../../profiles/profile';
import type { LimitKey } from '../keys';

const limits = {
  'limit.logicalProcessorsPerHost': 'logical processors per host',
  'limit.hostMemoryMiB': 'memory per host',
  'limit.runningVmsPerHost': 'running virtual machines per host',
  'limit.virtualProcessorsPerHost': 'virtual processors per host',
  'limit.supportedVpPerLp': 'supported virtual processors per logical processor',
  'limit.virtualProcessorsPerVm': 'virtual processors per virtual machine',
  'limit.memoryPerVmMiB': 'memory per virtual machine',
  'limit.nodesPerCluster': 'nodes per cluster',
  'limit.vmsPerCluster': 'virtual machines per cluster',
  'limit.clusteredEditions': 'editions that can be clustered',
} as const satisfies Record<LimitKey, string>;

const names = {
  'name.2008r2sp1': 'Windows Server 2008 R2 SP1',
  'name.2012': 'Windows Server 2012',
  'name.2012r2': 'Windows Server 2012 R2',
  'name.2016': 'Windows Server 2016',
} as const satisfies Record<`name.${ProfileId}`, string>;

export const profile = {
  ...limits,
  ...names,
  'notModelled.sharedLun': 'Several virtual machines on one LUN outside of shared volumes.',
  'notModelled.dynamicMemory': 'Dynamic memory.',
  'notModelled.snapshots': 'Snapshots and differencing disks.',
  'notModelled.backup': 'Backup and its redirected access.',
  'notModelled.storageMigration': 'Storage migration and live migration without shared storage.',
  'notModelled.clusterAwareUpdating': 'Cluster-Aware Updating.',
  'notModelled.cloudWitness': 'Cloud witness.',
  'notModelled.clusterSites': 'Sites with heartbeats of their own.',
} as const;
