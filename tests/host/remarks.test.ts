import { expect, test } from 'vitest';
import type { RemarkKind } from '../../src-shared/remarks';
import { remarkLimits } from '../../src-shared/remarks';
import { History } from '../../src-main/host/history';
import type { TestClient } from '../support/host';
import { TestHost } from '../support/host';

const write = (client: TestClient, kind: RemarkKind, text: string, id: number | null = null) =>
  client.must('remark.write', { id, kind, text });

test('fact: ux §2.2 a bookmark in the past starts no attempt and is saved with its history', () => {
  const t = new TestHost();
  const client = t.open();
  client.must('pace.step', { ms: 600_000 });
  client.must('pace.rewind', { toMs: 60_000 });
  write(client, 'bookmark', 'before the crash');
  const bookmark = { id: 1, kind: 'bookmark', attempt: 1, atMs: 60_000, text: 'before the crash' };
  expect(client.host).toMatchObject({ unsaved: true, remarks: [bookmark] });
  expect(client.host?.attempts).toHaveLength(1);

  const { fileName, text } = client.must('file.save', {});
  client.must('file.saved', { fileName });
  expect(client.host?.unsaved).toBe(false);
  const opened = new TestHost().client();
  opened.must('file.open', { fileName, text });
  opened.must('session.resync', {});
  expect(opened.host).toMatchObject({ unsaved: false, remarks: [bookmark] });
});

test('notes outlive a killed host; said anew they keep their moment, without words they go', () => {
  const t = new TestHost();
  const client = t.open();
  client.must('pace.step', { ms: 60_000 });
  write(client, 'note', 'HV03 is dark');
  write(client, 'trainer', 'Calm and in order.');
  client.must('pace.step', { ms: 60_000 });
  write(client, 'note', 'HV03 is dark, nobody knows why', 1);
  write(client, 'trainer', '', 2);
  const later = t.successor().client();
  later.must('recovery.accept', {});
  const kept = { id: 1, atMs: 60_000, text: 'HV03 is dark, nobody knows why' };
  expect(later.host?.remarks).toMatchObject([kept]);
});

test('a remark is refused once it is gone, beyond the bound, and while nothing can be written down', () => {
  const t = new TestHost();
  const client = t.open();
  const gone = client.call('remark.write', { id: 7, kind: 'note', text: 'x' });
  expect(gone).toEqual({ ok: false, fault: { code: 'remark.missing', id: 7 } });

  t.journal.failure = 'the disk is full';
  const unwritten = client.call('remark.write', { id: null, kind: 'note', text: 'x' });
  expect(unwritten).toMatchObject({ ok: false, fault: { code: 'save.writeFailed' } });
  expect(client.host?.remarks).toEqual([]);

  const history = new History();
  const note = (id: number) =>
    history.remark({ id, kind: 'note', attempt: 1, atMs: 0, text: 'seen' });
  for (let id = 1; id <= remarkLimits.remarks; id += 1) expect(note(id)).toBe(true);
  expect([note(1), note(remarkLimits.remarks + 1)]).toEqual([true, false]);
});
