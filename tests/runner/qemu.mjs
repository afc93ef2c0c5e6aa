import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// qemu-img for the tests of virtual hard disks: the system's, else Debian's package, else none.

function runs() {
  const { status } = spawnSync('qemu-img', ['--version'], { timeout: 30_000, stdio: 'ignore' });
  return status === 0;
}

/** Whether there is a `qemu-img`, installed where that is possible. Without it its tests are skipped. */
export function ensureQemu(say) {
  if (runs()) return true;
  const isDebian = process.platform === 'linux' && existsSync('/usr/bin/apt-get');
  if (!isDebian || process.getuid?.() !== 0) return false;
  say('installing the system package qemu-utils …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const command = (args, minutes) =>
    spawnSync('apt-get', args, { env, timeout: minutes * 60_000, stdio: 'ignore' }).status === 0;
  const installed =
    command(['update', '-qq'], 3) &&
    command(['install', '-y', '-qq', '--no-install-recommends', 'qemu-utils'], 5);
  return installed && runs();
}
