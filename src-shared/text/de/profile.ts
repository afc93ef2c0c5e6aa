import type { profile as english } from '../en/profile';
import type { Translated } from '../translated';

export const profile: Translated<typeof english> = {
  'limit.logicalProcessorsPerHost': 'logische Prozessoren pro Host',
  'limit.hostMemoryMiB': 'Arbeitsspeicher pro Host',
  'limit.runningVmsPerHost': 'ausgeführte virtuelle Computer pro Host',
  'limit.virtualProcessorsPerHost': 'virtuelle Prozessoren pro Host',
  'limit.supportedVpPerLp': 'unterstützte virtuelle Prozessoren pro logischem Prozessor',
  'limit.virtualProcessorsPerVm': 'virtuelle Prozessoren pro virtuellem Computer',
  'limit.memoryPerVmMiB': 'Arbeitsspeicher pro virtuellem Computer',
  'limit.nodesPerCluster': 'Knoten pro Cluster',
  'limit.vmsPerCluster': 'virtuelle Computer pro Cluster',
  'limit.clusteredEditions': 'Editionen, die sich zu einem Cluster verbinden lassen',
  'name.2008r2sp1': 'Windows Server 2008 R2 SP1',
  'name.2012': 'Windows Server 2012',
  'name.2012r2': 'Windows Server 2012 R2',
  'name.2016': 'Windows Server 2016',
  'notModelled.sharedLun':
    'Mehrere virtuelle Computer auf einer LUN außerhalb freigegebener Clustervolumes.',
  'notModelled.dynamicMemory': 'Dynamischer Arbeitsspeicher.',
  'notModelled.snapshots': 'Snapshots und differenzierende Datenträger.',
  'notModelled.backup': 'Sicherungen und ihre E/A-Umleitung.',
  'notModelled.storageMigration': 'Speichermigration und Livemigration ohne gemeinsamen Speicher.',
  'notModelled.clusterAwareUpdating': 'Clusterfähiges Aktualisieren.',
  'notModelled.cloudWitness': 'Cloudzeuge.',
  'notModelled.clusterSites': 'Standorte mit eigenen Takten.',
};
