import { useMemo } from 'react';
import { useSession, useUi } from '../../store/hooks';
import { compileFilter } from './compile';
import type { FilterField } from './language';
import { parseFilter } from './parse';
import type { ParsedFilter } from './parse';

export interface ListFilter<R> {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly parsed: ParsedFilter<R>;
  /** The question to a row, or null where everything is shown. */
  readonly passes: ((row: R) => boolean) | null;
  /** Whether a value it asks for moves while the row stays the same. */
  readonly live: boolean;
}

/** The filter of a list, kept in the console's state under the list's name. */
export function useFilter<R>(
  list: string,
  fields: readonly FilterField<R>[],
  plainText: (row: R) => string,
): ListFilter<R> {
  const { ui } = useSession();
  const text = useUi((state) => state.filters[list] ?? '');
  const parsed = useMemo(() => parseFilter(text, fields), [text, fields]);
  const passes = useMemo(() => compileFilter(parsed.terms, plainText), [parsed, plainText]);
  return {
    text,
    setText: (next) => {
      ui.filter(list, next);
    },
    parsed,
    passes,
    live: parsed.terms.some((term) => term.field?.live === true),
  };
}
