import { z } from 'zod';
import { kinds } from '../model/tables';
import type { RecordId } from '../model/tables';
import { labModes } from '../model/world';
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

/** Any object a page or an alert can be about. */
const anyObject = z.custom<RecordId>(
  (value) => {
    if (typeof value !== 'string' || value.length > 120) return false;
    const [kind = '', tail = ''] = value.split(/:(.*)/s);
    return kinds.some((each) => each === kind) && /^[a-z0-9][a-z0-9._/@-]*$/.test(tail);
  },
  { error: 'expected the id of an object' },
);

const localText = (longest: number) =>
  z.strictObject({ en: z.string().min(1).max(longest), de: z.string().min(1).max(longest) });

/** What a person wrote: something, and not a book. */
const written = (longest: number) => z.string().trim().min(1).max(longest);

const entry = z.int().min(0).max(10_000);
const moment = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

export const labCommands = {
  /** Guided unless it says otherwise. */
  'lab.start': z.strictObject({ mode: z.enum(labModes).optional() }),
  'lab.predict': z.strictObject({ option: id }),
  'lab.answer': z.strictObject({ question: id, option: id }),
  'lab.openHint': z.strictObject({ objective: id, level: z.int().min(1).max(3) }),
  'lab.call': z.strictObject({ call: id }),
  'lab.state': z.strictObject({ statement: id, text: written(2000) }),
  /** The learner opened the page or the alert of an object. */
  'lab.look': z.strictObject({ object: anyObject }),
  'lab.exported': z.strictObject({ report: id }),
  /** The lab plays the solution of an objective's checks, which count as nothing from then on. */
  'lab.showMe': z.strictObject({ objective: id }),
  'lab.finish': z.strictObject({}),
  'lab.abort': z.strictObject({}),
  /** Puts the cluster back as it was before the lab, after its end. */
  'lab.restore': z.strictObject({}),
  /** The instructor speaks to the learner. */
  'lab.say': z.strictObject({ text: written(1000) }),
  /** Given by the lab's runner only; refused from anybody else. */
  'lab.reachObjective': z.strictObject({ objective: id }),
  'lab.recordAct': z.strictObject({
    command: z.string().min(1).max(60),
    object: actObject.nullable(),
    interrupted: z.int().min(0).max(100_000),
    needed: z.array(vmId).max(10_000).optional(),
    risk: z.enum(riskReasons).nullable(),
  }),
  'lab.judge': z.strictObject({ check: id, sharePermille: z.int().min(0).max(1000) }),
  /** Whether everything the lab wants of the cluster at its end holds now. */
  'lab.noteSteady': z.strictObject({ steady: z.boolean() }),
  'lab.grade': z.strictObject({
    score: z.int().min(0).max(100),
    rightAnswers: z.record(id, id).optional(),
  }),
  /** Once the setup is done: what the lab compares with is taken anew. */
  'lab.takeBaseline': z.strictObject({}),
  'lab.tell': z.strictObject({ text: localText(1000), from: localText(100).nullable() }),
  'lab.answerCall': z.strictObject({ call: id, answer: localText(1000) }),
  /** An entry of the timeline whose moment was found out and lies ahead. */
  'lab.awaitEntry': z.strictObject({ entry, dueAt: moment }),
  'lab.playEntry': z.strictObject({ entry, dueAt: moment, holds: z.boolean().nullable() }),
} as const;
