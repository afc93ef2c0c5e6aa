import type { Fault } from '../../src-shared/faults';
import type { ImportOptions, ImportPreview } from '../../src-shared/import/preview';
import type { Result } from '../../src-shared/result';
import { ok } from '../../src-shared/result';
import { anonymise } from './anonymise';
import { compareTwins } from './compare';
import { writeLab } from './lab/write';
import type { ReadInventory } from './read';

export { readInventory } from './read';
export type { ImportFile, ReadInventory } from './read';

/**
 * What an import would do, with the lab file it would open.
 *
 * @param inFront The text of the lab file in front; null where there is none.
 */
export function previewImport(
  { inventory, sources }: ReadInventory,
  options: ImportOptions,
  inFront: string | null,
): Result<ImportPreview, Fault> {
  const own = options.anonymise ? anonymise(inventory) : inventory;
  const written = writeLab(own, {
    profile: options.profile,
    anonymised: options.anonymise,
    sources: sources.map(({ file }) => file),
  });
  if (!written.ok) return written;
  const { issues: read, ...shown } = own;
  const { issues, defaults, profile, fileName, text } = written.value;
  return ok({
    sources,
    inventory: shown,
    issues: [...read, ...issues],
    defaults,
    profile,
    fileName,
    text,
    differences: inFront === null ? null : compareTwins(inFront, text),
  });
}
