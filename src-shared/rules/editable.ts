import type { Fault } from '../faults';
import type { VirtualMachine, VmState } from '../model/vm';
import type { Reader } from '../reader';
import { profileOf, vmState, workerOf } from './facts';

/** Settings by when they may be changed; a setting of another kind is another item (hyperv-host §2.6). */
export const editableItems = [
  'name',
  'notes',
  'automaticActions',
  'snapshotFolder',
  'processorShare',
  'processorCount',
  'processorCompatibility',
  'startupMemory',
  'memoryBuffer',
  'memoryBounds',
  'dynamicMemory',
  'scsiDisk',
  'ideDisk',
  'media',
  'hardware',
  'adapter',
  'adapterConnection',
  'adapterFeatures',
  'bios',
  'comPorts',
  'diskette',
  'integrationServices',
  'graphics',
] as const;
export type EditableItem = (typeof editableItems)[number];

/** `later`: only where the profile says so, see `laterAllows`. */
interface Times {
  readonly running: boolean | 'later';
  /** Paused or saved. Where hyperv-host §2.6 leaves the cell empty, what touches the state is refused: inferred. */
  readonly held: boolean;
}

const always: Times = { running: true, held: true };
const untilHeld: Times = { running: true, held: false };
const offOnly: Times = { running: false, held: false };
const laterOnly: Times = { running: 'later', held: false };

/** The table of hyperv-host §2.6; off everything may be changed. Its cells marked [M] are common knowledge. */
export const editableTimes: Readonly<Record<EditableItem, Times>> = {
  name: always,
  notes: always,
  automaticActions: always,
  snapshotFolder: always,
  processorShare: untilHeld,
  processorCount: offOnly,
  processorCompatibility: offOnly,
  startupMemory: laterOnly,
  memoryBuffer: untilHeld,
  memoryBounds: laterOnly,
  dynamicMemory: offOnly,
  scsiDisk: untilHeld,
  ideDisk: offOnly,
  media: untilHeld,
  hardware: offOnly,
  adapter: laterOnly,
  // A saved machine whose network is missing cannot be restored until somebody connects it elsewhere.
  adapterConnection: always,
  adapterFeatures: offOnly,
  bios: offOnly,
  comPorts: offOnly,
  diskette: untilHeld,
  integrationServices: untilHeld,
  graphics: offOnly,
};

const heldStates: ReadonlySet<VmState> = new Set(['paused', 'saved']);

/** Why a setting of a machine cannot be changed now, or null. Rules and greyed fields ask the same. */
export function editRefusal(reader: Reader, vm: VirtualMachine, item: EditableItem): Fault | null {
  const state = vmState(reader, vm);
  const times = editableTimes[item];
  if (state === 'off' || (times.running === true && times.held)) return null;
  if (workerOf(reader, vm.id)?.operation === 'migrating') {
    return { code: 'vm.busy', vm: vm.name, task: 'vm.liveMigrate' };
  }
  if (state === 'running') {
    const allowed = times.running === 'later' ? laterAllows(reader, vm, item) : times.running;
    if (allowed) return null;
  } else if (heldStates.has(state) && times.held) return null;
  return { code: 'vm.notEditable', vm: vm.name, item, state };
}

/** What later versions of Windows let change while a machine runs. */
function laterAllows(reader: Reader, vm: VirtualMachine, item: EditableItem): boolean {
  const profile = profileOf(reader);
  const { resizeWhileRunning, limitsWhileRunning } = profile.dynamicMemory;
  switch (item) {
    case 'startupMemory':
      return resizeWhileRunning.value && vm.dynamicMemory === null;
    case 'adapter':
      return profile.machines.adapterHotAdd.value && vm.generation === 2;
    case 'memoryBounds':
      return limitsWhileRunning.value;
    default:
      return false;
  }
}
