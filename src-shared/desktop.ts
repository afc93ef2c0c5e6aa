import type { Fault } from './faults';
import type { FileContent, Language } from './ipc';
import type { Result } from './result';
import type { Vocabulary } from './text/texts-type';
import type { DiskFile, DiskFileType } from './vhd/image';

/** Where the web shell answers the WebSocket upgrade. */
export const bridgePath = '/socket';

/** With this parameter the page is the window of one virtual machine: `?connect=vm:sql01`. */
export const connectParameter = 'connect';

/** Under this name the preload puts the desktop's side on `window`. */
export const desktopKey = 'hyperlabDesktop';

/** Electron's channels: one each way for the framed messages of `framing.ts`, the rest for dialogs. */
export const desktopChannels = {
  toHost: 'hyperlab:to-host',
  fromHost: 'hyperlab:from-host',
  action: 'hyperlab:action',
  menu: 'hyperlab:menu',
  progress: 'hyperlab:progress',
  file: 'hyperlab:file',
  openFile: 'hyperlab:open-file',
  saveFile: 'hyperlab:save-file',
  printPage: 'hyperlab:print-page',
  inspectDisk: 'hyperlab:inspect-disk',
  writeDisk: 'hyperlab:write-disk',
  connection: 'hyperlab:connection',
} as const;

/**
 * What the preload exposes to the page, and nothing else. A page without it runs in a browser and
 * uses the WebSocket, a file input and a download instead.
 */
export interface Desktop {
  /** Sends one framed call (`encodeCall`). */
  send(message: string): void;
  /** Framed answers and pushes (`decodeHostMessage`); returns how to stop listening. */
  onMessage(listener: (message: string | Uint8Array) => void): () => void;
  /** An entry of the native menu was chosen: the id of its action. */
  onAction(listener: (action: string) => void): () => void;
  /** Which actions can be chosen now; the native menu greys the others. */
  showMenu(state: MenuState): void;
  /** How much of the running tasks is done, 0 to 1, for the taskbar; null while none runs. */
  showProgress(share: number | null): void;
  /** A file was handed to the program from outside: by a double click, or on the command line. */
  onFile(listener: (file: HandedFile) => void): () => void;
  /** Asks for a lab file or a save in the native dialog; null when the person cancelled. */
  openFile(): Promise<HandedFile | null>;
  /** Writes the content where the person says; the chosen path, or null when cancelled. */
  saveFile(content: FileContent): Promise<string | null>;
  /** Prints a page without scripts to a PDF file where the person says; its path, or null when cancelled. */
  printPage(page: FileContent): Promise<Result<string | null, Fault>>;
  /** Opens the window of a virtual machine, or brings it to the front. */
  openConnection(vm: string): void;
  /** Asks for a .vhd or .vhdx and says what it is, without changing it; null when cancelled. */
  inspectDisk(): Promise<DesktopDisk | null>;
  /** Writes an empty .vhd where the person says and nothing stands yet; its path, or null when cancelled. */
  writeDisk(order: DesktopDiskOrder): Promise<Result<string | null, Fault>>;
}

/** A disk file the person chose in a native dialog. */
export interface DesktopDisk {
  readonly fileName: string;
  readonly location: string;
  /** In milliseconds since 1970. */
  readonly modifiedAt: number;
  /** The page names files by this: it may not name any the person did not choose. */
  readonly token: number;
  readonly result: Result<DiskFile, Fault>;
}

export interface DesktopDiskOrder {
  readonly type: DiskFileType;
  readonly diskBytes: number;
  /** What the dialog proposes. */
  readonly fileName: string;
  /** The token of its parent. */
  readonly parent: number | null;
}

export interface HandedFile {
  readonly fileName: string;
  readonly text: string;
}

export interface MenuState {
  readonly language: Language;
  /** The words of the lab's Windows version. */
  readonly vocabulary: Vocabulary;
  /** Ids of the actions that would do something now. */
  readonly enabled: readonly string[];
  /** Ids of the actions that are switched on (a pane that is shown). */
  readonly checked: readonly string[];
}
