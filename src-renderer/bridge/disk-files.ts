import type { Fault } from '../../src-shared/faults';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';
import { emptyVhd } from '../../src-shared/vhd/create';
import type { DiskFile, DiskFileType } from '../../src-shared/vhd/image';
import { inspectDiskFile } from '../../src-shared/vhd/inspect';
import { desktop } from './desktop';

/** A .vhd or .vhdx of the person, and what it is or what is wrong with it. */
export interface ChosenDisk {
  readonly fileName: string;
  /** Where it is; null in a browser, which does not say. */
  readonly location: string | null;
  readonly modifiedAt: number;
  /** By which the desktop shell knows it again; null in a browser. */
  readonly token: number | null;
  readonly result: Result<DiskFile, Fault>;
}

export const diskEndings = '.vhd,.vhdx,.avhd,.avhdx';

/** The most a browser is given to download at once. */
export const largestDownloadBytes = 64 * 1024 * 1024;

/** Asks for a disk and reads it: only what its structures point to, and never to change it. */
export function chooseDisk(): Promise<ChosenDisk | null> {
  const shell = desktop();
  if (shell) return shell.inspectDisk();
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = diskEndings;
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file) void inspected(file).then(resolve);
      else resolve(null);
    });
    input.click();
  });
}

async function inspected(file: File): Promise<ChosenDisk> {
  const result = await inspectDiskFile({
    bytes: file.size,
    read: async (offset, length) =>
      new Uint8Array(await file.slice(offset, offset + length).arrayBuffer()),
  });
  const { name: fileName, lastModified: modifiedAt } = file;
  return { fileName, location: null, modifiedAt, token: null, result };
}

export interface DiskOrder {
  readonly type: DiskFileType;
  readonly diskBytes: number;
  readonly fileName: string;
  readonly parent: ChosenDisk | null;
}

/** Writes an empty disk; the name it got, or null when the person cancelled. */
export async function writeDisk(order: DiskOrder): Promise<Result<string | null, Fault>> {
  const shell = desktop();
  const { type, diskBytes, fileName, parent } = order;
  if (shell) {
    return shell.writeDisk({ type, diskBytes, fileName, parent: parent?.token ?? null });
  }
  const image = parent?.result.ok ? parent.result.value : null;
  const layout = emptyVhd({
    type,
    diskBytes,
    uniqueId: crypto.randomUUID().toUpperCase(),
    createdAt: Date.now(),
    parent:
      parent && image
        ? {
            uniqueId: image.uniqueId,
            name: parent.fileName,
            absolutePath: null,
            relativePath: `.\\${parent.fileName}`,
            modifiedAt: parent.modifiedAt,
          }
        : null,
  });
  const { fileBytes } = layout;
  if (fileBytes > largestDownloadBytes) {
    const limitBytes = largestDownloadBytes;
    return refused({ code: 'diskFile.browserTooLarge', bytes: fileBytes, limitBytes });
  }
  const content = new Uint8Array(fileBytes);
  for (const { at, bytes } of layout.parts) content.set(bytes, at);
  download(fileName, content);
  return ok(fileName);
}

/** A browser gives a download another name where the file exists, so nothing is overwritten. */
function download(fileName: string, content: Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
