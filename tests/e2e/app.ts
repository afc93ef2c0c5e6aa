import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import axe from 'axe-core';
import { test as base, expect, type Page } from '@playwright/test';
import { Console } from './pages/console';

const root = new URL('../..', import.meta.url).pathname;

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

/** Starts `npm start` in browser mode and waits for the address it prints. */
export async function startShell(dataFolder?: string): Promise<Shell> {
  const folder = dataFolder ?? (await mkdtemp(join(tmpdir(), 'hyperlab-e2e-')));
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

/** A screenshot kept as an artefact; never compared by pixel. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  const folder = join(root, 'artefacts', 'screenshots');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/**
 * What axe finds on the page: each rule with the elements that break it. The library goes into the
 * page once; a builder that brings it anew each time and finishes in a page of its own takes longer.
 */
export async function violationsOf(
  page: Page,
  rules: 'all' | 'colour' = 'all',
): Promise<readonly string[]> {
  const there = await page.evaluate(() => 'axe' in window);
  if (!there) await page.evaluate(axe.source);
  return page.evaluate(
    async (tags) => {
      const { run } = (window as unknown as { axe: typeof axe }).axe;
      const { violations } = await run(document, {
        resultTypes: ['violations'],
        ...(tags.length > 0 ? { runOnly: { type: 'tag', values: tags } } : {}),
      });
      return violations.map(
        (violation) =>
          `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
      );
    },
    rules === 'all' ? [] : ['cat.color'],
  );
}

/** Fails with the rule and the element where axe finds anything on the page. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOf(page)).toEqual([]);
}

export const test = base.extend<{ shell: Shell; console: Console }>({
  // Playwright reads the fixtures a function needs from its first parameter, hence the empty pattern.
  // oxlint-disable-next-line no-empty-pattern
  shell: async ({}, use) => {
    const shell = await startShell();
    await use(shell);
    await shell.stop();
  },
  console: async ({ page, shell }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.goto(shell.url);
    const console = new Console(page);
    await console.ready();
    await use(console);
    expect(errors, 'errors on the page').toEqual([]);
  },
});

export { expect };
