import type { FieldsType, FormType, Plain, PlainMapping } from './form';

/** What something new begins as: what is required of it, as little as will do. */
export function emptyOf(type: FormType, id = 'new'): Plain {
  switch (type.kind) {
    case 'local':
      return { en: '', de: '' };
    case 'number':
      return Math.max(type.least ?? 1, 1);
    case 'flag':
      return true;
    case 'choice':
      return type.options[0] ?? '';
    case 'id':
      return id;
    case 'list':
      return type.of.kind === 'fields' || type.of.kind === 'condition'
        ? [emptyOf(type.of, `${id}-1`)]
        : [];
    case 'map':
      return {};
    case 'fields':
      return emptyFields(type, id);
    case 'variants':
      return type.of[0] ? emptyOf(type.of[0], id) : '';
    case 'none':
      return null;
    case 'condition':
      return { 'vm.serving': { vms: [] } };
    case 'entry':
      return emptyEntry(type.of);
    case 'measure':
      return type.of === 'duration' ? '1m' : '';
    default:
      return '';
  }
}

function emptyFields({ fields }: FieldsType, id: string): PlainMapping {
  return Object.fromEntries(
    fields.filter(({ required }) => required).map(({ key, type }) => [key, emptyOf(type, id)]),
  );
}

function emptyEntry(kind: Extract<FormType, { kind: 'entry' }>['of']): PlainMapping {
  const given = { command: 'fault.crashNode', node: '' };
  switch (kind) {
    case 'timeline':
      return { at: '1m', ...given };
    case 'step':
      return { at: '1m', command: 'vm.start', vm: '' };
    case 'solveStep':
      return { for: '', at: '1m', command: 'vm.start', vm: '' };
    default:
      return given;
  }
}
