import type { ValidationLine } from '../model/validation';

type None = Record<never, never>;
interface OnNode {
  node: string;
}
interface OnDisk {
  disk: string;
}

/**
 * What a test can say, with the fields of each sentence. Texts: `validation:line.<key>`, and for what is
 * wrong `validation:fix.<key>`. Names are those at the time of the test; numbers end with their unit.
 */
export interface ValidationSentences {
  notModelled: None;
  noCluster: None;
  clusterDown: { cluster: string };
  twoNodesNeeded: None;
  noDisks: None;
  allDisksInUse: None;
  noAdapters: None;
  diskInUse: OnDisk;
  silent: OnNode & { machine: string };
  more: { left: number };

  coreGroup: { group: string; groupState: string; node: string };
  network: { network: string; networkState: string; role: string; subnet: string; metric: number };
  resource: { resource: string; resourceState: string; group: string };
  storage: { disk: string; diskUse: string; resourceState: string; node: string };
  service: { group: string; groupState: string; node: string };
  noServices: None;
  'quorum.mode': { quorumMode: string; nodes: number };
  'quorum.survives': { nodes: number };
  'quorum.evenWithoutWitness': { nodes: number };
  'quorum.oddWithWitness': { nodes: number };
  'quorum.diskOnly': { witness: string };
  'quorum.noWitness': { quorumMode: string };
  'quorum.witnessOffline': { witness: string };
  'quorum.witnessCut': { witness: string; node: string };
  'resource.failed': { resource: string; group: string };
  'resource.offline': { resource: string; group: string };
  'resource.allOnline': { resources: number };
  'spn.registered': { cluster: string; domain: string };
  'spn.noDomain': OnNode;
  'spn.nameServer': { cluster: string };
  'spn.directory': { cluster: string };
  'volume.consistent': OnDisk;
  'volume.dirty': OnDisk;

  'host.hba': OnNode & { array: string; paths: number; working: number };
  'host.noHba': OnNode;
  'host.memory': OnNode & { memoryMiB: number };
  'host.system': OnNode & { processor: string; sockets: number; logicalProcessors: number };
  'host.windows': OnNode & {
    windows: string;
    edition: string;
    installation: string;
    servicePack: number;
  };
  'host.processes': OnNode & { workers: number };
  'host.service': OnNode & { service: string };
  'host.updates': OnNode & { updates: string };
  'host.noUpdates': OnNode;
  'host.unsigned': OnNode & { drivers: string };
  'host.noUnsigned': OnNode;

  'net.binding': OnNode & { adapters: string };
  'net.use': { network: string; role: string; subnet: string };
  'net.noneForCluster': None;
  'net.oneForCluster': { network: string };
  'net.noneForClients': None;
  'ip.unique': { addresses: number };
  'ip.duplicate': OnNode & { other: string; address: string };
  'ip.oneAdapter': OnNode;
  'ip.clusterAddress': { cluster: string; address: string };
  'subnet.shared': { networks: number };
  'comm.pairs': { pairs: number; networks: number };
  'comm.none': OnNode & { other: string };
  'comm.single': OnNode & { other: string; network: string };
  'comm.partly': OnNode & { other: string; network: string };
  'comm.loss': { network: string; lossPermille: number };
  'comm.latency': { network: string; latencyMs: number };
  'firewall.open': OnNode;
  'firewall.cluster': OnNode;
  'firewall.migration': OnNode;

  'disk.lun': OnDisk & { capacityMiB: number; arrays: string };
  'disk.localDisk': OnDisk & { capacityMiB: number; node: string };
  'disk.potential': OnDisk;
  'disk.dynamic': OnDisk;
  'disk.notShared': OnDisk & { node: string };
  'disk.latency': OnDisk & { tookMs: number };
  'disk.slow': OnDisk & { tookMs: number };
  'disk.tooSlow': OnDisk & { tookMs: number };
  'disk.noAccess': OnDisk & { node: string };
  'disk.dead': OnDisk;
  'disk.arbitrated': OnDisk & { node: string };
  'disk.arbitratedByAll': OnDisk & { nodes: number };
  'disk.noReservation': OnDisk;
  'disk.reserved': OnDisk;
  'disk.failedOver': OnDisk & { nodes: number };
  'disk.fileSystem': OnDisk;
  'disk.damaged': OnDisk;
  'disk.identified': OnDisk;
  'disk.noIdentifier': OnDisk;
  'disk.together': { disks: number; node: string };
  'mpio.paths': OnNode & { array: string; paths: number };
  'mpio.single': OnNode & { array: string };
  'mpio.degraded': OnNode & { array: string; working: number; paths: number };
  'mpio.none': OnNode & { array: string };

  'domain.member': OnNode & { domain: string; unit: string };
  'domain.none': OnNode;
  'domain.other': OnNode & { domain: string; expected: string };
  'domain.otherUnit': OnNode & { unit: string; expected: string };
  'drivers.signed': OnNode;
  'drivers.unsigned': OnNode & { drivers: string };
  'settings.service': OnNode & { service: string };
  'settings.hung': OnNode;
  'settings.stopped': OnNode;
  'dump.kind': OnNode & { memoryDump: string };
  'dump.none': OnNode;
  'dump.reboot': OnNode;
  'install.same': { installation: string };
  'install.other': OnNode & { installation: string; expected: string };
  'windows.same': { windows: string };
  'windows.edition': OnNode & { edition: string };
  'roles.present': OnNode;
  'roles.missing': OnNode & { roles: string };
  'drive.same': { drive: string };
  'drive.other': OnNode & { drive: string; expected: string };
  'architecture.same': None;
  'architecture.vendors': None;
  'pack.same': { servicePack: number };
  'pack.other': OnNode & { servicePack: number; expected: number };
  'updates.same': { updates: number };
  'updates.missing': OnNode & { updates: string };
}

export type ValidationSentence = keyof ValidationSentences;

function line<K extends ValidationSentence>(
  level: ValidationLine['level'],
  key: K,
  fields: ValidationSentences[K],
): ValidationLine {
  return { level, key, fields: fields as ValidationLine['fields'] };
}

export function info<K extends ValidationSentence>(
  key: K,
  fields: ValidationSentences[K],
): ValidationLine {
  return line('information', key, fields);
}

export function warning<K extends ProblemSentence>(
  key: K,
  fields: ValidationSentences[K],
): ValidationLine {
  return line('warning', key, fields);
}

export function error<K extends ProblemSentence>(
  key: K,
  fields: ValidationSentences[K],
): ValidationLine {
  return line('error', key, fields);
}

/** The sentences about something wrong; each says in `validation:fix.<key>` what to do. */
export type ProblemSentence =
  | 'silent'
  | 'clusterDown'
  | 'quorum.evenWithoutWitness'
  | 'quorum.oddWithWitness'
  | 'quorum.diskOnly'
  | 'quorum.noWitness'
  | 'quorum.witnessOffline'
  | 'quorum.witnessCut'
  | 'resource.failed'
  | 'resource.offline'
  | 'spn.noDomain'
  | 'spn.nameServer'
  | 'spn.directory'
  | 'volume.dirty'
  | 'net.noneForCluster'
  | 'net.oneForCluster'
  | 'net.noneForClients'
  | 'ip.duplicate'
  | 'ip.oneAdapter'
  | 'ip.clusterAddress'
  | 'comm.none'
  | 'comm.single'
  | 'comm.partly'
  | 'comm.loss'
  | 'comm.latency'
  | 'firewall.cluster'
  | 'firewall.migration'
  | 'disk.dynamic'
  | 'disk.notShared'
  | 'disk.slow'
  | 'disk.tooSlow'
  | 'disk.noAccess'
  | 'disk.dead'
  | 'disk.noReservation'
  | 'disk.damaged'
  | 'disk.noIdentifier'
  | 'mpio.single'
  | 'mpio.degraded'
  | 'mpio.none'
  | 'domain.none'
  | 'domain.other'
  | 'domain.otherUnit'
  | 'drivers.unsigned'
  | 'settings.hung'
  | 'settings.stopped'
  | 'dump.none'
  | 'dump.reboot'
  | 'install.other'
  | 'windows.edition'
  | 'roles.missing'
  | 'drive.other'
  | 'pack.other'
  | 'updates.missing';
