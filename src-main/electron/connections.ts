import type { IpcMain, IpcMainEvent } from 'electron';
import { connectParameter, desktopChannels } from '../../src-shared/desktop';
import type { VmId } from '../../src-shared/model/ids';
import { vmId } from '../../src-shared/model/ids';
import { pageUrl } from './page-protocol';
import { isFromPage } from './senders';
import type { ConnectionWindow } from './window';

/** More at once than anybody looks at; each is a client of the host. */
const mostWindows = 24;

/** The windows of virtual machines: one a machine, opened from the console and closed with it. */
export class Connections {
  readonly #open: (address: string) => ConnectionWindow;
  readonly #windows = new Map<VmId, ConnectionWindow>();

  constructor(open: (address: string) => ConnectionWindow) {
    this.#open = open;
  }

  listen(ipcMain: IpcMain): void {
    ipcMain.on(desktopChannels.connection, (event: IpcMainEvent, vm: unknown) => {
      const asked = isFromPage(event) ? vmId.safeParse(vm) : null;
      if (asked?.success) this.#show(asked.data);
    });
  }

  closeAll(): void {
    for (const window of this.#windows.values()) window.close();
  }

  #show(vm: VmId): void {
    const known = this.#windows.get(vm);
    if (known) {
      if (known.isMinimized()) known.restore();
      known.focus();
      return;
    }
    if (this.#windows.size >= mostWindows) return;
    const window = this.#open(`${pageUrl}?${connectParameter}=${encodeURIComponent(vm)}`);
    this.#windows.set(vm, window);
    window.once('closed', () => this.#windows.delete(vm));
  }
}
