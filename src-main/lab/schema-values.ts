import { z } from 'zod';
import { parseDuration, parseMemory } from '../../src-shared/units';

/** `90s` as milliseconds. */
export const duration = z.string().transform((text, context) => {
  const read = parseDuration(text);
  if (read.ok) return read.value;
  context.addIssue({ code: 'custom', message: 'file.duration', input: text });
  return z.NEVER;
});

/** `2GiB` as MiB. */
export const size = z.string().transform((text, context) => {
  const read = parseMemory(text);
  if (read.ok && read.value > 0) return read.value;
  context.addIssue({ code: 'custom', message: 'file.size', input: text });
  return z.NEVER;
});

/** A name as Windows and Hyper-V take it: no control characters, no surrounding blanks, a letter or digit in it. */
export const name = z
  .string()
  .min(1)
  .max(60)
  .refine((text) => /^[^\p{Cc}]+$/u.test(text) && text.trim() === text && /[a-z0-9]/i.test(text), {
    error: 'file.name',
  });

/** A text in both languages. */
export const localText = (longest: number) =>
  z.strictObject({ en: z.string().min(1).max(longest), de: z.string().min(1).max(longest) });

/** The id of a lab, a question, an answer, an objective or a check. */
export const id = z
  .string()
  .min(1)
  .max(60)
  .refine((text) => /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(text), { error: 'file.id' });
