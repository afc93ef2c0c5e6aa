import { join } from 'node:path';
import { failureText } from '../host/failure-text';
import { openHost } from '../host/thread';
import { servePage } from './page-server';
import { openSettings } from './settings';

export { dataFolder } from '../host/data-folder';

export interface WebShellOptions {
  /** The built page; the built worker is beside it, in `host/worker.mjs`. */
  readonly rendererDir: string;
  /** Holds `labs/`. */
  readonly assetsDir: string;
  /** Where settings and the journal are kept. */
  readonly dataDir: string;
  /** The shipped lab that is open at the start; the four-node cluster when left out. */
  readonly lab?: string;
  /** Shown in the console's About box. */
  readonly version: string;
  /** 0 lets the system choose, which is what a person gets. */
  readonly port?: number;
  /** The host cannot run or go on; `why` is a sentence. Without it the error is thrown. */
  readonly onFailure?: (why: string) => void;
}

export interface WebShell {
  /** The address to open, with its token; it works once. */
  readonly url: string;
  readonly origin: string;
  readonly token: string;
  /** Ends every connection, then the host: what was answered is on disk. */
  close(): Promise<void>;
}

/** Starts the host and serves the console on loopback. */
export async function startWebShell(options: WebShellOptions): Promise<WebShell> {
  const { rendererDir, assetsDir, dataDir, version, port, onFailure } = options;
  const host = openHost({
    workerFile: join(rendererDir, '..', 'host', 'worker.mjs'),
    labsDir: join(assetsDir, 'labs'),
    dataDir,
    version,
    shell: 'web',
    firstLab: options.lab ?? 'T4',
    settings: openSettings(dataDir, version),
    // The terminal speaks English, as every message of npm and Node around it does.
    ...(onFailure && { onFailure: (error: Error) => onFailure(failureText(error, 'en')) }),
  });
  try {
    const server = await servePage({ rendererDir, host, ...(port === undefined ? {} : { port }) });
    const close = async (): Promise<void> => {
      await server.close();
      await host.close();
    };
    return { url: server.url, origin: server.origin, token: server.token, close };
  } catch (error) {
    await host.close();
    throw error;
  }
}
