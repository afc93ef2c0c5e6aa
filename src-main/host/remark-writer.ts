import type { Fault } from '../../src-shared/faults';
import type { Calls } from '../../src-shared/ipc';
import { remarkLimits } from '../../src-shared/remarks';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';
import type { Journal } from './journal';
import type { Playback } from './playback';

/** Notes something about the moment that is shown; a remark without words is taken away. */
export function writeRemark(
  journal: Journal,
  { history, attempt, now }: Playback,
  { id, kind, text }: Calls['remark.write']['args'],
): Result<null, Fault> {
  const before = history.remarks;
  const old = before.find((remark) => remark.id === id);
  if (id !== null && !old) return refused({ code: 'remark.missing', id });
  const place = old ?? { id: history.nextRemark, kind, attempt, atMs: now };
  const remark = { ...place, text };
  if (!history.remark(remark)) {
    return refused({ code: 'remark.tooMany', limit: remarkLimits.remarks });
  }
  journal.write({ type: 'remark', ...remark });
  const failure = journal.settle();
  if (!failure) return ok(null);
  history.restoreRemarks(before);
  return refused(failure);
}
