import type { CommandArguments } from '../commands/index';
import type { vmCommands } from '../commands/vm';
import type { Fault } from '../faults';
import type { GroupWait } from '../model/cluster';
import type { TaskKind } from '../model/task';
import type { VmId } from '../model/tables';
import type { VirtualMachine, VmState, Worker } from '../model/vm';
import type { Reader } from '../reader';
import { disksRefusal, resumeRefusal } from './disk-room';
import { backupHold } from './backup-facts';
import { groupOf, startRefusal, viewOf, vmState, workerOf } from './facts';
import { adapterRefusal } from './graphics';
import { networkAdaptersRefusal } from './network-adapters';
import { memoryRefusal } from './memory';
import { settingsRefusal } from './machine-settings';
import { nameRefusal } from './machines';
import { raisedReserveRefusal } from './processor-rules';
import { isUnmanaged } from './processor-start';
import type { Rules } from './rule';
import { snapshotBusy, snapshotSettingsRefusal } from './snapshot-guards';

type VmAction = keyof typeof vmCommands;

/**
 * In which states an action may be asked for (hyperv-host §2.2). Turn Off, Save and Reset of a paused
 * machine are offered by the console though the state diagram lacks them: common knowledge, no source.
 */
export const vmGuards: Readonly<Record<Exclude<VmAction, 'vm.configure'>, readonly VmState[]>> = {
  'vm.start': ['off', 'saved'],
  'vm.resume': ['paused', 'pausedCritical'],
  'vm.turnOff': ['running', 'paused', 'pausedCritical'],
  'vm.shutDown': ['running'],
  'vm.save': ['running', 'paused'],
  'vm.pause': ['running'],
  'vm.reset': ['running', 'paused'],
  'vm.deleteSavedState': ['saved'],
};

/** The machine, its host switched on, and its state among those the action is for; or why not. */
function guarded(
  reader: Reader,
  id: VmId,
  action: keyof typeof vmGuards,
  further: (vm: VirtualMachine, worker: Worker | undefined) => Fault | null = () => null,
): Fault | null {
  const vm = reader.get<'vm'>(id);
  if (!vm) return { code: 'record.missing', id };
  const state = vmState(reader, vm);
  // A machine on a host that is down is not forbidden anything by its state: nobody can reach it.
  if (state !== 'unknown' && !vmGuards[action].includes(state)) {
    return { code: 'vm.stateForbids', vm: vm.name, state, action };
  }
  const worker = workerOf(reader, id);
  if (worker?.operation === 'migrating') {
    return { code: 'vm.busy', vm: vm.name, task: 'vm.liveMigrate' };
  }
  const hold = backupHold(reader, vm);
  if (hold !== null) return { code: 'vm.busy', vm: vm.name, task: hold };
  // Turning it off ends whatever is done with it; everything else waits.
  const taken = action === 'vm.turnOff' ? null : snapshotBusy(reader, vm);
  return hostRefusal(reader, vm) ?? taken ?? further(vm, worker);
}

export function hostRefusal(reader: Reader, vm: VirtualMachine): Fault | null {
  const node = reader.get<'node'>(vm.node);
  if (!node) return { code: 'record.missing', id: vm.node };
  if (isUnmanaged(node)) return { code: 'node.managementStopped', node: node.name };
  if (node.machine === 'on') return null;
  return { code: 'node.machineNotOn', node: node.name, machine: node.machine };
}

/** While the guest shuts down, only ending it harder is sensible. */
function busy(vm: VirtualMachine, worker: Worker | undefined): Fault | null {
  return worker?.guest === 'shuttingDown'
    ? { code: 'vm.busy', vm: vm.name, task: 'vm.shutDown' }
    : null;
}

/** A clustered machine is known to its host only while the cluster runs there. */
function clusterRefusal(reader: Reader, vm: VirtualMachine): Fault | null {
  const node = reader.get<'node'>(vm.node);
  if (vm.group === null || !node?.cluster) return null;
  const cluster = reader.get<'cluster'>(node.cluster);
  if (!viewOf(reader, node.cluster)?.quorate) {
    return { code: 'cluster.noQuorum', cluster: cluster?.name ?? node.cluster };
  }
  if (node.view === null) return { code: 'node.notMember', node: node.name };
  const group = groupOf(reader, vm);
  if (group?.state !== 'pending' || group.waiting === null) return null;
  return { code: 'vm.busy', vm: vm.name, task: taskOfWait[group.waiting] };
}

/** What a pending group is on its way to, as the name of a task. */
const taskOfWait: Readonly<Record<GroupWait, TaskKind>> = {
  placement: 'group.failOver',
  startSlot: 'vm.start',
  restart: 'vm.start',
  retry: 'vm.start',
  quorum: 'vm.start',
  offlineAction: 'vm.turnOff',
  move: 'group.move',
  storage: 'vm.start',
};

function roomOnHost(reader: Reader, vm: VirtualMachine): Fault | null {
  const node = reader.get<'node'>(vm.node);
  if (!node) return { code: 'record.missing', id: vm.node };
  return startRefusal(reader, vm, node) ?? disksRefusal(reader, vm);
}

function shutDownRefusal(vm: VirtualMachine, worker: Worker | undefined): Fault | null {
  const already = busy(vm, worker);
  if (already) return already;
  if (!vm.integrationServices.shutdown) return { code: 'vm.noShutdownService', vm: vm.name };
  return worker?.guest === 'running' ? null : { code: 'vm.guestNotAnswering', vm: vm.name };
}

function configureRefusal(reader: Reader, args: CommandArguments<'vm.configure'>): Fault | null {
  const vm = reader.get<'vm'>(args.vm);
  if (!vm) return { code: 'record.missing', id: args.vm };
  const unreachable = hostRefusal(reader, vm);
  if (unreachable) return unreachable;
  // Of a clustered machine the cluster decides when it starts (hyperv-host §2.5).
  if (vm.group !== null && args.automaticStart !== undefined && args.automaticStart !== 'nothing') {
    return { code: 'vm.clusterDecidesStart', vm: vm.name };
  }
  const refused =
    memoryRefusal(reader, vm, args) ??
    adapterRefusal(reader, vm, args) ??
    raisedReserveRefusal(reader, vm, args) ??
    networkAdaptersRefusal(reader, vm, args);
  if (refused) return refused;
  const ofSnapshots = snapshotSettingsRefusal(reader, vm, args);
  if (ofSnapshots) return ofSnapshots;
  const name = args.name === undefined ? null : nameRefusal(reader, args.name, vm.id);
  return name ?? settingsRefusal(reader, vm, args);
}

export const vmRules: Rules<VmAction> = {
  'vm.start': (reader, { vm: id }) =>
    guarded(reader, id, 'vm.start', (vm) => clusterRefusal(reader, vm) ?? roomOnHost(reader, vm)),
  'vm.turnOff': (reader, { vm }) => guarded(reader, vm, 'vm.turnOff'),
  'vm.shutDown': (reader, { vm }) => guarded(reader, vm, 'vm.shutDown', shutDownRefusal),
  'vm.save': (reader, { vm }) => guarded(reader, vm, 'vm.save', busy),
  'vm.pause': (reader, { vm }) => guarded(reader, vm, 'vm.pause', busy),
  'vm.resume': (reader, { vm: id }) =>
    guarded(reader, id, 'vm.resume', (vm, worker) =>
      worker?.critical === 'noSpace' ? resumeRefusal(reader, vm) : null,
    ),
  'vm.reset': (reader, { vm }) => guarded(reader, vm, 'vm.reset'),
  'vm.deleteSavedState': (reader, { vm }) => guarded(reader, vm, 'vm.deleteSavedState'),
  'vm.configure': configureRefusal,
};
