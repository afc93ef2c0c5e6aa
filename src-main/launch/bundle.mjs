import { basename, dirname, join } from 'node:path';
import { build } from 'vite';
import { root } from './paths.mjs';
import { outFolder, targets } from './targets.mjs';

/** The page: its own configuration file says how, so that a development server finds the same. */
async function bundlePage() {
  const folder = join(root, 'src-renderer');
  await build({ root: folder, configFile: join(folder, 'vite.config.ts'), logLevel: 'warn' });
}

/**
 * Everything a program needs in one file, libraries included: packages hold no node_modules, the
 * sandboxed preload may load nothing, and a worker starts faster from one file than from forty.
 */
async function bundleProgram({ entry, outputs, kind }) {
  const file = outputs[0];
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    resolve: { conditions: ['node'] },
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ssr: join(root, entry),
      outDir: join(outFolder, dirname(file)),
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        output: {
          format: kind === 'script' ? 'cjs' : 'es',
          entryFileNames: basename(file),
          codeSplitting: false,
        },
      },
    },
  });
}

/** @param {string} name One of `targets`. */
export async function bundle(name) {
  const target = targets[name];
  await (target.kind === 'page' ? bundlePage() : bundleProgram(target));
}
