import type { VolumeSpace } from '../../../src-shared/model/disks';
import type { Group, GroupWait } from '../../../src-shared/model/cluster';
import type { ClusterNode } from '../../../src-shared/model/node';
import type { GroupId, NodeId, VmId } from '../../../src-shared/model/tables';
import type { Migration } from '../../../src-shared/model/migration';
import type { AdapterStatus } from '../../../src-shared/model/switches';
import type { Task, TaskKind } from '../../../src-shared/model/task';
import type { VirtualMachine, VmState, Worker } from '../../../src-shared/model/vm';
import type { Reader } from '../../../src-shared/reader';
import { groupOf, vmState, workerOf } from '../../../src-shared/rules/facts';
import { movingNow } from '../../../src-shared/rules/migration-facts';
import { clientReach, networksDiffer } from '../../../src-shared/rules/network-reach';
import { sharesClass } from '../../../src-shared/rules/placement';
import { objectName } from '../common/words';

/** Why a machine is not simply in its state: what runs, or what it waits for. */
export type VmStatus =
  | {
      readonly type: 'task';
      readonly what: TaskKind;
      readonly startedAt: number;
      readonly dueAt: number | null;
    }
  /** How far a move is follows from what it sent, not from a clock. */
  | { readonly type: 'move'; readonly move: Migration; readonly target: string }
  | { readonly type: 'waiting'; readonly wait: GroupWait }
  /** It serves, but clients do not get through to it. */
  | { readonly type: 'outOfReach'; readonly why: AdapterStatus }
  | {
      readonly type: 'note';
      readonly note:
        | 'waitingToStart'
        | 'booting'
        | 'installing'
        | 'noSystem'
        | 'shuttingDown'
        | 'guestHung'
        | 'guestStopError'
        | 'pausedCritical'
        | 'pausedForSpace'
        | 'lowSpace'
        | 'storageLost'
        | 'hostDown'
        | 'hostHung'
        | 'migrating'
        | 'failed'
        | 'notServing';
    };

/** A virtual machine as the lists show it. The same object while nothing it shows has changed. */
export interface VmRow {
  readonly id: VmId;
  readonly name: string;
  readonly vm: VirtualMachine;
  readonly worker: Worker | undefined;
  readonly group: Group | undefined;
  readonly host: ClusterNode | undefined;
  readonly state: VmState;
  readonly task: Task | null;
  /** Its move that is under way, and where to. */
  readonly move: Migration | null;
  readonly target: string;
  /** What is left on the volume its files are on. */
  readonly space: VolumeSpace;
  /** Its owner holds another group of one of its anti-affinity classes. */
  readonly crowded: boolean;
  readonly status: VmStatus | null;
  /** Memory assigned to the guest now, or null while it has none. */
  readonly assignedMiB: number | null;
}

type Sources = Pick<
  VmRow,
  'vm' | 'worker' | 'group' | 'host' | 'task' | 'state' | 'move' | 'target' | 'crowded' | 'space'
>;

/** Makes rows from records and keeps those whose records are still the same ones. */
export class VmRows {
  #rows = new Map<VmId, VmRow>();

  /** The machines registered on a host, or all of them, by id. */
  read(reader: Reader, host: NodeId | null): readonly VmRow[] {
    const vms = host === null ? reader.all('vm') : reader.by('vm.node', host);
    const next = new Map<VmId, VmRow>();
    const tasks = runningTasks(reader);
    for (const vm of vms) {
      const sources = sourcesOf(reader, vm, tasks.get(vm.id) ?? tasks.get(vm.group ?? '') ?? null);
      const before = this.#rows.get(vm.id);
      const row = before && sameSources(before, sources) ? before : vmRow(sources);
      next.set(vm.id, row);
    }
    this.#rows = next;
    return [...next.values()];
  }

  /** The row of one machine, or null where it is gone. */
  readOne(reader: Reader, id: VmId): VmRow | null {
    const vm = reader.get<'vm'>(id);
    if (!vm) return null;
    const task = runningTaskOf(reader, vm.id) ?? (vm.group && runningTaskOf(reader, vm.group));
    const sources = sourcesOf(reader, vm, task ?? null);
    const before = this.#rows.get(id);
    const row = before && sameSources(before, sources) ? before : vmRow(sources);
    this.#rows.set(id, row);
    return row;
  }
}

function spaceOf(reader: Reader, vm: VirtualMachine, host: ClusterNode | undefined): VolumeSpace {
  if (vm.disk === null) return host?.localVolume.space ?? 'ok';
  return reader.get<'disk'>(vm.disk)?.space ?? 'ok';
}

function runningTaskOf(reader: Reader, object: VmId | GroupId): Task | undefined {
  return reader.by('task.object', object).findLast((task) => task.state === 'running');
}

/** The newest running task by what it is about. */
function runningTasks(reader: Reader): ReadonlyMap<string, Task> {
  const running = new Map<string, Task>();
  for (const task of reader.all('task')) {
    const before = running.get(task.object);
    if (task.state !== 'running') continue;
    if (!before || before.startedAt <= task.startedAt) running.set(task.object, task);
  }
  return running;
}

function sourcesOf(reader: Reader, vm: VirtualMachine, task: Task | null): Sources {
  const group = groupOf(reader, vm);
  const host = reader.get<'node'>(vm.node);
  const move = movingNow(reader, vm.id) ?? null;
  return {
    vm,
    worker: workerOf(reader, vm.id),
    group,
    crowded: group !== undefined && group.owner !== null && sharesClass(reader, group, group.owner),
    host,
    space: spaceOf(reader, vm, host),
    state: vmState(reader, vm),
    task,
    move,
    target: objectName(reader, move?.target ?? null),
  };
}

function sameSources(left: Sources, right: Sources): boolean {
  return (
    left.vm === right.vm &&
    left.worker === right.worker &&
    left.group === right.group &&
    left.crowded === right.crowded &&
    left.state === right.state &&
    left.task === right.task &&
    left.move === right.move &&
    left.target === right.target &&
    left.space === right.space &&
    left.host?.name === right.host?.name &&
    left.host?.machine === right.host?.machine &&
    !(left.host && right.host && networksDiffer(left.host, right.host))
  );
}

export function vmRow(sources: Sources): VmRow {
  const { vm, worker } = sources;
  return {
    ...sources,
    id: vm.id,
    name: vm.name,
    assignedMiB: worker === undefined ? null : vm.startupMiB,
    status: vmStatus(sources),
  };
}

const note = (text: Extract<VmStatus, { type: 'note' }>['note']): VmStatus => ({
  type: 'note',
  note: text,
});

/** What the column Status says; null where the state says it all. */
export function vmStatus(sources: Sources): VmStatus | null {
  const { vm, worker, group, host, task, move, target } = sources;
  if (move) return { type: 'move', move, target };
  if (task) {
    const { what, startedAt, dueAt } = task;
    return { type: 'task', what, startedAt, dueAt };
  }
  if (group?.waiting) return { type: 'waiting', wait: group.waiting };
  if (vm.waitsToStartUntil !== null) return note('waitingToStart');
  if (group?.state === 'failed') return note('failed');
  const own = worker ? workerStatus(vm, worker, host) : stoppedStatus(vm, host);
  // Predictive failure in words (hyperv-host §2.3): behind everything that is wrong already.
  return own ?? (sources.space === 'ok' ? null : note('lowSpace'));
}

function stoppedStatus(vm: VirtualMachine, host: ClusterNode | undefined): VmStatus | null {
  if (host && host.machine !== 'on' && vm.meantToServe) return note('hostDown');
  return vm.downSince === null ? null : note('notServing');
}

function workerStatus(
  vm: VirtualMachine,
  worker: Worker,
  host: ClusterNode | undefined,
): VmStatus | null {
  if (host?.machine === 'hung') return note('hostHung');
  if (worker.operation === 'migrating') return note('migrating');
  if (worker.critical === 'noSpace') return note('pausedForSpace');
  const withoutDisk = vm.storageLostSince !== null;
  if (worker.state === 'paused' && withoutDisk) return note('pausedCritical');
  if (worker.state !== 'running') return null;
  if (worker.guest === 'hung') return note('guestHung');
  if (worker.guest === 'stopError') return note('guestStopError');
  if (withoutDisk) return note('storageLost');
  if (worker.guest === 'noSystem') return note('noSystem');
  if (worker.guest === 'booting') return note(vm.guestInstalled ? 'booting' : 'installing');
  if (worker.guest === 'shuttingDown') return note('shuttingDown');
  if (vm.downSince !== null) return note('notServing');
  const why = host && vm.clients > 0 ? clientReach(host, vm) : 'ok';
  return why === 'ok' ? null : { type: 'outOfReach', why };
}

/** How far a task is, in permille of its expected time; null where the end is not known. */
export function taskPermille(
  now: number,
  task: { readonly startedAt: number; readonly dueAt: number | null },
): number | null {
  if (task.dueAt === null || task.dueAt <= task.startedAt) return null;
  const share = (now - task.startedAt) / (task.dueAt - task.startedAt);
  /* A task that takes longer than expected stays at 99 %: it is done when it is done. */
  return Math.max(0, Math.min(990, Math.floor(share * 1000)));
}
