import type { CommandArguments } from '../commands/index';
import type { processorCommands } from '../commands/processor';
import type { Fault } from '../faults';
import type { ClusterNode } from '../model/node';
import type { NodeId, VmId } from '../model/tables';
import type { VirtualMachine } from '../model/vm';
import { parkingOfPlan } from '../profiles/sections/processor';
import type { Reader } from '../reader';
import { aboutNode } from './about';
import { isServing, profileOf, vmState, workerOf } from './facts';
import { reserveRefusal } from './processor-start';
import type { Rules } from './rule';

/** Why a host cannot keep a higher reserve of a machine that runs there, or null (hyperv-host §3.1). */
export function raisedReserveRefusal(
  reader: Reader,
  vm: VirtualMachine,
  { cpuReservePermille = vm.cpuReservePermille }: CommandArguments<'vm.configure'>,
): Fault | null {
  const worker = workerOf(reader, vm.id);
  const node = worker && reader.get<'node'>(worker.node);
  if (!node || cpuReservePermille <= vm.cpuReservePermille) return null;
  return reserveRefusal(reader, { ...vm, cpuReservePermille }, node);
}

/** Why the management service of a host can do nothing now, or null. */
export function managementRefusal(reader: Reader, id: NodeId): Fault | null {
  return aboutNode(reader, id, (_reader, { name, managementService }) =>
    managementService === 'stopped' ? { code: 'node.managementStopped', node: name } : null,
  );
}

const machineOn = (_reader: Reader, { name, machine }: ClusterNode): Fault | null =>
  machine === 'on' ? null : { code: 'node.machineNotOn', node: name, machine };

/** Its management service in one of these states; `action` is what is asked of it. */
const managementIs =
  (action: string, ...states: readonly string[]) =>
  (_reader: Reader, { name, managementService: management }: ClusterNode): Fault | null =>
    states.includes(management)
      ? null
      : { code: 'node.managementForbids', node: name, management, action };

function powerRefusal(
  reader: Reader,
  node: ClusterNode,
  { powerPlan, parking }: CommandArguments<'node.setPower'>,
): Fault | null {
  const wanted = parking ?? parkingOfPlan(profileOf(reader), powerPlan, node.processor);
  const { minimumPercent, maximumPercent } = wanted;
  if (minimumPercent > maximumPercent) {
    return { code: 'node.parkingBounds', node: node.name, minimumPercent, maximumPercent };
  }
  const names = Object.keys(wanted) as (keyof typeof wanted)[];
  const same = names.every((name) => wanted[name] === node.parking[name]);
  return same && powerPlan === node.powerPlan
    ? { code: 'node.powerUnchanged', node: node.name }
    : null;
}

function integrationRefusal(reader: Reader, id: VmId): Fault | null {
  const vm = reader.get<'vm'>(id);
  if (!vm) return { code: 'record.missing', id };
  const action = 'vm.updateIntegrationServices';
  const state = vmState(reader, vm);
  if (vm.enlightenment === 'unaware') return { code: 'vm.integrationUnknown', vm: vm.name };
  if (state !== 'running') return { code: 'vm.stateForbids', vm: vm.name, state, action };
  const unmanaged = managementRefusal(reader, vm.node);
  if (unmanaged) return unmanaged;
  if (!isServing(reader, id)) return { code: 'vm.guestNotAnswering', vm: vm.name };
  const version = profileOf(reader).processor.integrationVersion.value;
  return vm.integrationVersion === version
    ? { code: 'vm.integrationCurrent', vm: vm.name, version }
    : null;
}

export const processorRules: Rules<keyof typeof processorCommands> = {
  'node.setPower': (reader, args) =>
    aboutNode(reader, args.node, machineOn, (_reader, node) => powerRefusal(reader, node, args)),
  'node.setNumaSpanning': (reader, { node, numaSpanning }) =>
    aboutNode(reader, node, machineOn, managementIs('node.setNumaSpanning', 'running'), (_, is) =>
      is.numaSpanning === numaSpanning
        ? { code: 'node.numaSpanningUnchanged', node: is.name }
        : null,
    ),
  'node.startManagementService': (reader, { node }) =>
    aboutNode(reader, node, machineOn, managementIs('node.startManagementService', 'stopped')),
  'node.stopManagementService': (reader, { node }) =>
    aboutNode(
      reader,
      node,
      machineOn,
      managementIs('node.stopManagementService', 'running', 'starting'),
    ),
  'fault.crashManagementService': (reader, { node }) =>
    aboutNode(reader, node, machineOn, managementIs('fault.crashManagementService', 'running')),
  'vm.updateIntegrationServices': (reader, { vm }) => integrationRefusal(reader, vm),

  'fault.loadProcessor': (reader, { vm: id, loadPermille }) => {
    const vm = reader.get<'vm'>(id);
    if (!vm) return { code: 'record.missing', id };
    const state = vmState(reader, vm);
    if (state !== 'running') {
      return { code: 'vm.stateForbids', vm: vm.name, state, action: 'fault.loadProcessor' };
    }
    return vm.processorLoadPermille === loadPermille
      ? { code: 'memory.loadAsIs', vm: vm.name }
      : null;
  },
};
