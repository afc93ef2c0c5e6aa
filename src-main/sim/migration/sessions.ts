import type { ClusterNode } from '../../../src-shared/model/node';
import type { AdapterStatus } from '../../../src-shared/model/switches';
import type { NodeId, RecordId, VmId } from '../../../src-shared/model/tables';
import type { VirtualMachine, Worker } from '../../../src-shared/model/vm';
import { profileOf, workerOf } from '../../../src-shared/rules/facts';
import { movingNow } from '../../../src-shared/rules/migration-facts';
import { clientReach, networksDiffer } from '../../../src-shared/rules/network-reach';
import { sabotaged } from '../sabotage';
import type { SimTx } from '../wakeups';

/**
 * Client sessions of the machines a transaction touched. They survive a machine that stands still for
 * less than clients wait for an answer, or that they do not get through to (hyperv-host §6), and end at once with the memory that held them: with a crash,
 * a cold start or a turn-off (failover-cluster §5.2). When it serves again, clients come back.
 */
export function attendSessions(tx: SimTx, touched: ReadonlyMap<RecordId, unknown>): void {
  const ids = new Set<VmId>();
  for (const [id, before] of touched) {
    if (id.startsWith('vm:')) ids.add(id as VmId);
    else if (id.startsWith('worker:')) {
      const vm = tx.get<'worker'>(id as Worker['id'])?.vm ?? machineOfWorker(id);
      ids.add(vm);
    } else if (id.startsWith('node:') && networksChanged(tx, before as ClusterNode | undefined)) {
      for (const vm of tx.by('vm.node', id as NodeId)) ids.add(vm.id);
    }
  }
  const { cause } = tx;
  for (const id of ids) {
    const vm = tx.get<'vm'>(id);
    if (vm) tx.because(cause, () => attendVm(tx, vm));
  }
}

/** What of a host decides how far its machines get. */
function networksChanged(tx: SimTx, before: ClusterNode | undefined): boolean {
  const node = before && tx.get<'node'>(before.id);
  return before !== undefined && node !== undefined && networksDiffer(before, node);
}

/** A worker that is gone leaves its name, which begins with that of its machine. */
function machineOfWorker(id: RecordId): VmId {
  return `vm:${id.slice('worker:'.length, id.lastIndexOf('/'))}`;
}

function attendVm(tx: SimTx, vm: VirtualMachine): void {
  const worker = workerOf(tx, vm.id);
  const serves = worker !== undefined && worker.servingSince !== null;
  const reach = serves ? reachOf(tx, vm) : 'ok';
  if (serves && reach === 'ok') {
    tx.cancel(vm.id, 'sessions.dropDue');
    if (vm.sessions < vm.clients) queueReturn(tx, vm);
    else if (vm.sessions > vm.clients) tx.put({ ...vm, sessions: vm.clients });
    return;
  }
  tx.cancel(vm.id, 'sessions.returnDue');
  if (vm.sessions === 0) return;
  if (!keepsMemory(vm, worker)) dropSessions(tx, vm.id);
  else if (!tx.pending(vm.id, 'sessions.dropDue')) {
    if (reach !== 'ok') {
      const names = { vm: vm.name, node: tx.get<'node'>(vm.node)?.name ?? '' };
      const about = { node: vm.node, object: vm.id };
      tx.emit('vm.outOfReach', { ...about, fields: { ...names, adapterStatus: reach } });
    }
    const { tcpLimitMs } = profileOf(tx).migration;
    tx.after(tcpLimitMs.value, { name: 'sessions.dropDue', owner: vm.id, data: {} });
  }
}

function reachOf(tx: SimTx, vm: VirtualMachine): AdapterStatus {
  const node = tx.get<'node'>(vm.node);
  if (!node || sabotaged('sessions-without-network')) return 'ok';
  return clientReach(node, vm);
}

/** Whether the guest that had them is still there, on disk if need be: in the middle of a reset it is not. */
function keepsMemory(vm: VirtualMachine, worker: Worker | undefined): boolean {
  if (!worker || worker.state === 'starting') return vm.saved?.guest === 'running';
  return worker.guest !== 'booting' && worker.state !== 'stopping';
}

function queueReturn(tx: SimTx, vm: VirtualMachine): void {
  if (tx.pending(vm.id, 'sessions.returnDue')) return;
  const bounds = profileOf(tx).migration.sessionReturnMs.value;
  const delayMs = tx.draw('sessions.return', vm.id, bounds);
  tx.after(delayMs, { name: 'sessions.returnDue', owner: vm.id, data: {} });
}

/** Every client has given up, or the machine has forgotten them. */
export function dropSessions(tx: SimTx, id: VmId): void {
  const vm = tx.get<'vm'>(id);
  if (!vm || vm.sessions === 0) return;
  const dropped = vm.sessions;
  tx.cancel(id, 'sessions.dropDue');
  tx.put({ ...vm, sessions: 0, sessionsDropped: vm.sessionsDropped + dropped });
  tx.emit('vm.sessionsDropped', { object: id, fields: { vm: vm.name, dropped } });
  const move = movingNow(tx, id);
  if (move) tx.put({ ...move, sessionsLost: move.sessionsLost + dropped });
}

export function returnSessions(tx: SimTx, id: VmId): void {
  const vm = tx.get<'vm'>(id);
  if (!vm || vm.sessions >= vm.clients) return;
  const returned = vm.clients - vm.sessions;
  tx.put({ ...vm, sessions: vm.clients });
  tx.emit('vm.sessionsReturned', { object: id, fields: { vm: vm.name, returned } });
}
