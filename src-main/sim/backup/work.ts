import { backupLimits } from '../../../src-shared/model/backup';
import type { Work } from '../../../src-shared/model/backup';
import type { RecordId, SimRecord, VmId } from '../../../src-shared/model/tables';
import { kindOf } from '../../../src-shared/model/tables';
import { workerOf } from '../../../src-shared/rules/facts';
import { sabotaged } from '../sabotage';
import type { SimTx } from '../wakeups';

type Touched = ReadonlyMap<RecordId, SimRecord | undefined>;

/**
 * Keeps what machines have done: whoever stopped or started one, the work it had done before the
 * transaction is the work it has done after it, and from a stop on it wrote last then.
 */
export function attendServed(tx: SimTx, touched: Touched): void {
  for (const [id, before] of servedSince(tx, touched)) {
    const vm = tx.get<'vm'>(id);
    const after = workerOf(tx, id)?.servingSince ?? null;
    if (!vm || before === after || sabotaged('work-forgotten')) continue;
    const doneMs = vm.work.doneMs + (before === null ? 0 : tx.now - before);
    const stopped = before === null ? vm.work.lastWriteAt : tx.now;
    tx.put({
      ...vm,
      work: {
        ...vm.work,
        doneMs: after === null ? doneMs : doneMs - (tx.now - after),
        lastWriteAt: after === null ? stopped : null,
      },
    });
  }
}

/** Since when the machines whose workers were touched had served before; null: they had not. */
function servedSince(tx: SimTx, touched: Touched): ReadonlyMap<VmId, number | null> {
  const since = new Map<VmId, number | null>();
  for (const [id, was] of touched) {
    const worker = was ?? (kindOf(id) === 'worker' ? tx.get(id) : undefined);
    if (worker?.kind !== 'worker') continue;
    const served = was?.kind === 'worker' ? was.servingSince : null;
    since.set(worker.vm, served ?? since.get(worker.vm) ?? null);
  }
  return since;
}

/** A machine goes on from what a restore point held: a new branch of its history. */
export function branchedWork(work: Work, doneMs: number, now: number): Work {
  const branches = [...work.branches, { branch: now, fromMs: doneMs }];
  return { doneMs, lastWriteAt: now, branches: branches.slice(-backupLimits.branches) };
}
