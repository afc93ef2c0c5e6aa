import type { Command } from '../../src-shared/commands/index';
import { commandSchemas, parseCommand } from '../../src-shared/commands/index';
import type { Fault } from '../../src-shared/faults';
import { slug } from '../../src-shared/model/ids';
import { parseDuration, parseMemory } from '../../src-shared/units';
import type { TimelineEntry } from './definition';
import type { Lookup } from './lookup';
import { refuse } from './refusal';
import type { LabFile } from './schema';
import { parseRate } from './schema-values';
import type { Path } from './source';

type Entry = NonNullable<LabFile['timeline']>[number];
type Mapping = Readonly<Record<string, unknown>>;

/** The commands a lab gives by itself, in the order of their time, names turned into ids. */
export function timelineOf(lookup: Lookup, file: LabFile): TimelineEntry[] {
  const all = file.timeline ?? [];
  for (const { command, name } of all) {
    if (command === 'cluster.create' && typeof name === 'string') lookup.expectCluster(name);
  }
  const entries = all.map((entry, index) => entryOf(lookup, entry, ['timeline', index]));
  return entries.sort((left, right) => left.at - right.at);
}

function entryOf(lookup: Lookup, entry: Entry, path: Path): TimelineEntry {
  const { at, command: named, ...rest } = entry;
  const name = lookup.command(named, [...path, 'command']);
  const { migration, ...given } = rest;
  const args = Object.fromEntries(
    Object.entries(given).map(([key, value]) => [
      key,
      argumentOf(lookup, given, key, value, [...path, key]),
    ]),
  );
  if (name === 'migration.cancel' && typeof migration === 'string') {
    // Which one it will be is not known before its time.
    const ofVm = lookup.vm(migration, [...path, 'migration']);
    return { at, command: { name, args: { migration: 'migration:none' } }, ofVm };
  }
  const parsed = parseCommand({ name, args: migration === undefined ? args : rest });
  if (parsed.ok) return { at, command: parsed.value };
  return refuseArgument(lookup, parsed.fault, name, args, path);
}

/** Keys that name one object, and how it is looked up. */
const objects = {
  node: (lookup: Lookup, name: string, path: Path) => lookup.node(name, path),
  target: (lookup: Lookup, name: string, path: Path) => lookup.node(name, path),
  lowerQuorumPriorityNode: (lookup: Lookup, name: string, path: Path) => lookup.node(name, path),
  vm: (lookup: Lookup, name: string, path: Path) => lookup.vm(name, path),
  group: (lookup: Lookup, name: string, path: Path) => lookup.group(name, path),
  cluster: (lookup: Lookup, name: string, path: Path) => lookup.cluster(name, path),
  network: (lookup: Lookup, name: string, path: Path) => lookup.network(name, path),
  disk: (lookup: Lookup, name: string, path: Path) => lookup.disk(name, path),
  array: (lookup: Lookup, name: string, path: Path) => lookup.array(name, path),
  volume: (lookup: Lookup, name: string, path: Path) => lookup.volume(name, path),
  vhd: (lookup: Lookup, name: string, path: Path) => lookup.vhd(name, path),
  // Stores and jobs are made by the timeline itself, so that nobody knows them beforehand.
  store: (_lookup: Lookup, name: string, _path: Path) => `backupStore:${slug(name)}`,
  job: (_lookup: Lookup, name: string, _path: Path) => `backupJob:${slug(name)}`,
} as const;

/** Keys that name several; a text under `from` and `to` is a name of something else and stays. */
const lists: Readonly<Record<string, keyof typeof objects>> = {
  nodes: 'node',
  vms: 'vm',
  from: 'node',
  to: 'node',
  preferredOwners: 'node',
  possibleOwners: 'node',
  configurationOwners: 'node',
  networks: 'network',
};

function argumentOf(
  lookup: Lookup,
  entry: Mapping,
  key: string,
  value: unknown,
  path: Path,
): unknown {
  if (typeof value === 'string') return textOf(lookup, entry, key, value, path);
  const list = lists[key];
  if (list !== undefined && Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.map((item, index) =>
      typeof item === 'string' ? objects[list](lookup, item, [...path, index]) : item,
    );
  }
  const parts = mappingOf(value);
  if (!parts) return value;
  if (key === 'interface') return adapterOf(lookup, parts, path) ?? value;
  if (key === 'path') return pathOf(lookup, parts, path) ?? value;
  if (key === 'witness' && typeof parts['disk'] === 'string') {
    return { disk: lookup.disk(parts['disk'], [...path, 'disk']) };
  }
  return value;
}

function textOf(lookup: Lookup, entry: Mapping, key: string, value: string, path: Path): unknown {
  if (Object.hasOwn(objects, key)) {
    return objects[key as keyof typeof objects](lookup, value, path);
  }
  const { array } = entry;
  if (key === 'controller' && typeof array === 'string') {
    return lookup.controller(array, value, path);
  }
  if (key.endsWith('Ms')) {
    const duration = parseDuration(value);
    return duration.ok ? duration.value : value;
  }
  if (key.endsWith('MiB')) {
    const size = parseMemory(value);
    return size.ok ? size.value : value;
  }
  return /bytesPerSecond$/i.test(key) ? (parseRate(value) ?? value) : value;
}

function adapterOf(lookup: Lookup, parts: Mapping, path: Path): string | null {
  const { node, network } = parts;
  const named = typeof node === 'string' && typeof network === 'string';
  return named ? lookup.adapter(node, network, path) : null;
}

function pathOf(lookup: Lookup, parts: Mapping, path: Path): string | null {
  const { node, array, controller } = parts;
  if (typeof node !== 'string' || typeof array !== 'string') return null;
  return typeof controller === 'string' ? lookup.path(node, array, controller, path) : null;
}

function mappingOf(value: unknown): Mapping | null {
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMapping ? (value as Mapping) : null;
}

function refuseArgument(
  lookup: Lookup,
  fault: Fault,
  name: Command['name'],
  args: Mapping,
  path: Path,
): never {
  const wrong = fault.code === 'command.malformed' ? fault.path : '';
  const shape = commandSchemas[name].shape;
  const argument = wrong || (Object.keys(args).find((key) => !Object.hasOwn(shape, key)) ?? '');
  const [first = ''] = argument.split('.');
  return refuse(lookup.source, argument === '' ? path : [...path, ...argument.split('.')], {
    reason: argument === '' || args[first] === undefined ? 'file.argumentMissing' : 'file.argument',
    given: argument === '' ? name : argument,
    expected: name,
  });
}
