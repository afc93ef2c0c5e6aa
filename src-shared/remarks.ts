import { z } from 'zod';
import type { SimMs } from './units';

/*
 * What people note about a history: it is kept with it and saved with it, and is no part of it. Nothing
 * follows from a remark, so that one about the past starts no new attempt.
 */

/** A moment to come back to, what was seen at a moment, and what a trainer says of a whole attempt. */
export const remarkKinds = ['bookmark', 'note', 'trainer'] as const;
export type RemarkKind = (typeof remarkKinds)[number];

export const remarkLimits = { remarks: 500, characters: 4000 } as const;

/** A remark as a person writes it; `id` null: a new one. */
export const writtenRemark = z.strictObject({
  id: z.int().min(1).nullable(),
  kind: z.enum(remarkKinds),
  text: z.string().trim().max(remarkLimits.characters),
});

export interface Remark {
  readonly id: number;
  readonly kind: RemarkKind;
  readonly attempt: number;
  readonly atMs: SimMs;
  readonly text: string;
}

/** The remarks of one kind about an attempt, by their moments. */
export function remarksOf(
  remarks: readonly Remark[],
  kind: RemarkKind,
  attempt: number,
): readonly Remark[] {
  return remarks
    .filter((remark) => remark.kind === kind && remark.attempt === attempt)
    .sort((left, right) => left.atMs - right.atMs || left.id - right.id);
}
