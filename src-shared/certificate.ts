import { z } from 'zod';

const localText = z.strictObject({ en: z.string().max(500), de: z.string().max(500) });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * A certificate of practice as a file (ux §2.4). It says what was played, and carries the journal, so that
 * every copy of the program can play it again and come to the same events and the same score.
 */
export const certificateSchema = z.strictObject({
  schema: z.literal('hyperlab/certificate'),
  schemaVersion: z.literal(1),
  title: z.literal('Certificate of practice'),
  notice: z.literal('Not affiliated with Microsoft.'),
  learner: z.string().trim().min(1).max(100),
  scenario: z.strictObject({ id: z.string().max(200), title: localText }),
  mode: z.enum(['guided', 'exercise', 'tabletop']),
  score: z.int().min(0).max(100),
  /** Enough points, as an exercise, and no objective shown: what its path asks for (lab-scenarios §G). */
  countsForPath: z.boolean(),
  simulatedMs: z.int().min(0),
  seed: z.int(),
  appVersion: z.string().max(60),
  modelVersion: z.int().min(1),
  issuedAt: z.string().max(40),
  /** SHA-256 over the canonical lines of every event up to the end of the lab. */
  eventLog: z.strictObject({ events: z.int().min(1), sha256 }),
  /** SHA-256 over everything above and the journal, so that a changed name or date shows too. */
  seal: sha256,
  /** The journal as a `.hyperlab` text; null where it is kept in a save beside. */
  journal: z.string().nullable(),
});

export type Certificate = Readonly<z.infer<typeof certificateSchema>>;

/** The text a certificate's seal is made of: its members in the order of the schema. */
export function sealedText(schema: z.ZodObject, certificate: object): string {
  const values = certificate as Readonly<Record<string, unknown>>;
  const keys = Object.keys(schema.shape).filter((key) => key !== 'seal');
  return JSON.stringify(keys.map((key) => [key, sorted(values[key])]));
}

/** The same value with the members of every mapping in order, however a file had them. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, each]) => [key, sorted(each)]);
}
