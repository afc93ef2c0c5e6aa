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
  for (const kind of kinds) {
    for (const record of tx.all(kind)) if (!stays(record)) tx.remove(record.id);
  }
  for (const record of beginning) if (!stays(record)) tx.put(fromNow(tx, record));
  beginSpace(tx);
  armJobs(tx);
  physicsTick(tx);
}

/** A disk that grows does so from now on, not since the lab was opened. */
function fromNow(tx: SimTx, record: SimRecord): SimRecord {
  return record.kind === 'vhd' ? { ...record, since: tx.now } : record;
}
