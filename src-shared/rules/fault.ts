import type { faultCommands } from '../commands/fault';
import type { Fault } from '../faults';
import type { VmId } from '../model/tables';
import type { VirtualMachine, Worker } from '../model/vm';
import { isSilent } from '../model/vm';
import type { Reader } from '../reader';
import { aboutNode } from './about';
import { vmState, workerOf } from './facts';
import type { Rules } from './rule';

/** Faults of a virtual machine need a process that runs: on a frozen machine nothing more can happen. */
function liveWorker(
  reader: Reader,
  id: VmId,
  action: string,
  refusal: (worker: Worker, vm: VirtualMachine) => Fault | null,
): Fault | null {
  const vm = reader.get<'vm'>(id);
  if (!vm) return { code: 'record.missing', id };
  const worker = workerOf(reader, id);
  const machine = worker && reader.get<'node'>(worker.node)?.machine;
  if (!worker || machine === 'hung') {
    return { code: 'vm.stateForbids', vm: vm.name, state: vmState(reader, vm), action };
  }
  return refusal(worker, vm);
}

export const faultRules: Rules<keyof typeof faultCommands> = {
  'fault.crashNode': (reader, { node: id }) =>
    aboutNode(reader, id, (_reader, { name, machine }) =>
      machine === 'off'
        ? { code: 'node.machineForbids', node: name, machine, action: 'fault.crashNode' }
        : null,
    ),

  'fault.stopErrorNode': (reader, { node: id }) =>
    aboutNode(reader, id, (_reader, { name, machine }) =>
      machine === 'on' || machine === 'shuttingDown'
        ? null
        : { code: 'node.machineForbids', node: name, machine, action: 'fault.stopErrorNode' },
    ),

  'fault.hangNode': (reader, { node: id }) =>
    aboutNode(reader, id, (_reader, { name, machine }) =>
      machine === 'on' ? null : { code: 'node.machineNotOn', node: name, machine },
    ),

  'fault.thawNode': (reader, { node: id }) =>
    aboutNode(reader, id, (_reader, { name, machine }) =>
      machine === 'hung' ? null : { code: 'node.notHung', node: name },
    ),

  'fault.hangClusterService': (reader, { node: id }) =>
    aboutNode(reader, id, (_reader, { name, cluster, machine, service }) => {
      if (cluster === null) return { code: 'node.notClustered', node: name };
      if (machine !== 'on') return { code: 'node.machineNotOn', node: name, machine };
      return service === 'running'
        ? null
        : { code: 'node.serviceForbids', node: name, service, action: 'fault.hangClusterService' };
    }),

  'fault.crashWorker': (reader, { vm }) => liveWorker(reader, vm, 'fault.crashWorker', () => null),

  'fault.hangGuest': (reader, { vm }) => guestRefusal(reader, vm, 'fault.hangGuest'),

  'fault.stopErrorGuest': (reader, { vm }) => guestRefusal(reader, vm, 'fault.stopErrorGuest'),
};

/** A guest that runs can hang, or stop with an error. */
function guestRefusal(
  reader: Reader,
  id: VmId,
  action: 'fault.hangGuest' | 'fault.stopErrorGuest',
): Fault | null {
  return liveWorker(reader, id, action, (worker, vm) => {
    if (isSilent(worker.guest)) return { code: 'vm.guestNotAnswering', vm: vm.name };
    if (worker.guest === 'shuttingDown') {
      return { code: 'vm.busy', vm: vm.name, task: 'vm.shutDown' };
    }
    if (worker.state === 'running') return null;
    return { code: 'vm.stateForbids', vm: vm.name, state: worker.state, action };
  });
}
