import type { Fault } from '../../src-shared/faults';
import type { FileContent } from '../../src-shared/ipc';
import type { Result } from '../../src-shared/result';
import { desktop } from './desktop';

export interface ChosenFile {
  readonly fileName: string;
  readonly text: string;
}

/** Lab files and saves. */
export const openableTypes = '.yaml,.yml,.json,.hyperlab';

/** Asks for a file to open; null when the person cancelled. */
export function chooseFile(): Promise<ChosenFile | null> {
  const shell = desktop();
  if (shell) return shell.openFile();
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = openableTypes;
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file) void readFile(file).then(resolve);
      else resolve(null);
    });
    input.click();
  });
}

export async function readFile(file: File): Promise<ChosenFile> {
  return { fileName: file.name, text: await file.text() };
}

/** Saves content where the person says, or as a download; the name it has there, null when cancelled. */
export async function saveFile(content: FileContent): Promise<string | null> {
  const shell = desktop();
  if (shell) return shell.saveFile(content);
  const body = content.encoding === 'base64' ? bytesOf(content.text) : content.text;
  const address = URL.createObjectURL(new Blob([body], { type: content.mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = content.fileName;
  link.click();
  // The browser has taken hold of the content once the click was handled; a minute is generous.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return content.fileName;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/**
 * Prints a page to a PDF file where the desktop does that itself: the chosen path, null when cancelled.
 * In a browser the host prints (`host`).
 */
export async function printPage(page: FileContent): Promise<Result<string | null, Fault> | 'host'> {
  const shell = desktop();
  if (!shell) return 'host';
  return shell.printPage({ ...page, fileName: page.fileName.replace(/\.html$/, '.pdf') });
}
