import type { ClusterView, Group } from '../../../src-shared/model/cluster';
import type { VmId } from '../../../src-shared/model/tables';
import type { VirtualMachine, Worker } from '../../../src-shared/model/vm';
import { isSilent } from '../../../src-shared/model/vm';
import { nodeOf, viewById } from '../cluster/membership';
import { finishGroupTasks, startsWithCluster, waitingGroup } from '../failover/groups';
import { queuePlacements } from '../failover/queue';
import { finishTask } from '../tasks';
import { loseMachine } from '../vm/host';
import { vmOf, workerIdOf } from '../vm/lookup';
import { interrupt } from '../vm/service';
import { endWorker } from '../vm/stop';
import type { SimTx } from '../wakeups';

/** The copies a losing side decided from are thrown away, and with them what its machines wrote. */
export function discardCopies(tx: SimTx, view: ClusterView): void {
  for (const group of tx.by('group.partition', view.id)) {
    const copy = group.vm === null ? undefined : tx.get<'vm'>(group.vm);
    tx.cancel(group.id);
    finishGroupTasks(tx, group.id, 'failed');
    if (copy) discardMachine(tx, copy);
    tx.remove(group.id);
  }
  closeRows(tx);
}

function discardMachine(tx: SimTx, copy: VirtualMachine): void {
  const ran = copy.meantToServe;
  for (const worker of tx.by('worker.vm', copy.id)) endWorker(tx, worker, 'failed');
  endTasks(tx, copy);
  tx.remove(copy.id);
  const original = copy.divergedFrom === null ? undefined : tx.get<'vm'>(copy.divergedFrom);
  if (!ran || !original) return;
  loseVersion(tx, original, tx.now - copy.createdAt, nodeOf(tx, copy.node).name);
}

function endTasks(tx: SimTx, vm: VirtualMachine): void {
  for (const task of tx.by('task.object', vm.id)) {
    finishTask(tx, task.id, 'failed');
    tx.remove(task.id);
  }
}

/** What one version of a machine wrote since the two diverged is lost for good. */
function loseVersion(tx: SimTx, vm: VirtualMachine, lossMs: number, node: string): void {
  tx.put({ ...vm, dataLossMs: vm.dataLossMs + lossMs });
  tx.because(tx.cause, () =>
    tx.emit('vm.copyDiscarded', { object: vm.id, fields: { vm: vm.name, node, lossMs } }),
  );
}

/** Machines have rows without a gap; those of removed copies are given to the ones behind them. */
function closeRows(tx: SimTx): void {
  const vms = [...tx.all('vm')].sort((left, right) => left.row - right.row);
  vms.forEach((vm, row) => {
    if (vm.row !== row) tx.put({ ...vm, row });
  });
}

/**
 * Only the side with a copy of the database is left: its copy becomes the cluster's. Machines that run
 * from it go on under their own names; the version the other side had is given up.
 */
export function promoteCopies(tx: SimTx, id: ClusterView['id']): void {
  const copies = tx.by('group.partition', id);
  if (copies.length === 0) return;
  const { members } = viewById(tx, id);
  for (const copy of copies) {
    const main = tx.get<'group'>(copy.id.slice(0, copy.id.lastIndexOf('@')) as Group['id']);
    const diverged = copy.vm === null ? undefined : tx.get<'vm'>(copy.vm);
    tx.cancel(copy.id);
    finishGroupTasks(tx, copy.id, 'failed');
    const runs = main && diverged ? takeOver(tx, diverged) : false;
    const stays = copy.owner !== null && members.includes(copy.owner);
    if (main) adopt(tx, main, { ...copy, owner: stays ? copy.owner : null }, runs);
    tx.remove(copy.id);
  }
  closeRows(tx);
  const view = viewById(tx, id);
  const waiting = tx
    .by('group.cluster', view.cluster)
    .filter((group) => group.state !== 'online' && startsWithCluster(group));
  queuePlacements(tx, view, waiting, 'best');
}

/** The group of the cluster as the surviving side has it. */
function adopt(tx: SimTx, main: Group, copy: Group, runs: boolean): void {
  const owner = copy.owner ?? main.owner;
  const group = tx.get<'group'>(main.id) ?? main;
  tx.cancel(main.id);
  const online =
    runs || (copy.vm === null && copy.type !== 'virtualMachine' && copy.state === 'online');
  const rest: Group = { ...group, owner, tried: [], waiting: null, waitingSince: null };
  const vm = main.vm === null ? undefined : tx.get<'vm'>(main.vm);
  if (vm && owner !== null && vm.node !== owner) {
    endElsewhere(tx, vm.id);
    tx.put({ ...vmOf(tx, vm.id), node: owner });
  }
  if (online) tx.put({ ...rest, state: 'online' });
  else if (startsWithCluster(rest))
    tx.put({ ...waitingGroup(rest, 'quorum', tx.now), state: 'offline' });
  else tx.put({ ...rest, state: 'offline' });
}

/** What a node whose service hangs still runs ends; on a frozen machine that waits until it thaws. */
function endElsewhere(tx: SimTx, id: VmId): void {
  const { cause } = tx;
  for (const worker of tx.by('worker.vm', id)) {
    if (nodeOf(tx, worker.node).machine !== 'hung')
      tx.because(cause, () => loseMachine(tx, worker));
  }
}

/** The diverged machine takes the place of its original. Returns whether it runs on. */
function takeOver(tx: SimTx, copy: VirtualMachine): boolean {
  const original = copy.divergedFrom === null ? undefined : tx.get<'vm'>(copy.divergedFrom);
  if (!original) return false;
  for (const worker of tx.by('worker.vm', original.id)) {
    interrupt(tx, worker);
    endWorker(tx, worker, 'failed');
  }
  const worker = tx.by('worker.vm', copy.id).find((each) => each.node === copy.node);
  // One that waits for its disk is not carried over but started anew.
  const settled = worker?.state === 'running' && !isSilent(worker.guest);
  const runs = settled && copy.storageLostSince === null;
  const before = vmOf(tx, original.id);
  const where = nodeOf(tx, before.node).name;
  const spellMs = before.downSince === null ? 0 : tx.now - before.downSince;
  const serves = runs && worker?.servingSince !== null;
  const ended = serves && before.downSince !== null;
  const next: VirtualMachine = {
    ...before,
    node: copy.node,
    saved: copy.saved,
    meantToServe: before.meantToServe || copy.meantToServe,
    downSince: ended ? null : before.downSince,
    downtimeMs: before.downtimeMs + (ended ? spellMs : 0),
    sessions: copy.sessions,
    sessionsDropped: before.sessionsDropped + copy.sessionsDropped,
    storageLostSince: null,
  };
  if (copy.meantToServe) loseVersion(tx, next, tx.now - copy.createdAt, where);
  else tx.put(next);
  if (runs && worker) handOver(tx, worker, original.id);
  for (const each of tx.by('worker.vm', copy.id)) endWorker(tx, each, 'failed');
  endTasks(tx, copy);
  tx.remove(copy.id);
  return runs;
}

/** The process goes on as that of the original, with what it was about to do. */
function handOver(tx: SimTx, worker: Worker, vm: VirtualMachine['id']): void {
  const id = workerIdOf(vm, worker.node);
  const bootLeftMs = tx.dueInMs(worker.id, 'vm.guestBootDue');
  tx.put({ ...worker, id, vm, task: null, operation: 'none' });
  if (bootLeftMs !== null) {
    tx.after(bootLeftMs, { name: 'vm.guestBootDue', owner: id, data: { worker: id } });
  }
}
