import { z } from 'zod';

/*
 * Ids are branded by their prefix and readable. The part after the colon is lower case and stable:
 * renaming a virtual machine changes its name, never its id.
 */
export type WorldId = `world:${string}`;
export type NodeId = `node:${string}`;
export type ClusterId = `cluster:${string}`;
export type ViewId = `view:${string}`;
export type GroupId = `group:${string}`;
export type VmId = `vm:${string}`;
export type WorkerId = `worker:${string}`;
export type TaskId = `task:${string}`;
export type RunId = `run:${string}`;
export type NetworkId = `network:${string}`;
export type InterfaceId = `interface:${string}`;
export type ArrayId = `array:${string}`;
export type PathId = `path:${string}`;
export type DiskId = `disk:${string}`;
export type VhdId = `vhd:${string}`;
export type MigrationId = `migration:${string}`;
export type ValidationId = `validation:${string}`;
export type ExportId = `export:${string}`;
export type SnapshotId = `snapshot:${string}`;
export type BackupStoreId = `backupStore:${string}`;
export type BackupJobId = `backupJob:${string}`;
export type BackupId = `backup:${string}`;
export type RestoreId = `restore:${string}`;

const tail = /^[a-z0-9][a-z0-9._/@-]{0,79}$/;

function idOf<Prefix extends string>(prefix: Prefix) {
  return z.custom<`${Prefix}:${string}`>(
    (value) =>
      typeof value === 'string' &&
      value.startsWith(`${prefix}:`) &&
      tail.test(value.slice(prefix.length + 1)),
    { error: `expected an id of the form ${prefix}:name` },
  );
}

export const nodeId = idOf('node');
export const clusterId = idOf('cluster');
export const groupId = idOf('group');
export const vmId = idOf('vm');
export const taskId = idOf('task');
export const networkId = idOf('network');
export const interfaceId = idOf('interface');
export const arrayId = idOf('array');
export const pathId = idOf('path');
export const diskId = idOf('disk');
export const vhdId = idOf('vhd');
export const migrationId = idOf('migration');
export const exportId = idOf('export');
export const snapshotId = idOf('snapshot');
export const backupStoreId = idOf('backupStore');
export const backupJobId = idOf('backupJob');
export const backupId = idOf('backup');
export const restoreId = idOf('restore');

/** The readable part of an id made from a display name: `Web 01` becomes `web-01`. */
export function slug(name: string): string {
  const text = name
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+|-+$/g, '');
  return text.slice(0, 60) || 'x';
}
