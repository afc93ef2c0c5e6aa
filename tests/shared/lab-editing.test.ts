import { describe, expect, test } from 'vitest';
import { labForm } from '../../src-main/lab/editing/lab-form';
import {
  withAct,
  withCommand,
  withTest,
  withTrigger,
} from '../../src-renderer/views/lab-editor/entries';
import { sectionOf } from '../../src-renderer/views/lab-editor/sections';
import { changed, inserted, moved, renamed, valueAt } from '../../src-shared/lab-editing/change';
import type { LabDocument } from '../../src-shared/lab-editing/form';
import { learningWordsLimit, wordsIn } from '../../src-shared/lab-editing/words';

const document: LabDocument = {
  id: 'mine',
  lab: {
    checks: [{ id: 'one' }, { id: 'two' }, { id: 'three' }],
    tiers: { A: { tier: 1 }, B: { tier: 2 } },
  },
  odd: { kept: true },
};
const ids = (of: LabDocument) =>
  [0, 1, 2, 3].map((at) => valueAt(of, ['lab', 'checks', at, 'id'])).filter(Boolean);

describe('a change of a document', () => {
  test('touches nothing but its place', () => {
    const next = changed(document, ['lab', 'checks', 1, 'id'], 'other');
    expect(ids(next)).toEqual(['one', 'other', 'three']);
    expect(next['odd']).toBe(document['odd']);
    expect(ids(document)).toEqual(['one', 'two', 'three']);
  });

  test('makes what is missing on the way, and takes away what is emptied', () => {
    const next = changed({ id: 'x' }, ['lab', 'brief', 'en'], 'Go.');
    expect(next).toEqual({ id: 'x', lab: { brief: { en: 'Go.' } } });
    expect(changed(next, ['lab', 'brief'], undefined)).toEqual({ id: 'x', lab: {} });
  });

  test('moves, adds and removes entries of a list', () => {
    const list = ['lab', 'checks'] as const;
    expect(ids(moved(document, list, 2, 0))).toEqual(['three', 'one', 'two']);
    expect(moved(document, list, 0, -1)).toBe(document);
    expect(ids(inserted(document, list, 1, { id: 'new' }))).toEqual(['one', 'new', 'two', 'three']);
    expect(ids(changed(document, [...list, 0], undefined))).toEqual(['two', 'three']);
  });

  test('calls a key otherwise in its place, and never over another one', () => {
    const path = ['lab', 'tiers'];
    expect(Object.keys(valueAt(renamed(document, path, 'A', 'C'), path) ?? {})).toEqual(['C', 'B']);
    expect(renamed(document, path, 'A', 'B')).toBe(document);
  });
});

describe('an entry of a timeline', () => {
  const form = labForm();
  const entry = { id: 'crash', at: '90s', command: 'fault.crashNode', node: 'HV03' };

  test('waits for one thing at a time', () => {
    expect(withTrigger(entry, 'after')).toEqual({
      after: { event: '' },
      id: 'crash',
      command: 'fault.crashNode',
      node: 'HV03',
    });
    expect(withTrigger({ ...entry, delay: '5s' }, 'at')).not.toHaveProperty('delay');
  });

  test('keeps the arguments both commands have, and asks for the others', () => {
    expect(withCommand(form, entry, 'vm.liveMigrate')).toEqual({
      id: 'crash',
      at: '90s',
      command: 'vm.liveMigrate',
      node: 'HV03',
      vm: '',
    });
    // While a name is being typed nothing is lost.
    expect(withCommand(form, entry, 'vm.liveMig')).toEqual({ ...entry, command: 'vm.liveMig' });
  });

  test('does one thing: another act takes the command and its arguments away', () => {
    expect(withAct(form, 'timeline', entry, 'message')).toEqual({
      id: 'crash',
      at: '90s',
      message: { en: '', de: '' },
    });
  });
});

test('another condition is over the same objects, and one that combines takes the present one in', () => {
  const form = labForm();
  const serving = { 'vm.serving': { vms: ['SQL01'] } };
  expect(withTest(form, serving, 'vm.downtime')).toEqual({
    'vm.downtime': { vms: ['SQL01'], atMost: '1m' },
  });
  expect(withTest(form, serving, 'all')).toEqual({ all: [serving] });
  expect(withTest(form, { all: [serving] }, 'any')).toEqual({ any: [serving] });
  expect(withTest(form, serving, 'not')).toEqual({ not: serving });
});

test('a problem is shown on the page that draws its place, what none draws beside the topology', () => {
  expect(sectionOf(['lab', 'checks', 1, 'weight'])).toBe('checks');
  expect(sectionOf(['lab', 'solve', 0])).toBe('solution');
  expect(sectionOf(['lab'])).toBe('basics');
  expect(sectionOf(['nodes', 0, 'memory'])).toBe('topology');
});

test('fact: lab-scenarios §H 7 words are what has a letter or a digit in it', () => {
  expect(wordsIn('A node – HV03 – dies.')).toBe(4);
  expect(learningWordsLimit).toBe(90);
});
