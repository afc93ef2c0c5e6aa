import { z } from 'zod';
import { remoteFxResolutions } from '../model/memory';
import { vmId } from '../model/ids';

const memoryMiB = z.int().min(8).max(251_658_240);

/** What `vm.configure` may change of memory and graphics; the rules know the bounds of each version. */
export const memorySettings = {
  startupMiB: memoryMiB.optional(),
  dynamicMemory: z
    .strictObject({
      minimumMiB: memoryMiB,
      maximumMiB: memoryMiB,
      bufferPercent: z.int().min(1).max(10_000),
    })
    .nullable()
    .optional(),
  memoryWeight: z.int().min(0).max(10_000).optional(),
  remoteFx: z
    .strictObject({ monitors: z.int().min(1).max(4), resolution: z.enum(remoteFxResolutions) })
    .nullable()
    .optional(),
};

export const memoryCommands = {
  /** Simulated: the guest uses so much memory beside its own work; 0 ends it. */
  'fault.loadMemory': z.strictObject({ vm: vmId, memoryMiB: z.int().min(0).max(1_048_576) }),
} as const;
