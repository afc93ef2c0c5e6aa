import type { Fault } from '../../src-shared/faults';
import type { Calls } from '../../src-shared/ipc';
import type { ImportPreview } from '../../src-shared/import/preview';
import type { Result } from '../../src-shared/result';
import { refused } from '../../src-shared/result';
import type { ReadInventory } from '../import/index';
import { previewImport, readInventory } from '../import/index';

/** What each client has read: to try other options its files are not sent again. */
export class Imports {
  readonly #read = new WeakMap<object, ReadInventory>();

  preview(
    client: object,
    { files, options }: Calls['import.preview']['args'],
    inFront: string | null,
  ): Result<ImportPreview, Fault> {
    if (files !== null) {
      this.#read.delete(client);
      const read = readInventory(
        files.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') })),
      );
      if (!read.ok) return read;
      this.#read.set(client, read.value);
    }
    const read = this.#read.get(client);
    return read ? previewImport(read, options, inFront) : refused({ code: 'import.noFiles' });
  }
}
