import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { AssertionFailure } from '../../src-shared/assert';
import { LabSession } from '../../src-main/lab/session';
import { hyperlab, json, root, runResult } from './support';

const folder = mkdtempSync(join(tmpdir(), 'hyperlab-cli-'));
const crashFile = join(folder, 'crash.yaml');

beforeAll(() => {
  const timeline = 'timeline:\n  - { at: 90s, command: fault.crashNode, node: HV03 }\n';
  writeFileSync(
    crashFile,
    `hyperlab: 1\nid: crash\ntitle: { en: Crash, de: Absturz }\ntopology: T4\n${timeline}`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('hyperlab run --cluster-log', () => {
  test('writes the log of a node to a file', async () => {
    const { code, files } = await hyperlab('run', crashFile, '--cluster-log', 'hv01', 'hv01.log');
    expect(code).toBe(0);
    expect(files['hv01.log']).toMatch(/::2010\/11\/22-09:01:35\.\d{3} WARN {2}\[NETFT\] Route/);
  });

  test('wants a node that exists, and a file beside it', async () => {
    const unknown = await hyperlab('run', 'T4', '--until', '1s', '--cluster-log', 'HV09', 'x.log');
    expect(unknown.code).toBe(1);
    const alone = await hyperlab('run', 'T4', '--until', '1s', '--cluster-log', 'HV01');
    expect(alone.code).toBe(2);
    expect(alone.error).toContain('--cluster-log');
  });
});

describe('hyperlab run --json', () => {
  test('prints one object and nothing else: a healthy cluster', async () => {
    const result = await json('T4');
    expect(result.simulatedMs).toBe(600_000);
    expect(result.clusters).toEqual([
      { name: 'CL-NORD', up: true, votes: { have: 5, need: 3, total: 5 } },
    ]);
    expect(result.nodes.map(({ name }) => name)).toEqual(['HV01', 'HV02', 'HV03', 'HV04']);
    expect(result.vms).toHaveLength(24);
    expect(result.vms.every((vm) => vm.serving && vm.downtimeMs === 0)).toBe(true);
  });

  test('a migration has the numbers of its own event', async () => {
    const { migrations, vms, groups, disks, networks, views } = await json('migration');
    const [live, quick] = migrations;
    expect(live).toMatchObject({ vm: 'WEB01', type: 'live', phase: 'completed', network: 'LM' });
    expect(live?.rounds).toBe(3);
    expect(live?.totalMs).toBe(20_279);
    expect(live?.blackoutMs).toBe(205);
    expect(quick).toMatchObject({ type: 'quick', phase: 'completed', sessionsLost: 4 });
    expect(vms.find((vm) => vm.name === 'WEB01')).toMatchObject({ node: 'HV02', sessionsLost: 0 });
    expect(groups.find((group) => group.name === 'WEB01')).toMatchObject({ owner: 'HV02' });
    expect(disks.map(({ name, state }) => [name, state])).toEqual([
      ['Cluster Disk 1', 'online'],
      ['Cluster Disk 2', 'online'],
      ['Witness', 'online'],
    ]);
    expect(networks.every((network) => network.state === 'up')).toBe(true);
    expect(views).toEqual([
      {
        cluster: 'CL-WEST',
        members: ['HV01', 'HV02'],
        votes: { have: 3, need: 2, total: 3 },
        quorate: true,
        forced: false,
      },
    ]);
  });

  test('a migration that never began to send has sent nothing, and says why', async () => {
    const file = join(folder, 'features.yaml');
    writeFileSync(
      file,
      `hyperlab: 1
id: features
title: { en: F, de: F }
topology: T2
nodes:
  - { name: HV01, processor: xeon-e5-2650 }
timeline:
  - { at: 10s, command: vm.liveMigrate, vm: WEB01, node: HV02 }
`,
    );
    const { migrations } = await json(file, '--until', '2m');
    expect(migrations).toEqual([
      expect.objectContaining({
        phase: 'failed',
        sentBytes: 0,
        blackoutMs: null,
        failure: { code: 'migration.processorFeatures', event: 21502 },
      }),
    ]);
  });

  test('a stand-alone host has no cluster', async () => {
    const result = await json('t1', '--until', '1m');
    expect(result.clusters).toEqual([]);
    expect(result.nodes).toEqual([{ name: 'HV01', state: 'up' }]);
    expect(result.simulatedMs).toBe(60_000);
  });

  test('the node that lost power is down, and its machines serve elsewhere', async () => {
    const result = await json(crashFile);
    expect(result.nodes[2]).toEqual({ name: 'HV03', state: 'down' });
    expect(result.clusters[0]?.votes).toEqual({ have: 4, need: 3, total: 5 });
    expect(result.vms.every((vm) => vm.serving && vm.node !== 'HV03')).toBe(true);
    const removed = result.events.filter((event) => event.id === 1135);
    expect(removed.map((event) => event.node)).toEqual(['HV01', 'HV02', 'HV04']);
    for (const event of removed) {
      expect(event).toMatchObject({
        source: 'Microsoft-Windows-FailoverClustering',
        level: 'critical',
        object: 'HV03',
      });
      expect(event.atMs).toBeGreaterThanOrEqual(95_000);
      expect(event.atMs).toBeLessThanOrEqual(96_000);
    }
  });

  test('every cause is an earlier event of the list, and every chain ends at a command or the opening', async () => {
    const { events } = await json(crashFile);
    events.forEach((event, index) => {
      if (event.causedBy === null) expect(event.source).toBe('Hyperlab');
      else expect(event.causedBy).toBeLessThan(index + 1);
    });
    const removed = events.find((event) => event.id === 1135);
    let walked = removed;
    const steps: string[] = [];
    while (walked && walked.causedBy !== null) {
      walked = events[walked.causedBy - 1];
      steps.push(walked?.text ?? '');
    }
    expect(steps.length).toBeGreaterThanOrEqual(2);
    expect(walked?.causedBy).toBeNull();
  });

  test('a cluster without its majority is down, and with every node dead it has no vote', async () => {
    const lost = join(folder, 'lost.yaml');
    const crash = (node: string, at: string) =>
      `  - { at: ${at}, command: fault.crashNode, node: ${node} }\n`;
    const head = 'hyperlab: 1\nid: lost\ntitle: { en: a, de: b }\ntopology: T4\ntimeline:\n';
    const three = head + crash('HV02', '30s') + crash('HV03', '30s') + crash('HV01', '30s');
    writeFileSync(lost, three);
    const without = await json(lost, '--until', '90s');
    expect(without.clusters[0]?.up).toBe(false);
    expect(without.vms.filter((vm) => vm.serving)).toHaveLength(0);
    writeFileSync(lost, three + crash('HV04', '2m'));
    expect((await json(lost)).clusters[0]).toEqual({
      name: 'CL-NORD',
      up: false,
      votes: { have: 0, need: 3, total: 5 },
    });
  });

  test('an open spell of downtime counts', async () => {
    const result = await json(crashFile, '--until', '100s');
    const down = result.vms.filter((vm) => !vm.serving);
    expect(down).toHaveLength(6);
    expect(down.every((vm) => vm.downtimeMs === 10_000)).toBe(true);
  });

  test('texts are in the language asked for, the hash is not about texts', async () => {
    const [english, german] = [await json(crashFile), await json(crashFile, '--lang', 'de')];
    expect(german.hash).toBe(english.hash);
    expect(german.events.map((event) => event.text)).not.toEqual(
      english.events.map((event) => event.text),
    );
  });

  test('the hash tells histories apart and agrees for the same', async () => {
    const [first, again, other] = [
      await json(crashFile),
      await json(crashFile),
      await json(crashFile, '--seed', '77'),
    ];
    expect(again.hash).toBe(first.hash);
    expect(other.hash).not.toBe(first.hash);
  });

  test('a graded lab starts itself', async () => {
    const { events } = await json('l05', '--until', '20m');
    expect(events.some((event) => event.text.includes('65'))).toBe(true);
  });
});

describe('hyperlab run', () => {
  test('tells people the outcome and, for a graded lab, the score line by line', async () => {
    const { code, out } = await hyperlab('run', 'L05', '--until', '20m');
    expect(code).toBe(0);
    expect(out).toContain('Score: 65 of 100');
    expect(out).toContain('30.0 / 30.0');
    expect(out).toMatch(/EX01 .*of downtime/);
    const german = await hyperlab('run', 'L05', '--until', '20m', '--lang', 'de');
    expect(german.out).toContain('Punkte: 65 von 100');
  });

  test('--trace prints a legend and one line a transition with one column a node', async () => {
    const { code, out } = await hyperlab('run', crashFile, '--trace');
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    const head = lines.findIndex((line) => /HV01\s+HV02\s+HV03\s+HV04/.test(line));
    expect(lines.slice(0, head).join(' ')).toContain('heartbeats lost');
    expect(
      lines.slice(head + 1).every((line) => /^\s*\d+\s+\d\d:\d\d:\d\d\.\d{3}\s/.test(line)),
    ).toBe(true);
    expect(lines.some((line) => line.includes('node.removed 1135'))).toBe(true);
  });

  test('every shipped lab is listed with its size', async () => {
    const { code, out } = await hyperlab('labs');
    expect(code).toBe(0);
    for (const name of ['T1', 'T2', 'T4', 'T4M', 'L05', '16x1000', '64x8000']) {
      expect(out).toMatch(new RegExp(`^${name} +`, 'm'));
    }
    expect(out).toContain('graded, level 1, 18 min');
  });

  test('serve passes on port and whether to open', async () => {
    expect((await hyperlab('serve', '--port', '8123', '--no-open')).served).toEqual([
      { port: 8123, open: false },
    ]);
    expect((await hyperlab('serve')).served).toEqual([{ port: 0, open: true }]);
  });
});

describe('exit codes', () => {
  test.each<[string, string[], number, RegExp]>([
    ['help', ['--help'], 0, /^$/],
    ['help of a command', ['run', '--help'], 0, /^$/],
    ['version', ['--version'], 0, /^$/],
    ['no command', [], 2, /Usage: hyperlab/],
    ['an unknown command', ['walk'], 2, /There is no command “walk”/],
    ['no lab', ['run'], 2, /LAB is missing/],
    ['two labs', ['run', 'T1', 'T2'], 2, /Too many arguments/],
    ['an unknown option', ['run', 'T1', '--fast'], 2, /There is no option “--fast”/],
    ['an option without value', ['run', 'T1', '--seed'], 2, /needs a value/],
    ['no duration', ['run', 'T1', '--until', '10'], 2, /“10” does not fit.*90s/],
    ['a seed that is no number', ['run', 'T1', '--seed', '-1'], 2, /whole number/],
    ['a language nobody speaks', ['run', 'T1', '--lang', 'fr'], 2, /“fr” does not fit/],
    ['JSON and trace at once', ['run', 'T1', '--json', '--trace'], 2, /cannot be combined/],
    ['a report without format', ['run', 'T1', '--report', 'a.doc'], 2, /\.xlsx, \.csv or \.json/],
    [
      'a report nobody knows',
      ['report', 'R99', '--lab', 'T1', '--out', 'a.html'],
      2,
      /no such report/,
    ],
    ['a report of no lab', ['report', 'R1', '--out', 'a.html'], 2, /--lab/],
    ['a port that cannot be', ['serve', '--port', '70000'], 2, /65,535/],
    ['a lab nobody knows', ['run', 'T9'], 1, /“T9” was not found/],
    [
      'a lab its Windows version does not allow',
      ['run', '64x8000', '--profile', '2008r2sp1'],
      1,
      /64/,
    ],
    [
      'a report that cannot be written',
      ['run', 'T1', '--report', 'forbidden/a.html'],
      1,
      /read-only/,
    ],
  ])('%s: %j ends with %i', async (_what, argv, expected, error) => {
    const outcome = await hyperlab(...argv);
    expect(outcome.code).toBe(expected);
    expect(outcome.error).toMatch(error);
    expect(outcome.out === '').toBe(expected !== 0);
  });

  test('a failed promise of the program halts with 3, and says seed and time', async () => {
    const broken = vi.spyOn(LabSession.prototype, 'advanceTo').mockImplementation(() => {
      throw new AssertionFailure('no machine has two workers');
    });
    const { code, out, error } = await hyperlab('run', 'T4', '--json', '--seed', '4711');
    broken.mockRestore();
    expect([code, out]).toEqual([3, '']);
    expect(error).toMatch(/halted.*4711.*no machine has two workers/);
  });

  test('a mistake is explained in the language asked for', async () => {
    expect((await hyperlab('run', 'T1', '--until', 'x', '--lang', 'de')).error).toContain(
      '„x“ passt nicht zur Option',
    );
    expect((await hyperlab('run', 'T9', '--lang=de')).error).toContain('nicht gefunden');
  });

  test('a bad lab file is refused with file, line and reason', async () => {
    const bad = join(folder, 'bad.yaml');
    writeFileSync(bad, 'hyperlab: 1\nid: bad\ntitle: { en: a, de: b }\ntopologie: T4\n');
    const { code, out, error } = await hyperlab('run', bad, '--json');
    expect([code, out]).toEqual([1, '']);
    expect(error).toMatch(/bad\.yaml, line 4.*Did you mean “topology”/);
  });

  test.each([
    ['binary', Buffer.from([0x68, 0, 0x69])],
    ['not UTF-8', Buffer.from([0xff, 0xfe, 0x41])],
    ['too large', Buffer.alloc(2_200_000, 0x61)],
  ])('a file that is %s is refused', async (_what, bytes) => {
    const path = join(folder, 'strange.yaml');
    writeFileSync(path, bytes);
    expect(await hyperlab('run', path)).toMatchObject({ code: 1, out: '' });
    expect(await hyperlab('run', folder)).toMatchObject({ code: 1, out: '' });
  });
});

describe('the real process', () => {
  const run = (...argv: string[]) => {
    const entry = join(root, 'src-main/launch/hyperlab.mjs');
    const env = { ...process.env, INIT_CWD: folder };
    const done = spawnSync(process.execPath, [entry, ...argv], {
      encoding: 'utf8',
      cwd: root,
      env,
    });
    return { code: done.status, out: done.stdout, error: done.stderr };
  };

  test('prints only JSON on standard output, builds or not, and finds files where the person stands', () => {
    const { code, out } = run('run', 'crash.yaml', '--json', '--report', 'reports/what.html');
    expect(code).toBe(0);
    expect(runResult.parse(JSON.parse(out)).nodes[2]?.state).toBe('down');
    expect(readFileSync(join(folder, 'reports/what.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  });

  test('ends with 1 when refused and with 2 when misused', () => {
    expect(run('run', 'T9')).toMatchObject({ code: 1, out: '' });
    expect(run('run', 'T1', '--until', 'soon')).toMatchObject({ code: 2, out: '' });
  });
});
