import { commandNames, commandSchemas } from '../../../src-shared/commands/index';
import {
  arrayId,
  backupId,
  backupJobId,
  backupStoreId,
  clusterId,
  diskId,
  groupId,
  migrationId,
  networkId,
  nodeId,
  snapshotId,
  vhdId,
  vmId,
} from '../../../src-shared/model/ids';
import type { FieldsType, FormType, LabForm, NameKind } from '../../../src-shared/lab-editing/form';
import { condition } from '../conditions/index';
import { labFile } from '../schema';
import { labSection } from '../schema-lab';
import { freeStep, timelineEntry, untimed } from '../schema-timeline';
import type { FormRules, Schema } from './form-of';
import { fieldsOf, fileSchemas, formOf, listOf, measure, nameOf } from './form-of';

/** Texts of conditions and of the grading section that name something, by their key. */
const namesByKey: Readonly<Record<string, NameKind>> = {
  vms: 'vm',
  above: 'vm',
  below: 'vm',
  vm: 'vm',
  nodes: 'node',
  node: 'node',
  groups: 'group',
  group: 'group',
  disks: 'disk',
  disk: 'disk',
  volumes: 'volume',
  networks: 'network',
  network: 'network',
  arrays: 'array',
  array: 'array',
  clusters: 'cluster',
  cluster: 'cluster',
  commands: 'command',
  command: 'command',
  event: 'event',
  questions: 'question',
  calls: 'call',
  call: 'call',
  statements: 'statement',
  reports: 'report',
  answer: 'option',
  predict: 'option',
  after: 'objective',
  hint: 'objective',
  faults: 'entry',
  for: 'check',
  trips: 'check',
  without: 'check',
};

/** Keys of the grading section whose mapping goes from one name to another. */
const mapsByKey: Readonly<Record<string, FormType>> = {
  answer: { kind: 'map', keys: 'question', of: nameOf('option') },
  statement: { kind: 'map', keys: 'statement', of: { kind: 'text', longest: 2000 } },
  // Settings as their record has them: lists and mappings among them.
  is: { kind: 'map', keys: null, of: { kind: 'any' } },
  hint: { kind: 'map', keys: 'objective', of: { kind: 'number', least: 1, most: 3 } },
};

function unwrapped(schema: Schema): Schema {
  return schema.def.innerType ? unwrapped(schema.def.innerType) : schema;
}

const inSection: FormRules = {
  schemas: fileSchemas,
  byKey: (key, schema) => {
    const inner = unwrapped(schema);
    if (inner.def.type === 'record') {
      if (key === 'tiers' && inner.def.valueType) {
        return { kind: 'map', keys: 'vm', of: formOf(inner.def.valueType, inSection) };
      }
      return mapsByKey[key] ?? null;
    }
    const of = namesByKey[key];
    if (!of) return null;
    if (inner.def.type === 'string') return nameOf(of);
    const isList = inner.def.type === 'array' && inner.def.element?.def.type === 'string';
    return isList ? listOf(nameOf(of)) : null;
  },
};

/** Ids of commands are written as names. Stores and jobs are made by the lab: their names are free. */
const idSchemas: ReadonlyMap<unknown, FormType> = new Map<unknown, FormType>([
  [nodeId, nameOf('node')],
  [vmId, nameOf('vm')],
  [groupId, nameOf('group')],
  [clusterId, nameOf('cluster')],
  [networkId, nameOf('network')],
  [diskId, nameOf('disk')],
  [arrayId, nameOf('array')],
  [vhdId, nameOf('vhd')],
  [backupStoreId, { kind: 'text', longest: 60 }],
  [backupJobId, { kind: 'text', longest: 60 }],
  // Which one it will be is not known beforehand: it is named by its machine, or with a name of its own.
  ...[migrationId, snapshotId, backupId].map((id): [unknown, FormType] => [id, late()]),
]);

function late(): FormType {
  const vm = { key: 'vm', type: nameOf('vm'), required: true };
  const name = { key: 'name', type: { kind: 'text', longest: null } as FormType, required: true };
  return { kind: 'variants', of: [nameOf('vm'), { kind: 'fields', fields: [vm, name] }] };
}

const namesOf = (entries: Readonly<Record<string, NameKind>>): FieldsType => ({
  kind: 'fields',
  fields: Object.entries(entries).map(([key, of]) => ({ key, type: nameOf(of), required: true })),
});

/** Arguments that are written with units or as the names that make up what they mean. */
function argumentForm(key: string, schema: Schema, all: readonly string[]): FormType | null {
  const { type } = unwrapped(schema).def;
  if (key === 'interface') return namesOf({ node: 'node', network: 'network' });
  if (key === 'path') return namesOf({ node: 'node', array: 'array', controller: 'controller' });
  if (key === 'volume') return nameOf('volume');
  if (type !== 'number') return null;
  if (key === 'controller' && all.includes('array')) return nameOf('controller');
  if (key.endsWith('Ms')) return measure('duration', true);
  if (key.endsWith('MiB')) return measure('size', true);
  return /bytesPerSecond$/i.test(key) ? measure('rate', true) : null;
}

function commandForm(schema: Schema): FieldsType {
  const all = Object.keys(schema.shape ?? {});
  const rules: FormRules = {
    schemas: idSchemas,
    byKey: (key, part) => argumentForm(key, part, all),
  };
  return fieldsOf(schema.shape ?? {}, rules);
}

/** Keys of the file that stand in the form; what describes the topology's own objects is kept as it is. */
const drawn = ['title', 'description', 'id', 'topology', 'profile', 'seed', 'startsAt', 'timeline'];

/** The keys of something that is a type of its own where it is used. */
function inside(schema: object): FieldsType {
  return fieldsOf((schema as Schema).shape ?? {}, inSection);
}

const byKey = ({ fields }: FieldsType): Readonly<Record<string, FormType>> =>
  Object.fromEntries(fields.map(({ key, type }) => [key, type]));

function built(): LabForm {
  const file = inside(labFile).fields.filter(({ key }) => drawn.includes(key));
  const step = {
    ...byKey(inside(freeStep)),
    look: { kind: 'map', keys: null, of: { kind: 'text', longest: 60 } },
    export: nameOf('report'),
  } as const;
  // Who a message is from stands beside it, as arguments stand beside a command.
  const from: FormType = { kind: 'local', longest: 100 };
  return {
    file: { kind: 'fields', fields: file },
    lab: inside(labSection),
    commands: Object.fromEntries(
      commandNames
        .filter((name) => !name.startsWith('lab.'))
        .map((name) => [name, commandForm(commandSchemas[name] as unknown as Schema)]),
    ),
    conditions: byKey(inside(condition)),
    entries: {
      timeline: { ...byKey(inside(timelineEntry)), from },
      part: { ...byKey(inside(untimed)), from },
      given: { command: nameOf('command') },
      step,
      solveStep: { ...step, for: nameOf('check'), reaches: nameOf('objective') },
    },
  };
}

let form: LabForm | null = null;

/** The form of lab files; built once, when somebody first edits. */
export function labForm(): LabForm {
  form ??= built();
  return form;
}
