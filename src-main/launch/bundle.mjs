import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { build } from 'vite';
import { root } from './paths.mjs';
import { outFolder, targets } from './targets.mjs';

/** Where a bundle's packages are noted: what is bundled has its licence shipped beside it. */
export const packageListOf = (name) => join(outFolder, '.stamps', `${name}.packages.json`);

/** The folder below node_modules that a module came from, or null for our own. */
function packageFolder(id) {
  return (
    /^(?:\0)?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1] ?? null
  );
}

/** Notes which packages a bundle really holds: what was shaken off is not shipped. */
function notePackages(name) {
  return {
    name: 'hyperlab-packages',
    generateBundle(_options, files) {
      const modules = Object.values(files).flatMap((file) => Object.entries(file.modules ?? {}));
      const kept = modules.filter(([, module]) => module.renderedLength > 0);
      const folders = new Set(
        kept.map(([id]) => packageFolder(id)).filter((path) => path !== null),
      );
      const paths = [...folders].map((path) => relative(root, path).replaceAll('\\', '/'));
      mkdirSync(dirname(packageListOf(name)), { recursive: true });
      writeFileSync(packageListOf(name), JSON.stringify(paths.toSorted(), null, 1));
    },
  };
}

/** The page: its own configuration file says how, so that a development server finds the same. */
async function bundlePage(name) {
  const folder = join(root, 'src-renderer');
  await build({
    root: folder,
    configFile: join(folder, 'vite.config.ts'),
    logLevel: 'warn',
    plugins: [notePackages(name)],
  });
}

/**
 * Everything a program needs in one file, libraries included: packages hold no node_modules, the
 * sandboxed preload may load nothing, and a worker starts faster from one file than from forty.
 */
async function bundleProgram(name, { entry, outputs, kind }) {
  const file = outputs[0];
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    plugins: [notePackages(name)],
    resolve: { conditions: ['node'] },
    ssr: { noExternal: true, external: ['electron', 'playwright'], target: 'node' },
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
  await (target.kind === 'page' ? bundlePage(name) : bundleProgram(name, target));
}
