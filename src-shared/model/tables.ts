import type { Backup, BackupJob, BackupStore, Restore } from './backup';
import type { Cluster, ClusterView, Group } from './cluster';
import type { VirtualHardDisk } from './disks';
import type { ExportFolder } from './export';
import type { ClusterNode } from './node';
import type { Migration } from './migration';
import type { ClusterNetwork, NetworkInterface } from './network';
import type { ClusterDisk, StorageArray, StoragePath } from './storage';
import type { Snapshot } from './snapshot';
import type { Task } from './task';
import type { Validation } from './validation';
import type { VirtualMachine, Worker } from './vm';
import type { LabRun, World } from './world';

export type * from './ids';

/** Every kind of record, and with it every table. A new noun adds a line here. */
export interface Tables {
  readonly world: World;
  readonly run: LabRun;
  readonly cluster: Cluster;
  readonly view: ClusterView;
  readonly node: ClusterNode;
  readonly group: Group;
  readonly vm: VirtualMachine;
  readonly worker: Worker;
  readonly task: Task;
  readonly network: ClusterNetwork;
  readonly interface: NetworkInterface;
  readonly array: StorageArray;
  readonly path: StoragePath;
  readonly disk: ClusterDisk;
  readonly vhd: VirtualHardDisk;
  readonly migration: Migration;
  readonly validation: Validation;
  readonly snapshot: Snapshot;
  readonly export: ExportFolder;
  readonly backupStore: BackupStore;
  readonly backupJob: BackupJob;
  readonly backup: Backup;
  readonly restore: Restore;
}

export type Kind = keyof Tables;
export type SimRecord = Tables[Kind];
export type RecordIdOf<K extends Kind> = Tables[K]['id'];
export type RecordId = RecordIdOf<Kind>;

/** The tables in the order in which they are listed, encoded and restored. */
export const kinds = [
  'world',
  'run',
  'cluster',
  'view',
  'node',
  'group',
  'vm',
  'worker',
  'task',
  'network',
  'interface',
  'array',
  'path',
  'disk',
  'vhd',
  'migration',
  'validation',
  'snapshot',
  'export',
  'backupStore',
  'backupJob',
  'backup',
  'restore',
] as const satisfies readonly Kind[];

/** The kind an id belongs to: its prefix. */
export function kindOf<K extends Kind>(id: RecordIdOf<K>): K {
  return id.slice(0, id.indexOf(':')) as K;
}
