import { z } from 'zod';
import { driveControllers } from '../../src-shared/model/disks';
import { name, rate, size } from './schema-values';

/** A virtual hard disk of a machine, or a disk of its host given through to it. */
export const virtualDisk = z.strictObject({
  name: z
    .string()
    .refine((text) => /^[^\\/:*?"<>|\p{Cc}]{1,100}\.vhdx?$/iu.test(text), { error: 'file.vhdName' })
    .optional(),
  controller: z.enum(driveControllers).optional(),
  location: z.int().min(0).max(63).optional(),
  type: z.enum(['fixed', 'dynamic']).optional(),
  format: z.enum(['vhd', 'vhdx']).optional(),
  size: size.optional(),
  used: size.optional(),
  volume: name.optional(),
  passThrough: name.optional(),
  growth: rate.optional(),
});

export type VirtualDiskEntry = z.infer<typeof virtualDisk>;
