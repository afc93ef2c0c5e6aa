import type { ProfileId } from '../../profiles/profile';
import type { LimitKey } from '../keys';

const limits = {
  'limit.logicalProcessorsPerHost': 'logical processors per host',
  'limit.hostMemoryMiB': 'memory per host',
  'limit.runningVmsPerHost': 'running virtual machines per host',
  'limit.virtualProcessorsPerHost': 'virtual processors per host',
  'limit.supportedVpPerLp': 'supported virtual processors per logical processor',
  'limit.supportedVpPerLpWindows7':
    'supported virtual processors per logical processor where every guest is a Windows 7',
  'limit.rootLogicalProcessors': 'logical processors the parent partition sees',
  'limit.virtualProcessorsPerFirstGenerationVm':
    'virtual processors per virtual machine of generation 1',
  'limit.memoryPerFirstGenerationVmMiB': 'memory per virtual machine of generation 1',
  'limit.virtualDiskMiB': 'size of a virtual hard disk',
  'limit.ideDisksPerVm': 'IDE disks per virtual machine',
  'limit.scsiControllersPerVm': 'SCSI controllers per virtual machine',
  'limit.disksPerScsiController': 'disks per SCSI controller',
  'limit.syntheticAdaptersPerVm': 'network adapters per virtual machine',
  'limit.legacyAdaptersPerVm': 'legacy network adapters per virtual machine',
  'limit.snapshotsPerVm': '$t(terms:snapshots) per virtual machine',
  'limit.comPortsPerVm': 'COM ports per virtual machine',
  'limit.disketteDrivesPerVm': 'diskette drives per virtual machine',
  'limit.fibreChannelAdaptersPerVm': 'Fibre Channel adapters per virtual machine',
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
  'name.2019': 'Windows Server 2019',
  'name.2022': 'Windows Server 2022',
  'name.2025': 'Windows Server 2025',
} as const satisfies Record<`name.${ProfileId}`, string>;

export const profile = {
  ...limits,
  ...names,
  'notModelled.sharedLun': 'Several virtual machines on one LUN outside of shared volumes.',
  'notModelled.storageMigration': 'Storage migration and live migration without shared storage.',
  'notModelled.clusterAwareUpdating': 'Cluster-Aware Updating.',
  'notModelled.cloudWitness': 'Cloud witness.',
  'notModelled.clusterSites': 'Sites with heartbeats of their own.',
  'notModelled.clusterSets': 'Cluster sets.',
  'notModelled.workgroupMigration': 'Live migration between clusters without a domain.',
  'notModelled.gpuPartitions': 'Partitioned graphics adapters.',
  'notModelled.generation2Boot': 'Secure Boot and the boot from a network of generation 2.',
  'notModelled.virtualNuma': 'The NUMA topology a guest sees of its own memory.',
  'notModelled.hardwareFrequency': 'Processor frequency, which the hardware chooses by itself.',
  'notModelled.virtualSan': 'Fibre Channel adapters of virtual machines.',
  'notModelled.networkVirtualization':
    'Single-root I/O virtualization, bandwidth rules and guards of virtual switches.',
  'notModelled.resourceMetering': 'Metering of what a virtual machine uses.',
  'notModelled.replica': 'Hyper-V Replica.',
  'notModelled.smartPagingFolder':
    'The folder of smart paging files, which stand with the machine here.',
  'notModelled.sharedDisks': 'One VHDX as a disk of several virtual machines.',
  'notModelled.storageQuality': 'Limits of disk requests for each virtual hard disk.',
  'notModelled.guestServices': 'Files that are copied into a guest.',
  'notModelled.virtualSecurity': 'Virtual security chips and shielded virtual machines.',
  'notModelled.nestedVirtualization': 'Hyper-V inside a virtual machine.',
} as const;
