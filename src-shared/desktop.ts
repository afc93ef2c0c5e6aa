import type { FileContent, Language } from './ipc';
import type { Vocabulary } from './text/texts-type';

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
  /** Opens the window of a virtual machine, or brings it to the front. */
  openConnection(vm: string): void;
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
