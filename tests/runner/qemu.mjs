import { installPackages, succeeds } from './debian.mjs';

// qemu-img for the tests of virtual hard disks: the system's, else Debian's package, else none.

const runs = () => succeeds('qemu-img', ['--version'], 0.5);

/**
 * Whether there is a `qemu-img`, installed where that is possible. Without it its tests are skipped.
 *
 * @param {(text: string) => void} say
 * @returns {Promise<boolean>}
 */
export async function ensureQemu(say) {
  return (await runs()) || ((await installPackages(['qemu-utils'], 5, say)) && runs());
}
