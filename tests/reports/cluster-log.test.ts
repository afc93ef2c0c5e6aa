import { describe, expect, test } from 'vitest';
import { createReportWriter } from '../../src-main/reports/index';
import type { ReportInput } from '../../src-main/reports/index';
import type { LabDriver } from '../support/lab';
import { lab } from '../support/lab';

const writer = createReportWriter('1.2.3');

function logOf(t: LabDriver, number: number, change: { spanMs?: number; utc?: boolean } = {}) {
  const input: ReportInput = {
    reader: t.engine.reader,
    events: t.events(),
    attempt: 1,
    modelVersion: 1,
    writtenAt: '2026-11-23T07:08:09+01:00',
  };
  const request = { node: t.node(number).id, spanMs: null, utc: false, ...change };
  const log = writer.clusterLog(input, request);
  if (!log.ok) throw new Error(log.fault.code);
  const [head = '', ...lines] = log.value.text.trimEnd().split('\r\n');
  return { fileName: log.value.fileName, head, lines };
}

function crashed(): LabDriver {
  const t = lab({ nodes: 3, vms: 3 });
  t.run('90s').node(2).crash().run('1m');
  return t;
}

describe('the cluster log of a node', () => {
  test('has the layout administrators know, and says that it is simulated', () => {
    const { fileName, head, lines } = logOf(crashed(), 1);
    expect(fileName).toBe('HV01_cluster_20261123-070809_en.log');
    expect(head).toMatch(/^\[=== Hyperlab 1\.2\.3, simulated data: .*HV01.*local time ===\]$/);
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) {
      expect(line).toMatch(
        /^[0-9a-f]{8}\.[0-9a-f]{8}::2010\/11\/22-\d\d:\d\d:\d\d\.\d{3} (INFO |WARN |ERR  ) \[[A-Z]+\] \S/,
      );
    }
  });

  test('tells a failover as a survivor saw it', () => {
    const { lines } = logOf(crashed(), 1);
    const said = lines.map((line) => line.slice(line.indexOf('[')));
    const find = (part: string) => said.findIndex((line) => line.includes(part));
    const order = ['[NETFT] Route to Node 2', 'Node 1: Node 2 (HV02)', '[RGP] Regroup completed'];
    const places = [...order, 'Group VM02: picked', 'TransitionToState(VM02)'].map(find);
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((left, right) => left - right));
  });

  test('of the node that lost power ends there, and says nothing of what it cannot know', () => {
    const t = crashed();
    expect(logOf(t, 2).lines).toEqual([]);
    expect(logOf(t, 1).lines.join('\n')).not.toMatch(/command|lost power/i);
  });

  test('a service that starts anew writes as another process', () => {
    const t = crashed();
    t.node(2).powerOn().run('6m');
    const { lines } = logOf(t, 2);
    expect(lines[0]).toMatch(/Starting the Cluster service as node 2/);
    t.node(2).stopClusterService().run('1m').startClusterService().run('1m');
    const processes = new Set(logOf(t, 2).lines.map((line) => line.slice(0, 8)));
    expect(processes.size).toBe(2);
  });

  test('is cut to a span of time and written in UTC where that is asked for', () => {
    const t = crashed();
    expect(logOf(t, 1).lines[0]).toContain('::2010/11/22-09:01:35');
    expect(logOf(t, 1, { utc: true }).lines[0]).toContain('::2010/11/22-08:01:35');
    expect(logOf(t, 1, { spanMs: 1000 }).lines.length).toBeLessThan(logOf(t, 1).lines.length);
  });

  test('knows nothing of what the other side of a split agrees on', () => {
    const t = lab({ nodes: 4, vms: 4, quorum: 'nodeAndDiskMajority' });
    const [first, second, third, fourth] = [1, 2, 3, 4].map((number) => t.node(number).id);
    if (!first || !second || !third || !fourth) throw new Error('four nodes exist');
    const networks = t.engine.reader.all('network').map((network) => network.id);
    const cut = { networks, from: [first, second], to: [third, fourth], oneWay: false };
    t.command({ name: 'fault.cutNetwork', args: cut });
    t.run('1m');
    const count = (number: number, part: string) =>
      logOf(t, number).lines.filter((line) => line.includes(part)).length;
    expect(count(1, '[RGP] Opening a regroup')).toBe(1);
    expect(count(3, '[RGP] Opening a regroup')).toBe(1);
    expect(count(1, 'Arbitrating')).toBe(0);
    expect(count(3, 'Arbitrating')).toBe(1);
    expect(count(1, 'TransitionToState(VM03)')).toBeGreaterThan(0);
    expect(count(3, 'TransitionToState')).toBe(0);
    expect(count(3, 'Quorum is lost')).toBe(1);
  });

  test('a stand-alone host has none', () => {
    const t = lab({ nodes: 1, cluster: null });
    const input = { reader: t.engine.reader, events: [], attempt: 1, modelVersion: 1 };
    const request = { node: t.node(1).id, spanMs: null, utc: true };
    expect(writer.clusterLog({ ...input, writtenAt: '' }, request)).toEqual({
      ok: false,
      fault: { code: 'node.notClustered', node: 'HV01' },
    });
  });
});
