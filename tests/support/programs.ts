import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'vite';

export const rootDir = join(import.meta.dirname, '..', '..');

/**
 * Bundles programs the way the product is bundled, each into one file of a new temporary folder.
 * Returns that folder; `x/y.ts` becomes `y.mjs` in it.
 */
export async function bundlePrograms(entries: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'hyperlab-programs-'));
  for (const entry of entries) {
    await build({
      configFile: false,
      root: rootDir,
      logLevel: 'warn',
      publicDir: false,
      resolve: { conditions: ['node'] },
      ssr: { noExternal: true, external: ['electron'], target: 'node' },
      build: {
        ssr: join(rootDir, entry),
        outDir: folder,
        emptyOutDir: false,
        target: 'node20',
        minify: false,
        rolldownOptions: {
          output: {
            format: 'es',
            entryFileNames: basename(entry).replace(/\.ts$/, '.mjs'),
            codeSplitting: false,
          },
        },
      },
    });
  }
  return folder;
}
