import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { english } from '../../../src-shared/text/en/index';

const root = fileURLToPath(new URL('../../..', import.meta.url));

function sources(): string {
  return ['src-shared', 'src-main', 'src-renderer']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !/text[\\/](en|de)[\\/]/.test(file))
        .map((file) => readFileSync(join(root, folder, file), 'utf8')),
    )
    .join('\n');
}

/** What is asked for: whole keys, and the beginnings of keys that are put together. */
function askedFor(source: string): { readonly keys: Set<string>; readonly prefixes: string[] } {
  const keys = new Set([...source.matchAll(/['`"](\w+:[\w.-]+)['`"]/g)].map((match) => match[1]));
  const prefixes = [...source.matchAll(/[`'](\w+:[\w.-]*?)(?:\$\{|\.?'(?=[,\]]))/g)].map(
    (match) => match[1] ?? '',
  );
  return { keys: keys as Set<string>, prefixes };
}

test('no text is kept that nothing says', () => {
  const { keys, prefixes } = askedFor(sources());
  const namespaces = [
    'console',
    'moves',
    'planning',
    'validation',
    'imports',
    'views',
    'vmSettings',
    'newVm',
    'hyperVSettings',
    'clusterPages',
    'quorumPages',
    'groupPages',
    'snapshotPages',
    'maintenancePages',
    'desktop',
    'cli',
    'reports',
    'documents',
  ] as const;
  const unused = namespaces.flatMap((namespace) =>
    Object.keys(english[namespace])
      .map((key) => `${namespace}:${key.replace(/_(one|other)$/, '')}`)
      .filter((key) => !keys.has(key) && !prefixes.some((prefix) => key.startsWith(prefix))),
  );
  expect([...new Set(unused)]).toEqual([]);
});
