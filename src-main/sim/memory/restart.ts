import type { WorkerId } from '../../../src-shared/model/tables';
import { hostAvailableMiB, profileOf } from '../../../src-shared/rules/facts';
import { hostOf, vmOf, workerById } from '../vm/lookup';
import type { SimTx } from '../wakeups';
import { clearRun } from './columns';
import { liveRow } from './live';
import { bridge, makeRoom } from './reclaim';
import { alignedColumns, machinesOf } from './rows';

/**
 * The guest of a process restarts: it begins with its start-up memory again. What it holds beyond it goes
 * back to the host; what it lacks is taken from free memory, then from others, and the rest, from 2012 on,
 * stands in a paging file until ballooning makes it unnecessary (hyperv-host §4.4).
 */
export function restartMemory(tx: SimTx, id: WorkerId): void {
  const worker = workerById(tx, id);
  const vm = vmOf(tx, worker.vm);
  const row = liveRow(tx, tx.columns, vm, worker);
  if (row < 0) return;
  const host = hostOf(tx, worker.node);
  const machines = machinesOf(tx.columns, tx);
  const memory = alignedColumns(tx.columns, machines);
  const lackMiB = vm.startupMiB - (memory.assigned[row] as number);
  if (lackMiB > 0) makeRoom(tx, vm, host, lackMiB);
  const freeMiB = Math.max(0, hostAvailableMiB(tx, host));
  const bridges = profileOf(tx).dynamicMemory.smartPaging.value;
  const given = bridges ? Math.min(lackMiB, Math.floor(freeMiB / 2) * 2) : lackMiB;
  memory.assigned[row] = (memory.assigned[row] as number) + given;
  machines.version += 1;
  clearRun(memory, row);
  memory.since[row] = worker.startedAt ?? tx.now;
  memory.visible[row] = memory.assigned[row];
  if (given < lackMiB) bridge(tx, vm, worker, lackMiB - given);
}
