import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { candidates } from '../runner/browser.mjs';

/** The runner names a browser that starts; a person who calls Playwright directly gets the first found. */
const executablePath =
  process.env['HYPERLAB_BROWSER'] ?? candidates(process.platform, process.env).find(existsSync);
const root = new URL('../..', import.meta.url).pathname;

export default defineConfig({
  testDir: './specs',
  outputDir: `${root}artefacts/e2e`,
  // Two at a time on two cores: the server of a test and its browser share them.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    launchOptions: executablePath === undefined ? {} : { executablePath },
    screenshot: 'only-on-failure',
  },
});
