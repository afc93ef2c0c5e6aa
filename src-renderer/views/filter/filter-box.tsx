import type { KeyboardEvent } from 'react';
import { useId, useRef, useState } from 'react';
import { useTexts } from '../../store/texts';
import { Icon, IconButton } from '../../ui';
import type { FilterField } from './language';
import { suggestions } from './suggest';
import type { Suggestion } from './suggest';

export interface FilterBoxProps<R> {
  readonly value: string;
  readonly onValue: (text: string) => void;
  readonly fields: readonly FilterField<R>[];
  /** A filter of this list as an example, for the empty box. */
  readonly example: string;
}

interface Caret {
  readonly at: number;
  /** The suggestion the keys point at; -1 for none. */
  readonly picked: number;
  readonly open: boolean;
}

const closed: Caret = { at: 0, picked: -1, open: false };

/** The filter's text with suggestions for fields and values. Ctrl+F goes here. */
export function FilterBox<R>({ value, onValue, fields, example }: FilterBoxProps<R>) {
  const texts = useTexts();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState<Caret>(closed);
  const offered = caret.open ? suggestions(value, caret.at, fields) : [];
  const take = (suggestion: Suggestion) => {
    onValue(suggestion.text);
    setCaret({ at: suggestion.caret, picked: -1, open: true });
    requestAnimationFrame(() => {
      input.current?.setSelectionRange(suggestion.caret, suggestion.caret);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = boxKey(event, caret, offered);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (next === 'clear') onValue('');
    else if ('text' in next) take(next);
    else setCaret(next);
  };
  const picked = offered[caret.picked];
  const clear = () => {
    onValue('');
    input.current?.focus();
  };
  return (
    <div className="filter-box">
      <Icon name="filter" size={16} />
      <input
        ref={input}
        type="text"
        role="combobox"
        className="filter-input"
        data-filter
        aria-label={texts.t('views:filter.label')}
        aria-expanded={offered.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={picked ? `${id}-${picked.id}` : undefined}
        placeholder={texts.t('views:filter.placeholder', { example })}
        spellCheck={false}
        autoComplete="off"
        value={value}
        onChange={(event) => {
          onValue(event.target.value);
          setCaret({ at: event.target.selectionStart ?? 0, picked: -1, open: true });
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setCaret(closed);
        }}
      />
      {value === '' ? null : (
        <IconButton
          icon="dismiss"
          iconSize={16}
          label={texts.t('views:filter.clear')}
          onClick={clear}
        />
      )}
      <SuggestionList id={id} offered={offered} picked={caret.picked} onTake={take} />
    </div>
  );
}

function SuggestionList({
  id,
  offered,
  picked,
  onTake,
}: {
  readonly id: string;
  readonly offered: readonly Suggestion[];
  readonly picked: number;
  readonly onTake: (suggestion: Suggestion) => void;
}) {
  const texts = useTexts();
  return (
    <ul
      id={`${id}-list`}
      role="listbox"
      className="filter-list"
      aria-label={texts.t('views:filter.suggestions')}
      hidden={offered.length === 0}
    >
      {offered.map((suggestion, index) => (
        <li
          key={suggestion.id}
          id={`${id}-${suggestion.id}`}
          role="option"
          className="filter-option"
          aria-selected={index === picked}
          onPointerDown={(event) => {
            event.preventDefault();
            onTake(suggestion);
          }}
        >
          <span>{suggestion.insert}</span>
          <span className="secondary">{suggestion.label}</span>
        </li>
      ))}
    </ul>
  );
}

/** What a key does in the box: another pointer, a taken suggestion, an empty box, or nothing (null). */
function boxKey(
  event: KeyboardEvent,
  caret: Caret,
  offered: readonly Suggestion[],
): Caret | Suggestion | 'clear' | null {
  const last = offered.length - 1;
  switch (event.key) {
    case 'ArrowDown':
      if (last < 0) return null;
      return { ...caret, picked: caret.picked >= last ? 0 : caret.picked + 1 };
    case 'ArrowUp':
      if (last < 0) return null;
      return { ...caret, picked: caret.picked <= 0 ? last : caret.picked - 1 };
    case 'Enter':
      return offered[caret.picked] ?? null;
    case 'Tab':
      if (event.shiftKey || last < 0) return null;
      return offered[Math.max(0, caret.picked)] ?? null;
    case 'Escape':
      if (last >= 0) return { ...caret, open: false, picked: -1 };
      return (event.target as HTMLInputElement).value === '' ? null : 'clear';
    default:
      return null;
  }
}
