import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Fault } from '../../src-shared/faults';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where browsers that print stand, by system; the one `HYPERLAB_BROWSER` names comes first. */
export function browsersOf(platform: string, env: Environment): readonly string[] {
  const named = env['HYPERLAB_BROWSER'];
  return [...(named === undefined ? [] : [named]), ...usualBrowsers(platform, env)];
}

function usualBrowsers(platform: string, env: Environment): readonly string[] {
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return folders.flatMap((folder) =>
      folder === undefined ? [] : programs.map((program) => `${folder}\\${program}`),
    );
  }
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ];
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return names.flatMap((name) => [...folders, '/usr/bin'].map((folder) => join(folder, name)));
}

const patienceMs = 60_000;

/** Prints a page to PDF with a browser of this computer, which gets nothing but the page. */
export async function printPdf(html: string): Promise<Result<Uint8Array, Fault>> {
  const browser = browsersOf(process.platform, process.env).find((path) => existsSync(path));
  if (browser === undefined) return refused({ code: 'report.noBrowser' });
  const folder = await mkdtemp(join(tmpdir(), 'hyperlab-print-'));
  try {
    const page = join(folder, 'report.html');
    const pdf = join(folder, 'report.pdf');
    await writeFile(page, html);
    await run(browser, [
      '--headless',
      '--disable-gpu',
      // A browser of the superuser starts without a sandbox only; the page has no script to contain.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(folder, 'profile')}`,
      '--no-pdf-header-footer',
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ]);
    return ok(new Uint8Array(await readFile(pdf)));
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return refused({ code: 'report.printFailed', reason });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(program, [...args], { timeout: patienceMs }, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}
