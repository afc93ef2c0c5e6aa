import { z } from 'zod';
import {
  arrayId,
  clusterId,
  diskId,
  groupId,
  interfaceId,
  migrationId,
  networkId,
  nodeId,
  pathId,
  vmId,
} from '../model/ids';
import { riskReasons } from '../model/world';

const id = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[A-Za-z0-9._-]+$/);

/** What a learner's command was about. */
const actObject = z.union([
  nodeId,
  vmId,
  groupId,
  diskId,
  arrayId,
  pathId,
  networkId,
  interfaceId,
  clusterId,
  migrationId,
]);

export const labCommands = {
  'lab.start': z.strictObject({}),
  'lab.predict': z.strictObject({ option: id }),
  'lab.answer': z.strictObject({ question: id, option: id }),
  'lab.openHint': z.strictObject({ objective: id, level: z.int().min(1).max(3) }),
  'lab.finish': z.strictObject({}),
  /** Given by the lab's runner only; refused from anybody else. */
  'lab.reachObjective': z.strictObject({ objective: id }),
  'lab.recordAct': z.strictObject({
    command: z.string().min(1).max(60),
    object: actObject.nullable(),
    interrupted: z.int().min(0).max(100_000),
    risk: z.enum(riskReasons).nullable(),
  }),
  'lab.judge': z.strictObject({ check: id, sharePermille: z.int().min(0).max(1000) }),
  'lab.grade': z.strictObject({ score: z.int().min(0).max(100) }),
} as const;
