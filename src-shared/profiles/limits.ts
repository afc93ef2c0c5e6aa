import type { Edition } from '../model/node';
import { figure } from './figure';
import type { Profile } from './profile';

const { documented, computed, fromMemory } = figure;

const GiB = 1024;
const TiB = 1024 * GiB;
const source = 'hyperv-host §1.1';

type Limits = Profile['limits'];

export const limits2008r2sp1: Limits = {
  logicalProcessorsPerHost: documented(64, source),
  hostMemoryMiB: documented(1 * TiB, source),
  runningVmsPerHost: documented(384, source),
  virtualProcessorsPerHost: documented(512, source),
  supportedVpPerLp: documented(8, source),
  supportedVpPerLpWindows7: documented(12, source),
  rootLogicalProcessors: null,
  virtualProcessorsPerVm: documented(4, source),
  memoryPerVmMiB: documented(64 * GiB, source),
  virtualProcessorsPerFirstGenerationVm: documented(4, source),
  memoryPerFirstGenerationVmMiB: documented(64 * GiB, source),
  // A copy of the table says 2048; the original says 2040.
  virtualDiskMiB: documented(2040 * GiB, source),
  ideDisksPerVm: documented(4, source),
  scsiControllersPerVm: documented(4, source),
  disksPerScsiController: documented(64, source),
  syntheticAdaptersPerVm: documented(8, source),
  legacyAdaptersPerVm: documented(4, source),
  snapshotsPerVm: documented(50, source),
  comPortsPerVm: documented(2, source),
  disketteDrivesPerVm: documented(1, source),
  fibreChannelAdaptersPerVm: documented(0, source),
  nodesPerCluster: documented(16, source),
  vmsPerCluster: documented(1000, source),
  clusteredEditions: documented<readonly Edition[]>(
    ['enterprise', 'datacenter', 'hyperVServer'],
    'hyperv-host §1.1, failover-cluster §5.1',
  ),
};

export const limits2012: Limits = {
  ...limits2008r2sp1,
  logicalProcessorsPerHost: documented(320, source),
  hostMemoryMiB: documented(4 * TiB, source),
  runningVmsPerHost: documented(1024, source),
  virtualProcessorsPerHost: documented(2048, source),
  supportedVpPerLp: null,
  supportedVpPerLpWindows7: null,
  virtualProcessorsPerVm: documented(64, source),
  memoryPerVmMiB: documented(1 * TiB, source),
  virtualProcessorsPerFirstGenerationVm: documented(64, source),
  memoryPerFirstGenerationVmMiB: documented(1 * TiB, source),
  virtualDiskMiB: documented(64 * TiB, source),
  fibreChannelAdaptersPerVm: documented(4, source),
  nodesPerCluster: documented(64, source),
  vmsPerCluster: documented(8000, source),
  clusteredEditions: fromMemory<readonly Edition[]>(
    ['standard', 'enterprise', 'datacenter', 'hyperVServer'],
    'Standard gained failover clustering with Windows Server 2012',
  ),
};

export const limits2016: Limits = {
  ...limits2012,
  logicalProcessorsPerHost: documented(512, source),
  rootLogicalProcessors: documented(320, source),
  hostMemoryMiB: documented(24 * TiB, source),
  virtualProcessorsPerVm: documented(240, source),
  memoryPerVmMiB: documented(12 * TiB, source),
};

export const limits2019: Limits = {
  ...limits2016,
  virtualProcessorsPerVm: documented(240, `${source}: 250 in a newer version of the page`),
  // The page once added up to 72; with 4 legacy adapters it is 68.
  syntheticAdaptersPerVm: computed(64, source),
};

export const limits2022: Limits = {
  ...limits2019,
  logicalProcessorsPerHost: documented(1024, source),
  rootLogicalProcessors: null,
  hostMemoryMiB: documented(4 * 1024 * TiB, `${source}: with paging in five levels, else 256 TB`),
  virtualProcessorsPerVm: documented(1024, source),
  memoryPerVmMiB: documented(240 * TiB, source),
};

export const limits2025: Limits = {
  ...limits2022,
  logicalProcessorsPerHost: documented(2048, source),
  virtualProcessorsPerVm: documented(2048, source),
};
