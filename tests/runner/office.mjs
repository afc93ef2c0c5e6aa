import { installPackages, succeeds } from './debian.mjs';

// LibreOffice for the tests of workbooks: the system's, else Debian's package, else none.

const runs = () => succeeds('soffice', ['--version'], 1);

/**
 * Whether there is a LibreOffice, installed where that is possible. Without it its tests are skipped.
 *
 * @param {(text: string) => void} say
 * @returns {Promise<boolean>}
 */
export async function ensureOffice(say) {
  return (await runs()) || ((await installPackages(['libreoffice-calc-nogui'], 3, say)) && runs());
}
