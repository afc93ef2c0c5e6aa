import { z } from 'zod';
import { diskId, exportId, nodeId, snapshotId, vmId } from '../model/ids';

const label = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}]+$/u)
  .refine((name) => name.trim() === name, 'must not begin or end with a blank');

/** A folder under the root of a volume: no drive, no way up, none of the characters Windows forbids. */
export const folderPattern = /^(?![\s.])[^\p{Cc}<>:"/|?*\\]+(\\(?![\s.])[^\p{Cc}<>:"/|?*\\]+)*$/u;
const folder = z.string().min(1).max(120).regex(folderPattern);

const networkName = z.string().min(1).max(100);

/** A disk, or the local volume of a host. */
const volumeId = z.union([diskId, nodeId]);

/** Commands about snapshots, export and import. */
export const snapshotsCommands = {
  /** Without a name it has that of the machine, with the moment. */
  'snapshot.take': z.strictObject({ vm: vmId, name: label.optional() }),
  'snapshot.configure': z.strictObject({
    snapshot: snapshotId,
    name: label.optional(),
    notes: z.string().max(2000).optional(),
  }),
  /** `takeFirst`: *Take Snapshot and Apply*. */
  'snapshot.apply': z.strictObject({ snapshot: snapshotId, takeFirst: z.boolean() }),
  'snapshot.delete': z.strictObject({ snapshot: snapshotId }),
  'snapshot.deleteSubtree': z.strictObject({ snapshot: snapshotId }),
  /** Back to the newest snapshot the present state descends from. */
  'vm.revert': z.strictObject({ vm: vmId }),
  'vm.export': z.strictObject({ vm: vmId, volume: volumeId, folder }),
  'snapshot.export': z.strictObject({ snapshot: snapshotId, volume: volumeId, folder }),
  /**
   * `restore` keeps the identity of the machine, `copy` gives it a new one. Without `duplicate` the
   * files of the folder become those of the machine.
   */
  'vm.import': z.strictObject({
    node: nodeId,
    /** An exported folder; from 2012 on also a machine that does not run, whose files are read. */
    source: z.union([exportId, vmId]),
    mode: z.enum(['restore', 'copy']),
    duplicate: z.boolean(),
    /** Where duplicated files go; null: the local volume of the host. */
    volume: volumeId.nullable(),
    /** For networks the host does not have: which of its own takes their place; null for none. */
    connections: z
      .array(z.strictObject({ from: networkName, to: networkName.nullable() }))
      .max(12)
      .optional(),
  }),
  'export.delete': z.strictObject({ export: exportId }),
  /** In past weeks somebody took so many snapshots and left them; each has grown to this size. */
  'fault.hoardSnapshots': z.strictObject({
    vm: vmId,
    count: z.int().min(1).max(49),
    sizeMiB: z.int().min(1).max(1_048_576),
  }),
} as const;
