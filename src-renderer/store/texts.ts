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
  const hidden = useUi((state) => state.settings.faultNamesHidden && !state.leads);
  return useMemo(() => {
    const texts = createTexts(language, vocabulary, words);
    return hidden ? withoutFaultNames(texts) : texts;
  }, [language, vocabulary, words, hidden]);
}

/** Says that something was injected but not what, as far as it is no act of the reader's own. */
function withoutFaultNames(texts: Texts): Texts {
  const event: Texts['event'] = (each, reader) =>
    each.name === 'command.accepted' &&
    each.fields.command.startsWith('fault.') &&
    each.fields.origin !== 'user'
      ? texts.t('labPages:instructor.hiddenFault')
      : texts.event(each, reader);
  return { ...texts, event };
}
