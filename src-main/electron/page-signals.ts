import type { IpcMain, IpcMainEvent } from 'electron';
import { BrowserWindow } from 'electron';
import { z } from 'zod';
import { isActionId } from '../../src-shared/actions/index';
import type { MenuState } from '../../src-shared/desktop';
import { desktopChannels } from '../../src-shared/desktop';
import { languages } from '../../src-shared/ipc';
import { isFromPage } from './senders';

const actionList = z.array(z.string().refine(isActionId)).max(1000);
const menuState: z.ZodType<MenuState> = z.strictObject({
  language: z.enum(languages),
  vocabulary: z.enum(['r2', 'current']),
  enabled: actionList,
  checked: actionList,
});
const share = z.number().min(0).max(1).nullable();

/** Turns the progress bar of the taskbar off. */
const noProgress = -1;

/** Listens to what the page says about itself: its menu, and how far its tasks are. */
export function listenToPage(ipcMain: IpcMain, onMenu: (state: MenuState) => void): void {
  ipcMain.on(desktopChannels.menu, (event: IpcMainEvent, message: unknown) => {
    const state = isFromPage(event) ? menuState.safeParse(message) : null;
    if (state?.success) onMenu(state.data);
  });
  ipcMain.on(desktopChannels.progress, (event: IpcMainEvent, message: unknown) => {
    const done = isFromPage(event) ? share.safeParse(message) : null;
    if (!done?.success) return;
    BrowserWindow.fromWebContents(event.sender)?.setProgressBar(done.data ?? noProgress);
  });
}
