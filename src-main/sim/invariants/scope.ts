import type {
  GroupId,
  Kind,
  NodeId,
  RecordId,
  TaskId,
  VmId,
} from '../../../src-shared/model/tables';
import type { Worker } from '../../../src-shared/model/vm';
import { networksDiffer } from '../../../src-shared/rules/network-reach';
import { kindOf } from '../../../src-shared/model/tables';
import type { KernelState } from '../kernel/state';
import type { Transaction } from '../kernel/tx';

/** The records a check looks at: those that were touched and those their touching may have broken. */
export interface Scope {
  readonly vms: Set<VmId>;
  readonly nodes: Set<NodeId>;
  readonly groups: Set<GroupId>;
  readonly tasks: Set<TaskId>;
  /** Owners of wakeups that were queued, and records that were removed. */
  readonly owners: Set<RecordId>;
}

export interface Checked {
  readonly state: KernelState;
  /** Touched records as they were before; null where the whole world is checked. */
  readonly before: Transaction['before'] | null;
  readonly scope: Scope;
}

export interface Invariant {
  /** What holds, as a sentence; the first words of the reason when it does not. */
  readonly name: string;
  /** Kinds of which a transaction touched one, where it can have broken it; any where nothing is said. */
  readonly about?: readonly Kind[];
  /** What is wrong, or null. */
  readonly check: (checked: Checked) => string | null;
}

export function emptyScope(): Scope {
  return {
    vms: new Set(),
    nodes: new Set(),
    groups: new Set(),
    tasks: new Set(),
    owners: new Set(),
  };
}

/** Adds a record under its kind; kinds without an invariant of their own are left out. */
export function addRecord(scope: Scope, id: RecordId): void {
  switch (kindOf(id)) {
    case 'vm':
      scope.vms.add(id as VmId);
      break;
    case 'node':
      scope.nodes.add(id as NodeId);
      break;
    case 'group':
      scope.groups.add(id as GroupId);
      break;
    case 'task':
      scope.tasks.add(id as TaskId);
      break;
    default:
      break;
  }
}

/** What a transaction touched, with the neighbours an invariant spans. */
export function scopeOf(state: KernelState, tx: Transaction): Scope {
  const scope = emptyScope();
  for (const owner of tx.queueOwners()) {
    scope.owners.add(owner);
    addRecord(scope, owner);
  }
  for (const [id, before] of tx.before) {
    addRecord(scope, id);
    const record = state.store.get(id);
    if (!record) scope.owners.add(id);
    if (record?.kind === 'worker' || before?.kind === 'worker') {
      addWorker(scope, record as Worker | undefined, before as Worker | undefined);
    }
    for (const each of [record, before]) {
      if (each?.kind === 'vm' && each.group) scope.groups.add(each.group);
      if (each?.kind === 'group' && each.vm) scope.vms.add(each.vm);
    }
    if (record?.kind === 'node' && before?.kind === 'node' && networksDiffer(record, before)) {
      for (const vm of state.store.by('vm.node', record.id)) scope.vms.add(vm.id);
    }
    if (record?.kind === 'node' && before?.kind === 'node' && record.machine !== before.machine) {
      for (const worker of state.store.by('worker.node', record.id)) scope.vms.add(worker.vm);
    }
  }
  return scope;
}

/** A worker concerns its machine; its node only where it comes, goes or commits another amount. */
function addWorker(scope: Scope, after: Worker | undefined, before: Worker | undefined): void {
  for (const worker of [after, before]) if (worker) scope.vms.add(worker.vm);
  if (after?.node === before?.node && after?.committedMiB === before?.committedMiB) return;
  for (const worker of [after, before]) if (worker) scope.nodes.add(worker.node);
}
