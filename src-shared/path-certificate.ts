import { z } from 'zod';
import type { Certificate } from './certificate';
import { certificateSchema } from './certificate';
import { labPaths } from './lab-catalogue';

const lab = z.string().min(1).max(40);

/**
 * A certificate of practice for a whole path (lab-scenarios §G) as a file: one certificate of every lab of
 * the path that its version could play, each with its journal, and the labs it could not play by name.
 */
export const pathCertificateSchema = z.strictObject({
  schema: z.literal('hyperlab/path-certificate'),
  schemaVersion: z.literal(1),
  title: z.literal('Certificate of practice'),
  notice: z.literal('Not affiliated with Microsoft.'),
  learner: certificateSchema.shape.learner,
  path: z.enum(labPaths),
  /** Scenarios of the path that the version which made it could not play. */
  absent: z.array(lab).max(60),
  appVersion: certificateSchema.shape.appVersion,
  issuedAt: certificateSchema.shape.issuedAt,
  runs: z.array(certificateSchema).min(1).max(60),
  /** SHA-256 over everything above. */
  seal: certificateSchema.shape.seal,
});

export type PathCertificate = Readonly<z.infer<typeof pathCertificateSchema>>;

/** What a file of a certificate may hold. */
export type AnyCertificate = Certificate | PathCertificate;

export function isOfPath(certificate: AnyCertificate): certificate is PathCertificate {
  return certificate.schema === 'hyperlab/path-certificate';
}
