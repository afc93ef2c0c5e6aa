import type { ByteSource } from '../../../src-shared/vhd/bytes';
import { emptyVhd } from '../../../src-shared/vhd/create';
import type { NewDiskFile } from '../../../src-shared/vhd/create';
import { inspectDiskFile } from '../../../src-shared/vhd/inspect';

export const gibibyte = 1024 ** 3;

/** A disk as a test needs one: dynamic, of one GiB, unless the test says else. */
export function aDisk(changes: Partial<NewDiskFile> = {}): NewDiskFile {
  return {
    type: 'dynamic',
    diskBytes: gibibyte,
    uniqueId: '6F9619FF-8B86-4011-B42D-00CF4FC964FF',
    createdAt: Date.parse('2010-11-22T09:00:00Z'),
    parent: null,
    ...changes,
  };
}

export const aParent = {
  uniqueId: '11111111-2222-4333-8444-555555555555',
  name: 'base.vhd',
  absolutePath: 'C:\\Disks\\base.vhd',
  relativePath: '.\\base.vhd',
  modifiedAt: Date.parse('2010-11-20T12:00:00Z'),
} as const;

/** The bytes of a new disk; a fixed one must be small. */
export function bytesOf(disk: NewDiskFile): Uint8Array {
  const { fileBytes, parts } = emptyVhd(disk);
  const file = new Uint8Array(fileBytes);
  for (const { at, bytes } of parts) file.set(bytes, at);
  return file;
}

/** A file in memory; `asked` is told of every read. */
export function sourceOf(file: Uint8Array, asked: (length: number) => void = () => {}): ByteSource {
  return {
    bytes: file.length,
    read: (offset, length) => {
      asked(length);
      return Promise.resolve(file.subarray(offset, offset + length));
    },
  };
}

export const inspect = (file: Uint8Array) => inspectDiskFile(sourceOf(file));

/** What is wrong with a file, or `ok`. */
export async function codeOf(file: Uint8Array): Promise<string> {
  const result = await inspect(file);
  return result.ok ? 'ok' : result.fault.code;
}
