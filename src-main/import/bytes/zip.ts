import { Unzip, UnzipInflate, UnzipPassThrough, unzipSync } from 'fflate';
import { importLimits, refuseImport, tooMuch } from './limits';

/** What is pushed at once: deflate makes at most about a thousand times as much of it. */
const stepBytes = 16 * 1024;

/** Sheets shrink to a tenth or so; what grows beyond this, after the first few MiB, was made to grow. */
const mostGrowth = 50;
const freeBytes = 8 * 1024 * 1024;

/** Takes the unpacked content of one entry, piece by piece; null: the entry is not wanted. */
export type EntryReader = (name: string) => ((piece: Uint8Array, last: boolean) => void) | null;

/** The sizes its directory gives the entries of an archive. What owns up to be too large is refused at once. */
function declaredSizes(file: string, bytes: Uint8Array): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  unzipSync(bytes, {
    filter: ({ name, size, originalSize }) => {
      sizes.set(name, originalSize);
      if (sizes.size > importLimits.entries) tooMuch(file, 'entries');
      if (originalSize > freeBytes + size * mostGrowth) tooMuch(file, 'unpackedBytes');
      return false;
    },
  });
  return sizes;
}

/**
 * Goes through the entries of an archive and unpacks the wanted ones in small pieces. What its directory says
 * of sizes is a limit, not believed: the unpacked bytes of all entries together are counted.
 */
export function readZip(file: string, bytes: Uint8Array, wanted: EntryReader): void {
  let unpacked = 0;
  let declared = 0;
  let entries = 0;
  let sizes: ReadonlyMap<string, number> = new Map();
  const archive = new Unzip((entry) => {
    entries += 1;
    if (entries > importLimits.entries) tooMuch(file, 'entries');
    const read = wanted(entry.name);
    if (!read) return;
    declared += sizes.get(entry.name) ?? 0;
    if (declared > importLimits.unpackedBytes) tooMuch(file, 'unpackedBytes');
    entry.ondata = (error, piece, last) => {
      if (error) throw error;
      unpacked += piece.length;
      if (unpacked > declared) tooMuch(file, 'unpackedBytes');
      read(piece, last);
    };
    entry.start();
  });
  archive.register(UnzipInflate);
  archive.register(UnzipPassThrough);
  try {
    sizes = declaredSizes(file, bytes);
    for (let at = 0; at < bytes.length; at += stepBytes) {
      archive.push(bytes.subarray(at, at + stepBytes), at + stepBytes >= bytes.length);
    }
  } catch (error) {
    if (error instanceof Error && 'fault' in error) throw error;
    refuseImport({ code: 'import.malformed', file, format: 'ZIP', line: 0 });
  }
}
