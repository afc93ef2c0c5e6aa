import { spawn } from 'node:child_process';

/**
 * The system's own way to open an address.
 *
 * @param {string} platform
 * @param {string} url
 * @returns {[program: string, args: string[]]}
 */
export function openerOf(platform, url) {
  if (platform === 'darwin') return ['open', [url]];
  // `start` belongs to a shell, and a shell would take the address apart at its `&`.
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  return ['xdg-open', [url]];
}

/**
 * Opens the system's browser. Resolves to whether something was started; what it then does is its
 * own matter.
 *
 * @param {string} url
 * @returns {Promise<boolean>}
 */
export function openBrowser(url, platform = process.platform) {
  const [program, args] = openerOf(platform, url);
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
