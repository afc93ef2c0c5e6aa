import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compileFunction } from 'node:vm';
import { decodeHostMessage, encodeCall } from '../../src-shared/framing';
import type { CallAnswer, CallName, Calls, Frame } from '../../src-shared/ipc';
import type { DoubleOptions, ElectronControl, RunningDouble } from './electron-double';
import { electronDouble } from './electron-double';
import type { PageDouble } from './electron-double-page';

/** The built desktop program, running over the double of Electron with its real host. */
export interface Program extends RunningDouble {
  readonly dataDir: string;
  quit(): Promise<void>;
}

export interface ProgramOptions extends Partial<DoubleOptions> {
  /** The folder that holds `package.json` and `out/`. */
  readonly appPath: string;
  /** Arguments after the program's own. */
  readonly args?: readonly string[];
  readonly dataDir?: string;
}

/** Runs the entry file with this Electron; everything else it requires is Node's own. */
function evaluate(file: string, electron: unknown): void {
  const real = createRequire(file);
  const require = (name: string): unknown => (name === 'electron' ? electron : real(name));
  const module = { exports: {} };
  const parameters = ['exports', 'require', 'module', '__filename', '__dirname'];
  const run = compileFunction(readFileSync(file, 'utf8'), parameters, { filename: file });
  run(module.exports, require, module, file, dirname(file));
}

// Each run of the entry file listens to the end of this process once more, as it should.
process.setMaxListeners(0);

/** Evaluates the built main file, lets Electron get ready afterwards, and waits for the page. */
export async function startProgram(options: ProgramOptions): Promise<Program> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'hyperlab-desktop-'));
  const double = electronDouble(options);
  const before = { argv: process.argv, data: process.env['HYPERLAB_DATA'] };
  process.env['HYPERLAB_DATA'] = dataDir;
  process.argv = [process.execPath, options.appPath, ...(options.args ?? [])];
  try {
    evaluate(join(options.appPath, 'out', 'electron', 'main.cjs'), double.electron);
  } finally {
    process.argv = before.argv;
    if (before.data === undefined) delete process.env['HYPERLAB_DATA'];
    else process.env['HYPERLAB_DATA'] = before.data;
  }
  const quit = async () => {
    double.app.quit();
    await until(() => double.control.hasQuit);
    if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
  };
  if (options.hasLock !== false) {
    const created = once(double.app, 'web-contents-created') as Promise<[unknown, PageDouble]>;
    setImmediate(() => double.app.becomeReady());
    const [, page] = await created;
    await once(page, 'did-finish-load');
  }
  return { ...double, dataDir, quit };
}

/** Waits for a state that no event announces; looking all the time would take the host's core. */
export async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 2));
}

/** Calls the host as the page does, and listens to what it sends. */
export class PageClient {
  readonly frames: Frame[] = [];
  readonly #page: PageDouble;
  readonly #waiting = new Map<number, (answer: CallAnswer<CallName>) => void>();
  #calls = 0;

  constructor(control: ElectronControl) {
    this.#page = control.page;
    this.#page.desktop.onMessage((message) => {
      const decoded = decodeHostMessage(message);
      if (!decoded.ok) throw new Error('the host sent what cannot be read');
      const { value } = decoded;
      if (value.type === 'answer') this.#waiting.get(value.id)?.(value.answer);
      else if (value.push.type === 'frame') this.frames.push(value.push);
    });
  }

  call<N extends CallName>(name: N, args: Calls[N]['args']): Promise<CallAnswer<N>> {
    this.#calls += 1;
    const id = this.#calls;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#page.desktop.send(encodeCall(id, name, args));
    });
  }
}
