import { describe, expect, test } from 'vitest';
import { createTexts } from '../../src-shared/text/index';
import { parseLabFile } from '../../src-main/lab/parse';
import { faultOf, file, vm } from './support';

/** Why, in which line, and at which path. */
function refusal(text: string): string {
  const fault = faultOf(text);
  const line = 'line' in fault ? fault.line : 0;
  const reason = 'reason' in fault ? ` ${fault.reason}` : '';
  const path = 'path' in fault ? ` ${fault.path}` : '';
  return `${fault.code} ${line}${reason}${path}`;
}

describe('a lab file', () => {
  test('that is good is read', () => {
    const lab = parseLabFile('mine.yaml', file(vm(', processors: 2, workload: sql')));
    expect(lab.ok && lab.value.plan.vms[0]).toMatchObject({
      name: 'A',
      processors: 2,
      workload: 'sql',
      highlyAvailable: true,
      automaticStart: 'nothing',
    });
  });

  test.each<[what: string, text: string, expected: string]>([
    ['an empty file', '', 'labFile.invalid 1 file.empty '],
    ['a text that is no mapping', 'hello', 'labFile.invalid 1 file.type.mapping '],
    ['tabs', 'hyperlab: 1\n\tid: x\n', 'labFile.syntax 2 yaml.tab'],
    ['a bracket left open', file('vms: [\n'), 'labFile.syntax 10 yaml.indent'],
    ['a quotation mark left open', file("vms: 'a\n"), 'labFile.syntax 10 yaml.missingChar'],
    ['a key twice', file('seed: 1\nseed: 2\n'), 'labFile.syntax 10 yaml.duplicateKey'],
    ['two documents', file('---\nid: b\n'), 'labFile.syntax 9 yaml.multipleDocuments'],
    ['a tag', file('seed: !!js/function x\n'), 'labFile.syntax 9 yaml.tag'],
    ['brackets without end', '['.repeat(200_000), 'labFile.syntax 1 yaml.tooDeep'],
    ['dashes without end', `a: b\n${'- '.repeat(500_000)}`, 'labFile.syntax 2 yaml.tooDeep'],
    ['another format', 'hyperlab: 2\n', 'labFile.invalid 1 file.oneOf hyperlab'],
    ['no title', 'hyperlab: 1\nid: x\n', 'labFile.invalid 1 file.missing title'],
    [
      'no profile',
      'hyperlab: 1\nid: x\ntitle: { en: a, de: b }\nnodes: [{ name: A, memory: 8GiB }]\n',
      'labFile.invalid 1 file.missing profile',
    ],
    [
      'no nodes',
      'hyperlab: 1\nid: x\ntitle: { en: a, de: b }\nprofile: 2008r2sp1\n',
      'labFile.invalid 1 file.noNodes nodes',
    ],
    [
      'a title in one language',
      'hyperlab: 1\nid: x\ntitle: { en: a }\n',
      'labFile.invalid 3 file.missing title.de',
    ],
    ['an unknown key', file('clouds: 1\n'), 'labFile.invalid 9 file.unknownKey clouds'],
    ['a mistyped key', file('timelin: []\n'), 'labFile.invalid 9 file.unknownKeyMeant timelin'],
    [
      'a mistyped key of a machine',
      file(vm(', procesors: 2')),
      'labFile.invalid 10 file.unknownKeyMeant vms[1].procesors',
    ],
    [
      'a number that is a text',
      file(vm(', processors: two')),
      'labFile.invalid 10 file.type.number vms[1].processors',
    ],
    [
      'a fraction',
      file(vm(', processors: 1.5')),
      'labFile.invalid 10 file.type.number vms[1].processors',
    ],
    [
      'a switch that is a text',
      file(vm(', highlyAvailable: maybe')),
      'labFile.invalid 10 file.type.boolean vms[1].highlyAvailable',
    ],
    [
      'an unknown workload',
      file(vm(', workload: mail')),
      'labFile.invalid 10 file.oneOf vms[1].workload',
    ],
    [
      'a tier that does not exist',
      file(vm(', tier: 4')),
      'labFile.invalid 10 file.oneOf vms[1].tier',
    ],
    [
      'a duration without unit',
      file(vm(", boot: '90'")),
      'labFile.invalid 10 file.duration vms[1].boot',
    ],
    [
      'a duration with a fraction',
      file(vm(', boot: 1.5m')),
      'labFile.invalid 10 file.duration vms[1].boot',
    ],
    [
      'a size in decimal units',
      file(vm(', memory: 1GB')).replace('memory: 1GiB, ', ''),
      'labFile.invalid 10 file.size vms[1].memory',
    ],
    [
      'a size of nothing',
      file(vm(', memory: 0GiB')).replace('memory: 1GiB, ', ''),
      'labFile.invalid 10 file.size vms[1].memory',
    ],
    [
      'a name with a blank at its end',
      file("vms:\n  - { name: 'A ', node: HV01, memory: 1GiB }\n"),
      'labFile.invalid 10 file.name vms[1].name',
    ],
    [
      'a moment without offset',
      file('startsAt: 2010-11-22T09:00:00\n'),
      'labFile.invalid 9 file.moment startsAt',
    ],
    [
      'a day that does not exist',
      file('startsAt: 2010-02-30T09:00:00Z\n'),
      'labFile.invalid 9 file.moment startsAt',
    ],
    [
      'an unknown node in a machine',
      file('vms:\n  - { name: A, node: HV03, memory: 1GiB }\n'),
      'labFile.invalid 10 file.unknown.nodeMeant vms[1].node',
    ],
    [
      'a machine without memory',
      file('vms:\n  - { name: A, node: HV01 }\n'),
      'labFile.invalid 10 file.missing vms[1].memory',
    ],
    [
      'a name twice',
      file(
        'vms:\n  - { name: A, node: HV01, memory: 1GiB }\n  - { name: a, node: HV02, memory: 1GiB }\n',
      ),
      'labFile.invalid 11 file.duplicateName vms[2].name',
    ],
    [
      'a node twice',
      file('').replace('HV02, memory', 'HV01, memory'),
      'labFile.invalid 8 file.duplicateName nodes[2].name',
    ],
    [
      'a node in two clusters',
      file('clusters:\n  - { name: A, nodes: [HV01] }\n  - { name: B, nodes: [HV01] }\n').replace(
        /^cluster:.*\n/m,
        '',
      ),
      'labFile.invalid 10 file.nodeTwice clusters[2].nodes[1]',
    ],
    [
      'cluster and clusters',
      file('clusters: [{ name: B, nodes: [HV01] }]\n'),
      'labFile.invalid 9 file.bothClusters clusters',
    ],
    [
      'a quorum mode without its witness',
      file('').replace('CL-A,', 'CL-A, quorum: nodeAndDiskMajority,'),
      'labFile.invalid 5 file.witness.disk cluster.quorum',
    ],
    [
      'a witness nobody counts',
      file('').replace('CL-A,', 'CL-A, quorum: nodeMajority, witness: { type: disk, name: W },'),
      'labFile.invalid 5 file.witness.none cluster.witness',
    ],
    [
      'a machine the cluster starts that starts by itself',
      file(vm(', automaticStart: start')),
      'labFile.invalid 10 file.clusterStarts vms[1].automaticStart',
    ],
    [
      'an owner outside the cluster',
      file(vm(', possibleOwners: [HV02]')),
      'labFile.invalid 10 file.ownerExcluded vms[1].possibleOwners',
    ],
    [
      'a highly available machine on a host of its own',
      file(vm(', highlyAvailable: true')).replace('nodes: [HV01, HV02]', 'nodes: [HV02]'),
      'labFile.invalid 10 file.notClustered vms[1].highlyAvailable',
    ],
    [
      'a reserve above the limit',
      file(vm(', cpuReserve: 500, cpuLimit: 400')),
      'labFile.invalid 10 file.tooLarge vms[1].cpuReserve',
    ],
    [
      'reserves nobody can keep',
      file(
        'vms:\n  - { name: A, node: HV01, memory: 1GiB, processors: 4, cpuReserve: 1000 }\n  - { name: B, node: HV01, memory: 1GiB, processors: 4, cpuReserve: 1000 }\n  - { name: C, node: HV01, memory: 1GiB, cpuReserve: 1000 }\n',
      ),
      'labFile.invalid 12 file.reserves vms[3]',
    ],
    [
      'an unknown topology',
      'hyperlab: 1\nid: x\ntitle: { en: a, de: b }\ntopology: T9\n',
      'labFile.invalid 4 file.unknown.topology topology',
    ],
    [
      'an unknown command',
      file('timeline:\n  - { at: 1s, command: fault.crashNod, node: HV01 }\n'),
      'labFile.invalid 10 file.unknown.commandMeant timeline[1].command',
    ],
    [
      'a command of the lab itself',
      file('timeline:\n  - { at: 1s, command: lab.grade, score: 100 }\n'),
      'labFile.invalid 10 file.reservedCommand timeline[1].command',
    ],
    [
      'a command without its node',
      file('timeline:\n  - { at: 1s, command: fault.crashNode }\n'),
      'labFile.invalid 10 file.argumentMissing timeline[1].node',
    ],
    [
      'a command with an argument it does not have',
      file('timeline:\n  - { at: 1s, command: fault.crashNode, node: HV01, hard: true }\n'),
      'labFile.invalid 10 file.argument timeline[1].hard',
    ],
    [
      'a command on an unknown node',
      file('timeline:\n  - { at: 1s, command: fault.crashNode, node: HV09 }\n'),
      'labFile.invalid 10 file.unknown.nodeMeant timeline[1].node',
    ],
    [
      'a timeline entry without a unit of time',
      file('timeline:\n  - { at: 90, command: fault.crashNode, node: HV01 }\n'),
      'labFile.invalid 10 file.type.text timeline[1].at',
    ],
    [
      'a figure nobody may change',
      file('values:\n  limits.nodesPerCluster: 99\n'),
      'labFile.invalid 10 file.fixedFigure values.limits.nodesPerCluster',
    ],
    [
      'a mistyped figure',
      file('values:\n  vm.guestBootms: [1s, 2s]\n'),
      'labFile.invalid 10 file.fixedFigureMeant values.vm.guestBootms',
    ],
    [
      'a figure out of its bounds',
      file('values:\n  cluster.sameSubnetThreshold: 99\n'),
      'labFile.invalid 10 file.figureNumber values.cluster.sameSubnetThreshold',
    ],
    [
      'bounds the wrong way round',
      file('values:\n  vm.guestBootMs: [9s, 2s]\n'),
      'labFile.invalid 10 file.figureRange values.vm.guestBootMs',
    ],
    [
      'more virtual processors than a machine may have',
      file(vm(', processors: 5')),
      'labFile.limit 10',
    ],
    [
      'a Standard server in a cluster',
      file('').replace('HV02, memory', 'HV02, edition: standard, memory'),
      'labFile.edition 8',
    ],
    [
      'a machine that does not fit',
      file(
        'vms:\n  - { name: A, node: HV01, memory: 8GiB }\n  - { name: B, node: HV01, memory: 8GiB }\n',
      ),
      'labFile.doesNotFit 11',
    ],
    [
      'a seventeenth node',
      'hyperlab: 1\nid: x\ntitle: { en: a, de: b }\nprofile: 2008r2sp1\ngenerate: { nodes: 17, vms: 0 }\n',
      'labFile.limit 5',
    ],
    [
      '385 machines on one host',
      'hyperlab: 1\nid: x\ntitle: { en: a, de: b }\nprofile: 2008r2sp1\ngenerate: { nodes: 1, vms: 385, memory: 1TiB, vmMemory: { from: 512MiB, to: 512MiB } }\n',
      'labFile.limit 5',
    ],
  ])('with %s is refused with its line', (_what, text, expected) => {
    expect(refusal(text)).toBe(expected);
  });

  test('names what is too much, and of what', () => {
    expect(faultOf(file(vm(', processors: 5')))).toEqual({
      code: 'labFile.limit',
      file: 'mine.yaml',
      line: 10,
      what: 'virtualProcessorsPerVm',
      value: 5,
      limit: 4,
      profile: '2008r2sp1',
    });
    const full = faultOf(
      file(
        'vms:\n  - { name: A, node: HV01, memory: 8GiB }\n  - { name: B, node: HV01, memory: 8GiB }\n',
      ),
    );
    // 16384 − (384 + 30 × 16) − 8280 are left; 8280 are needed (hyperv-host §4.4).
    expect(full).toMatchObject({ vm: 'B', node: 'HV01', neededMiB: 8280, availableMiB: 7240 });
  });

  test('of more than 2 MiB is refused before it is read', () => {
    const fault = faultOf(file(`description: { en: '${'x'.repeat(2_200_000)}', de: b }\n`));
    expect(fault.code).toBe('labFile.tooLarge');
  });

  test('with aliases that multiply is refused', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (let index = 1; index < 9; index += 1) {
      const previous = String.fromCodePoint(96 + index);
      const own = String.fromCodePoint(97 + index);
      bomb.push(`${own}: &${own} [${Array.from({ length: 9 }, () => `*${previous}`).join(',')}]`);
    }
    expect(refusal(bomb.join('\n'))).toBe('labFile.syntax 1 yaml.aliasLimit');
  });

  test('is refused in both languages, with every word there', () => {
    for (const text of [file('timelin: []\n'), file(vm(', boot: 90')), file('\tx: 1\n')]) {
      for (const language of ['en', 'de'] as const) {
        const said = createTexts(language, 'r2').fault(faultOf(text));
        expect(said).toMatch(/mine\.yaml/);
        expect(said).not.toMatch(/\{\{|file\.|yaml\.(?!,)/);
      }
    }
    const meant = faultOf(file('timelin: []\n'));
    expect(createTexts('en', 'r2').fault(meant)).toContain('Did you mean “timeline”?');
    expect(createTexts('de', 'r2').fault(meant)).toContain('War „timeline“ gemeint?');
  });
});
