import { createContext, useContext, useMemo } from 'react';
import { assert } from '../../src-shared/assert';
import { createTexts } from '../../src-shared/text/index';
import type { Texts } from '../../src-shared/text/index';
import { useReader, useUi } from './hooks';

export const TextsContext = createContext<Texts | null>(null);

/** The texts of the language that is set, in the words of the lab's Windows version. */
export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  assert(texts !== null, 'a component is rendered inside its texts');
  return texts;
}

/** Makes the texts for the whole console; once, at its root. */
export function useCreatedTexts(): Texts {
  const language = useUi((state) => state.language);
  const vocabulary = useReader(
    (reader) => reader.get<'world'>('world:lab')?.values.vocabulary ?? 'r2',
    [],
  );
  const wording = useUi((state) => state.settings.wording);
  const words = wording === 'lab' ? vocabulary : wording;
  return useMemo(() => createTexts(language, vocabulary, words), [language, vocabulary, words]);
}
