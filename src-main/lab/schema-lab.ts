import { z } from 'zod';
import { gradedSection } from './schema-grading';
import { freeStep, given, solveStep } from './schema-timeline';
import { duration, id, localText } from './schema-values';

/*
 * The whole `lab:` section: what is graded (`schema-grading.ts`), and what is played around it.
 */

const tier = z.strictObject({
  tier: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  rto: duration.optional(),
  rpo: duration.optional(),
});

const call = z.strictObject({
  id,
  title: localText(200),
  answer: localText(1000),
  takes: duration,
  // Written `then` because that is what happens then; nobody awaits a lab file.
  // oxlint-disable-next-line unicorn/no-thenable
  then: given.optional(),
});

const mistake = z.strictObject({
  id,
  title: localText(300),
  trips: id,
  without: z.array(id).max(40).optional(),
  steps: z.array(freeStep).max(200),
});

export const labSection = gradedSection.extend({
  setup: given.optional(),
  tiers: z.record(z.string().min(1).max(60), tier).optional(),
  calls: z.array(call).max(40).optional(),
  statements: z
    .array(z.strictObject({ id, title: localText(200) }))
    .max(40)
    .optional(),
  solve: z.array(solveStep).max(200).optional(),
  mistakes: z.array(mistake).max(20).optional(),
  cleanup: given.optional(),
  sources: z.array(z.string().min(1).max(300)).max(40).optional(),
});

export type LabSection = z.infer<typeof labSection>;
