import type { Command, CommandName } from '../../src-shared/commands/index';
import { commandNames, parseCommand } from '../../src-shared/commands/index';
import type { NodeId, VmId } from '../../src-shared/model/tables';
import { nodeIdOf } from '../sim/inventory/names';
import type { WorldPlan } from '../sim/inventory/plan';
import { slug } from '../../src-shared/model/ids';
import type { TimelineEntry } from './definition';
import { nearestOf, refuse } from './refusal';
import { unknownName } from './resolve';
import type { LabFile } from './schema';
import type { Path, Source } from './source';

/** Looks up the names a timeline or a grading section uses, and answers with ids. */
export class Lookup {
  readonly #nodes: ReadonlyMap<string, string>;
  readonly #vms: ReadonlyMap<string, string>;

  constructor(
    readonly source: Source,
    readonly plan: WorldPlan,
  ) {
    this.#nodes = new Map(plan.hosts.map(({ name }) => [slug(name), name]));
    this.#vms = new Map(plan.vms.map(({ name }) => [slug(name), name]));
  }

  node(name: string, path: Path): NodeId {
    const known = this.#nodes.get(slug(name));
    if (known === undefined)
      unknownName(this.source, path, 'node', name, [...this.#nodes.values()]);
    return nodeIdOf(known);
  }

  vm(name: string, path: Path): VmId {
    const known = this.#vms.get(slug(name));
    if (known === undefined) unknownName(this.source, path, 'vm', name, [...this.#vms.values()]);
    return `vm:${slug(known)}`;
  }

  /** A command's name. What the lab itself gives is not for a file to give. */
  command(name: string, path: Path): CommandName {
    if (!commandNames.includes(name as CommandName)) {
      unknownName(this.source, path, 'command', name, commandNames);
    }
    if (name.startsWith('lab.')) {
      refuse(this.source, path, { reason: 'file.reservedCommand', given: name });
    }
    return name as CommandName;
  }
}

/** The commands a lab gives by itself, in the order of their time, names turned into ids. */
export function timelineOf(lookup: Lookup, file: LabFile): TimelineEntry[] {
  const entries = (file.timeline ?? []).map((entry, index) => {
    const path = ['timeline', index];
    return { at: entry.at, command: commandOf(lookup, entry, path) };
  });
  return entries.sort((left, right) => left.at - right.at);
}

function commandOf(
  lookup: Lookup,
  entry: NonNullable<LabFile['timeline']>[number],
  path: Path,
): Command {
  const { at: _at, command, node, vm, ...rest } = entry;
  const name = lookup.command(command, [...path, 'command']);
  const args: Record<string, unknown> = { ...rest };
  if (node !== undefined) args['node'] = lookup.node(node, [...path, 'node']);
  if (vm !== undefined) args['vm'] = lookup.vm(vm, [...path, 'vm']);
  const parsed = parseCommand({ name, args });
  if (parsed.ok) return parsed.value;
  const extra = Object.keys(rest)[0];
  const at = parsed.fault.code === 'command.malformed' ? parsed.fault.path : '';
  const argument = at || (extra ?? '');
  return refuse(lookup.source, argument === '' ? path : [...path, ...argument.split('.')], {
    reason:
      argument === '' || args[argument] === undefined ? 'file.argumentMissing' : 'file.argument',
    given: argument === '' ? name : argument,
    expected: name,
  });
}

/** The nearest known name, for messages about ids inside a grading section. */
export function knownOrRefuse(
  source: Source,
  path: Path,
  what: 'question' | 'option' | 'event' | 'cluster' | 'objective',
  given: string,
  known: readonly string[],
): void {
  if (known.includes(given)) return;
  const nearest = nearestOf(given, known);
  refuse(source, path, {
    reason: `file.unknown.${what}${nearest === null ? '' : 'Meant'}`,
    given,
    expected: nearest ?? '',
  });
}
