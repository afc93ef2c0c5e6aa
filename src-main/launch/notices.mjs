import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { packageListOf } from './bundle.mjs';
import { root } from './paths.mjs';
import { groups } from './targets.mjs';

// THIRD-PARTY-NOTICES.md: the licence of everything the bundles hold, read from what was installed.
// `node src-main/launch/notices.mjs` writes it anew; a test tells when that is due.

export const noticesFile = join(root, 'THIRD-PARTY-NOTICES.md');
/** Drawings that were copied into the sources bring their notice along. */
const copiedNotices = ['src-renderer/ui/icons/NOTICE.md'];

const opening = `# Third-party notices

Hyperlab's own licence is in LICENSE. Its programs hold parts of the packages below, each under its
own licence. The desktop package also holds Electron and Chromium, whose licences lie beside its
program as \`LICENSE\` and \`LICENSES.chromium.html\`.
`;

function licenceText(folder) {
  const name = readdirSync(join(root, folder)).find((file) => /^(licen[cs]e|copying)/i.test(file));
  return name === undefined ? null : readFileSync(join(root, folder, name), 'utf8').trim();
}

function holderOf({ author }) {
  return typeof author === 'string' ? author : (author?.name ?? 'its authors');
}

/** What stands for a package: its own file, or, where it ships none, what it declares. */
function entryOf(folder) {
  const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const text =
    licenceText(folder) ??
    `Licensed under ${manifest.license} by ${holderOf(manifest)}; the package ships no licence file.`;
  return { name: manifest.name, version: manifest.version, licence: manifest.license, text };
}

function section({ name, version, licence, text }) {
  const quoted = text.split(/\r?\n/).map((line) => `    ${line}`.trimEnd());
  return `## ${name} ${version} (${licence})\n\n${quoted.join('\n')}\n`;
}

/** The whole file as it has to be for what is built now. */
export async function thirdPartyNotices() {
  await ensureBuilt({ targets: groups.all, quiet: true });
  const lists = groups.all.map((name) => JSON.parse(readFileSync(packageListOf(name), 'utf8')));
  const entries = [...new Set(lists.flat())].map(entryOf);
  const unique = new Map(entries.map((entry) => [`${entry.name} ${entry.version}`, entry]));
  const sections = [...unique]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([, entry]) => section(entry));
  const copied = copiedNotices
    .filter((file) => existsSync(join(root, file)))
    .map((file) => readFileSync(join(root, file), 'utf8').replace(/^#/, '##'));
  const { format } = await import('prettier');
  return format([opening, ...copied, ...sections].join('\n'), { parser: 'markdown' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(noticesFile, await thirdPartyNotices());
}
