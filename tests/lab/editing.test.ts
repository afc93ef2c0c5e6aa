import { describe, expect, test } from 'vitest';
import type { FormType, LabDocument } from '../../src-shared/lab-editing/form';
import { createTexts } from '../../src-shared/text/index';
import { checkDocument } from '../../src-main/lab/editing/check';
import { copyOf, draftOf, newDraft, textOf } from '../../src-main/lab/editing/draft';
import { labForm } from '../../src-main/lab/editing/lab-form';
import { parseLabFile } from '../../src-main/lab/parse';
import { labelOf, testWord } from '../../src-renderer/views/lab-editor/words';
import { findTopology, folder, goodLab } from './support';

/** Those with a thousand machines are nothing but numbers to generate them from. */
const names = folder
  .list()
  .filter((lab) => lab.nodes <= 8)
  .map((lab) => lab.name);
const options = { findTopology };

function textOfShipped(name: string): string {
  const file = folder.read(name);
  if (!file.ok) throw new Error(name);
  return file.value.text;
}

function documentOf(text: string): LabDocument {
  const draft = draftOf('mine.yaml', text);
  if (!draft.ok) throw new Error(JSON.stringify(draft.fault));
  return draft.value.document;
}

interface Asked {
  readonly at: string;
  readonly type: FormType;
}

/** A type with everything inside of it, each with its path. */
function partsOf(at: string, type: FormType): readonly Asked[] {
  const inner: readonly Asked[] =
    type.kind === 'fields'
      ? type.fields.flatMap(({ key, type: part }) => partsOf(`${at}.${key}`, part))
      : type.kind === 'list' || type.kind === 'map'
        ? partsOf(at, type.of)
        : type.kind === 'variants'
          ? type.of.flatMap((part) => partsOf(at, part))
          : [];
  return [{ at, type }, ...inner];
}

const problemsOf = (document: LabDocument) =>
  checkDocument('mine.yaml', document, options).problems;

describe('a lab that is taken up for editing and written again', () => {
  test.each(names)('is the lab it was: %s', (name) => {
    const text = textOfShipped(name);
    const document = documentOf(text);
    expect(problemsOf(document)).toEqual([]);
    expect(goodLab(textOf(document))).toEqual(goodLab(text));
  });

  test('has an id of its own where it is a copy, and says what a form does not keep', () => {
    const copy = copyOf('L05-a-node-dies.yaml', `# Mine.\n${textOfShipped('L05')}`);
    expect(copy).toMatchObject({
      ok: true,
      value: {
        fileName: 'L05-copy.yaml',
        hadComments: true,
        document: { id: 'L05-copy', title: { de: 'Ein Knoten stirbt (Kopie)' } },
      },
    });
    expect(draftOf('a.yaml', 'a: [1, 2]\n')).toMatchObject({ value: { hadComments: false } });
  });

  test('is refused with its line where it is no YAML, or no mapping', () => {
    expect(draftOf('a.yaml', 'a: [1')).toMatchObject({ fault: { code: 'labFile.syntax' } });
    expect(draftOf('a.yaml', '- 1')).toMatchObject({ fault: { reason: 'file.type.mapping' } });
  });

  test('keeps what no form draws, even what nobody knows', () => {
    const document = documentOf('hyperlab: 1\nid: a\nodd: { b: [1, null, "2"] }\n');
    expect(documentOf(textOf(document))).toEqual(document);
  });
});

describe('a new lab', () => {
  test('can be played as it is', () => {
    const { document, fileName } = newDraft();
    expect(problemsOf(document)).toEqual([]);
    expect(parseLabFile(fileName, textOf(document), options).ok).toBe(true);
  });
});

describe('the check of a document', () => {
  const broken: LabDocument = {
    ...newDraft().document,
    title: { en: '', de: 'Mein Lab' },
    timeline: [{ at: '90', command: 'fault.crashNode', node: 'HV02' }],
    seeds: 1,
  };

  test('names every place that is wrong, and why, in both languages', () => {
    const problems = problemsOf(broken);
    expect(problems.map(({ path }) => path)).toEqual([
      ['title', 'en'],
      ['timeline', 0, 'at'],
      ['seeds'],
    ]);
    for (const language of ['en', 'de'] as const) {
      const texts = createTexts(language, 'r2');
      for (const { fault } of problems) expect(texts.fault(fault)).not.toContain('file.');
    }
  });

  test('says where a name leads nowhere', () => {
    const document = { ...newDraft().document, timeline: [] as LabDocument[] };
    const entry = { at: '90s', command: 'fault.crashNode', node: 'HV99' };
    expect(problemsOf({ ...document, timeline: [entry] })).toMatchObject([
      { path: ['timeline', 0, 'node'], fault: { reason: 'file.unknown.nodeMeant' } },
    ]);
  });

  test('knows the names of the topology while the rest is wrong', () => {
    const { names: known } = checkDocument('mine.yaml', broken, options);
    expect(known.node).toEqual(['HV01', 'HV02']);
    expect(known.vm).toContain('SQL01');
    expect(known.group).toContain('Cluster Group');
    expect(known.command).toContain('fault.crashNode');
    expect(known.command).not.toContain('lab.start');
  });

  test('knows those of the base where the own part of the topology is wrong', () => {
    const document = { ...newDraft().document, vms: [{ name: 'X', memory: 'much' }] };
    const { names: known, problems } = checkDocument('mine.yaml', document, options);
    expect(known.node).toEqual(['HV01', 'HV02']);
    expect(problems[0]?.path).toEqual(['vms', 0, 'memory']);
  });
});

describe('the form', () => {
  const { commands, conditions, entries, file, lab } = labForm();

  test('asks for objects by name and for amounts with their units', () => {
    const of = (command: string, key: string) =>
      commands[command]?.fields.find((field) => field.key === key)?.type;
    expect(of('vm.liveMigrate', 'node')).toEqual({ kind: 'name', of: 'node' });
    expect(of('fault.cutNetwork', 'networks')).toMatchObject({ of: { of: 'network' } });
    expect(of('vm.configure', 'startupMiB')).toMatchObject({ kind: 'measure', of: 'size' });
    expect(of('fault.disconnectPath', 'path')).toMatchObject({ kind: 'fields' });
    expect(conditions['vm.downtime']).toEqual({
      kind: 'fields',
      fields: [
        {
          key: 'vms',
          type: { kind: 'list', of: { kind: 'name', of: 'vm' }, most: null },
          required: true,
        },
        {
          key: 'atMost',
          type: { kind: 'measure', of: 'duration', orNumber: false },
          required: true,
        },
      ],
    });
    expect(entries.timeline['when']).toEqual({ kind: 'condition' });
    expect(lab.fields.find(({ key }) => key === 'solve')?.type).toEqual({
      kind: 'list',
      of: { kind: 'entry', of: 'solveStep' },
      most: 200,
    });
  });

  /** Everything a form can ask for: keys with what is asked, those inside included. */
  const asked = [
    ...Object.entries(commands),
    ...Object.entries(conditions),
    ...Object.values(entries).flatMap((kind) => Object.entries(kind)),
    ['file', file] as const,
    ['lab', lab] as const,
  ].flatMap(([name, type]) => partsOf(name, type));

  test('has a word for every key, test and value, in both languages', () => {
    for (const language of ['en', 'de'] as const) {
      const texts = createTexts(language, 'r2');
      const tests = Object.keys(conditions).filter((name) => testWord(texts, name) === name);
      expect(tests).toEqual([]);
      const keys = asked.map(({ at }) => at.split('.').at(-1) ?? '');
      const within = asked.flatMap(({ type }) =>
        type.kind === 'fields' ? type.fields.map(({ key }) => key) : [],
      );
      expect(within.length + keys.length).toBeGreaterThan(200);
      expect([...new Set(within)].filter((key) => labelOf(texts, key) === key)).toEqual([]);
      const values = asked.flatMap(({ type }) => (type.kind === 'choice' ? type.options : []));
      const places = ['labEditor:option.', 'commands:task.', 'profile:name.'];
      const said = (value: unknown) =>
        places.some((place) => texts.lookUp(`${place}${String(value)}`) !== null);
      // A bus with its number, a resolution and a file format are called the same everywhere.
      const names = /^(ide|scsi|vhdx?$)|^\d/;
      expect(values.filter((value) => !said(value) && !names.test(String(value)))).toEqual([]);
    }
  });

  test('leaves few keys to be written freely', () => {
    const written = asked.filter(({ type }) => type.kind === 'any').map(({ at }) => at);
    const free = new Set(written.filter((at) => at.includes('.')));
    expect([...free].sort()).toEqual([
      'after.fields',
      'backup.cancelRestore.restore',
      'event.count.fields',
      'event.seen.fields',
      'export.delete.export',
      'vm.config.is',
      'vm.configure.comPorts',
      'vm.import.source',
    ]);
  });
});
