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
  'notModelled.dynamicQuorum': 'Dynamic quorum: votes stay as they were assigned.',
  'notModelled.placementByMemory':
    'Placement by free memory: the node that owns the fewest groups is chosen, as in 2008 R2.',
  'notModelled.priorities': 'Priorities of roles.',
  'notModelled.drain': 'Draining a node that is paused.',
} as const;
