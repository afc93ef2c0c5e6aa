import type { Command } from '../../src-shared/commands/index';
import { commandSchemas, parseCommand } from '../../src-shared/commands/index';
import type { Fault } from '../../src-shared/faults';
import { slug } from '../../src-shared/model/ids';
import { parseDuration, parseMemory } from '../../src-shared/units';
import type { Given, LateName } from './definition';
import type { Lookup } from './lookup';
import { refuse } from './refusal';
import { parseRate } from './schema-values';
import type { Path } from './source';

type Mapping = Readonly<Record<string, unknown>>;

/** Keys of an entry that say when it is due or what it is for, and are no arguments. */
const notArguments = new Set([
  'id',
  'at',
  'after',
  'when',
  'delay',
  'within',
  'for',
  'reaches',
  'command',
]);

/** What later entries may name although the lab begins without it. */
export function expectCreated(lookup: Lookup, entries: readonly Mapping[]): void {
  for (const { command, name } of entries) {
    if (typeof name !== 'string') continue;
    if (command === 'cluster.create') lookup.expectCluster(name);
    if (command === 'vm.create' || command === 'backup.restoreBeside') lookup.expectVm(name);
  }
}

/** The command of an entry, its names turned into ids. */
export function givenOf(lookup: Lookup, entry: Mapping, path: Path): Given {
  const name = lookup.command(String(entry['command']), [...path, 'command']);
  const written = Object.fromEntries(
    Object.entries(entry).filter(([key]) => !notArguments.has(key)),
  );
  const late = lateOf(lookup, name, written, path);
  const args = Object.fromEntries(
    Object.entries(written).map(([key, value]) => [
      key,
      key === late?.argument
        ? `${late.argument}:none`
        : argumentOf(lookup, written, key, value, [...path, key]),
    ]),
  );
  const parsed = parseCommand({ name, args });
  if (parsed.ok) return { command: parsed.value, ...(late && { late }) };
  return refuseArgument(lookup, parsed.fault, name, args, path);
}

const lateArguments = ['migration', 'snapshot', 'backup'] as const;

/** Which move, snapshot or backup it will be is not known before its time: it is named by its machine. */
function lateOf(lookup: Lookup, name: Command['name'], args: Mapping, path: Path): LateName | null {
  const argument = lateArguments.find((key) => Object.hasOwn(commandSchemas[name].shape, key));
  const value = argument === undefined ? undefined : args[argument];
  if (argument === undefined || value === undefined) return null;
  const at = [...path, argument];
  if (typeof value === 'string') return { argument, vm: lookup.vm(value, at), name: null };
  const { vm, name: called } = mappingOf(value) ?? {};
  if (typeof vm !== 'string') refuse(lookup.source, at, { reason: 'file.lateName' });
  const known = typeof called === 'string' ? called : null;
  return { argument, vm: lookup.vm(vm, [...at, 'vm']), name: known };
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
