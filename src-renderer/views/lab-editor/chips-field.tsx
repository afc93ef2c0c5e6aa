import { useState } from 'react';
import { isList } from '../../../src-shared/lab-editing/change';
import type { FormType, Plain } from '../../../src-shared/lab-editing/form';
import { useTexts } from '../../store/texts';
import { Button, IconButton, Select, TextField } from '../../ui';
import type { FieldProps } from './field';
import { namesListId } from './names';
import { ProblemLine } from './problem-line';
import { useEditor, useProblem, useValue } from './use-editor';
import { optionWord } from './words';

/** Lists of single words are chips; all others are lists of entries. */
export function isChips(of: FormType): boolean {
  return ['name', 'id', 'text', 'choice', 'number', 'measure', 'any'].includes(of.kind);
}

interface ChipsFieldProps extends FieldProps {
  readonly of: FormType;
}

/** Words in a row, each of which can be taken away, and a box for another one. */
export function ChipsField({ path, label, required, of }: ChipsFieldProps) {
  const texts = useTexts();
  const editor = useEditor();
  const value = useValue(path);
  const items = isList(value) ? value : [];
  const key = String(path.findLast((part) => typeof part === 'string'));
  const put = (next: readonly Plain[]) =>
    editor.set(path, next.length === 0 && !required ? undefined : next);
  const word = (item: Plain) =>
    typeof item === 'object' ? JSON.stringify(item) : optionWord(texts, key, item);
  const add = (text: string) => {
    const item = of.kind === 'number' && /^\d+$/.test(text) ? Number(text) : text;
    if (text !== '' && !items.includes(item)) put([...items, item]);
  };
  return (
    <fieldset className="editor-chips">
      <legend className="field-label">{label}</legend>
      <ProblemLine text={useProblem(path, true)} />
      <div className="editor-chip-row">
        {items.map((item, index) => (
          <span key={`${index}-${word(item)}`} className="editor-chip">
            {word(item)}
            <IconButton
              icon="dismiss"
              iconSize={12}
              label={texts.t('labEditor:takeAway', { what: word(item) })}
              onClick={() => put(items.toSpliced(index, 1))}
            />
          </span>
        ))}
        <AddChip label={label} of={of} optionKey={key} onAdd={add} />
      </div>
    </fieldset>
  );
}

interface AddChipProps {
  readonly label: string;
  readonly of: FormType;
  readonly optionKey: string;
  readonly onAdd: (text: string) => void;
}

function AddChip({ label, of, optionKey, onAdd }: AddChipProps) {
  const texts = useTexts();
  const [text, setText] = useState('');
  const name = texts.t('labEditor:addTo', { what: label });
  const add = () => {
    onAdd(text.trim());
    setText('');
  };
  return (
    <span className="editor-chip-add">
      {of.kind === 'choice' ? (
        <Select
          label={name}
          labelHidden
          value={text}
          options={[
            { value: '', label: '–' },
            ...of.options.map((option) => ({
              value: String(option),
              label: optionWord(texts, optionKey, option),
            })),
          ]}
          onValue={setText}
        />
      ) : (
        <TextField
          label={name}
          labelHidden
          value={text}
          list={of.kind === 'name' ? namesListId(of.of) : undefined}
          onValue={setText}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
      )}
      <Button kind="subtle" icon="add" aria-label={name} onClick={add}>
        {texts.t('labEditor:add')}
      </Button>
    </span>
  );
}
