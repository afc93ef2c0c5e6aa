import { readFileSync, readdirSync } from 'node:fs';
import { dirname, extname, join, normalize } from 'node:path';
import { root } from '../../src-main/launch/paths.mjs';

const notOurs = new Set(['node_modules', 'out', 'dist', 'artefacts', '.git']);

function below(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    // In a further worktree `.git` is a file.
    if (notOurs.has(entry.name)) return [];
    if (entry.isDirectory()) return below(path);
    return entry.isFile() ? [path] : [];
  });
}

/** Every file of the repository, as paths below its root. */
export const allFiles: readonly string[] = below('');
const known = new Set(allFiles);

const codeEndings = new Set(['.ts', '.tsx', '.mjs']);
export const isCode = (path: string): boolean => codeEndings.has(extname(path));

const texts = new Map<string, string>();

export function textOf(path: string): string {
  const text = texts.get(path) ?? readFileSync(join(root, path), 'utf8');
  texts.set(path, text);
  return text;
}

/** The code without its comments. Strings that look like comments do not occur in import lines. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{(])\/\/.*$/gm, '$1');
}

const importLine =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|@import\s+['"]([^'"]+)['"]/g;

/** What a file imports, exports from elsewhere, or loads: as it is written there. */
export function importsOf(path: string): readonly string[] {
  const code = withoutComments(textOf(path));
  return [...code.matchAll(importLine)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** The file an import of our own means, or null for packages. */
export function resolveImport(from: string, name: string): string | null {
  if (!name.startsWith('.')) return null;
  const base = normalize(join(dirname(from), name))
    .replaceAll('\\', '/')
    .replace(/\?.*$/, '');
  const tries = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`];
  return tries.find((path) => known.has(path)) ?? null;
}
