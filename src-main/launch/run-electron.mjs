import { spawn } from 'node:child_process';

/** From the start of the process until its main module says that it runs. */
const handshakeLimitMs = 30_000;

/**
 * Starts Electron and waits until its main module says that a page was loaded. Only that proves that
 * it can: missing libraries or a forbidden sandbox end it before.
 *
 * @param {string} program
 * @param {readonly string[]} args The folder of the program, then what a person added.
 * @param {number} [limitMs]
 * @returns {Promise<{ ran: true, exitCode: number } | { ran: false, why: string }>}
 */
export function runElectron(program, args, limitMs = handshakeLimitMs) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const pass = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM'];
    for (const signal of signals) process.on(signal, pass);
    let isReady = false;
    let isLate = false;
    const limit = setTimeout(() => {
      isLate = !isReady;
      if (isLate) child.kill('SIGKILL');
    }, limitMs);
    child.on('message', (message) => {
      isReady ||= message === 'ready';
    });
    const end = (result) => {
      clearTimeout(limit);
      for (const signal of signals) process.removeListener(signal, pass);
      resolve(result);
    };
    child.once('error', (error) => end({ ran: false, why: `Electron: ${error.message}` }));
    child.once('exit', (code, signal) => {
      if (isReady) end({ ran: true, exitCode: code ?? 1 });
      else if (isLate) end({ ran: false, why: `Electron showed no page in ${limitMs / 1000} s` });
      else end({ ran: false, why: `Electron ended at once (${signal ?? `code ${code}`})` });
    });
  });
}
