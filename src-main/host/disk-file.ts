import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { open, stat, unlink } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Fault } from '../../src-shared/faults';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';
import type { NewDiskParent } from '../../src-shared/vhd/create';
import { emptyVhd, parentFault, sizeFault } from '../../src-shared/vhd/create';
import type {
  DiskFile,
  DiskFileFault,
  DiskFileNote,
  DiskFileParent,
  DiskFileType,
} from '../../src-shared/vhd/image';
import { inspectDiskFile } from '../../src-shared/vhd/inspect';

/*
 * The person's own .vhd and .vhdx files: read without a trace, written where nothing stands yet.
 */

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
const codeOf = (error: unknown) => (error as { readonly code?: unknown }).code;

/** What a file is; of a damaged one, what is wrong with it; of a differencing one, whether its parent fits. */
export async function inspectFile(path: string): Promise<Result<DiskFile, Fault>> {
  const read = await readDisk(path);
  if (!read.ok || read.value.parent === null) return read;
  const note = await parentNote(path, read.value.format, read.value.parent);
  return note === null ? read : ok({ ...read.value, notes: [...read.value.notes, note] });
}

/** Windows remembers whole seconds of the moment at which a parent was last changed. */
const stampMs = 2000;

/** What is odd about the parent of a disk, looked for where the disk says and beside it; or null. */
async function parentNote(
  child: string,
  format: DiskFile['format'],
  parent: DiskFileParent,
): Promise<DiskFileNote | null> {
  const { absolutePath, relativePath, name } = parent;
  const beside = [relativePath, name, absolutePath?.split(/[\\/]/).at(-1) ?? null];
  const places = [
    absolutePath,
    ...beside.map((way) => way && join(dirname(resolve(child)), way.replaceAll('\\', '/'))),
  ];
  for (const place of places) {
    const stats = place === null ? undefined : await stat(place).catch(() => undefined);
    if (!place || !stats?.isFile()) continue;
    const found = await readDisk(place);
    if (!found.ok) return 'parentDamaged';
    // A .vhdx names the state of its parent's data, which its headers hold and its identifier is not.
    if (format === 'vhdx') return null;
    if (found.value.uniqueId !== parent.uniqueId) return 'parentOther';
    const apartMs = Math.abs(stats.mtimeMs - (parent.modifiedAt ?? stats.mtimeMs));
    return apartMs > stampMs ? 'parentChanged' : null;
  }
  return 'parentMissing';
}

async function readDisk(path: string): Promise<Result<DiskFile, Fault>> {
  return withFile(path, (handle, { size }) =>
    inspectDiskFile({
      bytes: size,
      read: async (offset, length) => {
        const buffer = new Uint8Array(length);
        const { bytesRead } = await handle.read(buffer, 0, length, offset);
        return buffer.subarray(0, bytesRead);
      },
    }),
  );
}

/** Opens a file for reading only; a folder or a device is none. */
async function withFile(
  path: string,
  use: (handle: FileHandle, stats: Stats) => Promise<Result<DiskFile, DiskFileFault>>,
): Promise<Result<DiskFile, Fault>> {
  const file = basename(path);
  try {
    // Asked first: to open a pipe would wait for whoever writes into it.
    const kind = await stat(path);
    if (!kind.isFile()) return refused({ code: 'diskFile.notFound', file });
    const handle = await open(path, 'r');
    try {
      return await use(handle, await handle.stat());
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return refused({ code: 'diskFile.notFound', file });
    return refused({ code: 'diskFile.unreadable', file, reason: reasonOf(error) });
  }
}

/** A new disk as a person asks for it; a differencing one takes the size of its parent. */
export interface DiskFileOrder {
  readonly type: DiskFileType;
  readonly diskBytes: number | null;
  readonly parent: string | null;
}

/**
 * Writes a valid, empty .vhd. What exists is never overwritten, and what could not be written whole is
 * taken away again. A fixed disk is as long as it is large, and takes room as it is filled where the
 * file system allows that.
 *
 * @param now The present moment in milliseconds since 1970.
 */
export async function writeNewDisk(
  path: string,
  order: DiskFileOrder,
  now: number,
): Promise<Result<DiskFile, Fault>> {
  const differencing = order.type === 'differencing';
  if (differencing && order.parent === null) return refused({ code: 'diskFile.parentMissing' });
  if (!differencing && order.parent !== null) return refused({ code: 'diskFile.parentNotNeeded' });
  const found = order.parent === null ? ok(null) : await parentOf(order.parent, path, order);
  if (!found.ok) return found;
  const diskBytes = found.value?.diskBytes ?? order.diskBytes;
  if (diskBytes === null) return refused({ code: 'diskFile.sizeMissing' });
  const fault = sizeFault(diskBytes);
  if (fault) return refused(fault);
  const layout = emptyVhd({
    type: order.type,
    diskBytes,
    uniqueId: randomUUID().toUpperCase(),
    createdAt: now,
    parent: found.value?.parent ?? null,
  });
  const written = await writeNew(path, async (handle) => {
    await handle.truncate(layout.fileBytes);
    for (const { at, bytes } of layout.parts) await writeAll(handle, bytes, at);
    await handle.sync();
  });
  return written ? refused(written) : inspectFile(path);
}

async function writeAll(handle: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at + done);
    done += bytesWritten;
  }
}

/** Why it could not be written, or null. */
async function writeNew(
  path: string,
  fill: (handle: FileHandle) => Promise<void>,
): Promise<Fault | null> {
  const file = basename(path);
  let handle: FileHandle;
  try {
    handle = await open(path, 'wx');
  } catch (error) {
    return codeOf(error) === 'EEXIST'
      ? { code: 'diskFile.exists', file }
      : { code: 'diskFile.notWritten', file, reason: reasonOf(error) };
  }
  try {
    await fill(handle);
    await handle.close();
    return null;
  } catch (error) {
    await handle.close().catch(() => {});
    await unlink(path).catch(() => {});
    return { code: 'diskFile.notWritten', file, reason: reasonOf(error) };
  }
}

/** The parent as its child will name it. */
async function parentOf(
  path: string,
  child: string,
  order: DiskFileOrder,
): Promise<Result<{ readonly parent: NewDiskParent; readonly diskBytes: number }, Fault>> {
  const read = await readDisk(path);
  if (!read.ok) return read;
  const { uniqueId, diskBytes } = read.value;
  const fault = parentFault(read.value, basename(path), order.diskBytes ?? diskBytes);
  if (fault) return refused(fault);
  const way = relative(dirname(resolve(child)), resolve(path)).replaceAll('/', '\\');
  const { mtimeMs } = await stat(path);
  return ok({
    diskBytes,
    parent: {
      uniqueId,
      name: basename(path),
      absolutePath: resolve(path),
      relativePath: /^(\.\.|[A-Za-z]:)/.test(way) ? way : `.\\${way}`,
      modifiedAt: mtimeMs,
    },
  });
}
