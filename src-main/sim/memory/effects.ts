import type { memoryCommands } from '../../../src-shared/commands/memory';
import { loadMiB } from '../../../src-shared/rules/memory-facts';
import type { Effects } from '../effects';
import { vmOf } from '../vm/lookup';

export const memoryEffects: Effects<keyof typeof memoryCommands> = {
  'fault.loadMemory'(tx, { vm: id, memoryMiB }) {
    const vm = vmOf(tx, id);
    const fromMiB = loadMiB(tx, vm);
    tx.put({ ...vm, memoryLoad: { fromMiB, toMiB: memoryMiB, since: tx.now } });
    tx.emit('memory.loadChanged', { object: id, fields: { vm: vm.name, memoryMiB } });
  },
};
