import { z } from 'zod';
import { driveControllers, vhdFormats } from '../model/disks';
import { diskId, nodeId, vhdId, vmId } from '../model/ids';

const volume = z.union([diskId, nodeId]);
const fileName = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[^\\/:*?"<>|\p{Cc}]+$/u);
const folder = z
  .string()
  .max(200)
  .regex(/^[^/:*?"<>|\p{Cc}]*$/u);
const place = {
  controller: z.enum(driveControllers),
  location: z.int().min(0).max(63),
};
const sizeMiB = z
  .int()
  .min(1)
  .max(64 * 1024 * 1024);
const onVhd = z.strictObject({ vhd: vhdId });

/** A file that is to be written: its name and where it goes. */
const target = { fileName, volume, folder: folder.optional() };

/** Commands about virtual hard disks, the drives of machines and the room on volumes. */
export const disksCommands = {
  /** On a host that reaches the volume; with `attach` the disk is put into a drive when it is done. */
  'vhd.create': z.strictObject({
    node: nodeId,
    ...target,
    format: z.enum(vhdFormats),
    type: z.enum(['fixed', 'dynamic', 'differencing']),
    /** Null for a differencing disk, which is as large as its parent, and for a copy of a disk. */
    sizeMiB: sizeMiB.nullable(),
    parent: vhdId.nullable(),
    /** A disk of the host whose content is copied. */
    copyOf: diskId.nullable().optional(),
    attach: z.strictObject({ vm: vmId, ...place }).nullable(),
  }),
  /** Deletes the file; it is in no drive and nothing builds on it. */
  'vhd.delete': onVhd,
  'vhd.compact': onVhd,
  /** Copies into a new file of the other type or format; the old one stays. */
  'vhd.convert': z.strictObject({
    vhd: vhdId,
    ...target,
    type: z.enum(['fixed', 'dynamic']),
    format: z.enum(vhdFormats),
  }),
  'vhd.expand': z.strictObject({ vhd: vhdId, sizeMiB }),
  /** A differencing disk into its parent, or with its parents into a new file. */
  'vhd.merge': z.strictObject({
    vhd: vhdId,
    into: z.strictObject({ ...target, type: z.enum(['fixed', 'dynamic']) }).nullable(),
  }),
  /** Gives a differencing disk its parent again, even one that is not as it was. */
  'vhd.reconnect': z.strictObject({ vhd: vhdId, parent: vhdId, evenChanged: z.boolean() }),
  /** Breaks off what is being done to a disk. */
  'vhd.cancel': onVhd,

  'vm.addDrive': z.strictObject({
    vm: vmId,
    ...place,
    medium: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('vhd'), vhd: vhdId }),
      z.strictObject({ type: z.literal('passThrough'), disk: diskId }),
      z.strictObject({ type: z.literal('dvd') }),
    ]),
  }),
  /** `safely`: the guest lets go of it first; `atOnce`: it is pulled out, used or not. */
  'vm.removeDrive': z.strictObject({ vm: vmId, ...place, how: z.enum(['safely', 'atOnce']) }),
  'vm.moveDrive': z.strictObject({
    vm: vmId,
    ...place,
    toController: place.controller,
    toLocation: place.location,
  }),
  'vm.addScsiController': z.strictObject({ vm: vmId }),
  /** An empty one; those behind it move up. */
  'vm.removeScsiController': z.strictObject({ vm: vmId, controller: z.int().min(0).max(3) }),

  /** Takes a disk of a host offline, so that it can be given through to a machine, or online again. */
  'disk.setHostState': z.strictObject({ disk: diskId, online: z.boolean() }),
  /** Deletes files that belong to no machine, as far as there are that many. */
  'volume.cleanUp': z.strictObject({ volume, sizeMiB }),
  /** Somebody copies files onto a volume until so much is free. */
  'fault.fillVolume': z.strictObject({
    volume,
    freeMiB: z
      .int()
      .min(0)
      .max(64 * 1024 * 1024),
  }),
} as const;
