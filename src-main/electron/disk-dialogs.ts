import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Dialog, IpcMain, IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import type { DesktopDisk } from '../../src-shared/desktop';
import { desktopChannels } from '../../src-shared/desktop';
import type { Fault } from '../../src-shared/faults';
import type { Result } from '../../src-shared/result';
import { ok } from '../../src-shared/result';
import type { Texts } from '../../src-shared/text/index';
import { diskFileTypes } from '../../src-shared/vhd/image';
import { inspectFile, writeNewDisk } from '../host/disk-file';
import { windowOf } from './dialogs';

const endings = ['vhd', 'vhdx', 'avhd', 'avhdx'] as const;

const order = z.strictObject({
  type: z.enum(diskFileTypes),
  diskBytes: z.number().min(0).max(Number.MAX_SAFE_INTEGER),
  fileName: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[^/\\:*?"<>|\0]+$/),
  parent: z.int().min(0).nullable(),
});

/** Inspects and writes virtual hard disks of the person, each chosen in a native dialog. */
export class DiskDialogs {
  readonly #dialog: Dialog;
  readonly #texts: () => Texts;
  /** The files the person chose, by token. */
  readonly #chosen = new Map<number, string>();

  constructor(dialog: Dialog, texts: () => Texts) {
    this.#dialog = dialog;
    this.#texts = texts;
  }

  listen(ipcMain: IpcMain): void {
    ipcMain.handle(desktopChannels.inspectDisk, (event) => this.#inspect(event));
    ipcMain.handle(desktopChannels.writeDisk, (event, given: unknown) => this.#write(event, given));
  }

  async #inspect(event: IpcMainInvokeEvent): Promise<DesktopDisk | null> {
    const window = windowOf(event);
    const texts = this.#texts();
    const { canceled, filePaths } = await this.#dialog.showOpenDialog(window, {
      title: texts.t('diskFiles:inspect.title'),
      properties: ['openFile'],
      filters: [
        { name: texts.t('desktop:dialog.disks'), extensions: [...endings] },
        { name: texts.t('desktop:dialog.allFiles'), extensions: ['*'] },
      ],
    });
    const [path] = filePaths;
    if (canceled || path === undefined) return null;
    const token = this.#chosen.size;
    this.#chosen.set(token, path);
    const result = await inspectFile(path);
    const modifiedAt = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    return { fileName: basename(path), location: dirname(path), modifiedAt, token, result };
  }

  async #write(event: IpcMainInvokeEvent, given: unknown): Promise<Result<string | null, Fault>> {
    const window = windowOf(event);
    const { type, diskBytes, fileName, parent } = order.parse(given);
    const { canceled, filePath } = await this.#dialog.showSaveDialog(window, {
      defaultPath: fileName,
      properties: ['createDirectory'],
      filters: [{ name: this.#texts().t('desktop:dialog.disks'), extensions: ['vhd'] }],
    });
    if (canceled || filePath === '') return ok(null);
    const parentPath = parent === null ? null : (this.#chosen.get(parent) ?? null);
    const size = type === 'differencing' ? null : diskBytes;
    const wish = { type, diskBytes: size, parent: parentPath };
    const written = await writeNewDisk(filePath, wish, Date.now());
    return written.ok ? ok(filePath) : written;
  }
}
