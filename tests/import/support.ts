import { strToU8 } from 'fflate';
import type { Fault } from '../../src-shared/faults';
import type { ImportOptions, ImportPreview } from '../../src-shared/import/preview';
import type { ImportFile, ReadInventory } from '../../src-main/import/index';
import { previewImport, readInventory } from '../../src-main/import/index';
import type { LabDefinition } from '../../src-main/lab/definition';
import { goodLab } from '../lab/support';

export const file = (name: string, content: string | Uint8Array): ImportFile => ({
  name,
  bytes: typeof content === 'string' ? strToU8(content) : content,
});

export function read(...files: readonly ImportFile[]): ReadInventory {
  const result = readInventory(files);
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.value;
}

export function faultOf(...files: readonly ImportFile[]): Fault {
  const result = readInventory(files);
  if (result.ok) throw new Error('the files were read');
  return result.fault;
}

export function preview(
  inventory: ReadInventory,
  options: Partial<ImportOptions> = {},
  inFront: string | null = null,
): ImportPreview {
  const result = previewImport(inventory, { profile: null, anonymise: false, ...options }, inFront);
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.value;
}

/** The lab that comes of files, as it opens. */
export function twin(
  inventory: ReadInventory,
  options: Partial<ImportOptions> = {},
): LabDefinition {
  return goodLab(preview(inventory, options).text);
}
