import { useState } from 'react';
import { isMapping, renamed } from '../../../src-shared/lab-editing/change';
import { emptyOf } from '../../../src-shared/lab-editing/empty';
import type { DocumentPath, FormType, NameKind } from '../../../src-shared/lab-editing/form';
import { useTexts } from '../../store/texts';
import { Button, IconButton, TextField } from '../../ui';
import { Field } from './field';
import { FieldsForm } from './fields-form';
import { namesListId, useNames } from './names';
import { ProblemLine } from './problem-line';
import { useDocument, useEditor, useProblem, useValue } from './use-editor';
import { labelOf } from './words';

interface MapFieldProps {
  readonly path: DocumentPath;
  readonly type: Extract<FormType, { readonly kind: 'map' }>;
  readonly label: string;
}

/** Names with what each is given. */
export function MapField({ path, type, label }: MapFieldProps) {
  const texts = useTexts();
  const editor = useEditor();
  const value = useValue(path);
  const keys = isMapping(value) ? Object.keys(value) : [];
  const known = useNames(type.keys ?? 'vm');
  const add = () => {
    const free = type.keys === null ? undefined : known.find((name) => !keys.includes(name));
    const key = free ?? freeWord(keys);
    editor.set([...path, key], emptyOf(type.of));
  };
  return (
    <fieldset className="editor-group">
      <legend className="field-label">{label}</legend>
      <ProblemLine text={useProblem(path)} />
      {keys.map((key, index) => (
        <div key={index} className="editor-pair">
          <KeyField path={path} name={key} names={type.keys} />
          {type.of.kind === 'fields' ? (
            <FieldsForm path={[...path, key]} fields={type.of.fields} />
          ) : (
            <Field
              path={[...path, key]}
              type={type.of}
              label={texts.t('labEditor:value')}
              required
            />
          )}
          <IconButton
            icon="remove"
            iconSize={16}
            label={texts.t('labEditor:takeAway', { what: key })}
            onClick={() => editor.set([...path, key], undefined)}
          />
        </div>
      ))}
      <div>
        <Button
          kind="subtle"
          icon="add"
          aria-label={texts.t('labEditor:addTo', { what: label })}
          onClick={add}
        >
          {texts.t('labEditor:add')}
        </Button>
      </div>
    </fieldset>
  );
}

function freeWord(keys: readonly string[]): string {
  let number = 1;
  while (keys.includes(`name${String(number)}`)) number += 1;
  return `name${String(number)}`;
}

interface KeyFieldProps {
  readonly path: DocumentPath;
  readonly name: string;
  readonly names: NameKind | null;
}

/** The name an entry has: it is called otherwise once the field is left. */
function KeyField({ path, name, names }: KeyFieldProps) {
  const texts = useTexts();
  const editor = useEditor();
  const document = useDocument();
  const [typed, setTyped] = useState<string | null>(null);
  const rename = () => {
    const next = typed?.trim() ?? '';
    setTyped(null);
    if (next !== '' && next !== name) editor.change(renamed(document, path, name, next));
  };
  return (
    <TextField
      label={labelOf(texts, names ?? 'name')}
      value={typed ?? name}
      list={names === null ? undefined : namesListId(names)}
      onValue={setTyped}
      onBlur={rename}
      onKeyDown={(event) => {
        if (event.key === 'Enter') rename();
      }}
    />
  );
}
