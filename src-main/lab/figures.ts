import { profiles } from '../../src-shared/profiles/index';
import type { Figure, Profile, ProfileId } from '../../src-shared/profiles/profile';
import { parseDuration } from '../../src-shared/units';
import { nearestOf, refuse } from './refusal';
import { parseRate } from './schema-values';
import type { Source } from './source';

const dayMs = 86_400_000;

/** Bounds of settings a real cluster lets an administrator change (failover-cluster §1.1), and of one figure. */
const settings: Readonly<Record<string, readonly [number, number]>> = {
  'cluster.sameSubnetDelayMs': [250, 2000],
  'cluster.sameSubnetThreshold': [3, 10],
  'cluster.groupRetryMs': [1000, dayMs],
  // Nothing is ever written at no speed at all.
  'vm.saveMiBPerSecond': [1, 100_000],
  'snapshots.mergeRatePermille': [1, 1000],
  // Prices are everybody's own.
  'licensing.standardPrice': [0, 1_000_000],
  'licensing.enterprisePrice': [0, 1_000_000],
  'licensing.datacenterPrice': [0, 1_000_000],
  'backup.copyBytesPerSecond': [1_000_000, 10_000_000_000],
  'backup.restoreBytesPerSecond': [1_000_000, 10_000_000_000],
  'backup.storeBytesPerSecond': [1_000_000, 10_000_000_000],
};

const sections = [
  'memory',
  'cluster',
  'machine',
  'vm',
  'network',
  'quorum',
  'groups',
  'storage',
  'disks',
  'migration',
  'maintenance',
  'snapshots',
  'machines',
  'processor',
  'dynamicMemory',
  'remoteFx',
  'backup',
  'licensing',
] as const;

/** A figure a lab can write down: a number, a switch, the two bounds of a draw, or a table. */
function isWritable(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 2 && value.every(Number.isInteger);
  return typeof value === 'number' || typeof value === 'boolean' || isTable(value);
}

type Table = Readonly<Record<string, readonly number[]>>;

/** Rows of whole numbers by name. */
function isTable(value: unknown): value is Table {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((row) => Array.isArray(row) && row.every(Number.isInteger));
}

/** Paths of the figures a lab may override: modelling choices, and settings a cluster really has. */
export function editablePaths(profile: Profile): string[] {
  const paths: string[] = [];
  for (const section of sections) {
    const figures = Object.entries(profile[section]) as [string, Figure<unknown> | null][];
    for (const [name, figure] of figures) {
      const path = `${section}.${name}`;
      if (figure === null || !isWritable(figure.value)) continue;
      const chosen = figure.evidence === 'inferred' || figure.evidence === 'memory';
      if (chosen || settings[path]) paths.push(path);
    }
  }
  return paths;
}

/** A profile with the lab's own values; a path or a value that does not fit is refused. */
export function profileWith(
  source: Source,
  id: ProfileId,
  values: Readonly<Record<string, unknown>>,
): Profile {
  // A profile is plain JSON; the copy keeps the shipped one as it is.
  const profile = JSON.parse(JSON.stringify(profiles[id])) as Profile;
  const editable = editablePaths(profile);
  const sectionsOfProfile = profile as unknown as Record<string, Record<string, Figure<unknown>>>;
  for (const [path, given] of Object.entries(values)) {
    if (!editable.includes(path)) {
      const nearest = nearestOf(path, editable);
      refuse(source, ['values', path], {
        reason: nearest === null ? 'file.fixedFigure' : 'file.fixedFigureMeant',
        given: path,
        expected: nearest ?? '',
      });
    }
    const [section, name] = path.split('.') as [string, string];
    const figures = sectionsOfProfile[section];
    const before = figures?.[name];
    if (!figures || !before) continue;
    const value = readValue(source, path, before.value, given);
    figures[name] = { value, evidence: 'inferred', source: 'set by the lab' };
  }
  return profile;
}

function readValue(source: Source, path: string, before: unknown, given: unknown): unknown {
  if (typeof before === 'boolean') {
    if (typeof given === 'boolean') return given;
    refuse(source, ['values', path], {
      reason: 'file.type.boolean',
      given: String(given).slice(0, 40),
    });
  }
  if (isTable(before)) return readTable(source, path, before, given);
  if (!Array.isArray(before)) {
    return isRate(path) ? readRate(source, path, given) : readOne(source, path, given);
  }
  return path.endsWith('Ms') ? readRange(source, path, given) : readPair(source, path, given);
}

/** A table with the rows that are given in it; each has as many numbers as before, and none is below 1. */
function readTable(source: Source, path: string, before: Table, given: unknown): Table {
  const rows = Object.entries(isTable(given) ? given : {});
  const fits = ([name, row]: readonly [string, readonly number[]]) =>
    row.length === before[name]?.length && row.every((each) => each >= 1 && each <= 1_000_000);
  if (rows.length === 0 || !rows.every(fits)) {
    refuse(source, ['values', path], {
      reason: 'file.figureTable',
      expected: Object.keys(before).join(', '),
    });
  }
  return { ...before, ...Object.fromEntries(rows) };
}

const isRate = (path: string) => /bytesPerSecond/i.test(path);

/** The largest rate a figure may have: that of 100 Gbit/s, and then some. */
const largestRate = 100_000_000_000;

function readRate(source: Source, path: string, given: unknown): number {
  const value = typeof given === 'string' ? parseRate(given) : null;
  if (value === null || value < 1 || value > largestRate) {
    refuse(source, ['values', path], {
      reason: 'file.figureRate',
      given: String(given).slice(0, 40),
      expected: '1B/s – 100GB/s',
    });
  }
  return value;
}

function readPair(source: Source, path: string, given: unknown): readonly [number, number] {
  const bounds: unknown[] = Array.isArray(given) ? given : [];
  const [from, to] = bounds;
  const whole = bounds.length === 2 && Number.isInteger(from) && Number.isInteger(to);
  if (!whole || Number(from) < 0 || Number(from) > Number(to) || Number(to) > 1_000_000) {
    refuse(source, ['values', path], { reason: 'file.figurePair' });
  }
  return [Number(from), Number(to)];
}

function readOne(source: Source, path: string, given: unknown): number {
  const time = path.endsWith('Ms');
  const value = time ? durationOf(given) : given;
  const [least, most] = settings[path] ?? [0, time ? dayMs : 1_000_000];
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
    refuse(source, ['values', path], {
      reason: time ? 'file.figureDuration' : 'file.figureNumber',
      given: String(given).slice(0, 40),
      expected: time ? `${least}ms – ${most}ms` : `${least} – ${most}`,
    });
  }
  return value;
}

function readRange(source: Source, path: string, given: unknown): readonly [number, number] {
  const bounds: unknown[] = Array.isArray(given) ? given : [];
  const from = durationOf(bounds[0]);
  const to = durationOf(bounds[1]);
  if (bounds.length !== 2 || from === null || to === null || from > to || to > dayMs) {
    refuse(source, ['values', path], { reason: 'file.figureRange' });
  }
  return [from, to];
}

function durationOf(given: unknown): number | null {
  if (typeof given !== 'string') return null;
  const read = parseDuration(given);
  return read.ok ? read.value : null;
}
