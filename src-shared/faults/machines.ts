import type { VmState } from '../model/vm';

/** Refusals about making, changing and deleting virtual machines, and about the settings of hosts. */
export interface MachinesFaults {
  /** `item` is one of `rules/editable.ts`. */
  'vm.notEditable': { vm: string; item: string; state: VmState };
  'vm.reserveAboveLimit': { vm: string; reservePermille: number; limitPermille: number };
  'vm.bootOrder': { vm: string; generation: number };
  'edit.nothingToUndo': Record<never, never>;
  'edit.nothingToRedo': Record<never, never>;
  'vm.clustered': { vm: string };
  'vm.generationLacking': { generation: number };
  'vm.diskNotOfHost': { node: string; disk: string };
  'vm.diskNotForMachines': { disk: string };
  'vm.diskFileTaken': { file: string };
  'vm.diskFileThere': { file: string };
  'vm.diskTooLarge': { file: string; sizeMiB: number; limitMiB: number };
  'vm.networkMissing': { node: string; network: string };
  'vm.hasSnapshots': { vm: string };
  'vm.disksAsIs': { vm: string };
}
