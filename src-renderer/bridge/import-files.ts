import type { Fault } from '../../src-shared/faults';
import { importFileLimitBytes, importFilesLimit } from '../../src-shared/import/preview';
import type { ImportFileContent } from '../../src-shared/ipc';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';

export const inventoryEndings = '.xlsx,.csv,.json,.xml,.clixml,.ovf,.vmx';

/**
 * Asks for files of an inventory; empty when the person cancelled. In the desktop shell the page's own file input
 * opens the system's dialog too, and only the content of what was chosen comes into the page.
 */
export function chooseInventory(): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.accept = inventoryEndings;
    input.addEventListener('cancel', () => resolve([]));
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.click();
  });
}

/** The files as a call carries them. What is too large is refused before a byte of it is read. */
export async function contentOf(
  files: readonly File[],
): Promise<Result<readonly ImportFileContent[], Fault>> {
  if (files.length > importFilesLimit) {
    return refused({ code: 'import.tooManyFiles', files: files.length, limit: importFilesLimit });
  }
  let total = 0;
  for (const { name: file, size } of files) {
    total += size;
    if (total <= importFileLimitBytes) continue;
    const limitBytes = importFileLimitBytes;
    return refused({ code: 'import.tooLarge', file, bytes: total, limitBytes });
  }
  const contents: ImportFileContent[] = [];
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- Read one after the other, so that memory holds one copy at a time.
    const base64 = await base64Of(file);
    if (base64 === null) return refused({ code: 'import.notRead', file: file.name, reason: '' });
    contents.push({ name: file.name, base64 });
  }
  return ok(contents);
}

function base64Of(file: File): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('error', () => resolve(null));
    reader.addEventListener('load', () => {
      const address = typeof reader.result === 'string' ? reader.result : '';
      resolve(address.slice(address.indexOf(',') + 1));
    });
    reader.readAsDataURL(file);
  });
}
