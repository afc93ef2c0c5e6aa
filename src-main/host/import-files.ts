import { openSync, readSync, closeSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Fault } from '../../src-shared/faults';
import { importFileLimitBytes } from '../../src-shared/import/preview';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';
import type { ImportFile } from '../import/index';

/** Reads files of an inventory a person named. Kind and size are asked before the first byte is read. */
export function readImportFiles(paths: readonly string[]): Result<readonly ImportFile[], Fault> {
  const files: ImportFile[] = [];
  let total = 0;
  for (const path of paths) {
    const file = basename(path);
    try {
      const { size, isFile } = kindOf(path);
      if (!isFile) return refused({ code: 'labFile.notFound', file: path });
      total += size;
      if (total > importFileLimitBytes) {
        return refused({
          code: 'import.tooLarge',
          file,
          bytes: total,
          limitBytes: importFileLimitBytes,
        });
      }
      files.push({ name: file, bytes: bytesOf(path, size) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return refused({ code: 'import.notRead', file, reason });
    }
  }
  return ok(files);
}

/** A pipe or a device would be read without end. */
function kindOf(path: string): { readonly size: number; readonly isFile: boolean } {
  const stat = statSync(path);
  return { size: stat.size, isFile: stat.isFile() };
}

/** No more than was there when its size was asked. */
function bytesOf(path: string, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  const handle = openSync(path, 'r');
  try {
    let done = 0;
    while (done < size) {
      const read = readSync(handle, bytes, done, size - done, done);
      if (read === 0) break;
      done += read;
    }
    return bytes.subarray(0, done);
  } finally {
    closeSync(handle);
  }
}
