import { describe, expect, test } from 'vitest';
import { createReportWriter } from '../../src-main/reports/index';
import type { ReportInput, WhatHappenedReport } from '../../src-main/reports/index';
import type { Language, ReportFormat } from '../../src-shared/ipc';
import type { LabDriver } from '../support/lab';
import { lab } from '../support/lab';

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
    const report = JSON.parse(reportOf(moved(), 'json')) as WhatHappenedReport;
    expect(
      report.moves.map(({ vm, type, from, to, outcome }) => [vm, type, from, to, outcome]),
    ).toEqual([
      ['VM01', 'live', 'HV01', 'HV02', 'completed'],
      ['VM02', 'quick', 'HV02', 'HV03', 'completed'],
      ['VM03', 'live', 'HV03', 'HV01', 'failed'],
    ]);
    const [live, quick, failed] = report.moves;
    expect(live?.blackoutMs).toBeGreaterThan(0);
    expect(live?.blackoutMs).toBeLessThan(2000);
    expect(live?.sentBytes).toBeGreaterThan(500_000_000);
    expect(live?.sessionsLost).toBe(0);
    expect(quick?.sessionsLost).toBe(20);
    expect(failed?.reason).toMatch(/x\.iso/);
    expect(report.highlights).toMatchObject({ moves: 3, sessionsLost: 20 });
  });

  test('stand in every format, in both languages', () => {
    const t = moved();
    expect(reportOf(t, 'html')).toMatch(/Moves of virtual machines[\s\S]*live migration/);
    expect(reportOf(t, 'html', 'de')).toMatch(/Umzüge virtueller Computer[\s\S]*Livemigration/);
    expect(reportOf(t, 'csv')).toMatch(/Move,.*VM02.*quick migration,completed/);
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
  const report = JSON.parse(reportOf(t, 'json')) as WhatHappenedReport;
  expect(report.highlights.incidents).toHaveLength(1);
});
