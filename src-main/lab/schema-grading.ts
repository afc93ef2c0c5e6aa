import { z } from 'zod';
import { duration, id, localText as text } from './schema-values';

/*
 * The `lab:` section: what makes a cluster a scenario. It stands apart from `schema.ts`, which
 * imports it, so that either file stays readable.
 */

const question = z.strictObject({
  id,
  text: text(500),
  options: z
    .array(z.strictObject({ id, text: text(500) }))
    .min(2)
    .max(10),
  answer: id,
});

const names = z.array(z.string().min(1).max(60)).min(1).max(200);
const commandNames = z.array(z.string().min(1).max(60)).min(1).max(40);

/** Exactly one of these tests; each key is its name. */
export const condition = z
  .strictObject({
    'vm.serving': z.strictObject({ vms: names }).optional(),
    'vm.offNode': z.strictObject({ vms: names, node: z.string() }).optional(),
    'vm.downtime': z.strictObject({ vms: names, atMost: duration }).optional(),
    'node.state': z
      .strictObject({ nodes: names, state: z.enum(['up', 'down', 'paused', 'joining']) })
      .optional(),
    'cluster.quorum': z.strictObject({ cluster: z.string() }).optional(),
    'node.groups': z
      .strictObject({ cluster: z.string(), atMost: z.int().min(0).max(16_000) })
      .optional(),
    'learner.did': z
      .strictObject({ commands: commandNames, vms: names.optional(), nodes: names.optional() })
      .optional(),
    'learner.didNot': z
      .strictObject({ commands: commandNames, vms: names.optional(), nodes: names.optional() })
      .optional(),
    'learner.answered': z.strictObject({ questions: z.array(id).min(1).max(20) }).optional(),
    'event.seen': z
      .strictObject({
        event: z.string().min(1).max(60),
        fields: z.record(z.string(), z.union([z.string(), z.int()])).optional(),
      })
      .optional(),
  })
  .refine((tests) => Object.keys(tests).length === 1, { error: 'file.oneTest' });

export type ConditionEntry = z.infer<typeof condition>;

const objective = z.strictObject({
  id,
  title: text(200),
  hints: z.array(text(500)).max(3).optional(),
  after: id.optional(),
  reached: condition,
});

const check = z
  .strictObject({
    id,
    title: text(300),
    weight: z.int().min(1).max(10),
    when: z.enum(['start', 'end', 'edge', 'continuous', 'during']),
    from: duration.optional(),
    to: duration.optional(),
    test: condition,
    failMessage: text(500),
  })
  .refine(
    (entry) =>
      entry.when === 'during'
        ? entry.from !== undefined && entry.to !== undefined && entry.from <= entry.to
        : entry.from === undefined && entry.to === undefined,
    { error: 'file.window' },
  );

export type CheckEntry = z.infer<typeof check>;

export const labSection = z.strictObject({
  level: z.int().min(1).max(4),
  minutes: z.int().min(1).max(240),
  finishAfter: duration.optional(),
  brief: text(4000),
  prediction: question.optional(),
  questions: z.array(question).max(20).optional(),
  objectives: z.array(objective).min(1).max(20),
  checks: z.array(check).min(1).max(40),
  reference: z
    .array(
      z.strictObject({
        command: z.string().min(1).max(60),
        node: z.string().optional(),
        vm: z.string().optional(),
      }),
    )
    .max(100)
    .optional(),
  learning: text(2000),
  exams: z.array(z.string().min(1).max(40)).max(20).optional(),
});

export type LabSection = z.infer<typeof labSection>;
