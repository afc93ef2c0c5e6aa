import type { ValidationLine } from '../model/validation';
import { presentFields } from '../text/present';
import type { FieldValue, Texts } from '../text/index';

/** Fields that are keys of other texts. */
const wordsFor: Readonly<Record<string, string>> = {
  networkState: 'states:network.',
  role: 'states:networkRole.',
  resourceState: 'states:resource.',
  diskUse: 'states:diskUse.',
  quorumMode: 'states:quorumMode.',
  installation: 'validation:option.',
  memoryDump: 'validation:option.',
};

function fieldsOf(texts: Texts, { key, fields }: ValidationLine): Record<string, FieldValue> {
  const shown = presentFields(texts, fields);
  for (const [name, value] of Object.entries(fields)) {
    const prefix =
      name === 'expected' && key.startsWith('install.') ? wordsFor['installation'] : wordsFor[name];
    if (prefix) shown[name] = texts.lookUp(`${prefix}${value}`) ?? value;
  }
  return shown;
}

/** What a line of a test says. */
export function lineText(texts: Texts, line: ValidationLine): string {
  return texts.lookUp(`validation:line.${line.key}`, fieldsOf(texts, line)) ?? line.key;
}

/** What to do about a line that says something is wrong; null for every other. */
export function fixText(texts: Texts, line: ValidationLine): string | null {
  return line.level === 'information' ? null : texts.lookUp(`validation:fix.${line.key}`);
}

/** The name of a test. */
export function testName(texts: Texts, test: string): string {
  return texts.lookUp(`validation:test.${test}`) ?? test;
}
