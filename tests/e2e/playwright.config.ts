import { defineConfig } from '@playwright/test';

const executablePath = process.env['HYPERLAB_BROWSER'] ?? '/usr/bin/chromium';
const root = new URL('../..', import.meta.url).pathname;

export default defineConfig({
  testDir: './specs',
  outputDir: `${root}artefacts/e2e`,
  // Two at a time on two cores: the server of a test and its browser share them.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: process.env['CI']
    ? [['dot'], ['json', { outputFile: `${root}artefacts/e2e.json` }]]
    : 'list',
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    launchOptions: { executablePath },
    trace: 'retain-on-failure',
  },
});
