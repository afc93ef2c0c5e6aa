import { describe, expect, test } from 'vitest';
import { createTexts } from '../../../src-shared/text/index';
import { compileFilter } from '../../../src-renderer/views/filter/compile';
import type { FilterField } from '../../../src-renderer/views/filter/language';
import { parseFilter } from '../../../src-renderer/views/filter/parse';
import { suggestions } from '../../../src-renderer/views/filter/suggest';
import { problemText, termText } from '../../../src-renderer/views/filter/words';

interface Machine {
  readonly name: string;
  readonly state: string;
  readonly node: string;
  readonly memoryMiB: number;
  readonly loadPermille: number | null;
  readonly uptimeMs: number | null;
}

const machines: readonly Machine[] = [
  {
    name: 'WEB01',
    state: 'running',
    node: 'HV01',
    memoryMiB: 4096,
    loadPermille: 120,
    uptimeMs: 60_000,
  },
  {
    name: 'SQL01',
    state: 'running',
    node: 'HV02',
    memoryMiB: 16_384,
    loadPermille: 700,
    uptimeMs: 7_200_000,
  },
  {
    name: 'DC 01',
    state: 'off',
    node: 'HV02',
    memoryMiB: 2048,
    loadPermille: null,
    uptimeMs: null,
  },
  {
    name: 'BACKUP',
    state: 'saved',
    node: 'HV03',
    memoryMiB: 8192,
    loadPermille: null,
    uptimeMs: null,
  },
];

const fields: readonly FilterField<Machine>[] = [
  {
    key: 'state',
    aliases: ['phase'],
    label: 'State',
    kind: 'words',
    words: [
      { value: 'running', label: 'Wird ausgeführt' },
      { value: 'off', label: 'Ausgeschaltet' },
      { value: 'saved', label: 'Gespeichert' },
      { value: 'saving', label: 'Wird gespeichert' },
    ],
    read: (row) => row.state,
  },
  {
    key: 'node',
    label: 'Node',
    kind: 'text',
    offers: () => ['HV01', 'HV02', 'HV03'],
    read: (row) => row.node,
  },
  {
    key: 'mem',
    aliases: ['memory'],
    label: 'Memory',
    kind: 'memory',
    read: (row) => row.memoryMiB,
  },
  { key: 'cpu', label: 'CPU', kind: 'percent', read: (row) => row.loadPermille },
  { key: 'uptime', label: 'Uptime', kind: 'duration', read: (row) => row.uptimeMs },
];

function found(text: string): readonly string[] {
  const { terms } = parseFilter(text, fields);
  const passes = compileFilter(terms, (row) => row.name.toLowerCase());
  return machines.filter((row) => passes === null || passes(row)).map((row) => row.name);
}

describe('what a filter finds', () => {
  test.each<[text: string, names: readonly string[]]>([
    ['', ['WEB01', 'SQL01', 'DC 01', 'BACKUP']],
    ['state:running', ['WEB01', 'SQL01']],
    ['state:running node:HV02', ['SQL01']],
    ['state:off,saved', ['DC 01', 'BACKUP']],
    ['-state:running', ['DC 01', 'BACKUP']],
    ['state!=running', ['DC 01', 'BACKUP']],
    ['phase:running', ['WEB01', 'SQL01']],
    ['STATE:Running', ['WEB01', 'SQL01']],
    ['state:"Wird ausgeführt"', ['WEB01', 'SQL01']],
    ['state:sav', ['BACKUP']],
    ['mem>8GB', ['SQL01']],
    ['mem>=8GB', ['SQL01', 'BACKUP']],
    ['mem:2048', ['DC 01']],
    ['mem<=2,0GB', ['DC 01']],
    ['cpu>50', ['SQL01']],
    ['cpu<50%', ['WEB01']],
    ['uptime>1h', ['SQL01']],
    ['uptime<90s', ['WEB01']],
    ['web', ['WEB01']],
    ['01', ['WEB01', 'SQL01', 'DC 01']],
    ['"dc 01"', ['DC 01']],
    ['-web -sql', ['DC 01', 'BACKUP']],
    ['state:running -node:HV01', ['SQL01']],
    ['node=HV0', []],
    ['node:HV0', ['WEB01', 'SQL01', 'DC 01', 'BACKUP']],
  ])('%s', (text, names) => {
    expect(found(text)).toEqual(names);
  });

  test('a row without a value matches no comparison, not even a negated number', () => {
    expect(found('cpu>=0')).toEqual(['WEB01', 'SQL01']);
  });

  test('a term that is not understood filters nothing and leaves the others in force', () => {
    expect(found('colour:red state:off')).toEqual(['DC 01']);
  });

  test('a lone minus is a text, not a negation', () => {
    expect(parseFilter('-', fields).terms[0]).toMatchObject({ negated: false, texts: ['-'] });
  });
});

describe('what is wrong with a filter', () => {
  test.each([
    ['colour:red', { type: 'unknownKey', key: 'colour', meant: null }],
    ['stat:off', { type: 'unknownKey', meant: 'state' }],
    ['state:', { type: 'missingValue', key: 'state' }],
    ['state:asleep', { type: 'unknownValue', key: 'state', value: 'asleep' }],
    ['mem>lots', { type: 'badValue', kind: 'memory', value: 'lots' }],
    ['mem>8KG', { type: 'badValue', kind: 'memory', value: '8KG' }],
    ['uptime>5x', { type: 'badValue', kind: 'duration' }],
    ['state>off', { type: 'badOperator', key: 'state', operator: '>' }],
    ['"open', { type: 'openQuote' }],
  ])('%s', (text, problem) => {
    expect(parseFilter(text, fields).problems[0]).toMatchObject(problem);
  });

  test.each(['en', 'de'] as const)('is said in words (%s)', (language) => {
    const texts = createTexts(language, 'r2');
    for (const text of [
      'colour:red',
      'stat:off',
      'state:',
      'state:x',
      'mem>x',
      'uptime>x',
      'cpu>x',
    ]) {
      const [problem] = parseFilter(text, fields).problems;
      expect(problem && problemText(texts, problem, fields), text).toMatch(/\w{3}.*[.?]$/);
    }
  });
});

test('a term is repeated in words, so that one sees how it was understood', () => {
  const texts = createTexts('en', 'r2');
  const said = (text: string) =>
    parseFilter(text, fields).terms.map((term) => termText(texts, term));
  expect(said('state:off,saved')).toEqual(['State: Ausgeschaltet or Gespeichert']);
  expect(said('-mem>8GB web')).toEqual(['not Memory > 8GB', 'Text “web”']);
});

describe('suggestions', () => {
  const inserts = (text: string, caret = text.length) =>
    suggestions(text, caret, fields).map((suggestion) => suggestion.insert);

  test('a word that begins a field offers the field with its operator', () => {
    expect(inserts('st')).toEqual(['state:']);
    expect(inserts('me')).toEqual(['mem>']);
    expect(inserts('state:off no')).toEqual(['node:']);
  });

  test('after the colon its values are offered, also by their word', () => {
    expect(inserts('state:')).toEqual(['running ', 'off ', 'saved ', 'saving ']);
    expect(inserts('state:s')).toEqual(['saved ', 'saving ']);
    expect(inserts('state:wird')).toEqual(['running ', 'saving ']);
    expect(inserts('node:')).toEqual(['HV01 ', 'HV02 ', 'HV03 ']);
    expect(inserts('state:off,')).toContain('saved ');
  });

  test('taking one replaces the word at the caret and nothing else', () => {
    const [first] = suggestions('-sta web', 4, fields);
    expect(first).toMatchObject({ text: '-state: web', caret: 7 });
  });

  test('nothing is offered inside a word, in quotation marks or before anything is typed', () => {
    expect(inserts('')).toEqual([]);
    expect(inserts('state', 2)).toEqual([]);
    expect(inserts('"sta')).toEqual([]);
  });
});
