import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages, succeeds } from './debian.mjs';

// A browser for the tests that need one: the system's, else Debian's package, else Playwright's.

const programs = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPlaces = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

/** Every place where a browser could be, best first. */
export function candidates(platform, env) {
  const own = env['HYPERLAB_BROWSER'] ? [env['HYPERLAB_BROWSER']] : [];
  if (platform === 'darwin') {
    const folders = ['/Applications', join(env['HOME'] ?? '', 'Applications')];
    const at = (folder, name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name);
    return [
      ...own,
      ...macApplications.flatMap((name) => folders.map((folder) => at(folder, name))),
    ];
  }
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
    const known = roots.filter((folder) => folder !== undefined);
    return [
      ...own,
      ...windowsPlaces.flatMap((place) => known.map((folder) => join(folder, place))),
    ];
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...own, ...programs.flatMap((name) => folders.map((folder) => join(folder, name)))];
}

/** Whether it starts: a package that only points to another store is found, but does not run. */
function runs(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  const result = spawnSync(path, ['--version'], { timeout: 30_000, stdio: 'ignore' });
  return result.status === 0;
}

function systemBrowser() {
  return candidates(process.platform, process.env).find(runs) ?? null;
}

/** Debian's package; the fonts are named because nothing else would bring one. */
async function installPackage(say) {
  const installed = await installPackages(['chromium', 'fonts-dejavu-core'], 8, say);
  return installed ? systemBrowser() : null;
}

async function downloadWithPlaywright(root, say) {
  say("fetching Playwright's browser …");
  const cli = join(root, 'node_modules', 'playwright', 'cli.js');
  if (!(await succeeds(process.execPath, [cli, 'install', 'chromium'], 5, 'inherit'))) return null;
  const { chromium } = await import('playwright');
  return runs(chromium.executablePath()) ? chromium.executablePath() : null;
}

const refusal =
  'No browser was found. Install Chromium, Chrome or Edge (on Debian: apt-get install chromium), ' +
  'or name the program in HYPERLAB_BROWSER.';

/**
 * The path of a browser that runs; throws with a sentence that says how to get one.
 *
 * @param {string} root
 * @param {(text: string) => void} say
 * @returns {Promise<string>}
 */
export async function ensureBrowser(root, say) {
  const path =
    systemBrowser() ?? (await installPackage(say)) ?? (await downloadWithPlaywright(root, say));
  if (path === null) throw new Error(refusal);
  return path;
}
