import { createInstance } from 'i18next';
import type { FormatterModule } from 'i18next';
import type { SimEvent } from '../events';
import type { Fault } from '../faults';
import type { Language } from '../ipc';
import { assert } from '../assert';
import { german } from './de/index';
import { english } from './en/index';
import type { Formats } from './format';
import { createFormats } from './format';
import { labFields } from './lab-fields';
import { presentFields } from './present';
import { templateFiller } from './templates';
import type { FieldValue, Texts, Vocabulary } from './texts-type';

export type { FieldValue, TextFields, TextKey, Texts, Vocabulary } from './texts-type';
export type { StateKey } from './keys';
export { isoMoment, offsetMs } from './format';

/** Numbers in texts are written as the language writes them; everything else stays as it is. */
function formatBy(formats: Formats): (value: unknown) => string {
  return (value) =>
    typeof value === 'number'
      ? formats.number(value, Number.isInteger(value) ? 0 : 1)
      : String(value);
}

function formatterOf(format: (value: unknown) => string): FormatterModule {
  return { type: 'formatter', init: () => {}, format, add: () => {}, addCached: () => {} };
}

const languagesByName = { en: english, de: german } as const;

/**
 * The texts of one language in the words of one Windows version; `words` are another version's where
 * somebody is used to those. Every instance is its own: nothing
 * is shared, so that two windows, a report and a test may speak differently at the same time.
 */
export function createTexts(
  language: Language,
  vocabulary: Vocabulary,
  words: Vocabulary = vocabulary,
): Texts {
  const formats = createFormats(language);
  const { terms, ...namespaces } = languagesByName[language];
  const resources = { ...namespaces, terms: { ...terms.common, ...terms[words] } };
  const i18n = createInstance({
    lng: language,
    fallbackLng: false,
    resources: { [language]: resources },
    ns: Object.keys(resources),
    defaultNS: 'terms',
    keySeparator: false,
    nsSeparator: ':',
    returnNull: false,
    initAsync: false,
    interpolation: {
      escapeValue: false,
      alwaysFormat: true,
    },
  });
  const format = formatBy(formats);
  i18n.use(formatterOf(format));
  void i18n.init();

  const fill = templateFiller(
    (key) => wordingIn(resources, key),
    (key, fields) => i18n.t(key, { ...fields }),
    format,
  );
  const lookUp: Texts['lookUp'] = (key, fields = {}) => {
    const text = fill(key, fields);
    if (text !== null) return text;
    return i18n.exists(key, fields) ? i18n.t(key, { ...fields }) : null;
  };
  const say = (key: string, fields?: Readonly<Record<string, FieldValue>>): string => {
    const text = lookUp(key, fields);
    assert(text !== null, `the text ${key} exists in ${language}`);
    return text;
  };

  const texts: Texts = {
    ...formats,
    language,
    vocabulary,
    t: (key, ...[fields]) => say(key, fields),
    lookUp,
    fault: (fault: Fault) => {
      const { code, ...fields } = fault;
      return say(`faults:${code}`, presentFields(texts, fields));
    },
    event: (event, reader) => {
      const named = reader ? labFields(texts, reader, event) : {};
      const fields = { ...presentFields(texts, event.fields), ...named };
      return say(`events:${wordingOf(event)}`, fields);
    },
    command: (name) => say(`commands:${name}`),
    task: (kind) => say(`commands:task.${kind}`),
    state: (key) => say(`states:${key}`),
    local: (text) => text[language],
  };
  return texts;
}

/** A few events are worded otherwise where a field is empty. */
function wordingOf(event: SimEvent): keyof typeof english.events {
  if (event.name === 'command.accepted' && event.fields.object === '') {
    return 'command.accepted.alone';
  }
  if (event.name === 'vm.serving' && event.fields.downtimeMs === 0) return 'vm.serving.atOnce';
  return event.name;
}

/** The wording of a key as it is written; null where there is none, or one for each number. */
function wordingIn(resources: Readonly<Record<string, object>>, key: string): string | null {
  const colon = key.indexOf(':');
  const namespace = resources[key.slice(0, colon)] as Record<string, string> | undefined;
  const name = key.slice(colon + 1);
  return namespace && Object.hasOwn(namespace, name) ? (namespace[name] ?? null) : null;
}
