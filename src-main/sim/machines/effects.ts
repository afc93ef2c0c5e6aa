import type { machinesCommands } from '../../../src-shared/commands/machines';
import type { Effects } from '../effects';
import { hostOf, vmOf } from '../vm/lookup';
import { createMachine } from './create';
import { deleteMachine } from './delete';

export const machinesEffects: Effects<keyof typeof machinesCommands> = {
  'vm.create': createMachine,
  'vm.delete': (tx, { vm }) => deleteMachine(tx, vm),

  'fault.spoilDisks'(tx, { vm: id, flaw }) {
    const vm = vmOf(tx, id);
    tx.put({ ...vm, flaw });
    tx.emit('vm.disksSpoilt', { object: id, fields: { vm: vm.name } });
  },

  'fault.mendDisks'(tx, { vm: id, lostMs }) {
    const vm = vmOf(tx, id);
    tx.put({ ...vm, flaw: null, dataLossMs: vm.dataLossMs + lostMs });
    tx.emit('vm.disksMended', { object: id, fields: { vm: vm.name, lostMs } });
  },

  'node.configureFolders'(tx, { node: id, virtualHardDisks, virtualMachines }) {
    const node = hostOf(tx, id);
    tx.put({
      ...node,
      folders: {
        virtualHardDisks: virtualHardDisks ?? node.folders.virtualHardDisks,
        virtualMachines: virtualMachines ?? node.folders.virtualMachines,
      },
    });
    tx.emit('node.foldersConfigured', { node: id, object: id, fields: { node: node.name } });
  },
};
