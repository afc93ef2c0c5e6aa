import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import { test as base, expect, type Page } from '@playwright/test';
import { Console } from './pages/console';
import { startShell } from './shell';
import type { Shell } from './shell';

const root = new URL('../..', import.meta.url).pathname;

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
    async (only) => {
      const { run } = (window as unknown as { axe: typeof axe }).axe;
      const { violations } = await run(document, {
        resultTypes: ['violations'],
        ...(only.length > 0 ? { runOnly: { type: 'rule', values: only } } : {}),
      });
      return violations.map(
        (violation) =>
          `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
      );
    },
    rules === 'all' ? [] : ['color-contrast', 'link-in-text-block'],
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
