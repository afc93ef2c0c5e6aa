import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createTexts } from '../../src-shared/text/index';
import { parseLabFile } from '../../src-main/lab/parse';
import { findTopology, folder, goodLab } from './support';

describe('reasons', () => {
  test('every reason the reader can give has words in both languages', () => {
    const sources = new URL('../../src-main/lab/', import.meta.url);
    const used = new Set<string>();
    for (const name of readdirSync(sources).filter((each) => each.endsWith('.ts'))) {
      const code = readFileSync(new URL(name, sources), 'utf8');
      for (const match of code.matchAll(/'((?:file|yaml)\.[a-zA-Z.]+)'/g)) used.add(match[1] ?? '');
    }
    expect(used.size).toBeGreaterThan(40);
    for (const language of ['en', 'de'] as const) {
      const texts = createTexts(language, 'r2');
      const missing = [...used].filter((reason) => texts.lookUp(`lab:${reason}`) === null);
      expect(missing).toEqual([]);
    }
  });
});

describe('the limits of a Windows version', () => {
  test('64 nodes with 8,000 machines open under 2012 and are refused under 2008 R2 SP1, with the reason', () => {
    expect(folder.define('64x8000').ok).toBe(true);
    const under = folder.define('64x8000', { profile: '2008r2sp1' });
    expect(under.ok).toBe(false);
    if (under.ok) return;
    expect(under.fault).toMatchObject({ what: 'nodesPerCluster', value: 64, limit: 16 });
    expect(createTexts('en', 'r2').fault(under.fault)).toMatch(/64 .*2008 R2 SP1.*16/);
  });

  test('a topology can be completed, and its own mistakes point to the line that names it', () => {
    const lab = `hyperlab: 1
id: mine
title: { en: Mine, de: Meins }
topology: t4
seed: 9
nodes:
  - { name: HV03, memory: 128GiB }
vms:
  - { name: sql01, memory: 16GiB }
  - { name: NEW01, node: HV03, memory: 4GiB, workload: web }
`;
    const { plan } = goodLab(lab);
    expect(plan.seed).toBe(9);
    expect(plan.hosts.find((host) => host.name === 'HV03')).toMatchObject({
      memoryMiB: 131_072,
      coresPerSocket: 6,
      cluster: 'CL-NORD',
    });
    expect(plan.vms).toHaveLength(25);
    expect(plan.vms.find((vm) => vm.name === 'sql01')).toMatchObject({
      memoryMiB: 16_384,
      node: 'HV01',
      workload: 'sql',
    });
    const small = lab.replace('HV03, memory: 128GiB', 'HV03, memory: 8GiB');
    const fault = parseLabFile('mine.yaml', small, { findTopology });
    expect(!fault.ok && fault.fault).toMatchObject({ code: 'labFile.doesNotFit', line: 4 });
  });
});
