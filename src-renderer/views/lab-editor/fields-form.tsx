import { useState } from 'react';
import { isMapping } from '../../../src-shared/lab-editing/change';
import { emptyOf } from '../../../src-shared/lab-editing/empty';
import type { DocumentPath, FormField } from '../../../src-shared/lab-editing/form';
import { useTexts } from '../../store/texts';
import { Button, DropdownMenu, IconButton } from '../../ui';
import { isChips } from './chips-field';
import { Field } from './field';
import { useEditor, useValue } from './use-editor';
import { labelOf } from './words';

interface FieldsFormProps {
  readonly path: DocumentPath;
  readonly fields: readonly FormField[];
}

/** With so many keys those that need not be there are asked for, not shown. */
const fewFields = 6;

const isPlain = ({ type }: FormField) => isChips(type) || type.kind === 'flag';
/** Fields that take a row of their own. */
const isWide = ({ type }: FormField) => !isPlain({ type } as FormField);

/** The keys of a mapping: those it needs, those it has, and a menu of the others. */
export function FieldsForm({ path, fields }: FieldsFormProps) {
  const texts = useTexts();
  const editor = useEditor();
  const value = useValue(path);
  const present = isMapping(value) ? Object.keys(value) : [];
  // What was there once stays until the page is left: a field that is emptied does not go away.
  const [asked, setAsked] = useState<readonly string[]>(present);
  const hasWindow = isMapping(value) && value['when'] === 'during';
  const isShown = (field: FormField) =>
    field.required ||
    (hasWindow && (field.key === 'from' || field.key === 'to')) ||
    present.includes(field.key) ||
    (isPlain(field) && (fields.length <= fewFields || asked.includes(field.key)));
  const others = fields.filter((field) => !isShown(field));
  const add = (field: FormField) => {
    const at = [...path, field.key];
    setAsked([...asked, field.key]);
    if (!isPlain(field)) editor.set(at, emptyOf(field.type, field.key));
    editor.want(at);
  };
  return (
    <div className="editor-form">
      {fields.filter(isShown).map((field) => (
        <OneField key={field.key} path={[...path, field.key]} field={field} />
      ))}
      {others.length === 0 ? null : (
        <div className="editor-wide">
          <DropdownMenu
            entries={others.map((field) => ({
              type: 'action',
              id: field.key,
              label: labelOf(texts, field.key),
              run: () => add(field),
            }))}
          >
            <Button kind="subtle" icon="add">
              {texts.t('labEditor:addDetail')}
            </Button>
          </DropdownMenu>
        </div>
      )}
    </div>
  );
}

function OneField({ path, field }: { readonly path: DocumentPath; readonly field: FormField }) {
  const texts = useTexts();
  const editor = useEditor();
  const label = labelOf(texts, field.key);
  const removable = !field.required && !isPlain(field);
  return (
    <div
      className={isWide(field) ? 'editor-wide' : 'editor-cell'}
      data-removable={removable || undefined}
    >
      <Field path={path} type={field.type} label={label} required={field.required} />
      {removable ? (
        <IconButton
          icon="dismiss"
          iconSize={16}
          label={texts.t('labEditor:takeAway', { what: label })}
          onClick={() => editor.set(path, undefined)}
        />
      ) : null}
    </div>
  );
}
