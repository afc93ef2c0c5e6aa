import { assert } from '../../../src-shared/assert';
import { kinds } from '../../../src-shared/model/tables';
import type { SimRecord } from '../../../src-shared/model/tables';
import { armJobs } from '../backup/jobs';
import { beginSpace } from '../disks/space';
import { physicsTick } from '../physics/tick';
import type { SimTx } from '../wakeups';

/** What a lab is and how it went stays as it is, whatever becomes of the cluster. */
const stays = (record: SimRecord) => record.kind === 'world' || record.kind === 'run';

/**
 * Puts the cluster back as it was when the lab was opened, with everything that was on its way
 * called off. To undo faults one by one was tried on paper: a node that lost power would need minutes
 * to boot, and what the learner broke is no fault of the lab and would stay.
 */
export function restoreLab(tx: SimTx): void {
  const beginning = tx.beginning();
  assert(beginning, 'a lab with a task knows its beginning');
  const putBack = beginning.map((record) => asOfNow(tx, record, beginning));
  for (const kind of kinds) {
    for (const record of tx.all(kind)) if (!stays(record)) tx.remove(record.id);
  }
  for (const record of putBack) if (!stays(record)) tx.put(record);
  beginSpace(tx);
  armJobs(tx);
  physicsTick(tx);
}

/** What counts from a moment on counts from now: a file grows again, and work that was done stays done. */
function asOfNow(tx: SimTx, record: SimRecord, beginning: readonly SimRecord[]): SimRecord {
  if (record.kind === 'vhd') return { ...record, since: tx.now };
  if (record.kind !== 'vm') return record;
  const serves = beginning.some((each) => each.kind === 'worker' && each.vm === record.id);
  const work = serves ? undefined : tx.get<'vm'>(record.id)?.work;
  return work ? { ...record, work } : record;
}
