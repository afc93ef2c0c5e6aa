import { useState } from 'react';
import { plainWord } from '../../../src-shared/lab-editing/change';
import type { FormType, Plain } from '../../../src-shared/lab-editing/form';
import { useTexts } from '../../store/texts';
import { Checkbox, Select, TextArea, TextField } from '../../ui';
import type { FieldProps } from './field';
import { namesListId, useLocalNames } from './names';
import { useEditor, useProblem, useValue } from './use-editor';
import { optionWord } from './words';

type Of<K extends FormType['kind']> = FieldProps & {
  readonly type: Extract<FormType, { readonly kind: K }>;
};

const lastKey = ({ path }: FieldProps) => String(path.findLast((part) => typeof part === 'string'));

const isWhole = (text: string) => /^-?\d{1,15}$/.test(text.trim());

/** What is emptied is taken away where it need not be there. */
const kept = (text: string, required: boolean) => (text === '' && !required ? undefined : text);

export function WordField(props: Of<'text' | 'id' | 'measure'>) {
  const { path, type, label, required } = props;
  const editor = useEditor();
  const texts = useTexts();
  const value = plainWord(useValue(path));
  const error = useProblem(path);
  const write = (text: string) => {
    const isNumber = type.kind === 'measure' && type.orNumber && isWhole(text);
    editor.set(path, isNumber ? Number(text) : kept(text, required));
  };
  if (type.kind === 'text' && (type.longest ?? 0) > 300) {
    return <TextArea {...{ label, value, error }} rows={3} onValue={write} />;
  }
  return (
    <TextField
      {...{ label, value, error }}
      placeholder={type.kind === 'measure' ? texts.t(`labEditor:example.${type.of}`) : undefined}
      onValue={write}
    />
  );
}

export function NumberField(props: Of<'number'>) {
  const { path, type, label, required } = props;
  const editor = useEditor();
  const texts = useTexts();
  const value = plainWord(useValue(path));
  const { least, most } = type;
  const bounded = least !== null && most !== null && most - least < 1000;
  return (
    <TextField
      label={label}
      value={value}
      inputMode="numeric"
      placeholder={bounded ? texts.t('labEditor:example.number', { least, most }) : undefined}
      error={useProblem(path)}
      onValue={(text) => editor.set(path, isWhole(text) ? Number(text) : kept(text, required))}
    />
  );
}

export function FlagField({ path, label, required }: FieldProps) {
  const editor = useEditor();
  const texts = useTexts();
  const value = useValue(path);
  if (required) {
    return (
      <Checkbox label={label} checked={value === true} onChecked={(on) => editor.set(path, on)} />
    );
  }
  return (
    <Select
      label={label}
      value={value === undefined ? '' : value === true ? 'yes' : 'no'}
      options={[
        { value: '', label: '–' },
        { value: 'yes', label: texts.t('labEditor:yes') },
        { value: 'no', label: texts.t('labEditor:no') },
      ]}
      onValue={(word) => editor.set(path, word === '' ? undefined : word === 'yes')}
    />
  );
}

export function ChoiceField(props: Of<'choice'>) {
  const { path, type, label, required } = props;
  const editor = useEditor();
  const texts = useTexts();
  const value = useValue(path);
  const key = lastKey(props);
  const known = type.options.map((option) => ({
    value: String(option),
    label: optionWord(texts, key, option),
  }));
  const present = plainWord(value);
  const others = known.some((option) => option.value === present) || present === '';
  const unset = required && present !== '' ? [] : [{ value: '', label: '–' }];
  return (
    <Select
      label={label}
      value={present}
      error={useProblem(path)}
      options={[...unset, ...(others ? [] : [{ value: present, label: present }]), ...known]}
      onValue={(word) =>
        editor.set(
          path,
          type.options.find((option) => String(option) === word) ??
            (word === '' ? undefined : word),
        )
      }
    />
  );
}

/** A name, from those there are or one that is still to be written. */
export function NameField(props: Of<'name'>) {
  const { path, type, label, required } = props;
  const editor = useEditor();
  const texts = useTexts();
  const value = plainWord(useValue(path));
  const own = useLocalNames(type.of, path);
  const id = own === null ? namesListId(type.of) : `names-at-${path.join('-')}`;
  const meaning = type.of === 'command' ? texts.lookUp(`commands:${value}`) : null;
  return (
    <>
      <TextField
        label={label}
        value={value}
        list={id}
        hint={meaning ?? undefined}
        error={useProblem(path)}
        onValue={(text) => editor.set(path, kept(text, required))}
      />
      {own === null ? null : (
        <datalist id={id}>
          {own.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </>
  );
}

/** Anything: what reads as JSON is that, all else is a word. */
export function AnyField({ path, label, required }: FieldProps) {
  const editor = useEditor();
  const texts = useTexts();
  const value = useValue(path);
  const shown =
    typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
  // While something is being written it stays as it was typed, also where it means the same already.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      label={label}
      value={typed ?? shown}
      hint={texts.t('labEditor:anyHint')}
      error={useProblem(path, true)}
      onBlur={() => setTyped(null)}
      onValue={(text) => {
        setTyped(text);
        editor.set(path, text === '' && !required ? undefined : meant(text));
      }}
    />
  );
}

function meant(text: string): Plain {
  try {
    return JSON.parse(text) as Plain;
  } catch {
    return text;
  }
}
