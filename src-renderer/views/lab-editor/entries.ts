import { emptyOf } from '../../../src-shared/lab-editing/empty';
import type {
  EntryKind,
  FieldsType,
  FormType,
  LabForm,
  Plain,
  PlainMapping,
} from '../../../src-shared/lab-editing/form';

/*
 * What an entry of a timeline, of a script or of a list of commands is made of: when, and one act. To
 * choose another of either takes the keys of the old one away.
 */

export const triggers = ['at', 'after', 'when'] as const;
export type TriggerKey = (typeof triggers)[number];

const ofLab = ['command', 'message', 'parallel', 'branch'] as const;
const ofLearner = [
  'command',
  'predict',
  'answer',
  'call',
  'statement',
  'look',
  'hint',
  'export',
] as const;
export type Act = (typeof ofLab)[number] | (typeof ofLearner)[number];

export const actsOf: Readonly<Record<EntryKind, readonly Act[]>> = {
  timeline: ofLab,
  part: ['command', 'message'],
  given: ['command'],
  step: ofLearner,
  solveStep: ofLearner,
};

export const hasTrigger = (kind: EntryKind) => kind !== 'part' && kind !== 'given';

/** Keys of an entry that are no arguments of its command. */
const ownKeys: readonly string[] = ['id', 'at', 'after', 'when', 'delay', 'within', 'for'];

export function triggerOf(entry: PlainMapping): TriggerKey | null {
  return triggers.find((key) => key in entry) ?? null;
}

/** A command may have an argument called like an act, so that it is asked for first. */
export function actOf(entry: PlainMapping): Act | null {
  return [...ofLab, ...ofLearner].find((key) => key in entry) ?? null;
}

export function withTrigger(entry: PlainMapping, trigger: TriggerKey): PlainMapping {
  const { at: _at, after: _after, when: _when, delay, within: _within, ...rest } = entry;
  const begins: Readonly<Record<TriggerKey, Plain>> = {
    at: '1m',
    after: { event: '' },
    when: emptyOf({ kind: 'condition' }),
  };
  const kept = trigger === 'at' || delay === undefined ? {} : { delay };
  return { [trigger]: begins[trigger], ...kept, ...rest };
}

export function withAct(
  form: LabForm,
  kind: EntryKind,
  entry: PlainMapping,
  act: Act,
): PlainMapping {
  const own = Object.entries(entry).filter(([key]) => ownKeys.includes(key));
  const base = Object.fromEntries(own);
  if (act === 'command') return withCommand(form, base, 'vm.start');
  const type = form.entries[kind][act];
  return { ...base, [act]: type ? startOf(act, type) : '' };
}

function startOf(act: Act, type: FormType): Plain {
  if (act === 'parallel') return [emptyOf({ kind: 'entry', of: 'part' })];
  if (act === 'look') return { vm: '' };
  return emptyOf(type);
}

/** Another command: arguments both have stay, those it needs are there to be filled in. */
export function withCommand(form: LabForm, entry: PlainMapping, command: string): PlainMapping {
  const fields = form.commands[command]?.fields;
  // While the name is being typed nothing is thrown away.
  if (!fields) return { ...entry, command };
  const known = new Set(fields.map(({ key }) => key));
  const kept = Object.entries(entry).filter(([key]) => ownKeys.includes(key) || known.has(key));
  const before = Object.fromEntries(kept);
  const needed = fields.filter(({ key, required }) => required && !(key in before));
  return {
    ...Object.fromEntries(kept.filter(([key]) => ownKeys.includes(key))),
    command,
    ...Object.fromEntries(kept.filter(([key]) => !ownKeys.includes(key))),
    ...Object.fromEntries(needed.map(({ key, type }) => [key, emptyOf(type)])),
  };
}

/** Another condition over the same objects; one that combines takes the present one in. */
export function withTest(form: LabForm, condition: PlainMapping, test: string): PlainMapping {
  if (test === 'all' || test === 'any') {
    const [before] = Object.keys(condition);
    const parts = before === 'all' || before === 'any' ? condition[before] : [condition];
    return { [test]: parts ?? [condition] };
  }
  if (test === 'not') return { not: condition };
  const type = form.conditions[test];
  if (type?.kind !== 'fields') return { [test]: {} };
  return { [test]: filled(type, Object.values(condition)[0]) };
}

function filled(type: FieldsType, before: Plain | undefined): PlainMapping {
  const old = typeof before === 'object' && before !== null && !Array.isArray(before) ? before : {};
  const kept = type.fields.flatMap(({ key, type: part }) => {
    const value = (old as PlainMapping)[key];
    const same = typeof value === typeof emptyOf(part);
    return value !== undefined && same ? [[key, value] as const] : [];
  });
  return { ...(emptyOf(type) as PlainMapping), ...Object.fromEntries(kept) };
}
