import { describe, expect, test } from 'vitest';
import type { SimEvent } from '../../../src-shared/events';
import { createTexts } from '../../../src-shared/text/index';
import { english } from '../../../src-shared/text/en/index';
import { aRun, storeOf } from '../../support/records';
import { german } from '../../../src-shared/text/de/index';

const en = createTexts('en', 'r2');
const de = createTexts('de', 'r2');

const removed: SimEvent = {
  seq: 7,
  at: 95_400,
  name: 'node.removed',
  node: 'node:hv01',
  object: 'node:hv03',
  fields: { node: 'HV01', removed: 'HV03' },
  causedBy: 6,
};

function flat(namespaces: Readonly<Record<string, object>>): Map<string, string> {
  const all = new Map<string, string>();
  for (const [namespace, entries] of Object.entries(namespaces)) {
    for (const [key, value] of Object.entries(entries as Record<string, unknown>)) {
      if (typeof value === 'string') all.set(`${namespace}:${key}`, value);
      else {
        for (const [inner, text] of Object.entries(value as Record<string, string>)) {
          all.set(`${namespace}:${key}/${inner}`, text);
        }
      }
    }
  }
  return all;
}

const englishTexts = flat(english);
const germanTexts = flat(german);

function fieldsOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? ''))].sort();
}

describe('the catalogue', () => {
  test('German has exactly the keys of English', () => {
    expect([...germanTexts.keys()].sort()).toEqual([...englishTexts.keys()].sort());
  });

  test('a German text names the same fields as the English one', () => {
    const different = [...englishTexts].filter(
      ([key, text]) => fieldsOf(text).join() !== fieldsOf(germanTexts.get(key) ?? '').join(),
    );
    expect(different).toEqual([]);
  });

  test('no text is empty, has blanks at its ends or straight double quotes', () => {
    const bad = [...englishTexts, ...germanTexts].filter(
      ([, text]) => text === '' || text.trim() !== text || text.includes('"'),
    );
    expect(bad).toEqual([]);
  });

  test('German quotes are German and English quotes are English', () => {
    expect([...germanTexts].filter(([, text]) => text.includes('”'))).toEqual([]);
    expect([...englishTexts].filter(([, text]) => text.includes('„'))).toEqual([]);
    const unbalanced = [...germanTexts].filter(
      ([, text]) => text.split('„').length !== text.split('“').length,
    );
    expect(unbalanced).toEqual([]);
  });

  test('plurals have both forms in both languages', () => {
    for (const texts of [englishTexts, germanTexts]) {
      const stems = [...texts.keys()].filter((key) => key.endsWith('_one'));
      for (const stem of stems) {
        expect(texts.has(stem.replace(/_one$/, '_other')), stem).toBe(true);
      }
    }
  });

  test('every nested term exists in both vocabularies', () => {
    for (const [key, text] of [...englishTexts, ...germanTexts]) {
      for (const match of text.matchAll(/\$t\(terms:(\w+)\)/g)) {
        const term = match[1] ?? '';
        const known = term in english.terms.common || term in english.terms.r2;
        expect(known, `${key} asks for the term ${term}`).toBe(true);
      }
    }
    expect(Object.keys(english.terms.r2)).toEqual(Object.keys(english.terms.current));
  });
});

describe('what is said', () => {
  test('event 1135 names both nodes in both languages', () => {
    for (const texts of [en, de]) {
      expect(texts.event(removed)).toContain('HV01');
      expect(texts.event(removed)).toContain('HV03');
    }
    expect(en.event(removed)).not.toBe(de.event(removed));
  });

  test('a refused start for memory gives both sizes in the language’s own digits', () => {
    const fault = {
      code: 'node.noMemory',
      node: 'HV02',
      neededMiB: 8232,
      availableMiB: 4096,
    } as const;
    expect(en.fault(fault)).toBe(
      'Not enough memory on HV02: 8,232\u00a0MB needed, 4,096\u00a0MB available.',
    );
    expect(de.fault(fault)).toBe(
      'Auf HV02 reicht der Arbeitsspeicher nicht: 8.232\u00a0MB benötigt, 4.096\u00a0MB verfügbar.',
    );
  });

  test('a state and an action inside a refusal are words, not keys', () => {
    const fault = {
      code: 'vm.stateForbids',
      vm: 'WEB01',
      state: 'off',
      action: 'vm.save',
    } as const;
    expect(en.fault(fault)).toBe(
      '“Save virtual machine” is not possible: WEB01 is in the state “Off”.',
    );
    expect(de.fault(fault)).toContain('„Ausgeschaltet“');
  });

  test('a service or application is a role since Windows Server 2012', () => {
    const event = {
      ...removed,
      name: 'group.ownerLost',
      fields: { group: 'WEB01', node: 'HV03' },
    } as SimEvent;
    expect(en.event(event)).toMatch(/^The service or application “WEB01”/);
    expect(createTexts('en', 'current').event(event)).toMatch(/^The clustered role “WEB01”/);
    expect(de.event(event)).toMatch(/^Der Dienst oder die Anwendung „WEB01“/);
    expect(createTexts('de', 'current').event(event)).toMatch(/^Die Clusterrolle „WEB01“/);
  });

  test('a name that looks like markup, a field or a nested text is shown as it is', () => {
    const name = '<b>{{node}}</b>$t(terms:snapshot)';
    expect(en.fault({ code: 'vm.nameTaken', name })).toContain(name);
  });

  test('a key nobody wrote is reported as a bug, and looked up as null', () => {
    expect(en.lookUp('console:no.such.key')).toBeNull();
    expect(() => en.t('console:no.such.key' as 'terms:group')).toThrow('exists in en');
  });

  test('an answer in a lab is its wording where the records are at hand, else its id', () => {
    const event = { ...removed, name: 'lab.answered', fields: { question: 'q1', answer: 'a' } };
    const run = aRun({
      questions: [
        {
          id: 'q1',
          text: { en: 'Who was first?', de: 'Wer war zuerst?' },
          options: [{ id: 'a', text: { en: 'HV01', de: 'HV01' } }],
          answer: 'a',
          answeredAt: 0,
        },
      ],
    });
    const question = event as SimEvent;
    expect(de.event(question, storeOf([run]))).toContain('„Wer war zuerst?“');
    expect(de.event(question)).toContain('„q1“');
  });

  test('a machine that was not down says nothing of downtime', () => {
    const serving = (downtimeMs: number) =>
      ({
        ...removed,
        name: 'vm.serving',
        fields: { vm: 'WEB01', node: 'HV01', downtimeMs },
      }) as SimEvent;
    expect(en.event(serving(0))).toBe('“WEB01” serves requests on HV01.');
    expect(en.event(serving(97_000))).toContain('1\u00a0min 37\u00a0s');
  });

  test('a line number is not grouped', () => {
    const fault = { code: 'save.damaged', file: 'a.hyperlab', line: 1234 } as const;
    expect(en.fault(fault)).toContain('line 1234.');
  });
});
