import type { VmId } from '../../../src-shared/model/tables';
import type { SimTx } from '../wakeups';
import type { VmHooks } from './hooks';
import { hostOf, vmOf, workerById, workerOfVm } from './lookup';
import { interrupt } from './service';
import { beginStart } from './start';
import { endWorker } from './stop';

/** Gives a machine back the state of its newest snapshot. */
export type Revert = (tx: SimTx, id: VmId) => void;

/**
 * The worker process ends: only this machine is hit (hyperv-host §7, event 14070). Its automatic
 * recovery action (§2.5) says what follows; of a clustered machine the cluster decides.
 */
export function crashWorker(tx: SimTx, hooks: VmHooks, revert: Revert, id: VmId): void {
  const worker = workerOfVm(tx, id);
  const vm = vmOf(tx, id);
  tx.emit('vm.workerTerminated', {
    node: worker.node,
    object: id,
    fields: { vm: vm.name, guid: vm.guid },
  });
  tx.because(tx.cause, () => interrupt(tx, worker));
  endWorker(tx, workerById(tx, worker.id), 'failed');
  const after = vmOf(tx, id);
  if (after.group !== null) {
    if (worker.state === 'starting') hooks.onVmStartFailed(tx, after, null);
    else hooks.onVmStopped(tx, after, 'workerTerminated');
    return;
  }
  const wasEnding = worker.state === 'stopping' || worker.state === 'saving';
  const hostEnds = hostOf(tx, worker.node).machine !== 'on';
  if (wasEnding || hostEnds) return;
  if (vm.automaticRecovery === 'restart') beginStart(tx, id, worker.node, { restore: true });
  // Without a snapshot there is nothing to go back to: the machine stays off.
  if (vm.automaticRecovery === 'revert') revert(tx, id);
}
