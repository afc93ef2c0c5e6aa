import { profile2016 } from './2012';
import { limits2019, limits2022, limits2025 } from './limits';
import type { Profile } from './profile';
import { sectionsOf } from './sections/index';

/** Windows Server 2019: 2016 with more network adapters. */
export const profile2019: Profile = {
  ...profile2016,
  id: '2019',
  name: 'Windows Server 2019',
  limits: limits2019,
  ...sectionsOf('2019'),
  notModelled: [...profile2016.notModelled, 'clusterSets'],
};

export const profile2022: Profile = {
  ...profile2019,
  id: '2022',
  name: 'Windows Server 2022',
  limits: limits2022,
  ...sectionsOf('2022'),
};

export const profile2025: Profile = {
  ...profile2022,
  id: '2025',
  name: 'Windows Server 2025',
  limits: limits2025,
  ...sectionsOf('2025'),
  notModelled: [...profile2022.notModelled, 'workgroupMigration', 'gpuPartitions'],
};
