import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from '../../src-main/launch/build.mjs';
import { outFolder } from '../../src-main/launch/targets.mjs';

await ensureBuilt({ targets: ['swarm'] });
await import(pathToFileURL(join(outFolder, 'tests/swarm.mjs')).href);
