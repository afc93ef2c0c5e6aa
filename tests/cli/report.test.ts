import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hyperlab } from './support';

const folder = mkdtempSync(join(tmpdir(), 'hyperlab-cli-report-'));
const crashFile = join(folder, 'crash.yaml');

beforeAll(() => {
  const timeline = 'timeline:\n  - { at: 90s, command: fault.crashNode, node: HV03 }\n';
  writeFileSync(
    crashFile,
    `hyperlab: 1\nid: crash\ntitle: { en: Crash, de: Absturz }\ntopology: T4\n${timeline}`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('reports from the command line', () => {
  test.each(['html', 'csv', 'json'])('--report writes what happened as %s', async (format) => {
    const path = join(folder, `out.${format}`);
    const { code, files } = await hyperlab('run', crashFile, '--report', path);
    expect(code).toBe(0);
    expect(files[path]).toContain('EX01');
    if (format === 'json') expect(() => JSON.parse(files[path] ?? '')).not.toThrow();
  });

  test('--validation writes what a validation in the timeline found', async () => {
    const file = join(folder, 'validate.yaml');
    const command = 'command: cluster.validate, cluster: CL-NORD, nodes: [], categories: [network]';
    writeFileSync(
      file,
      `hyperlab: 1\nid: v\ntitle: { en: V, de: V }\ntopology: T4\ntimeline:\n  - { at: 10s, ${command} }\n`,
    );
    const { code, files } = await hyperlab('run', file, '--validation', 'v.json');
    expect(code).toBe(0);
    const report: unknown = JSON.parse(files['v.json'] ?? '');
    expect(report).toMatchObject({
      schema: 'hyperlab/validation',
      subject: 'CL-NORD',
      highlights: [{ grade: 'good' }],
    });
    const none = await hyperlab('run', crashFile, '--validation', 'v.json');
    expect(none).toMatchObject({ code: 1, files: {} });
    expect(none.error).toContain('Nothing has been validated yet');
  });

  test('report writes one of the reports by name or number, in the format of the file', async () => {
    const on = ['--lab', crashFile, '--until', '3m'];
    const json = await hyperlab('report', 'R11', ...on, '--out', 'l.json', '--lang', 'de');
    expect(json.code).toBe(0);
    expect(JSON.parse(json.files['l.json'] ?? '')).toMatchObject({ title: 'Lizenzierung' });
    const page = await hyperlab('report', 'storage', ...on, '--out', 's.html', '--detail', '3');
    expect(page.files['s.html']).toContain('<h1>Storage</h1>');
    const pdf = await hyperlab('report', 'r1', ...on, '--out', 'o.pdf', '--highlights');
    expect(pdf.files['o.pdf']).toMatch(/^%PDF/);
    const book = await hyperlab('report', 'R3', ...on, '--out', 'i.xlsx');
    expect(book.files['i.xlsx']?.slice(0, 2)).toBe('PK');
    const story = await hyperlab('report', 'what-happened', ...on, '--out', 'w.xlsx');
    expect(story.files['w.xlsx']?.slice(0, 2)).toBe('PK');
  });

  test('fact: ux §2.4 a review carries the played solution, exams and three next labs', async () => {
    const files = ['run.json', 'report.json'] as const;
    const runs = [
      await hyperlab('run', 'L05', '--solve', '--review', files[0], '--learner', 'Ada'),
      await hyperlab('report', 'R14', '--lab', 'L05', '--solve', '--out', files[1]),
    ];
    for (const [index, run] of runs.entries()) {
      expect(run).toMatchObject({ code: 0 });
      const text = run.files[files[index] ?? ''] ?? '';
      expect(text).toContain('L18: A disk at noon');
      expect(text).toContain('AZ-801');
      expect(text).toContain('Leave them where they serve');
      expect(text).not.toContain('is shown once the lab is over');
    }
    expect(runs[0]?.files['run.json']).toContain('Ada');
    const idle = await hyperlab('run', 'L05', '--until', '5m', '--review', 'early.json');
    expect(idle.files['early.json']).toContain('is shown once the lab is over');
  });
});
