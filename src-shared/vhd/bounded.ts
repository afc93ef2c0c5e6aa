import { ok, refused } from '../result';
import type { ByteSource } from './bytes';
import type { DiskFileResult } from './image';

/** How much of a file is read at most: the largest table of a .vhd is 16 MiB, and little comes beside it. */
export const readBudgetBytes = 24 * 1024 * 1024;

/** A source that gives what was asked for or says why not, and never more than the budget altogether. */
export class BoundedSource {
  #left = readBudgetBytes;

  constructor(private readonly source: ByteSource) {}

  get bytes(): number {
    return this.source.bytes;
  }

  has(offset: number, length: number): boolean {
    return offset >= 0 && length >= 0 && offset + length <= this.source.bytes;
  }

  /** Exactly these bytes; the caller has made sure that they lie inside the file. */
  async read(offset: number, length: number): Promise<DiskFileResult<Uint8Array>> {
    if (length > this.#left) {
      return refused({ code: 'vhd.readsTooMuch', limitBytes: readBudgetBytes });
    }
    this.#left -= length;
    try {
      const bytes = await this.source.read(offset, length);
      if (bytes.length === length) return ok(bytes);
      return refused({
        code: 'vhd.tooShort',
        bytes: offset + bytes.length,
        neededBytes: offset + length,
      });
    } catch (error) {
      // A file may go, or become unreadable, between any two reads.
      const reason = error instanceof Error ? error.message : String(error);
      return refused({ code: 'vhd.unreadable', reason });
    }
  }
}
