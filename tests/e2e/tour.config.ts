import { defineConfig } from '@playwright/test';
import base from './playwright.config';

const root = new URL('../..', import.meta.url).pathname;

/** The specs' settings for the tour, which is no test of its own: it takes pictures. */
export default defineConfig(base, {
  testDir: './tour',
  outputDir: `${root}artefacts/tour-failures`,
  timeout: 300_000,
  reporter: 'line',
});
