import { describe, expect, test } from 'vitest';
import { createReportWriter } from '../../src-main/reports/index';
import type { ReportInput } from '../../src-main/reports/index';
import type { Language, ReportFormat } from '../../src-shared/ipc';
import type { LabDriver } from '../support/lab';
import { lab } from '../support/lab';
import type { JsonDocument } from './support';
import { rowsOf } from './support';

const writer = createReportWriter('1.2.3');

function reportOf(t: LabDriver, format: ReportFormat, language: Language = 'en'): string {
  const input: ReportInput = {
    reader: t.engine.reader,
    events: t.events(),
    attempt: 1,
    modelVersion: 1,
    writtenAt: '2026-11-23T07:08:09+01:00',
  };
  const report = writer.write(
    { report: 'whatHappened', format: format, language: language },
    input,
  );
  if (!report.ok) throw new Error(report.fault.code);
  return report.value.text;
}

/** VM01 moves live, VM02 as a saved state, and VM03 cannot: a file of its host is in its drive. */
function moved(): LabDriver {
  const t = lab({
    nodes: 3,
    vms: 3,
    vm: { clients: 20 },
    change: (plan) => ({
      ...plan,
      vms: plan.vms.map((vm, index) =>
        index === 2 ? { ...vm, dvd: { name: 'x.iso', place: 'host' } } : vm,
      ),
    }),
  });
  const [first, second, third] = [1, 2, 3].map((number) => t.node(number).id);
  if (!first || !second || !third) throw new Error('three nodes exist');
  t.vm(1).give('vm.liveMigrate', { node: second });
  t.run('3m').vm(2).give('vm.quickMigrate', { node: third });
  t.run('5m').vm(3).give('vm.liveMigrate', { node: first });
  t.run('5m');
  return t;
}

describe('moves of virtual machines in the report', () => {
  test('tell method, outcome, duration, blackout and users', () => {
    const rows = rowsOf(JSON.parse(reportOf(moved(), 'json')) as JsonDocument, 'moves');
    expect(
      rows.map(({ vm, method, from, to, outcome }) => [vm, method, from, to, outcome]),
    ).toMatchObject([
      ['VM01', 'live migration', 'HV01', 'HV02', { grade: 'good', text: 'completed' }],
      ['VM02', 'quick migration', 'HV02', 'HV03', { grade: 'good', text: 'completed' }],
      ['VM03', 'live migration', 'HV03', 'HV01', { grade: 'critical', text: 'failed' }],
    ]);
    const [live, quick, failed] = rows;
    expect(live?.['blackout']).toBeGreaterThan(0);
    expect(live?.['blackout']).toBeLessThan(2000);
    expect(live?.['sent']).toBeGreaterThan(500_000_000);
    expect(live?.['sessionsLost']).toBe(0);
    expect(quick?.['sessionsLost']).toBe(20);
    expect(failed?.['reason']).toMatch(/x\.iso/);
  });

  test('stand in every format, in both languages', () => {
    const t = moved();
    expect(reportOf(t, 'html')).toMatch(/Moves of virtual machines[\s\S]*live migration/);
    expect(reportOf(t, 'html', 'de')).toMatch(/Umzüge virtueller Computer[\s\S]*Livemigration/);
    expect(reportOf(t, 'csv')).toMatch(/VM02,.*quick migration,HV02,HV03,completed/);
  });

  test('have no section where nothing was moved', () => {
    const t = lab({ nodes: 2, vms: 1 }).run('1m');
    expect(reportOf(t, 'html')).not.toContain('id="moves"');
  });
});

test('a pulled path and a cut network are faults with what followed from them', () => {
  const t = lab({ nodes: 3, vms: 3 });
  const [path] = t.engine.reader.all('path');
  if (!path) throw new Error('a path exists');
  t.command({ name: 'fault.disconnectPath', args: { path: path.id } });
  t.run('1m');
  expect(rowsOf(JSON.parse(reportOf(t, 'json')) as JsonDocument, 'faults')).toHaveLength(1);
});
