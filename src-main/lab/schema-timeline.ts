import { z } from 'zod';
import { condition } from './conditions/index';
import { duration, id, localText } from './schema-values';

/*
 * What happens when: the entries of a timeline, and the steps of a script a learner could have played.
 * Whatever else stands in one that gives a command are the command's own arguments; `timeline.ts`
 * checks them, since only the command knows.
 */

const event = z.strictObject({
  event: z.string().min(1).max(60),
  fields: z.record(z.string(), z.union([z.string(), z.int()])).optional(),
});

const trigger = {
  at: duration.optional(),
  after: event.optional(),
  when: condition.optional(),
  delay: duration.optional(),
  within: duration.optional(),
};

export interface TriggerEntry {
  readonly at?: number | undefined;
  readonly after?: z.infer<typeof event> | undefined;
  readonly when?: z.infer<typeof condition> | undefined;
  readonly delay?: number | undefined;
  readonly within?: number | undefined;
}

/** How many of these keys a mapping has. */
const has = (entry: object, ...keys: readonly string[]) =>
  keys.filter((key) => (entry as Readonly<Record<string, unknown>>)[key] !== undefined).length;

/** `delay` is for what is waited for, `within` for a condition. */
const isTimed = (entry: object) =>
  has(entry, 'at', 'after', 'when') === 1 &&
  !(has(entry, 'at') && has(entry, 'delay', 'within')) &&
  !(has(entry, 'after') && has(entry, 'within'));
const badTime = { error: 'file.oneTime' };

const command = z.string().min(1).max(60);
const message = localText(1000);

/** What stands where the time is known already: in a branch, in a call, in setup and cleanup. */
export const untimed = z
  .looseObject({
    id: id.optional(),
    delay: duration.optional(),
    command: command.optional(),
    message: message.optional(),
  })
  .refine((entry) => has(entry, 'command', 'message') === 1, { error: 'file.oneAct' });
const several = z.array(untimed).min(1).max(100);

export const given = z.array(z.looseObject({ command })).max(200);

export const timelineEntry = z
  .looseObject({
    ...trigger,
    id: id.optional(),
    command: command.optional(),
    message: message.optional(),
    parallel: several.optional(),
    branch: z
      // `then` is what an author writes; nobody awaits a lab file.
      // oxlint-disable-next-line unicorn/no-thenable
      .strictObject({ if: condition, then: several.optional(), else: several.optional() })
      .optional(),
  })
  .refine((entry) => has(entry, 'command', 'message', 'parallel', 'branch') === 1, {
    error: 'file.oneAct',
  })
  .refine(isTimed, badTime);

export type TimelineFileEntry = z.infer<typeof timelineEntry>;
export type UntimedEntry = z.infer<typeof untimed>;

const answers = z.record(id, id);

const stepShape = {
  ...trigger,
  command: command.optional(),
  answer: answers.optional(),
  predict: id.optional(),
  call: id.optional(),
  statement: z.record(id, z.string().min(1).max(2000)).optional(),
  hint: z.record(id, z.int().min(1).max(3)).optional(),
  look: z.record(z.string(), z.string()).optional(),
};
const acts = ['command', 'answer', 'predict', 'call', 'statement', 'hint', 'look'];

/** `export` is also an argument of a command. */
const isOneAct = (entry: object) =>
  has(entry, ...acts) + (has(entry, 'command') ? 0 : has(entry, 'export')) === 1;
const badAct = { error: 'file.oneAct' };

/** A step of the reference solution: it names the check it is for, or an objective no check asks for. */
export const solveStep = z
  .looseObject({ for: id.optional(), reaches: id.optional(), ...stepShape })
  .refine((entry) => has(entry, 'for', 'reaches') === 1, { error: 'file.oneAim' })
  .refine(isOneAct, badAct)
  .refine(isTimed, badTime);

/** A step of anybody else. */
export const freeStep = z.looseObject(stepShape).refine(isOneAct, badAct).refine(isTimed, badTime);

export type StepEntry = z.infer<typeof freeStep> & {
  readonly for?: string | undefined;
  readonly reaches?: string | undefined;
};

/** A file of steps, as `--do` takes it. */
export const stepsFile = z.strictObject({ steps: z.array(freeStep).max(500) });
