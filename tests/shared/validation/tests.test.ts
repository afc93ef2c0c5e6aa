import { describe, expect, test } from 'vitest';
import { languages } from '../../../src-shared/ipc';
import { validationCategories } from '../../../src-shared/model/validation';
import { createTexts } from '../../../src-shared/text/index';
import { english } from '../../../src-shared/text/en/index';
import { validationTests } from '../../../src-shared/validation/index';
import { fixText, lineText, testName } from '../../../src-shared/validation/words';
import { cases, change, find, system, usual } from './cases';

describe('fact: failover-cluster §8.1 a test finds what is wrong, and says what to do about it', () => {
  const texts = createTexts('en', 'r2');
  test.each(cases.map((each) => [each[0], each[1], each[2], each] as const))(
    '%s: %s, %s',
    (...row) => {
      const [id, verdict, key, changed, options = usual] = row[3];
      const found = find(id, changed, options);
      const line = found.lines.find((each) => each.key === key);
      expect(found.verdict).toBe(verdict);
      expect(line, JSON.stringify(found.lines)).toBeDefined();
      expect(line && fixText(texts, line)).toMatch(/\.$/);
    },
  );

  test('every warning and failure a test knows is provoked here', () => {
    const provoked = new Set(cases.map(([, , key]) => key));
    const elsewhere = ['silent', 'net.noneForClients', 'quorum.witnessOffline'];
    const known = Object.keys(english.validation)
      .filter((key) => key.startsWith('fix.'))
      .map((key) => key.slice('fix.'.length));
    expect(known.filter((key) => !provoked.has(key) && !elsewhere.includes(key))).toEqual([]);
  });
});

describe('fact: failover-cluster §8.1 a careful cluster', () => {
  const ids = validationTests.map((each) => each.id);
  const notModelled = [
    'inventory.bios',
    'inventory.environmentVariables',
    'inventory.sasAdapters',
    'inventory.iscsiAdapters',
    'inventory.plugAndPlay',
    'inventory.systemDrivers',
  ];

  test.each(ids)('%s passes, or says that it was not run', (id) => {
    const { verdict, lines } = find(id);
    expect(verdict, JSON.stringify(lines)).toBe(notModelled.includes(id) ? 'notRun' : 'passed');
    expect(lines.length).toBeGreaterThan(0);
  });

  test('unsigned drivers warn and never fail, on however many servers', () => {
    const found = find('systemConfiguration.driversSigned', (store) => {
      for (const number of [1, 2, 3])
        system(store, number, { unsignedDrivers: ['a.sys', 'b.sys'] });
    });
    expect(found.verdict).toBe('warning');
  });
});

describe('fact: failover-cluster §8.1 what is not run', () => {
  test('storage tests leave disks alone that are online in a role', () => {
    const found = find('storage.arbitration', undefined, { nodes: 3 });
    expect(found).toMatchObject({ verdict: 'notRun', lines: [{ key: 'allDisksInUse' }] });
    const beside = find('storage.arbitration');
    expect(beside.lines.filter((line) => line.key === 'diskInUse')).toHaveLength(1);
  });

  test('tests between servers need two that answer', () => {
    const found = find('network.communication', undefined, { ...usual, nodes: 1 });
    expect(found).toMatchObject({ verdict: 'notRun', lines: [{ key: 'twoNodesNeeded' }] });
  });

  test('tests of a cluster’s configuration need a cluster', () => {
    const found = find('clusterConfiguration.quorum', undefined, { nodes: 2, cluster: null });
    expect(found).toMatchObject({ verdict: 'notRun', lines: [{ key: 'noCluster' }] });
  });

  test('a server that is off is left out with a warning', () => {
    const found = find('systemConfiguration.driversSigned', (store) =>
      change<'node'>(store, 'node:hv03', { machine: 'off' }),
    );
    expect(found.verdict).toBe('warning');
    expect(found.lines.map((line) => line.key)).toEqual([
      'drivers.signed',
      'drivers.signed',
      'silent',
    ]);
  });
});

describe.each(languages)('the sentences in %s', (language) => {
  const texts = createTexts(language, 'r2');

  test('every test and category has a name', () => {
    for (const { id, category } of validationTests) {
      expect(testName(texts, id)).not.toBe(id);
      expect(validationCategories).toContain(category);
      expect(texts.lookUp(`validation:category.${category}`)).not.toBeNull();
    }
  });

  test('no line shows a field or a key instead of words', () => {
    const all = cases.flatMap(([id, , , changed, options]) => find(id, changed, options).lines);
    const fine = validationTests.flatMap(({ id }) => find(id).lines);
    for (const line of [...all, ...fine]) {
      const text = lineText(texts, line);
      expect(text).not.toContain('{{');
      expect(text, line.key).not.toBe(line.key);
      expect(text).not.toMatch(/nodeMajority|clusterAndClient|sharedVolume|onlinePending/);
    }
  });
});
