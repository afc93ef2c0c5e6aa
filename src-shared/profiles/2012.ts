import { profile2008r2sp1 } from './2008r2sp1';
import { figure } from './figure';
import type { Profile } from './profile';
import { sectionsOf } from './sections/index';

const GiB = 1024;
const TiB = 1024 * GiB;

/** Windows Server 2012: its limits; where no figure of its own is known, that of 2008 R2 SP1. */
export const profile2012: Profile = {
  ...profile2008r2sp1,
  id: '2012',
  name: 'Windows Server 2012',
  vocabulary: 'current',
  limits: {
    logicalProcessorsPerHost: figure.documented(320, 'hyperv-host §1.1'),
    hostMemoryMiB: figure.documented(4 * TiB, 'hyperv-host §1.1'),
    runningVmsPerHost: figure.documented(1024, 'hyperv-host §1.1'),
    virtualProcessorsPerHost: figure.documented(2048, 'hyperv-host §1.1'),
    supportedVpPerLp: null,
    virtualProcessorsPerVm: figure.documented(64, 'hyperv-host §1.1'),
    memoryPerVmMiB: figure.documented(1 * TiB, 'hyperv-host §1.1'),
    nodesPerCluster: figure.documented(64, 'hyperv-host §1.1'),
    vmsPerCluster: figure.documented(8000, 'hyperv-host §1.1'),
    clusteredEditions: figure.fromMemory(
      ['standard', 'enterprise', 'datacenter', 'hyperVServer'] as const,
      'Standard gained failover clustering with Windows Server 2012',
    ),
  },
  ...sectionsOf('2012'),
  notModelled: [...profile2008r2sp1.notModelled, 'storageMigration', 'clusterAwareUpdating'],
};

/** Windows Server 2012 R2: 2012 with its own heartbeats and cluster behaviour. */
export const profile2012r2: Profile = {
  ...profile2012,
  id: '2012r2',
  name: 'Windows Server 2012 R2',
  ...sectionsOf('2012r2'),
  cluster: {
    ...profile2012.cluster,
    sameSubnetThreshold: figure.documented(10, 'failover-cluster §1.1, with the Hyper-V role'),
  },
  notModelled: profile2012.notModelled,
};

/** Windows Server 2016: its cluster behaviour; limits of the host as in 2012 where no figure is known. */
export const profile2016: Profile = {
  ...profile2012r2,
  id: '2016',
  name: 'Windows Server 2016',
  ...sectionsOf('2016'),
  cluster: {
    ...profile2012r2.cluster,
    sameSubnetThreshold: figure.documented(10, 'failover-cluster §1.1'),
  },
  notModelled: [...profile2012r2.notModelled, 'cloudWitness', 'clusterSites'],
};
