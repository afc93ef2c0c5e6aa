import type { Fault } from '../../../src-shared/faults';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import type { SimTx } from '../wakeups';

/**
 * Who stops a machine: a person at the host, the host or cluster in order, a backup that saves it for
 * its shadow copy, or its worker's end.
 */
export type StopCause = 'administrator' | 'host' | 'backup' | 'workerTerminated';

/**
 * What the life of a virtual machine tells the rest of the simulation, so that a cluster group can
 * follow its machine. Called inside the transaction in which it happens, only for machines that are in
 * a group, and never by `begin…` functions called from outside: who begins something knows it.
 */
export interface VmHooks {
  /** A person wants it started: the cluster brings its group online, which begins the start. */
  onVmStarting(tx: SimTx, vm: VirtualMachine): void;
  /** It passed its power-on self test (or was restored): the resource is online. */
  onVmRunning(tx: SimTx, vm: VirtualMachine): void;
  /** A start that had begun did not reach Running. */
  onVmStartFailed(tx: SimTx, vm: VirtualMachine, fault: Fault | null): void;
  /** A person stops or saves it at the host; the worker still exists. */
  onVmStopping(tx: SimTx, vm: VirtualMachine): void;
  /** Its heartbeat was lost: the guest hangs, its worker runs on. */
  onVmHeartbeatLost(tx: SimTx, vm: VirtualMachine): void;
  /** Its worker is gone; it is off or saved now. */
  onVmStopped(tx: SimTx, vm: VirtualMachine, cause: StopCause): void;
}
