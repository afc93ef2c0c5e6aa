import type { Dialog, IpcMain, IpcMainInvokeEvent } from 'electron';
import { BrowserWindow } from 'electron';
import { z } from 'zod';
import type { HandedFile } from '../../src-shared/desktop';
import { desktopChannels } from '../../src-shared/desktop';
import type { Fault } from '../../src-shared/faults';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';
import type { Texts } from '../../src-shared/text/index';
import { openableEndings, readChosen, writeChosen } from './files';
import { pdfOf } from './print-page';
import { isFromPage } from './senders';

const fileContent = z.strictObject({
  // A name without any folder: where it goes is the person's choice.
  fileName: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[^/\\:*?"<>|\0]+$/),
  mediaType: z.string().max(100),
  text: z.string().max(512 * 1024 * 1024),
  encoding: z.exactOptional(z.literal('base64')),
});

/** Shows the native dialogs for opening and saving on behalf of the page. */
export class Dialogs {
  readonly #dialog: Dialog;
  readonly #texts: () => Texts;

  constructor(dialog: Dialog, texts: () => Texts) {
    this.#dialog = dialog;
    this.#texts = texts;
  }

  listen(ipcMain: IpcMain): void {
    ipcMain.handle(desktopChannels.openFile, (event) => this.#open(event));
    ipcMain.handle(desktopChannels.printPage, (event, content: unknown) =>
      this.#print(event, content),
    );
    ipcMain.handle(desktopChannels.saveFile, (event, content: unknown) =>
      this.#save(event, content),
    );
  }

  /** The page stands in a window nobody sees, without scripts and without a way out. */
  async #print(event: IpcMainInvokeEvent, content: unknown): Promise<Result<string | null, Fault>> {
    const window = windowOf(event);
    const { fileName, text } = fileContent.parse(content);
    const { canceled, filePath } = await this.#dialog.showSaveDialog(window, {
      defaultPath: fileName,
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || filePath === '') return ok(null);
    const pdf = await pdfOf(text);
    if (!pdf.ok) return pdf;
    const why = await writeChosen(filePath, pdf.value, this.#texts());
    return why === null
      ? ok(filePath)
      : refused({ code: 'save.writeFailed', file: filePath, reason: why });
  }

  /** Reads the file, and tells the person when that fails. */
  async read(path: string): Promise<HandedFile | null> {
    const result = await readChosen(path, this.#texts());
    if (result.ok) return result.file;
    this.#dialog.showErrorBox('Hyperlab', result.why);
    return null;
  }

  async #open(event: IpcMainInvokeEvent): Promise<HandedFile | null> {
    const window = windowOf(event);
    const texts = this.#texts();
    const { canceled, filePaths } = await this.#dialog.showOpenDialog(window, {
      title: texts.t('desktop:dialog.open'),
      properties: ['openFile'],
      filters: [
        { name: texts.t('desktop:dialog.labsAndSaves'), extensions: [...openableEndings] },
        { name: texts.t('desktop:dialog.allFiles'), extensions: ['*'] },
      ],
    });
    const [path] = filePaths;
    return canceled || path === undefined ? null : this.read(path);
  }

  async #save(event: IpcMainInvokeEvent, content: unknown): Promise<string | null> {
    const window = windowOf(event);
    const { fileName, text, encoding } = fileContent.parse(content);
    const { canceled, filePath } = await this.#dialog.showSaveDialog(window, {
      defaultPath: fileName,
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || filePath === '') return null;
    const body = encoding === undefined ? text : Buffer.from(text, encoding);
    const why = await writeChosen(filePath, body, this.#texts());
    if (why === null) return filePath;
    this.#dialog.showErrorBox('Hyperlab', why);
    return null;
  }
}

/** The window whose page asks. A frame that is not our page gets no dialog: its call rejects. */
export function windowOf(event: IpcMainInvokeEvent): BrowserWindow {
  const window = isFromPage(event) ? BrowserWindow.fromWebContents(event.sender) : null;
  if (!window) throw new Error('Only the page of a window may ask for a file.');
  return window;
}
