import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { root } from './paths.mjs';

// `npm run dist`: packages for the platform it runs on; arguments go on to electron-builder, such
// as `-- --win` or `-- --linux dir`.

await ensureBuilt({ targets: ['electron'] });
const cli = join(root, 'node_modules', 'electron-builder', 'cli.js');
const args = ['--config', join(root, 'electron-builder.yml'), '--publish', 'never'];
const { status } = spawnSync(process.execPath, [cli, ...args, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
