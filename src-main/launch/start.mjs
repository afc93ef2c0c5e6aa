import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { decide, hasDisplay, isSet, situationOf } from './decide.mjs';
import { downloadElectron, findElectron } from './electron-binary.mjs';
import { ensureInstalled } from './install.mjs';
import { openBrowser } from './open-browser.mjs';
import { root } from './paths.mjs';
import { runElectron } from './run-electron.mjs';
import { outFolder } from './targets.mjs';

const downloadLimitMs = 120_000;

function say(text) {
  console.error(`Hyperlab: ${text}`);
}

/** Decides, downloading Electron on the way where that is wanted and allowed. */
async function whereTo() {
  let downloadFailure = null;
  for (;;) {
    const decision = decide(
      situationOf({
        env: process.env,
        platform: process.platform,
        userId: process.getuid?.(),
        isElectronReady: findElectron(root) !== null,
        downloadFailure,
      }),
    );
    if (decision.do !== 'download') return decision;
    say('fetching Electron (once, about 110 MB) …');
    const failure = await downloadElectron(root, downloadLimitMs);
    downloadFailure = failure ?? 'its download left nothing that runs';
  }
}

async function runWeb(why, lab) {
  if (why !== null) say(`opening in the browser, because ${why}.`);
  await ensureBuilt({ targets: ['web'] });
  const { startWebShell, dataFolder } = await import(
    pathToFileURL(join(outFolder, 'web', 'server.mjs')).href
  );
  const shell = await startWebShell({
    rendererDir: join(outFolder, 'renderer'),
    assetsDir: join(root, 'assets'),
    ...(lab === undefined ? {} : { lab }),
    dataDir: dataFolder(process.env, process.platform),
    onFailure: (why) => {
      say(why);
      process.exit(1);
    },
    version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
  });
  console.log(`Hyperlab is running at ${shell.url}`);
  const end = async () => {
    await shell.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void end());
  const mayOpen = !isSet(process.env['HYPERLAB_NO_OPEN']) && !isSet(process.env['CI']);
  const canOpen = mayOpen && hasDisplay(process.env, process.platform);
  if (canOpen && (await openBrowser(shell.url))) say('Ctrl+C ends it.');
  else say('open this address in a browser on this machine; it works once. Ctrl+C ends Hyperlab.');
}

async function start(args) {
  ensureInstalled();
  const decision = await whereTo();
  if (decision.do === 'refuse') {
    say(`${decision.why}.`);
    process.exitCode = decision.exitCode;
    return;
  }
  if (decision.do === 'browser') return runWeb(decision.why, args[0]);
  await ensureBuilt({ targets: ['electron'] });
  const result = await runElectron(findElectron(root), [root, ...args]);
  if (result.ran) process.exitCode = result.exitCode;
  else if (process.env['HYPERLAB_UI'] === 'electron') {
    say(`${result.why}.`);
    process.exitCode = 3;
  } else await runWeb(result.why, args[0]);
}

try {
  await start(process.argv.slice(2));
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
