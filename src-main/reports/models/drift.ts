import type { SimEvent } from '../../../src-shared/events';
import type { Kind, RecordId, SimRecord } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import type { Texts } from '../../../src-shared/text/index';
import { worldOf } from '../../../src-shared/rules/facts';
import type { Cell, Table } from '../document';
import type { ReportBody, ReportContext } from './frame';
import { column, dateOf, nameOf, section, subjectOf, verdict } from './frame';

/*
 * What an administrator sets and owns. Numbers that move by themselves (states of guests, sessions,
 * sizes of files) are no drift.
 */
const compared = {
  cluster: ['name', 'quorumMode', 'witness', 'address', 'sameSubnetDelayMs', 'sameSubnetThreshold'],
  node: [
    'name',
    'cluster',
    'edition',
    'licenses',
    'memoryMiB',
    'machine',
    'service',
    'paused',
    'weight',
    'powerPlan',
    'system',
    'virtualSwitches',
    'folders',
  ],
  network: ['name', 'role', 'metric', 'state'],
  disk: ['name', 'owner', 'use', 'state', 'capacityMiB', 'maintenance'],
  group: [
    'name',
    'owner',
    'state',
    'preferredOwners',
    'possibleOwners',
    'antiAffinity',
    'priority',
    'autoStart',
    'failback',
  ],
  vm: [
    'name',
    'node',
    'notes',
    'virtualProcessors',
    'startupMiB',
    'dynamicMemory',
    'memoryWeight',
    'cpuReservePermille',
    'cpuLimitPermille',
    'cpuWeight',
    'guestSystem',
    'automaticStart',
    'automaticStop',
    'adapters',
    'drives',
    'processorCompatibility',
    'integrationVersion',
    'snapshotFolder',
  ],
  vhd: ['fileName', 'sizeMiB', 'type', 'disk', 'vm'],
  snapshot: ['name', 'notes'],
} as const satisfies Partial<Record<Kind, readonly string[]>>;

type ComparedKind = keyof typeof compared;
const kinds = Object.keys(compared) as ComparedKind[];

interface Change {
  readonly id: RecordId;
  readonly kind: ComparedKind;
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly property: string | null;
  readonly before: string;
  readonly after: string;
}

/** R13: what differs between two moments of the lab: objects that came and went, and settings. */
export function driftReport(context: ReportContext): ReportBody {
  const { reader, texts, past } = context;
  const { t } = texts;
  const changes = past === null ? [] : changesOf(past, reader, texts);
  const { startsAt } = worldOf(reader);
  const span = t('documents:driftSpan', {
    from: texts.moment(startsAt, past?.now ?? 0),
    to: texts.moment(startsAt, reader.now),
  });
  const count = (change: Change['change']) =>
    changes.filter((each) => each.change === change).length;
  return {
    subject: subjectOf(reader),
    highlights: [
      verdict(
        'information',
        t('documents:driftCount', {
          added: count('added'),
          removed: count('removed'),
          changed: count('changed'),
        }),
      ),
    ],
    sections: [
      section('changes', t('documents:changes'), [
        { type: 'paragraph', text: span },
        changesTable(context, changes),
      ]),
    ],
  };
}

export function changesOf(before: Reader, after: Reader, texts: Texts): readonly Change[] {
  return kinds.flatMap((kind) => {
    const earlier = new Map(before.all(kind).map((record) => [record.id as RecordId, record]));
    const later = new Map(after.all(kind).map((record) => [record.id as RecordId, record]));
    const added = [...later.values()].filter(({ id }) => !earlier.has(id));
    const removed = [...earlier.values()].filter(({ id }) => !later.has(id));
    return [
      ...added.map((record) => whole(kind, record, 'added', after)),
      ...removed.map((record) => whole(kind, record, 'removed', before)),
      ...[...later.values()].flatMap((record) => {
        const old = earlier.get(record.id);
        return old === undefined || old === record
          ? []
          : differences(kind, old, record, { before, after, texts });
      }),
    ];
  });
}

function whole(
  kind: ComparedKind,
  record: SimRecord,
  change: 'added' | 'removed',
  reader: Reader,
): Change {
  const name = nameOfRecord(reader, record);
  return { id: record.id, kind, name, change, property: null, before: '', after: '' };
}

function nameOfRecord(reader: Reader, record: SimRecord): string {
  return record.kind === 'vhd' ? record.fileName : nameOf(reader, record.id);
}

interface Sides {
  readonly before: Reader;
  readonly after: Reader;
  readonly texts: Texts;
}

function differences(
  kind: ComparedKind,
  old: SimRecord,
  record: SimRecord,
  { before, after, texts }: Sides,
): readonly Change[] {
  const earlier = old as unknown as Readonly<Record<string, unknown>>;
  const later = record as unknown as Readonly<Record<string, unknown>>;
  return compared[kind].flatMap((property): readonly Change[] => {
    if (JSON.stringify(earlier[property]) === JSON.stringify(later[property])) return [];
    return [
      {
        id: record.id,
        kind,
        name: nameOfRecord(after, record),
        change: 'changed',
        property,
        before: valueText(before, earlier[property], texts),
        after: valueText(after, later[property], texts),
      },
    ];
  });
}

/** A value in words: names for ids, parts of a whole one after the other. */
function valueText(reader: Reader, value: unknown, texts: Texts): string {
  if (value === null || value === undefined || value === '') return texts.state('none');
  if (typeof value === 'boolean') return texts.state(value ? 'yes' : 'no');
  if (typeof value === 'number') return texts.number(value);
  if (typeof value === 'string') {
    return /^[a-z]+:./i.test(value) ? nameOf(reader, value as RecordId) : value;
  }
  if (Array.isArray(value)) {
    const items = value.map((each) => valueText(reader, each, texts));
    return items.length === 0 ? texts.state('none') : items.join('; ');
  }
  return Object.entries(value)
    .map(([key, part]) => `${key}: ${valueText(reader, part, texts)}`)
    .join(', ');
}

/** The last command about an object between the two moments. */
function causeOf(events: readonly SimEvent[], id: RecordId, since: number): SimEvent | undefined {
  return events.findLast(
    (event) => event.name === 'command.accepted' && event.object === id && event.at >= since,
  );
}

function changesTable(context: ReportContext, changes: readonly Change[]): Table {
  const { reader, texts, events, past } = context;
  const { t } = texts;
  return {
    type: 'table',
    id: 'changes',
    title: t('documents:changes'),
    empty: t('documents:noChanges'),
    columns: [
      column('object', t('views:column.object')),
      column('kind', t('views:column.type')),
      column('change', t('documents:column.change'), 'verdict'),
      column('property', t('documents:column.property')),
      column('before', t('documents:column.before'), 'message'),
      column('after', t('documents:column.afterwards'), 'message'),
      column('command', t('documents:column.command'), 'text', 2),
      column('who', t('documents:column.who'), 'text', 2),
      column('when', t('documents:column.when'), 'date', 2),
    ],
    rows: changes.map((each): readonly Cell[] => {
      const cause = causeOf(events, each.id, past?.now ?? 0);
      const fields = cause?.name === 'command.accepted' ? cause.fields : null;
      return [
        each.name,
        t(`documents:kind.${each.kind}`),
        verdict(
          each.change === 'removed' ? 'warning' : 'information',
          t(`documents:change.${each.change}`),
        ),
        each.property === null ? '' : propertyName(texts, each.property),
        each.before,
        each.after,
        fields === null ? '' : (texts.lookUp(`commands:${fields.command}`) ?? fields.command),
        fields === null ? '' : (texts.lookUp(`states:origin.${fields.origin}`) ?? fields.origin),
        cause === undefined ? null : dateOf(reader, cause.at),
      ];
    }),
  };
}

function propertyName(texts: Texts, property: string): string {
  return texts.lookUp(`documents:property.${property}`) ?? property;
}
