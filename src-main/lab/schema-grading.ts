import { z } from 'zod';
import { condition } from './conditions/index';
import { duration, id, localText as text } from './schema-values';

/*
 * The `lab:` section: what makes a cluster a scenario. It stands apart from `schema.ts`, which
 * imports it, so that either file stays readable.
 */

export const question = z
  .strictObject({
    id,
    text: text(500),
    options: z
      .array(z.strictObject({ id, text: text(500) }))
      .min(2)
      .max(10),
    answer: id,
    /** Asked after the learner's first corrective act, with five causes to choose from. */
    rootCause: z.boolean().optional(),
  })
  .refine(({ rootCause, options }) => !rootCause || options.length === 5, {
    error: 'file.fiveCauses',
  });

const objective = z.strictObject({
  id,
  title: text(200),
  hints: z.array(text(500)).max(3).optional(),
  after: id.optional(),
  reached: condition,
  /** Ids of the timeline's faults it is about. */
  faults: z.array(id).max(20).optional(),
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
    hint: id.optional(),
  })
  .refine(
    (entry) =>
      entry.when === 'during'
        ? entry.from !== undefined && entry.to !== undefined && entry.from <= entry.to
        : entry.from === undefined && entry.to === undefined,
    { error: 'file.window' },
  );

export type CheckEntry = z.infer<typeof check>;

export const gradedSection = z.strictObject({
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
        group: z.string().optional(),
        disk: z.string().optional(),
        array: z.string().optional(),
        network: z.string().optional(),
        cluster: z.string().optional(),
      }),
    )
    .max(100)
    .optional(),
  learning: text(2000),
});

/** What is asked and graded; the whole section is in `schema-lab.ts`. */
export type LabSection = z.infer<typeof gradedSection>;
