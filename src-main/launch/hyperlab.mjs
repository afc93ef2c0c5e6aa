import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { hasDisplay, isSet } from './decide.mjs';
import { openBrowser } from './open-browser.mjs';
import { root } from './paths.mjs';
import { outFolder } from './targets.mjs';

/*
 * The command line's entry: builds what is stale, hands the program what it may touch of the world
 * and ends with its exit code. Nothing but the program's own output reaches standard output.
 */

const built = (...path) => import(pathToFileURL(join(outFolder, ...path)).href);

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

function write(stream) {
  return (text) => {
    stream.write(text);
  };
}

/** Ends quietly when the reader has gone, as with `| head`. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

/** npm starts scripts in the project; a person means the folder they stand in. */
const here = process.env['INIT_CWD'] ?? process.cwd();

async function serve({ port, open }) {
  await ensureBuilt({ targets: ['web'] });
  const { startWebShell, dataFolder } = await built('web', 'server.mjs');
  const shell = await startWebShell({
    rendererDir: join(outFolder, 'renderer'),
    assetsDir: join(root, 'assets'),
    dataDir: dataFolder(process.env, process.platform),
    version,
    port,
  });
  console.log(`Hyperlab is running at ${shell.url}`);
  const mayOpen = open && !isSet(process.env['HYPERLAB_NO_OPEN']) && !isSet(process.env['CI']);
  if (mayOpen && hasDisplay(process.env, process.platform)) await openBrowser(shell.url);
  await new Promise((end) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, end);
  });
  await shell.close();
}

async function run() {
  await ensureBuilt({ targets: ['cli'] });
  process.chdir(here);
  const { main, printPdf, dataFolder } = await built('cli', 'main.mjs');
  process.exitCode = await main(process.argv.slice(2), {
    labsDir: join(root, 'assets', 'labs'),
    dataDir: dataFolder(process.env, process.platform),
    version,
    out: write(process.stdout),
    error: write(process.stderr),
    date: () => new Date().toISOString(),
    writeFile: (path, body) => {
      mkdirSync(dirname(resolve(path)), { recursive: true });
      writeFileSync(path, body);
    },
    print: printPdf,
    serve,
  });
}

run().catch((error) => {
  console.error(`Hyperlab: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 3;
});
