import { expect, test } from 'vitest';
import { buildWhatHappened, pageLimits } from '../../src-main/reports/index';
import { modelVersion } from '../../src-main/sim/api';
import { languages } from '../../src-shared/ipc';
import { createTexts } from '../../src-shared/text/index';
import { lab } from '../support/lab';
import { writtenAt } from './fixture';

test('a report of a node that lost power tells when it was noticed and where its machines went', () => {
  const t = lab({ nodes: 4, vms: 24, seed: 3 }).run('90s');
  t.command({ name: 'fault.crashNode', args: { node: t.node(3).id } });
  t.run('10m');
  const input = {
    reader: t.engine.reader,
    events: t.events(),
    attempt: 1,
    modelVersion,
    writtenAt,
  };
  const report = buildWhatHappened(input, createTexts('en', 'r2'), pageLimits);

  expect(report.highlights.incidents).toHaveLength(1);
  const [incident] = report.highlights.incidents;
  expect(incident?.detectedAfterMs).toBeGreaterThanOrEqual(5000);
  expect(incident?.detectedAfterMs).toBeLessThanOrEqual(6000);
  expect(incident?.interrupted).toBe(6);
  expect(incident?.placements).toBeGreaterThanOrEqual(6);
  expect(incident?.servingAfterMs).toBe(report.highlights.longest?.downtimeMs);
  expect(report.highlights.notBack).toEqual([]);
  expect(report.downtime).toHaveLength(6);
  for (const row of report.downtime) {
    expect(row.from).toBe('HV03');
    expect(['HV01', 'HV02', 'HV04']).toContain(row.to);
    expect(row).toMatchObject({ serving: true, interruptions: 1 });
  }
  expect(report.timeline[0]).toMatchObject({ depth: 0, event: { causedBy: null } });

  for (const language of languages) {
    const texts = createTexts(language, 'r2');
    const unfilled = t
      .events()
      .map((event) => texts.event(event, t.engine.reader))
      .filter((text) => /\{\{|undefined|\bNaN\b/.test(text));
    expect(unfilled).toEqual([]);
  }
});
