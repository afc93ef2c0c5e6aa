import { assert } from '../../../src-shared/assert';
import type { ClusterNode } from '../../../src-shared/model/node';
import type { NodeId, VmId, WorkerId } from '../../../src-shared/model/tables';
import type { VirtualMachine, Worker } from '../../../src-shared/model/vm';
import type { Reader } from '../../../src-shared/reader';
import { workerOf } from '../../../src-shared/rules/facts';

/** The machine, which the rule or the caller knows to exist. */
export function vmOf(reader: Reader, id: VmId): VirtualMachine {
  const vm = reader.get<'vm'>(id);
  assert(vm, `${id} exists`);
  return vm;
}

export function hostOf(reader: Reader, id: NodeId): ClusterNode {
  const node = reader.get<'node'>(id);
  assert(node, `${id} exists`);
  return node;
}

/** The worker a wakeup belongs to; it is removed together with its wakeups, so it is there. */
export function workerById(reader: Reader, id: WorkerId): Worker {
  const worker = reader.get<'worker'>(id);
  assert(worker, `${id} exists`);
  return worker;
}

/** The worker of a machine that runs. */
export function workerOfVm(reader: Reader, id: VmId): Worker {
  const worker = workerOf(reader, id);
  assert(worker, `${id} has a worker`);
  return worker;
}

/** A worker is named by its machine and its node, so that *runs on two nodes* can be written down. */
export function workerIdOf(vm: VmId, node: NodeId): WorkerId {
  return `worker:${vm.slice('vm:'.length)}/${node.slice('node:'.length)}`;
}
