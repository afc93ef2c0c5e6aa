import type { IpcRendererEvent } from 'electron';
import { contextBridge, ipcRenderer } from 'electron';
import type { Desktop } from '../../src-shared/desktop';
import { desktopChannels, desktopKey } from '../../src-shared/desktop';

/** Listens without handing the page the event, which would hand it the whole of `ipcRenderer`. */
function listen(channel: string, listener: (message: never) => void): () => void {
  const heard = (_event: IpcRendererEvent, message: unknown) => listener(message as never);
  ipcRenderer.on(channel, heard);
  return () => {
    ipcRenderer.removeListener(channel, heard);
  };
}

const desktop: Desktop = {
  send: (message) => ipcRenderer.send(desktopChannels.toHost, message),
  onMessage: (listener) => listen(desktopChannels.fromHost, listener),
  onAction: (listener) => listen(desktopChannels.action, listener),
  showMenu: (state) => ipcRenderer.send(desktopChannels.menu, state),
  showProgress: (share) => ipcRenderer.send(desktopChannels.progress, share),
  openConnection: (vm) => ipcRenderer.send(desktopChannels.connection, vm),
  onFile: (listener) => listen(desktopChannels.file, listener),
  openFile: () => ipcRenderer.invoke(desktopChannels.openFile) as ReturnType<Desktop['openFile']>,
  saveFile: (content) =>
    ipcRenderer.invoke(desktopChannels.saveFile, content) as ReturnType<Desktop['saveFile']>,
  printPage: (page) =>
    ipcRenderer.invoke(desktopChannels.printPage, page) as ReturnType<Desktop['printPage']>,
  inspectDisk: () =>
    ipcRenderer.invoke(desktopChannels.inspectDisk) as ReturnType<Desktop['inspectDisk']>,
  writeDisk: (order) =>
    ipcRenderer.invoke(desktopChannels.writeDisk, order) as ReturnType<Desktop['writeDisk']>,
};

contextBridge.exposeInMainWorld(desktopKey, desktop);
