import type { CommandArguments } from '../commands/index';
import type { Fault } from '../faults';
import type { VirtualMachine } from '../model/vm';
import type { Profile } from '../profiles/profile';
import type { Reader } from '../reader';
import type { EditableItem } from './editable';
import { editRefusal } from './editable';
import { profileOf } from './facts';
import { leastStartupMiB, memoryStepMiB } from './memory';
import { bootOrderOf, memoryLimitMiB, processorLimit } from './machine-limits';

type Arguments = CommandArguments<'vm.configure'>;

/** What decides when each key of the command may be given; a key of another area is asked there. */
const itemOfKey = {
  notes: 'notes',
  automaticStart: 'automaticActions',
  automaticStartDelayMs: 'automaticActions',
  automaticStop: 'automaticActions',
  automaticRecovery: 'automaticActions',
  snapshotFolder: 'snapshotFolder',
  virtualProcessors: 'processorCount',
  cpuReservePermille: 'processorShare',
  cpuLimitPermille: 'processorShare',
  cpuWeight: 'processorShare',
  processorCompatibility: 'processorCompatibility',
  limitProcessorFunctionality: 'processorCompatibility',
  bios: 'bios',
  comPorts: 'comPorts',
  diskette: 'diskette',
  integrationServices: 'integrationServices',
} as const satisfies Partial<Record<keyof Arguments, EditableItem>>;

type OwnKey = keyof typeof itemOfKey;

/** Whether a command would give a field another value than it has. */
function differs(vm: VirtualMachine, key: OwnKey, value: unknown): boolean {
  const present: unknown = vm[key];
  if (typeof value !== 'object' || value === null) return value !== present;
  if (Array.isArray(value)) return JSON.stringify(value) !== JSON.stringify(present);
  const record = present as Record<string, unknown>;
  return Object.entries(value).some(
    ([name, part]) => part !== undefined && JSON.stringify(part) !== JSON.stringify(record[name]),
  );
}

/** Why the general settings of a command cannot be as it wants them, or null (hyperv-host §1.1, §2.6). */
export function settingsRefusal(reader: Reader, vm: VirtualMachine, args: Arguments): Fault | null {
  for (const [key, item] of Object.entries(itemOfKey) as [OwnKey, EditableItem][]) {
    const value = args[key];
    if (value === undefined || !differs(vm, key, value)) continue;
    const refused = editRefusal(reader, vm, item);
    if (refused) return refused;
  }
  if (args.snapshotFolder !== undefined && args.snapshotFolder !== vm.snapshotFolder) {
    if (reader.count('snapshot.vm', vm.id) > 0) return { code: 'vm.hasSnapshots', vm: vm.name };
  }
  const size = hardwareOf(args);
  // What an earlier version of the file allows is left alone until somebody changes it.
  return Object.keys(size).length === 0
    ? null
    : limitRefusal(profileOf(reader), { ...vm, ...size });
}

/** What a machine is made of, as far as limits look at it. */
export interface MachineSize {
  readonly name: string;
  readonly generation: 1 | 2;
  readonly virtualProcessors: number;
  readonly startupMiB: number;
  readonly cpuReservePermille: number;
  readonly cpuLimitPermille: number;
  readonly bios: Pick<VirtualMachine['bios'], 'bootOrder'>;
}

function hardwareOf(args: Arguments): Partial<MachineSize> {
  const { virtualProcessors, cpuReservePermille, cpuLimitPermille } = args;
  const given = { virtualProcessors, cpuReservePermille, cpuLimitPermille };
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  const order = args.bios?.bootOrder;
  return { ...Object.fromEntries(entries), ...(order ? { bios: { bootOrder: order } } : {}) };
}

/** Why a machine of this size cannot be, or null: limits of its Windows, reserve and limit, boot order. */
export function limitRefusal(profile: Profile, vm: MachineSize): Fault | null {
  const { name, generation } = vm;
  const processors = processorLimit(profile, generation);
  if (vm.virtualProcessors > processors) {
    const fields = { processors: vm.virtualProcessors, limit: processors };
    return { code: 'vm.tooManyProcessors', vm: name, ...fields };
  }
  const limitMiB = memoryLimitMiB(profile, generation);
  if (vm.startupMiB > limitMiB) {
    return { code: 'vm.tooMuchMemory', vm: name, memoryMiB: vm.startupMiB, limitMiB };
  }
  if (vm.startupMiB < leastStartupMiB) {
    return {
      code: 'memory.startupOutOfRange',
      vm: name,
      leastMiB: leastStartupMiB,
      mostMiB: limitMiB,
    };
  }
  if (vm.startupMiB % memoryStepMiB !== 0) {
    return { code: 'memory.notInSteps', vm: name, unitMiB: memoryStepMiB };
  }
  const { cpuReservePermille: reservePermille, cpuLimitPermille: limitPermille } = vm;
  if (reservePermille > limitPermille) {
    return { code: 'vm.reserveAboveLimit', vm: name, reservePermille, limitPermille };
  }
  const usual = bootOrderOf(generation);
  const { bootOrder } = vm.bios;
  const complete = usual.every((device) => bootOrder.includes(device));
  return complete && bootOrder.length === usual.length
    ? null
    : { code: 'vm.bootOrder', vm: name, generation };
}
