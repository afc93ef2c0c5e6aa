import { profile2008r2sp1 } from './2008r2sp1';
import { figure } from './figure';
import { limits2012, limits2016 } from './limits';
import type { Profile } from './profile';
import { sectionsOf } from './sections/index';

/** Windows Server 2012: its limits; where no figure of its own is known, that of 2008 R2 SP1. */
export const profile2012: Profile = {
  ...profile2008r2sp1,
  id: '2012',
  name: 'Windows Server 2012',
  vocabulary: 'current',
  limits: limits2012,
  ...sectionsOf('2012'),
  notModelled: [
    ...profile2008r2sp1.notModelled,
    'storageMigration',
    'clusterAwareUpdating',
    'virtualNuma',
    'virtualSan',
    'networkVirtualization',
    'resourceMetering',
    'replica',
    'smartPagingFolder',
  ],
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
  notModelled: [
    ...profile2012.notModelled,
    'generation2Boot',
    'sharedDisks',
    'storageQuality',
    'guestServices',
  ],
};

/** Windows Server 2016: its limits and its cluster behaviour. */
export const profile2016: Profile = {
  ...profile2012r2,
  id: '2016',
  name: 'Windows Server 2016',
  limits: limits2016,
  ...sectionsOf('2016'),
  cluster: {
    ...profile2012r2.cluster,
    sameSubnetThreshold: figure.documented(10, 'failover-cluster §1.1'),
  },
  notModelled: [
    ...profile2012r2.notModelled,
    'cloudWitness',
    'clusterSites',
    'hardwareFrequency',
    'virtualSecurity',
    'nestedVirtualization',
  ],
};
