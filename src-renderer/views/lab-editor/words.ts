import { isList, isMapping, plainWord } from '../../../src-shared/lab-editing/change';
import type {
  DocumentPath,
  FormType,
  LabProblem,
  Plain,
  PlainMapping,
} from '../../../src-shared/lab-editing/form';
import type { Texts } from '../../../src-shared/text/index';
import { actOf, triggerOf } from './entries';

/** A key of a lab file in words; what nobody knows is called what it is. */
export const labelOf = (texts: Texts, key: string): string =>
  texts.lookUp(`labEditor:key.${key}`) ?? key;

export const testWord = (texts: Texts, test: string): string =>
  texts.lookUp(`labEditor:test.${test}`) ?? test;

/** A value to choose, in words: of this key, else of any, else as it is written. */
export function optionWord(texts: Texts, key: string, value: string | number | boolean): string {
  const word = String(value);
  const places = [
    `labEditor:option.${key}.${word}`,
    ...(key === 'kind' ? [`commands:task.${word}`] : []),
    ...(key === 'profile' ? [`profile:name.${word}`] : []),
    `labEditor:option.${word}`,
  ];
  for (const place of places) {
    const text = texts.lookUp(place);
    if (text !== null) return text;
  }
  return word;
}

/** Why a place is wrong. Its line is left out: the file is being written. */
export function problemText(texts: Texts, { fault }: LabProblem): string {
  if (fault.code !== 'labFile.invalid') return texts.fault(fault);
  const { reason, given, expected } = fault;
  const text = texts.lookUp(`lab:${reason}`, { given, expected }) ?? texts.fault(fault);
  return text.charAt(0).toLocaleUpperCase(texts.language) + text.slice(1);
}

/** A path as people read it: `Checks 2 › Weight`. */
export function pathWords(texts: Texts, path: DocumentPath): string {
  const words: string[] = [];
  for (const part of path) {
    if (typeof part === 'number') words.push(`${words.pop() ?? ''} ${String(part + 1)}`.trim());
    else if (part === 'en' || part === 'de') words.push(texts.t(`labEditor:language.${part}`));
    else if (part !== 'lab') words.push(wordOfKey(texts, part));
  }
  return words.join(' › ');
}

const wordOfKey = (texts: Texts, key: string) =>
  texts.lookUp(`labEditor:key.${key}`) ?? testWord(texts, key);

/** A text in both languages in the one that is spoken, else in the other. */
function localWord(texts: Texts, value: Plain | undefined): string | null {
  if (!isMapping(value)) return null;
  const both = value as { readonly en?: Plain; readonly de?: Plain };
  const word = [both[texts.language], both.en, both.de].find(
    (each) => typeof each === 'string' && each !== '',
  );
  return typeof word === 'string' ? word : null;
}

const named = ['vm', 'vms', 'node', 'nodes', 'group', 'groups', 'network', 'networks', 'disk'];

/** The names in a mapping that say what it is about. */
function namesIn(value: PlainMapping): string {
  const names = named.flatMap((key) => {
    const part = value[key];
    return typeof part === 'string' ? [part] : isList(part) ? part.map(plainWord) : [];
  });
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} …` : names.join(', ');
}

export function conditionWord(texts: Texts, value: Plain | undefined): string {
  const [test, given] = isMapping(value) ? (Object.entries(value)[0] ?? []) : [];
  if (test === undefined) return '';
  const names = isMapping(given) ? namesIn(given) : '';
  return [testWord(texts, test), names].filter(Boolean).join(': ');
}

function triggerWord(texts: Texts, entry: PlainMapping): string | null {
  const trigger = triggerOf(entry);
  const value = trigger === null ? undefined : entry[trigger];
  if (trigger === null) return null;
  if (trigger === 'at') return plainWord(value);
  const word =
    trigger === 'when'
      ? conditionWord(texts, value)
      : plainWord(isMapping(value) ? value['event'] : undefined);
  return texts.t(`labEditor:entry.${trigger}Short`, { what: word });
}

function actWord(texts: Texts, entry: PlainMapping): string {
  const act = actOf(entry);
  if (act === null) return '';
  const value = entry[act];
  if (act === 'command') {
    const word = texts.lookUp(`commands:${plainWord(value)}`) ?? plainWord(value);
    return [word, namesIn(entry)].filter(Boolean).join(' · ');
  }
  if (act === 'message') return localWord(texts, value) ?? labelOf(texts, act);
  if (act === 'branch' && isMapping(value)) {
    return texts.t('labEditor:entry.branchShort', { what: conditionWord(texts, value['if']) });
  }
  if (act === 'parallel') {
    return texts.t('labEditor:entry.parallelShort', { count: isList(value) ? value.length : 0 });
  }
  const said = isMapping(value)
    ? Object.entries(value).flat().map(plainWord).join(' ')
    : plainWord(value);
  return `${labelOf(texts, act)}: ${said}`;
}

/** What an entry of a list is called while it is closed. */
export function summaryOf(texts: Texts, type: FormType, value: Plain | undefined): string {
  if (!isMapping(value)) return plainWord(value);
  if (type.kind === 'condition') return conditionWord(texts, value);
  if (type.kind === 'local') return localWord(texts, value) ?? '';
  if (type.kind === 'entry') {
    return [triggerWord(texts, value), actWord(texts, value)].filter(Boolean).join(' · ');
  }
  const word = localWord(texts, value['title']) ?? localWord(texts, value['text']);
  return word ?? (plainWord(value['id']) || plainWord(value['command']));
}
