import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';
import { importLimits, refuseImport, tooMuch } from './limits';

/** What is pushed at once: deflate makes at most about a thousand times as much of it. */
const stepBytes = 16 * 1024;

/** Sheets shrink to a tenth or so; what grows beyond this, after the first few MiB, was made to grow. */
const mostGrowth = 100;
const freeBytes = 8 * 1024 * 1024;

/** Takes the unpacked content of one entry, piece by piece; null: the entry is not wanted. */
export type EntryReader = (name: string) => ((piece: Uint8Array, last: boolean) => void) | null;

/**
 * Goes through the entries of an archive and unpacks the wanted ones in small pieces. What headers say of
 * sizes is not believed: the unpacked bytes of all entries together are counted.
 */
export function readZip(file: string, bytes: Uint8Array, wanted: EntryReader): void {
  let unpacked = 0;
  let entries = 0;
  let pushed = 0;
  const archive = new Unzip((entry) => {
    entries += 1;
    if (entries > importLimits.entries) tooMuch(file, 'entries');
    const read = wanted(entry.name);
    if (!read) return;
    entry.ondata = (error, piece, last) => {
      if (error) throw error;
      unpacked += piece.length;
      const most = Math.min(importLimits.unpackedBytes, freeBytes + pushed * mostGrowth);
      if (unpacked > most) tooMuch(file, 'unpackedBytes');
      read(piece, last);
    };
    entry.start();
  });
  archive.register(UnzipInflate);
  archive.register(UnzipPassThrough);
  try {
    for (let at = 0; at < bytes.length; at += stepBytes) {
      pushed = Math.min(bytes.length, at + stepBytes);
      archive.push(bytes.subarray(at, at + stepBytes), at + stepBytes >= bytes.length);
    }
  } catch (error) {
    if (error instanceof Error && 'fault' in error) throw error;
    refuseImport({ code: 'import.malformed', file, format: 'ZIP', line: 0 });
  }
}
