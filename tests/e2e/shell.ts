import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../src-main/launch/paths.mjs';

/** A running web shell, started the way a person starts it, with a data folder of its own. */
export interface Shell {
  readonly url: string;
  readonly dataFolder: string;
  readonly processId: number;
  /** Ends it as Ctrl+C does, and removes its data folder unless it was given. */
  stop(): Promise<void>;
  /** Ends it as a power cut would: at once, with nothing written any more. */
  kill(): Promise<void>;
}

/** A shell that has not ended by then hangs: that is a defect, and no test may hang with it. */
const endLimitMs = 5000;

async function endOf(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<boolean>((resolve) => child.once('exit', () => resolve(true)));
  child.kill(signal);
  const limit = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), endLimitMs).unref();
  });
  if (await Promise.race([gone, limit])) return;
  child.kill('SIGKILL');
  throw new Error(`the shell did not end within ${endLimitMs} ms of ${signal}`);
}

/** A data folder of somebody who has been here before: the pages of the first start are not shown. */
async function usedFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hyperlab-e2e-'));
  const settings = { format: 1, console: { console: { welcomed: true } }, window: null };
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings));
  return folder;
}

/** Starts `npm start` in browser mode and waits for the address it prints. */
export async function startShell(dataFolder?: string): Promise<Shell> {
  const folder = dataFolder ?? (await usedFolder());
  const child = spawn(process.execPath, [join(root, 'src-main/launch/start.mjs')], {
    cwd: root,
    env: {
      ...process.env,
      HYPERLAB_UI: 'browser',
      HYPERLAB_NO_OPEN: '1',
      HYPERLAB_NO_DOWNLOAD: '1',
      HYPERLAB_DATA: folder,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const seen: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => seen.push(chunk.toString()));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      seen.push(line);
      const match = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(line);
      if (match) resolve(match[0]);
    });
    child.once('exit', (code) =>
      reject(new Error(`the shell ended with ${code}:\n${seen.join('\n')}`)),
    );
  });
  const end = (signal: NodeJS.Signals) => endOf(child, signal);
  return {
    url,
    dataFolder: folder,
    processId: child.pid ?? 0,
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGTERM');
      if (dataFolder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}
