import type { Fault } from '../faults';
import { bitmapBytesOf, tableBytesOf } from './block-table';
import { headerBytes, headerOf, utf16 } from './dynamic-header';
import type { Locator } from './dynamic-header';
import { footerBytes, footerOf } from './footer';
import { sectorBytes } from './geometry';
import type { DiskFile, DiskFileType } from './image';
import { largestVhdBytes } from './image';

/** The block size Windows gives, 2 MiB (hyperv-host §5.1). */
export const usualBlockBytes = 2 * 1024 * 1024;
/** Below one MiB no disk is worth having; a modelling choice. */
export const smallestVhdBytes = 1024 * 1024;

/** An empty disk to be written. Its identifier is random, so the caller gives it. */
export interface NewDiskFile {
  readonly type: DiskFileType;
  readonly diskBytes: number;
  readonly uniqueId: string;
  /** In milliseconds since 1970. */
  readonly createdAt: number;
  readonly parent: NewDiskParent | null;
}

export interface NewDiskParent {
  readonly uniqueId: string;
  readonly name: string;
  /** Null where the writer does not know it: a browser names no folders. */
  readonly absolutePath: string | null;
  readonly relativePath: string;
  readonly modifiedAt: number;
}

/** A file of so many bytes, zero except for its parts. */
export interface FileLayout {
  readonly fileBytes: number;
  readonly parts: readonly { readonly at: number; readonly bytes: Uint8Array }[];
}

/** Why no disk of this size can be written, or null. */
export function sizeFault(diskBytes: number): Fault | null {
  if (diskBytes < smallestVhdBytes || diskBytes > largestVhdBytes) {
    return {
      code: 'diskFile.sizeOutOfRange',
      bytes: diskBytes,
      leastBytes: smallestVhdBytes,
      mostBytes: largestVhdBytes,
    };
  }
  const whole = diskBytes % sectorBytes === 0;
  return whole ? null : { code: 'diskFile.sizeNotWhole', bytes: diskBytes };
}

/** Why a new disk cannot build on this file, or null. */
export function parentFault(parent: DiskFile, file: string, diskBytes: number): Fault | null {
  if (parent.format !== 'vhd') return { code: 'diskFile.parentFormat', file };
  return parent.diskBytes === diskBytes
    ? null
    : { code: 'diskFile.sizeOfParent', bytes: diskBytes, parentBytes: parent.diskBytes };
}

/** A valid, empty .vhd. The size must have passed `sizeFault`; the parent is that of a differencing one. */
export function emptyVhd(disk: NewDiskFile): FileLayout {
  const footer = footerOf(disk);
  if (disk.type === 'fixed') {
    const fileBytes = disk.diskBytes + footerBytes;
    return { fileBytes, parts: [{ at: disk.diskBytes, bytes: footer }] };
  }
  const tableAt = footerBytes + headerBytes;
  const entries = Math.ceil(disk.diskBytes / usualBlockBytes);
  const table = new Uint8Array(tableBytesOf(entries)).fill(0xff);
  const paths = disk.parent ? pathsAfter(tableAt + table.length, disk.parent) : [];
  const last = paths.at(-1);
  const footerAt = last ? last.at + room(last.path.length) : tableAt + table.length;
  const locators = paths.map(({ code, at, path }): Locator => ({ code, at, bytes: path.length }));
  const header = headerOf({
    tableAt,
    entries,
    blockBytes: usualBlockBytes,
    parent: disk.parent && { ...disk.parent, locators },
  });
  return {
    fileBytes: footerAt + footerBytes,
    parts: [
      { at: 0, bytes: footer },
      { at: footerBytes, bytes: header },
      { at: tableAt, bytes: table },
      ...paths.map(({ at, path }) => ({ at, bytes: path })),
      { at: footerAt, bytes: footer },
    ],
  };
}

/** Whole sectors for so many bytes. */
const room = (bytes: number) => Math.max(1, Math.ceil(bytes / sectorBytes)) * sectorBytes;

/** The paths of the parent, one after the other, the absolute one first as Windows has it. */
function pathsAfter(
  begin: number,
  { absolutePath, relativePath }: NewDiskParent,
): readonly { readonly code: string; readonly at: number; readonly path: Uint8Array }[] {
  const texts: readonly (readonly [string, string | null])[] = [
    ['W2ku', absolutePath],
    ['W2ru', relativePath],
  ];
  let at = begin;
  return texts.flatMap(([code, text]) => {
    if (text === null) return [];
    const path = utf16(text, true);
    const place = { code, at, path };
    at += room(path.length);
    return [place];
  });
}

/** Size of the file of a dynamic disk with so many blocks (hyperv-host §5.1). */
export function dynamicFileBytes(diskBytes: number, blocks: number): number {
  const table = tableBytesOf(Math.ceil(diskBytes / usualBlockBytes));
  const data = blocks * (bitmapBytesOf(usualBlockBytes) + usualBlockBytes);
  return footerBytes + headerBytes + table + data + footerBytes;
}
