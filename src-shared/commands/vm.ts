import { z } from 'zod';
import { vmId } from '../model/ids';
import { memorySettings } from './memory';
import { generalShape } from './machines';
import { adapterSettings } from './switches';
import { automaticStartActions, automaticStopActions, checkpointTypes } from '../model/vm';

const onVm = z.strictObject({ vm: vmId });

export const vmCommands = {
  'vm.start': onVm,
  'vm.turnOff': onVm,
  'vm.shutDown': onVm,
  'vm.save': onVm,
  'vm.pause': onVm,
  'vm.resume': onVm,
  'vm.reset': onVm,
  'vm.deleteSavedState': onVm,
  'vm.configure': z.strictObject({
    vm: vmId,
    ...generalShape,
    automaticStart: z.enum(automaticStartActions).optional(),
    automaticStartDelayMs: z.int().min(0).max(3_600_000).optional(),
    automaticStop: z.enum(automaticStopActions).optional(),
    checkpointType: z.enum(checkpointTypes).optional(),
    integrationServices: z
      .strictObject({
        shutdown: z.boolean(),
        timeSynchronization: z.boolean(),
        dataExchange: z.boolean(),
        heartbeat: z.boolean(),
        backup: z.boolean(),
      })
      .partial()
      .optional(),
    ...memorySettings,
    ...adapterSettings,
  }),
} as const;
