import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from '../../src-main/launch/build.mjs';
import { outFolder } from '../../src-main/launch/targets.mjs';

await ensureBuilt({ targets: ['all', 'bench'] });
// A process of its own, so that figures of memory can ask for a collection before they measure.
const { status } = spawnSync(
  process.execPath,
  ['--expose-gc', join(outFolder, 'tests/bench.mjs'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
