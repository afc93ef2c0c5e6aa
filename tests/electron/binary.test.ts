import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright';
import { expect, test } from 'vitest';
import { ensureBuilt } from '../../src-main/launch/build.mjs';
import { hasDisplay } from '../../src-main/launch/decide.mjs';
import { findElectron } from '../../src-main/launch/electron-binary.mjs';
import { root } from '../../src-main/launch/paths.mjs';

const executablePath = findElectron(root);
const obstacle =
  executablePath === null
    ? 'no Electron binary'
    : hasDisplay(process.env, process.platform)
      ? null
      : 'no display';
if (obstacle !== null) console.log(`skipped: ${obstacle}`);

test.skipIf(obstacle !== null)('the real program opens its window and lists the labs', async () => {
  await ensureBuilt({ targets: ['electron'], quiet: true });
  const folder = mkdtempSync(join(tmpdir(), 'hyperlab-real-'));
  const program = await _electron.launch({
    args: [root],
    env: { ...process.env, HYPERLAB_DATA: folder },
    ...(executablePath === null ? {} : { executablePath }),
  });
  try {
    const window = await program.firstWindow();
    await window.getByText('T4', { exact: true }).first().waitFor();
    expect(await window.title()).toContain('Hyperlab');
  } finally {
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
