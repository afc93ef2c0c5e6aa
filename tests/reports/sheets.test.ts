import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sheetSourceOf } from '../../src-main/host/report-source';
import { LabFolder } from '../../src-main/host/lab-files';
import { labSource } from '../../src-main/host/labs';
import { createReportWriter } from '../../src-main/reports/index';
import type { Language } from '../../src-shared/ipc';
import { languages } from '../../src-shared/ipc';
import type { SheetKind } from '../../src-shared/report-kinds';
import { rootDir } from '../support/programs';
import type { JsonDocument } from './support';
import { rowsOf } from './support';

const labs = labSource(new LabFolder(join(rootDir, 'assets', 'labs')));
const reports = createReportWriter('0.3.0');

function opened(name: string) {
  const lab = labs.open(name);
  if (!lab.ok) throw new Error(lab.fault.code);
  return lab.value;
}

function sheetText(name: string, report: SheetKind, language: Language = 'en'): string {
  const source = sheetSourceOf(opened(name), '2026-01-02T03:04:05Z');
  const written = reports.write({ report, format: 'json', language }, source);
  if (!written.ok) throw new Error(written.fault.code);
  return written.value.text;
}

const sheetOf = (...args: Parameters<typeof sheetText>) =>
  JSON.parse(sheetText(...args)) as JsonDocument;

describe.each(['L05', 'L12', 'L26'])('fact: ux §2.2 the sheets of %s', (name) => {
  const { definition } = opened(name).sheet();
  const { run } = definition.plan;
  const { checks = [], objectives = [], learning, brief } = run ?? {};

  test.each(languages)('the one for whoever plays gives nothing away (%s)', (language) => {
    const text = sheetText(name, 'labSheet', language);
    const secrets = [
      ...checks.flatMap(({ failMessage, title }) => [failMessage, title]),
      ...objectives.flatMap(({ hints }) => hints),
      ...definition.script.mistakes.map(({ title }) => title),
      ...(learning ? [learning] : []),
    ];
    for (const secret of secrets) expect(text).not.toContain(secret[language].trim());
    expect(text).toContain(JSON.stringify(brief?.[language].trim()).slice(1, -1));
    for (const { title } of objectives) {
      expect(text).toContain(JSON.stringify(title[language]).slice(1, -1));
    }
  });

  test('the one for whoever leads has every check, step, mistake and hint', () => {
    const solution = sheetOf(name, 'labSolution');
    const { solve, mistakes } = definition.script;
    expect(rowsOf(solution, 'checks').map(({ weight }) => weight)).toEqual(
      checks.map(({ weight }) => weight),
    );
    expect(rowsOf(solution, 'solution')).toHaveLength(solve.length);
    expect(rowsOf(solution, 'mistakes')).toHaveLength(mistakes.length);
    expect(rowsOf(solution, 'hints')).toHaveLength(objectives.flatMap(({ hints }) => hints).length);
    expect(JSON.stringify(solution)).not.toMatch(/(vm|node|disk|cluster|group):[a-z]/);
  });
});

test('fact: lab-scenarios §D L05 its solution sheet says cause, faults and times in words', () => {
  const solution = sheetOf('L05', 'labSolution');
  expect(rowsOf(solution, 'timeline')[0]).toEqual({
    when: '1\u00a0min 30\u00a0s after the start',
    what: 'Fault: pull the power: HV03',
  });
  expect(rowsOf(solution, 'solution')[1]).toMatchObject({
    step: 2,
    what: 'Answer “What was the cause?”: HV03 lost power.',
    for: 'Cause and downtime named.',
  });
  expect(rowsOf(solution, 'mistakes')[1]).toMatchObject({
    steps: '2\u00a0min after the start: Turn off virtual machine: WEB03',
    cost: 20,
  });
  expect(rowsOf(sheetOf('L12', 'labSolution'), 'answers')[0]).toMatchObject({ kind: 'Root cause' });
});

test('a lab without a task has no sheets', () => {
  const source = sheetSourceOf(opened('T4'), '2026-01-02T03:04:05Z');
  const written = reports.write({ report: 'labSheet', format: 'html', language: 'en' }, source);
  expect(written).toMatchObject({ ok: false, fault: { code: 'report.noScenario' } });
});
