import type { Command, CommandName } from './commands/index';
import { pricesOf } from './licensing/prices';
import type { Kind, RecordId } from './model/tables';
import type { World } from './model/world';
import type { Reader } from './reader';

/** A command with the one that takes it back. */
export interface Edit {
  readonly command: Command;
  readonly inverse: Command;
  /** What was edited, and its name at that time. */
  readonly object: RecordId;
  readonly name: string;
}

type Given = Readonly<Record<string, unknown>>;

/** The present values of the fields a command names; of a setting in parts, of the parts it names. */
function presentOf(record: Given, given: Given): Given {
  const before = Object.entries(given).flatMap(([key, value]): [string, unknown][] => {
    const present = record[key];
    if (value === undefined || present === undefined) return [];
    const inParts =
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      typeof present === 'object' &&
      present !== null;
    return [[key, inParts ? presentOf(present as Given, value as Given) : present]];
  });
  return Object.fromEntries(before);
}

/**
 * Edits of settings that can be taken back: what the object was before stands in its record. Where the
 * fields are called otherwise than the arguments, the second entry says where they stand.
 */
const editing = {
  'vm.configure': { object: 'vm', fields: (record: Given) => record },
  'node.configureFolders': { object: 'node', fields: ({ folders }: Given) => folders as Given },
  'node.setNumaSpanning': { object: 'node', fields: (record: Given) => record },
  'node.setPower': { object: 'node', fields: (record: Given) => record },
  // Prices are the only setting of the lab itself; its record needs no naming.
  'license.setPrices': {
    object: null,
    fields: (record: Given) => pricesOf(record as unknown as World),
  },
} as const satisfies Partial<
  Record<CommandName, { readonly object: string | null; readonly fields: (record: Given) => Given }>
>;

/** What a command replaces, named or not: a power plan brings parameters of its own along. */
function namedBy({ name }: Command, given: Given): Given {
  return name === 'node.setPower' ? { parking: true, ...given } : given;
}

/**
 * The command that takes an edit of settings back, computed before it is given; null for what is no
 * edit: life-cycle actions and faults are not undone, the simulation is rewound instead.
 */
export function editOf(reader: Reader, command: Command): Edit | null {
  if (!Object.hasOwn(editing, command.name)) return null;
  const { object: key, fields } = editing[command.name as keyof typeof editing];
  const { [key ?? 'world']: id = 'world:lab', ...given } = command.args as Given;
  const record = reader.get<Kind>(id as RecordId);
  if (!record) return null;
  const before = presentOf(fields(record as unknown as Given), namedBy(command, given));
  const name = 'name' in record ? record.name : '';
  const inverse = {
    name: command.name,
    args: key === null ? before : { [key]: id, ...before },
  } as unknown as Command;
  return { command, inverse, object: id as RecordId, name };
}
