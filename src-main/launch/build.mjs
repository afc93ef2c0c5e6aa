import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { withLock } from './lock.mjs';
import { root } from './paths.mjs';
import { groups, outFolder, targets } from './targets.mjs';

/** Every file below the folders and the files themselves, sorted, as paths below the root. */
function filesBelow(folder) {
  const found = [];
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) found.push(...filesBelow(path));
    else if (entry.isFile()) found.push(path);
  }
  return found.toSorted((a, b) => (a < b ? -1 : 1));
}

/**
 * Content decides, not time: a checkout sets every time anew, and reading the sources costs less
 * than starting the bundler.
 */
function fingerprint(name) {
  const hash = createHash('sha256').update(process.version);
  const files = targets[name].sources.filter((folder) => existsSync(join(root, folder)));
  const own = ['package-lock.json', ...filesBelow('src-main/launch')];
  for (const path of [...own, ...files.flatMap(filesBelow)]) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

const stampOf = (name) => join(outFolder, '.stamps', name);

function isFresh(name, print) {
  if (!targets[name].outputs.every((file) => existsSync(join(outFolder, file)))) return false;
  return existsSync(stampOf(name)) && readFileSync(stampOf(name), 'utf8') === print;
}

function namesOf(wanted) {
  const names = wanted.flatMap((name) => groups[name] ?? [name]);
  for (const name of names) {
    if (!targets[name]) throw new Error(`There is nothing called ${name} to build.`);
  }
  return [...new Set(names)];
}

async function buildOne(name, print) {
  // Vite is imported only here: before the packages are there it could not be.
  const { bundle } = await import('./bundle.mjs');
  await bundle(name);
  mkdirSync(dirname(stampOf(name)), { recursive: true });
  writeFileSync(stampOf(name), print);
}

/** What has to be built, with the fingerprint it is built from. */
function staleOf(names) {
  const prints = names.map((name) => [name, fingerprint(name)]);
  return new Map(prints.filter(([name, print]) => !isFresh(name, print)));
}

async function buildStale(names, quiet) {
  // Asked again: whoever held the lock may have built just this.
  const stale = staleOf(names);
  if (stale.size === 0) return [];
  const begun = Date.now();
  if (!quiet) console.error(`Hyperlab: building ${[...stale.keys()].join(', ')} …`);
  const mode = process.env['NODE_ENV'];
  const results = await Promise.allSettled(
    [...stale].map(([name, print]) => buildOne(name, print)),
  );
  // The bundler leaves its own mode behind, and tests that inherit it would run the libraries' other half.
  if (mode === undefined) delete process.env['NODE_ENV'];
  else process.env['NODE_ENV'] = mode;
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  if (!quiet) console.error(`Hyperlab: built in ${((Date.now() - begun) / 1000).toFixed(1)} s.`);
  return [...stale.keys()];
}

/**
 * Brings `out/` up to date with the sources; does nothing where it already is.
 *
 * @param {{ targets?: readonly string[], quiet?: boolean }} [options] Targets or groups of targets
 *   (`web`, `electron`, `cli`, `all`); everything when left out.
 * @returns {Promise<readonly string[]>} What had to be built.
 */
export async function ensureBuilt({ targets: wanted = ['all'], quiet = false } = {}) {
  ensureInstalled();
  const names = namesOf(wanted);
  if (staleOf(names).size === 0) return [];
  return withLock(join(outFolder, '.building'), () => buildStale(names, quiet));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await ensureBuilt({
      targets: process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['all'],
    });
  } catch (error) {
    console.error(`Hyperlab: ${error.message}`);
    process.exitCode = 1;
  }
}
