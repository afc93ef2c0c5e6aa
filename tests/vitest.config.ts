import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;
// Left alone, vitest takes one worker on two cores; projects it knows of must all say the same number.
const maxWorkers = 2;
const executablePath = process.env['HYPERLAB_BROWSER'] ?? '/usr/bin/chromium';

export default defineConfig({
  root,
  test: {
    reporters: process.env['CI'] ? ['dot'] : ['default'],
    projects: [
      {
        root,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/renderer/**', 'tests/e2e/**', 'tests/bench/**'],
          testTimeout: 120_000,
          maxWorkers,
          // Loading the simulation anew for every file costs more than its tests; files leave nothing behind.
          isolate: false,
        },
      },
      {
        root,
        plugins: [react()],
        // Found while a test runs, a package would reload the page under it.
        optimizeDeps: {
          include: [
            '@tanstack/react-table',
            '@tanstack/react-virtual',
            'axe-core',
            'cmdk',
            'i18next',
            'papaparse',
            'radix-ui',
            'react',
            'react-dom/client',
            'react-resizable-panels',
            'react/jsx-dev-runtime',
            'recharts',
            'uplot',
            'vitest-browser-react',
            'yaml',
            'zod',
            'zustand/vanilla',
          ],
        },
        test: {
          name: 'renderer',
          // Every file in a page of its own would load a thousand modules anew; `setup.ts` empties the page instead.
          isolate: false,
          setupFiles: ['tests/renderer/setup.ts'],
          // A browser on a busy machine may lose a key to a focus that has not moved yet; once more tells.
          retry: 1,
          testTimeout: 30_000,
          maxWorkers,
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath } }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
          },
        },
      },
    ],
  },
});
