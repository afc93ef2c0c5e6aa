import { figure, profile2008r2sp1 } from './2008r2sp1';
import type { Profile } from './profile';

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
  notModelled: ['dynamicQuorum', 'placementByMemory', 'priorities', 'drain'],
};
