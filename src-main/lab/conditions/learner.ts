import { z } from 'zod';
import type { CommandName } from '../../../src-shared/commands/index';
import type { SimEvent } from '../../../src-shared/events';
import type { RecordId } from '../../../src-shared/model/tables';
import type { LabAct } from '../../../src-shared/model/world';
import { knownOrRefuse } from '../names';
import { id } from '../schema-values';
import type { Inside } from './inside';
import type { EventLike, Looked } from './test';
import { bounded, boundsOf, isWithin, names, share, test, whole } from './test';

const commandNames = z.array(z.string().min(1).max(60)).min(1).max(40);

/** What the learner's commands were about; nothing means anything. */
const acts = z.strictObject({
  commands: commandNames,
  vms: names.optional(),
  nodes: names.optional(),
  groups: names.optional(),
  disks: names.optional(),
  arrays: names.optional(),
  networks: names.optional(),
  clusters: names.optional(),
});

export interface Acts {
  readonly commands: readonly CommandName[];
  /** Empty means any object. */
  readonly objects: readonly RecordId[];
}

function actsOf(entry: z.output<typeof acts>, inside: Inside): Acts {
  const objects: RecordId[] = [
    ...inside.vms(entry.vms ?? []),
    ...inside.nodes(entry.nodes ?? []),
    ...inside.groups(entry.groups ?? []),
    ...inside.disks('disks', entry.disks ?? []),
    ...inside.arrays(entry.arrays ?? []),
    ...inside.networks(entry.networks ?? []),
    ...inside.clusters(entry.clusters ?? []),
  ];
  return { commands: inside.commands(entry.commands), objects };
}

const did = ({ run, span }: Looked, condition: Acts) =>
  run.acts.some((act) => act.at >= span.from && act.at <= span.to && matches(act, condition));

function matches(act: LabAct, { commands, objects }: Acts): boolean {
  if (!commands.some((name) => name === act.command)) return false;
  return objects.length === 0 || objects.some((object) => object === act.object);
}

const event = z.string().min(1).max(60);
const fields = z.record(z.string(), z.union([z.string(), z.int()])).optional();

/** What the learner did and said, and what was seen to happen. */
export const learnerTests = {
  'learner.did': test({
    schema: acts,
    resolve: actsOf,
    share: (looked, condition) => whole(did(looked, condition)),
    isSticky: true,
  }),
  'learner.didNot': test({
    schema: acts,
    resolve: actsOf,
    share: (looked, condition) => whole(!did(looked, condition)),
  }),
  'learner.answered': test({
    schema: z.strictObject({ questions: z.array(id).min(1).max(20) }),
    resolve: ({ questions }, inside) => {
      const asked = inside.section.questions ?? [];
      const known = asked.map((question) => question.id);
      const answers = questions.map((name, index): [string, string] => {
        knownOrRefuse(inside.lookup.source, inside.at('questions', index), 'question', name, known);
        return [name, asked.find((question) => question.id === name)?.answer ?? ''];
      });
      /** Question id to the right option. */
      return { answers: Object.fromEntries(answers) as Readonly<Record<string, string>> };
    },
    share: ({ run }, { answers }) =>
      share(Object.entries(answers), ([name, answer]) =>
        run.questions.some((question) => question.id === name && question.answer === answer),
      ),
  }),
  'event.seen': test({
    schema: z.strictObject({ event, fields }),
    resolve: (entry, inside) => ({ event: inside.event(entry.event), fields: entry.fields ?? {} }),
    share: ({ happened }, condition) =>
      whole(happened.events.some((each) => isThat(each, condition))),
    isSticky: true,
  }),
  'event.count': test({
    schema: bounded({ event, fields }),
    resolve: (entry, inside) => ({
      event: inside.event(entry.event),
      fields: entry.fields ?? {},
      ...boundsOf(entry),
    }),
    share: ({ happened }, condition) => whole(isWithin(happened.countOf(condition), condition)),
  }),
} as const;

/** Whether an event is the one a condition looks for. */
export function isThat(seen: SimEvent, { event: name, fields: wanted }: EventLike): boolean {
  if (seen.name !== name) return false;
  const found: Readonly<Record<string, string | number>> = seen.fields;
  return Object.entries(wanted).every(
    ([key, value]) => String(found[key] ?? '').toLowerCase() === String(value).toLowerCase(),
  );
}
