import type { Fault } from '../../src-shared/faults';
import type { Settings } from '../../src-shared/ipc';
import type { Result } from '../../src-shared/result';
import type { Message } from './subscriber';

/** What the worker thread is started with; plain data. */
export interface ThreadData {
  readonly labsDir: string;
  readonly dataDir: string;
  readonly version: string;
  readonly shell: 'electron' | 'web';
  readonly firstLab: string | null;
}

export type ToThread =
  | { readonly type: 'connect'; readonly client: number }
  | { readonly type: 'receive'; readonly client: number; readonly text: string }
  | { readonly type: 'congested'; readonly client: number; readonly congested: boolean }
  /** The shell has taken one delivered message over. */
  | { readonly type: 'taken'; readonly client: number }
  | { readonly type: 'leave'; readonly client: number }
  | { readonly type: 'settings'; readonly id: number; readonly value: Settings }
  | { readonly type: 'settingsKept'; readonly id: number; readonly result: Result<null, Fault> }
  | { readonly type: 'close' };

export type FromThread =
  | { readonly type: 'deliver'; readonly client: number; readonly message: Message }
  | { readonly type: 'readSettings'; readonly id: number }
  | { readonly type: 'writeSettings'; readonly id: number; readonly settings: Settings }
  | { readonly type: 'failed'; readonly fault: Fault }
  | { readonly type: 'closed' };
