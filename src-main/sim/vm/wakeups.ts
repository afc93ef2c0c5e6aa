import { assert } from '../../../src-shared/assert';
import type { RecordId, TaskId, VmId, WorkerId } from '../../../src-shared/model/tables';
import type { SimTx, WakeupHandlers } from '../wakeups';
import { completeHeartbeatLoss } from './guest';
import type { VmHooks } from './hooks';
import { completeAutomaticStart } from './host';
import { hostOf, vmOf, workerById } from './lookup';
import { completePause, completeReset, completeResume } from './pause';
import { completeBoot, completeStart } from './start';
import type { StopBy } from './stop';
import { completeGuestShutDown, completeSave, completeStop } from './stop';

interface OfWorker {
  readonly worker: WorkerId;
}

/** What moves a machine on by itself. All but the automatic start stand still while their host hangs. */
interface MovingWakeups {
  'vm.startDue': OfWorker;
  'vm.guestBootDue': OfWorker;
  'vm.guestShutDownDue': OfWorker & { readonly by: StopBy };
  'vm.stoppedDue': OfWorker & { readonly by: StopBy; readonly how: 'turnedOff' | 'shutDown' };
  'vm.savedDue': OfWorker & { readonly by: StopBy };
  'vm.pausedDue': OfWorker;
  'vm.resumedDue': OfWorker;
  'vm.resetDue': OfWorker;
  'vm.heartbeatLostDue': OfWorker;
  'vm.automaticStartDue': { readonly vm: VmId };
}

type Held = {
  [N in keyof MovingWakeups]: { readonly name: N; readonly data: MovingWakeups[N] };
}[keyof MovingWakeups];

export interface VmWakeups extends MovingWakeups {
  /** Something came due while the host hung; it is looked at again when the host thaws. */
  'vm.heldDue': Held;
}

type Movers = {
  readonly [N in keyof MovingWakeups]: (tx: SimTx, data: MovingWakeups[N], owner: RecordId) => void;
};

/** A held wakeup waits for the thaw, which hastens it; until then it looks up this seldom. */
const heldForMs = 3_600_000;

function movers(hooks: VmHooks): Movers {
  return {
    'vm.startDue': (tx, { worker }) => completeStart(tx, hooks, worker),
    'vm.guestBootDue': (tx, { worker }) => completeBoot(tx, worker),
    'vm.guestShutDownDue': (tx, { worker, by }, owner) =>
      completeGuestShutDown(tx, worker, owner as TaskId, by),
    'vm.stoppedDue': (tx, { worker, by, how }) => completeStop(tx, hooks, worker, by, how),
    'vm.savedDue': (tx, { worker, by }) => completeSave(tx, hooks, worker, by),
    'vm.pausedDue': (tx, { worker }) => completePause(tx, worker),
    'vm.resumedDue': (tx, { worker }) => completeResume(tx, worker),
    'vm.resetDue': (tx, { worker }) => completeReset(tx, worker),
    'vm.heartbeatLostDue': (tx, { worker }) => completeHeartbeatLoss(tx, hooks, worker),
    'vm.automaticStartDue': (tx, { vm }) => completeAutomaticStart(tx, vm),
  };
}

/** The wakeups of virtual machines; a group follows its machine through the hooks. */
export function vmWakeups(hooks: VmHooks): WakeupHandlers<keyof VmWakeups> {
  const moving = movers(hooks);
  const fire = (tx: SimTx, held: Held, owner: RecordId) => {
    const frozen = hostOfWakeup(tx, held.data).machine === 'hung';
    if (frozen) {
      tx.after(heldForMs, { name: 'vm.heldDue', owner, data: held });
      return;
    }
    const move = moving[held.name] as (tx: SimTx, data: Held['data'], owner: RecordId) => void;
    assert(move, `${held.name} moves a machine`);
    move(tx, held.data, owner);
  };
  const names = Object.keys(moving) as (keyof MovingWakeups)[];
  const handlers = Object.fromEntries(
    names.map((name) => [
      name,
      (tx: SimTx, data: Held['data'], owner: RecordId) => fire(tx, { name, data } as Held, owner),
    ]),
  ) as unknown as Movers;
  return { ...handlers, 'vm.heldDue': fire };
}

function hostOfWakeup(tx: SimTx, data: Held['data']) {
  return hostOf(tx, 'vm' in data ? vmOf(tx, data.vm).node : workerById(tx, data.worker).node);
}
