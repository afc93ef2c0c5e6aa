import type { ClusterNode } from '../../../src-shared/model/node';
import type { ClusterDisk } from '../../../src-shared/model/storage';
import type { SavedMemory, VirtualMachine } from '../../../src-shared/model/vm';
import { folderForMachine } from '../../../src-shared/rules/machine-folders';
import type { VmPlan } from './plan';

type Settings =
  | 'integrationServices'
  | 'automaticStart'
  | 'automaticStartDelayMs'
  | 'waitsToStartUntil'
  | 'automaticStop'
  | 'automaticRecovery'
  | 'generation'
  | 'bios'
  | 'comPorts'
  | 'diskette'
  | 'configurationFolder'
  | 'guestInstalled'
  | 'flaw'
  | 'saved';

/** What the Management half of its settings and its firmware say of a machine. */
export function settingsOfMachine(
  vm: VmPlan,
  node: ClusterNode,
  disk: ClusterDisk | null,
): Pick<VirtualMachine, Settings> {
  const saved: SavedMemory = {
    at: 0,
    memoryMiB: vm.memoryMiB,
    guest: vm.guestInstalled ? 'running' : 'noSystem',
    bootLeftMs: null,
  };
  return {
    integrationServices: vm.integrationServices,
    automaticStart: vm.automaticStart,
    automaticStartDelayMs: vm.automaticStartDelayMs,
    waitsToStartUntil: null,
    automaticStop: vm.automaticStop,
    automaticRecovery: vm.automaticRecovery,
    generation: vm.generation,
    bios: vm.bios,
    comPorts: vm.comPorts,
    diskette: vm.diskette,
    configurationFolder: vm.configurationFolder ?? folderForMachine(node, disk, vm.name),
    guestInstalled: vm.guestInstalled,
    flaw: null,
    saved: vm.state === 'saved' ? saved : null,
  };
}
