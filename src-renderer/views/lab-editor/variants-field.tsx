import { isList, isMapping } from '../../../src-shared/lab-editing/change';
import { emptyOf } from '../../../src-shared/lab-editing/empty';
import type { FormType, Plain } from '../../../src-shared/lab-editing/form';
import type { Texts } from '../../../src-shared/text/index';
import { useTexts } from '../../store/texts';
import { Select } from '../../ui';
import type { FieldProps } from './field';
import { Field } from './field';
import { useEditor, useValue } from './use-editor';
import { labelOf, optionWord } from './words';

/** Something that can be of several shapes: which one, and then that. */
export function VariantsField({
  path,
  label,
  of,
}: FieldProps & { readonly of: readonly FormType[] }) {
  const texts = useTexts();
  const editor = useEditor();
  const value = useValue(path);
  const chosen = value === undefined ? -1 : of.findIndex((type) => isOf(type, value));
  const type = of[chosen];
  return (
    <div className="editor-variants">
      <Select
        label={label}
        value={String(chosen)}
        options={[
          ...(chosen < 0 ? [{ value: '-1', label: '–' }] : []),
          ...of.map((each, index) => ({
            value: String(index),
            label: shapeWord(texts, String(path.at(-1)), each),
          })),
        ]}
        onValue={(index) => {
          const next = of[Number(index)];
          if (next) editor.set(path, emptyOf(next));
        }}
      />
      {type && type.kind !== 'none' ? (
        <Field
          path={path}
          type={type}
          label={shapeWord(texts, String(path.at(-1)), type)}
          required
        />
      ) : null}
    </div>
  );
}

/** Whether a value has a shape, as far as that tells it from the others. */
function isOf(type: FormType, value: Plain): boolean {
  switch (type.kind) {
    case 'none':
      return value === null;
    case 'fields':
      return (
        isMapping(value) &&
        type.fields.every(({ key, type: part, required }) => {
          const there = value[key];
          if (there === undefined) return !required;
          return part.kind !== 'choice' || part.options.some((option) => option === there);
        })
      );
    case 'list':
      return isList(value);
    case 'map':
    case 'local':
    case 'condition':
      return isMapping(value);
    default:
      return value !== null && typeof value !== 'object';
  }
}

/** A shape by what marks it: its fixed value, else the keys it has. */
function shapeWord(texts: Texts, key: string, type: FormType): string {
  if (type.kind === 'none') return texts.t('labEditor:nothing');
  if (type.kind === 'name') return labelOf(texts, type.of);
  if (type.kind !== 'fields') return labelOf(texts, key);
  const mark = type.fields.find(
    ({ type: part }) => part.kind === 'choice' && part.options.length === 1,
  );
  if (mark?.type.kind === 'choice') return optionWord(texts, mark.key, mark.type.options[0] ?? '');
  return type.fields
    .filter(({ required }) => required)
    .map((field) => labelOf(texts, field.key))
    .join(', ');
}
