import type { vmCommands } from '../../../src-shared/commands/vm';
import type { Effects } from '../effects';
import { configure } from './configure';
import type { Revert } from './crash';
import { crashWorker } from './crash';
import { hangGuest, stopGuest } from './guest';
import type { VmHooks } from './hooks';
import { vmOf } from './lookup';
import { beginPause, beginReset, beginResume } from './pause';
import { beginStart } from './start';
import { beginSave, beginShutDown, beginTurnOff, deleteSavedState } from './stop';

/** What the commands on a virtual machine do; a group it is in follows through the hooks. */
export function vmEffects(
  hooks: VmHooks,
  revert: Revert,
): Effects<
  keyof typeof vmCommands | 'fault.crashWorker' | 'fault.hangGuest' | 'fault.stopErrorGuest'
> {
  return {
    'vm.start'(tx, { vm: id }) {
      const vm = vmOf(tx, id);
      if (vm.group) hooks.onVmStarting(tx, vm);
      else beginStart(tx, id, vm.node, { restore: true });
    },
    'vm.turnOff'(tx, { vm: id }) {
      beginTurnOff(tx, id, 'administrator');
      const vm = vmOf(tx, id);
      if (vm.group) hooks.onVmStopping(tx, vm);
    },
    'vm.shutDown'(tx, { vm: id }) {
      beginShutDown(tx, id, 'administrator');
      const vm = vmOf(tx, id);
      if (vm.group) hooks.onVmStopping(tx, vm);
    },
    'vm.save'(tx, { vm: id }) {
      beginSave(tx, id, 'administrator');
      const vm = vmOf(tx, id);
      if (vm.group) hooks.onVmStopping(tx, vm);
    },
    'vm.pause'(tx, { vm: id }) {
      beginPause(tx, id);
    },
    'vm.resume'(tx, { vm: id }) {
      beginResume(tx, id);
    },
    'vm.reset'(tx, { vm: id }) {
      beginReset(tx, id);
    },
    'vm.deleteSavedState'(tx, { vm: id }) {
      deleteSavedState(tx, id);
    },
    'vm.configure': configure,
    'fault.crashWorker'(tx, { vm: id }) {
      crashWorker(tx, hooks, revert, id);
    },
    'fault.stopErrorGuest'(tx, { vm: id }) {
      stopGuest(tx, id);
      return null;
    },

    'fault.hangGuest'(tx, { vm: id }) {
      hangGuest(tx, id);
    },
  };
}
