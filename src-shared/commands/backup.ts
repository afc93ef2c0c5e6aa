import { z } from 'zod';
import { backupLimits, backupModes } from '../model/backup';
import {
  backupId,
  backupJobId,
  backupStoreId,
  diskId,
  nodeId,
  restoreId,
  vmId,
} from '../model/ids';

const name = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[^\p{Cc}]+$/u)
  .refine((text) => text.trim() === text, 'must not begin or end with a blank');

/** A file of a virtual hard disk, without its folder. */
const fileName = z
  .string()
  .min(5)
  .max(120)
  .regex(/^[^\p{Cc}\\/:*?"<>|]+\.vhdx?$/u);

const schedule = z.discriminatedUnion('type', [
  /** Every day at this minute after midnight of the lab's clock. */
  z.strictObject({ type: z.literal('daily'), atMinute: z.int().min(0).max(1439) }),
  z.strictObject({ type: z.literal('hours'), every: z.int().min(1).max(168) }),
]);

const jobFields = {
  name,
  vms: z.array(vmId).min(1).max(backupLimits.machines),
  store: backupStoreId,
  mode: z.enum(backupModes),
  schedule: schedule.nullable(),
  volumesInTurn: z.boolean(),
  keep: z.int().min(1).max(backupLimits.keep),
  retries: z.int().min(0).max(5),
  retryDelayMs: z.int().min(10_000).max(86_400_000),
};

const capacityMiB = z.int().min(1024).max(1_073_741_824);
const bytesPerSecond = z.int().min(1_000_000).max(10_000_000_000);

const onStore = z.strictObject({ store: backupStoreId });
const onJob = z.strictObject({ job: backupJobId });
const onNode = z.strictObject({ node: nodeId });
const onVm = z.strictObject({ vm: vmId });

/** Commands about backups and what is restored from them. */
export const backupCommands = {
  'backup.createStore': z.strictObject({ name, capacityMiB, bytesPerSecond }),
  'backup.configureStore': z.strictObject({
    store: backupStoreId,
    name: name.optional(),
    capacityMiB: capacityMiB.optional(),
    bytesPerSecond: bytesPerSecond.optional(),
  }),
  'backup.removeStore': onStore,
  'backup.createJob': z.strictObject(jobFields),
  'backup.configureJob': z.strictObject({
    job: backupJobId,
    ...z.strictObject(jobFields).partial().shape,
  }),
  'backup.removeJob': onJob,
  'backup.runJob': onJob,
  /** One run without a schedule. */
  'backup.runNow': z.strictObject({
    vms: jobFields.vms,
    store: backupStoreId,
    mode: jobFields.mode,
    volumesInTurn: z.boolean(),
  }),
  'backup.cancelJob': onJob,
  'backup.deletePoint': z.strictObject({ backup: backupId }),
  /** Over the machine it is of; one that runs is turned off first where that is allowed. */
  'backup.restoreOver': z.strictObject({ backup: backupId, turnOff: z.boolean() }),
  /** As a new machine; its adapters are not connected unless that is asked for. */
  'backup.restoreBeside': z.strictObject({
    backup: backupId,
    name: z
      .string()
      .min(1)
      .max(100)
      .regex(/^[^\p{Cc}]+$/u)
      .refine((text) => text.trim() === text, 'must not begin or end with a blank'),
    node: nodeId,
    disk: diskId.nullable(),
    connected: z.boolean(),
  }),
  /** One virtual hard disk as a file, which can be attached to a machine. */
  'backup.restoreDisk': z.strictObject({
    backup: backupId,
    diskIndex: z.int().min(0).max(259),
    fileName,
    node: nodeId,
    disk: diskId.nullable(),
  }),
  'backup.cancelRestore': z.strictObject({ restore: restoreId }),
  /** Restarts the service a writer belongs to, after which it answers again. */
  'backup.restartHostWriter': onNode,
  'backup.restartGuestWriter': onVm,

  'fault.failHostWriter': onNode,
  'fault.failGuestWriter': onVm,
  'fault.failBackupStore': onStore,
  'fault.restoreBackupStore': onStore,
} as const;
