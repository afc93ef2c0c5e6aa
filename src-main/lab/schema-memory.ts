import { z } from 'zod';
import { directXVersions, hotAddAnswers, remoteFxResolutions } from '../../src-shared/model/memory';
import { name, size } from './schema-values';

/** Dynamic memory of a machine; its start-up memory is `memory`. Bounds of a version follow later. */
const dynamicMemory = z.strictObject({
  minimum: size.optional(),
  maximum: size.optional(),
  buffer: z.int().min(5).max(2000).optional(),
});

/** What an entry of `vms` says of memory and graphics. */
export const memoryOfVm = {
  dynamicMemory: dynamicMemory.optional(),
  memoryWeight: z.int().min(0).max(10_000).optional(),
  memoryDriver: z.boolean().optional(),
  memoryHotAdd: z.enum(hotAddAnswers).optional(),
  memoryLoad: size.optional(),
  remoteFx: z
    .strictObject({ monitors: z.int().min(1).max(4), resolution: z.enum(remoteFxResolutions) })
    .optional(),
};

/** Graphics processors of a host. */
export const gpus = z
  .array(z.strictObject({ name, memory: size, directX: z.enum(directXVersions).optional() }))
  .max(8);
