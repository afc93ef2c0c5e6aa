import type { CommandArguments } from '../commands/index';
import type { memoryCommands } from '../commands/memory';
import type { Fault } from '../faults';
import type { VirtualMachine, VmState } from '../model/vm';
import type { Reader } from '../reader';
import {
  hostAvailableMiB,
  neededMiB,
  profileOf,
  reclaimableOnMiB,
  vmState,
  workerOf,
} from './facts';
import type { Rules } from './rule';

type Settings = Pick<
  CommandArguments<'vm.configure'>,
  'startupMiB' | 'dynamicMemory' | 'memoryWeight'
>;

/** Memory is dealt in steps, and a machine has at least this much (hyperv-host §1.1: common knowledge). */
export const memoryStepMiB = 2;
export const leastStartupMiB = 8;

/** Why the memory of a machine cannot be set like this, or null (hyperv-host §2.6 and §4.1). */
export function memoryRefusal(reader: Reader, vm: VirtualMachine, wanted: Settings): Fault | null {
  const startupMiB = wanted.startupMiB ?? vm.startupMiB;
  const dynamic = wanted.dynamicMemory === undefined ? vm.dynamicMemory : wanted.dynamicMemory;
  const touches = wanted.startupMiB !== undefined || wanted.dynamicMemory !== undefined;
  if (!touches) return null;
  return (
    timeRefusal(reader, vm, { ...vm, startupMiB, dynamicMemory: dynamic }) ??
    sizeRefusal(reader, vm, startupMiB, dynamic)
  );
}

function sizeRefusal(
  reader: Reader,
  { name: vm }: VirtualMachine,
  startupMiB: number,
  dynamic: VirtualMachine['dynamicMemory'],
): Fault | null {
  const profile = profileOf(reader);
  const figures = profile.dynamicMemory;
  const mostMiB = profile.limits.memoryPerVmMiB.value;
  if (startupMiB < leastStartupMiB || startupMiB > mostMiB) {
    return { code: 'memory.startupOutOfRange', vm, leastMiB: leastStartupMiB, mostMiB };
  }
  const sizes = [startupMiB, dynamic?.minimumMiB ?? 0, dynamic?.maximumMiB ?? 0];
  if (sizes.some((size) => size % memoryStepMiB !== 0)) {
    return { code: 'memory.notInSteps', vm, unitMiB: memoryStepMiB };
  }
  if (dynamic === null) return null;
  const { minimumMiB, maximumMiB, bufferPercent } = dynamic;
  if (minimumMiB > startupMiB) {
    return { code: 'memory.minimumAboveStartup', vm, minimumMiB, startupMiB };
  }
  if (minimumMiB < startupMiB && !figures.minimumBelowStartup.value) {
    return { code: 'memory.minimumIsStartup', vm, profile: profile.name };
  }
  if (maximumMiB < startupMiB) {
    return { code: 'memory.maximumBelowStartup', vm, maximumMiB, startupMiB };
  }
  if (maximumMiB > mostMiB) {
    return { code: 'vm.tooMuchMemory', vm, memoryMiB: maximumMiB, limitMiB: mostMiB };
  }
  const [least, most] = figures.bufferPercent.value;
  return bufferPercent < least || bufferPercent > most
    ? { code: 'memory.bufferOutOfRange', vm, least, most }
    : null;
}

/** Buffer and weight may change at any time; start-up memory and the kind of memory only while it is off. */
function timeRefusal(reader: Reader, vm: VirtualMachine, after: VirtualMachine): Fault | null {
  const state = vmState(reader, vm);
  if (state === 'off') return null;
  const { name } = vm;
  const figures = profileOf(reader).dynamicMemory;
  const [before, wanted] = [vm.dynamicMemory, after.dynamicMemory];
  if ((before === null) !== (wanted === null)) return { code: 'memory.onlyWhileOff', vm: name };
  if (after.startupMiB !== vm.startupMiB) {
    const resizes = figures.resizeWhileRunning.value && before === null && state === 'running';
    if (!resizes) return { code: 'memory.onlyWhileOff', vm: name };
    return resizeRefusal(reader, vm, after.startupMiB);
  }
  if (before === null || wanted === null) return null;
  const { minimumMiB, maximumMiB } = wanted;
  if (minimumMiB === before.minimumMiB && maximumMiB === before.maximumMiB) return null;
  if (!figures.limitsWhileRunning.value || !mayMoveLimits(state)) {
    return { code: 'memory.limitsOnlyWhileOff', vm: name };
  }
  if (maximumMiB < before.maximumMiB) return { code: 'memory.onlyRaiseMaximum', vm: name };
  return minimumMiB > before.minimumMiB ? { code: 'memory.onlyLowerMinimum', vm: name } : null;
}

const mayMoveLimits = (state: VmState) => state === 'running';

/** A static machine that grows while it runs (2016+) needs what it grows by to be free on its host. */
function resizeRefusal(reader: Reader, vm: VirtualMachine, startupMiB: number): Fault | null {
  const worker = workerOf(reader, vm.id);
  const node = reader.get<'node'>(vm.node);
  if (!worker || !node) return { code: 'memory.onlyWhileOff', vm: vm.name };
  if (worker.operation === 'migrating') {
    return { code: 'vm.busy', vm: vm.name, task: 'vm.liveMigrate' };
  }
  const needed = neededMiB(reader, { ...vm, startupMiB, saved: null }) - worker.committedMiB;
  const availableMiB = hostAvailableMiB(reader, node);
  return needed > availableMiB + reclaimableOnMiB(reader, node.id)
    ? { code: 'node.noMemory', node: node.name, neededMiB: needed, availableMiB }
    : null;
}

/** A guest can be loaded while it runs; the program that does it starts with the guest from then on. */
export const memoryRules: Rules<keyof typeof memoryCommands> = {
  'fault.loadMemory': (reader, { vm: id, memoryMiB }) => {
    const vm = reader.get<'vm'>(id);
    if (!vm) return { code: 'record.missing', id };
    const worker = workerOf(reader, id);
    const hung = worker && reader.get<'node'>(worker.node)?.machine === 'hung';
    if (worker?.state !== 'running' || worker.guest === 'shuttingDown' || hung) {
      const state = vmState(reader, vm);
      return { code: 'vm.stateForbids', vm: vm.name, state, action: 'fault.loadMemory' };
    }
    const asIs = (vm.memoryLoad?.toMiB ?? 0) === memoryMiB;
    return asIs ? { code: 'memory.loadAsIs', vm: vm.name } : null;
  },
};
