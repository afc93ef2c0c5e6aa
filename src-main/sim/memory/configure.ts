import type { CommandArguments } from '../../../src-shared/commands/index';
import type { VirtualMachine } from '../../../src-shared/model/vm';

type MemoryFields = 'startupMiB' | 'dynamicMemory' | 'memoryWeight' | 'remoteFx';

/** Memory and graphics of a machine after its configuration; what was not said stays. */
export function memoryAfter(
  vm: VirtualMachine,
  args: CommandArguments<'vm.configure'>,
): Pick<VirtualMachine, MemoryFields> {
  return {
    startupMiB: args.startupMiB ?? vm.startupMiB,
    dynamicMemory: args.dynamicMemory === undefined ? vm.dynamicMemory : args.dynamicMemory,
    memoryWeight: args.memoryWeight ?? vm.memoryWeight,
    remoteFx: args.remoteFx === undefined ? vm.remoteFx : args.remoteFx,
  };
}
