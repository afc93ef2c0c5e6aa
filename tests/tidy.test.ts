import { describe, expect, test } from 'vitest';
import { targets } from '../src-main/launch/targets.mjs';
import {
  allFiles,
  importsOf,
  isCode,
  resolveImport,
  textOf,
  withoutComments,
} from './support/source-files';

const code = allFiles.filter(isCode);
const sources = code.filter((path) => path.startsWith('src-'));

/** Lists as they are shown when they are not empty. */
const offenders = (
  paths: readonly string[],
  why: (path: string) => string | null,
): readonly string[] =>
  paths.flatMap((path) => {
    const reason = why(path);
    return reason === null ? [] : [`${path}: ${reason}`];
  });

describe('files', () => {
  const mayBeLong = /^src-shared\/text\/|\/fixtures\/|\/icons\/paths\.ts$/;

  test('have at most 400 lines, texts and data excepted', () => {
    const long = code.filter((path) => !mayBeLong.test(path));
    expect(
      offenders(long, (path) => {
        const lines = textOf(path).split('\n').length - 1;
        return lines > 400 ? `${lines} lines` : null;
      }),
    ).toEqual([]);
  });

  test('are named in lower case with dashes', () => {
    const wrong = code.filter((path) => !/^[a-z0-9.\-/]+$/.test(path));
    expect(wrong).toEqual([]);
  });

  test('export by name; only configuration that is found by its file has a default', () => {
    const named = code.filter((path) => !path.endsWith('.config.ts'));
    expect(
      offenders(named, (path) =>
        /^export default|\bas default\b/m.test(withoutComments(textOf(path))) ? 'default' : null,
      ),
    ).toEqual([]);
  });
});

describe('the simulation', () => {
  const sim = sources.filter((path) => path.startsWith('src-main/sim/'));
  const forbidden: readonly (readonly [string, RegExp])[] = [
    ['async code', /\basync\b|\bawait\b|\bPromise\b|\.then\(/],
    ['the wall clock', /\bDate\b|\bperformance\b/],
    ['chance', /Math\.random|\bcrypto\b/],
    ['timers', /\bset(?:Timeout|Interval|Immediate)\b|\bqueueMicrotask\b/],
    ['what differs between machines', /\bIntl\b|\.toLocale\w+\(|localeCompare/],
  ];

  test.each(forbidden)('has no use for %s', (_what, pattern) => {
    expect(sim.length).toBeGreaterThan(0);
    expect(
      offenders(sim, (path) => pattern.exec(withoutComments(textOf(path)))?.[0] ?? null),
    ).toEqual([]);
  });
});

type Layer =
  | 'shared'
  | 'sim'
  | 'lab'
  | 'import'
  | 'reports'
  | 'host'
  | 'web'
  | 'cli'
  | 'electron'
  | 'launch'
  | 'renderer';

/** Who may import whom: ARCHITECTURE.md, "Where things are". */
const mayImport: Readonly<Record<Layer, readonly Layer[]>> = {
  shared: ['shared'],
  sim: ['shared', 'sim'],
  lab: ['shared', 'sim', 'lab'],
  reports: ['shared', 'sim', 'lab', 'reports'],
  import: ['shared', 'sim', 'lab', 'import'],
  host: ['shared', 'sim', 'lab', 'import', 'reports', 'host'],
  web: ['shared', 'lab', 'reports', 'host', 'web'],
  cli: ['shared', 'lab', 'import', 'reports', 'host', 'cli'],
  electron: ['shared', 'lab', 'reports', 'host', 'electron'],
  launch: ['launch'],
  renderer: ['shared', 'renderer'],
};

/** Packages a layer may import beside our own code; `node` stands for what Node brings. */
const packages: Readonly<Record<Layer, RegExp>> = {
  shared: /^zod$/,
  sim: /^$/,
  lab: /^(zod|yaml)$/,
  import: /^(fflate|papaparse|saxes|yaml|zod)$/,
  reports: /^(fflate|papaparse)$/,
  host: /^(node:.*|zod|yaml|proper-lockfile|write-file-atomic)$/,
  web: /^(node:.*|ws|conf|zod)$/,
  cli: /^(node:.*|commander|zod)$/,
  electron: /^(node:.*|electron|electron-store|zod|write-file-atomic)$/,
  launch: /^(node:.*|vite|prettier)$/,
  renderer: /^(react|react-dom|react-dom\/client|react-i18next|zustand|zustand\/.*|zod|zod\/mini)$/,
};
const widgets =
  /^(radix-ui|@tanstack\/react-(table|virtual)|uplot(\/.*)?|recharts|cmdk|react-resizable-panels)$/;

function layerOf(path: string): Layer | null {
  const [, layer] = /^src-(?:main\/)?([a-z]+)\//.exec(path) ?? [];
  return layer !== undefined && layer in mayImport ? (layer as Layer) : null;
}

function isPackageAllowed(path: string, layer: Layer, name: string): boolean {
  if (packages[layer].test(name)) return true;
  if (path.startsWith('src-renderer/ui/')) return widgets.test(name);
  if (path.startsWith('src-main/reports/writers/')) return name.startsWith('node:');
  if (path.startsWith('src-shared/text/')) return name === 'i18next';
  // The page's own build configuration is not part of the page.
  return path === 'src-renderer/vite.config.ts';
}

describe('imports', () => {
  test('keep to the layers', () => {
    expect(
      offenders(sources, (path) => {
        const layer = layerOf(path);
        if (!layer) return 'belongs to no layer';
        const wrong = importsOf(path).filter((name) => {
          if (!name.startsWith('.')) return !isPackageAllowed(path, layer, name);
          const target = resolveImport(path, name);
          const other = target === null ? null : layerOf(target);
          // What is no code of a layer (package.json, an icon) is data, and free to everybody.
          return other !== null && !mayImport[layer].includes(other);
        });
        return wrong.length > 0 ? wrong.join(', ') : null;
      }),
    ).toEqual([]);
  });

  test('lead to files that exist', () => {
    expect(
      offenders(code, (path) => {
        const lost = importsOf(path).filter(
          (name) => name.startsWith('.') && resolveImport(path, name) === null,
        );
        return lost.length > 0 ? lost.join(', ') : null;
      }),
    ).toEqual([]);
  });

  test('of views do not lead to other views', () => {
    // What lists and panes have in common is no view, and what describes a row is pure.
    const shared = new Set(['common', 'filter', 'details']);
    const isPure = (path: string) => /[/-](rows|columns|status-text)\.tsx?$/.test(path);
    // Some pages are made of other views: the pane of details, its tabs, and a node with its lists on tabs.
    const composed = new Set([
      'src-renderer/views/details/details-pane.tsx',
      'src-renderer/views/details/snapshots-page.tsx',
      'src-renderer/views/details/vm-pages.ts',
      'src-renderer/views/node/node-view.tsx',
    ]);
    const views = sources.filter(
      (path) => path.startsWith('src-renderer/views/') && !composed.has(path),
    );
    const viewOf = (path: string) => path.split('/')[2];
    expect(
      offenders(views, (path) => {
        const others = importsOf(path)
          .map((name) => resolveImport(path, name))
          .filter((target) => target?.startsWith('src-renderer/views/') ?? false)
          .filter((target) => target !== null && viewOf(target) !== viewOf(path))
          .filter((target) => !shared.has(viewOf(target ?? '') ?? '') && !isPure(target ?? ''));
        return others.length > 0 ? others.join(', ') : null;
      }),
    ).toEqual([]);
  });
});

/** Everything that can be reached from these files. */
function reachable(entries: readonly string[]): ReadonlySet<string> {
  const reached = new Set(entries);
  for (const path of reached) {
    for (const name of importsOf(path)) {
      const target = resolveImport(path, name);
      if (target !== null && /\.(ts|tsx|mjs|css)$/.test(target)) reached.add(target);
    }
  }
  return reached;
}

test('every source file is part of something that runs', () => {
  const scripts = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const started = Object.values(scripts.scripts).flatMap(
    (script) => script.match(/src-\S+\.mjs/g) ?? [],
  );
  const entries = [
    ...Object.values(targets).map(({ entry }) => entry),
    ...started,
    // The page's entry is named by its HTML; the notices are written by hand and by their test.
    'src-renderer/main.tsx',
    'src-renderer/vite.config.ts',
    'src-main/launch/notices.mjs',
  ];
  const reached = reachable(entries.filter((path) => isCode(path) && allFiles.includes(path)));
  const dead = allFiles.filter(
    (path) => /^src-.*\.(ts|tsx|mjs|css)$/.test(path) && !reached.has(path),
  );
  expect(dead).toEqual([]);
});

describe('the repository', () => {
  const readable = allFiles.filter((path) => !/\.(png|ico|icns|woff2)$/.test(path));
  // Written so that this file does not contain what it looks for.
  const unwanted: readonly (readonly [string, RegExp])[] = [
    ['a machine or a registry', /\/[w]ork\/|\/[r]oot\/|[r]egistry\.npm|[n]pmmirror/],
    ['work left for later', /\b(?:T[O]DO|F[I]XME|X[X]X|H[A]CK)\b/],
  ];

  test.each(unwanted)('names %s nowhere', (_what, pattern) => {
    expect(
      offenders(readable, (path) => {
        const line = textOf(path)
          .split('\n')
          .findIndex((text) => pattern.test(text));
        return line < 0 ? null : `line ${line + 1}`;
      }),
    ).toEqual([]);
  });

  test('has a notice that it is not affiliated with Microsoft', () => {
    expect(textOf('README.md')).toMatch(/not affiliated with .*Microsoft/i);
  });
});
