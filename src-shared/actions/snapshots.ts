import type { Command } from '../commands/index';
import type { VmId } from '../model/tables';
import type { Reader } from '../reader';
import { profileOf, vmState } from '../rules/facts';
import type { ActionSpecs, Selection } from './action';
import { faultEntry } from './fault-entry';

const onVm = {
  menu: 'action',
  group: 1.2,
  inBar: 'snapshot',
  appliesTo: ['vm'],
  contextMenu: true,
  actionsPane: true,
  toolbar: false,
} as const;

const vmsOf = (selection: Selection): readonly VmId[] =>
  selection.kind === 'vm' ? selection.ids : [];

/** Offered in every state but those in which a machine is on its way to another (hyperv-host §11.2). */
function whileAtRest(reader: Reader, id: string): boolean {
  const vm = reader.get<'vm'>(id as VmId);
  if (!vm) return false;
  return ['off', 'running', 'paused', 'saved'].includes(vmState(reader, vm));
}

/** Off and saved machines; running ones where a version exports them live (hyperv-host §2.2). */
function canBeExported(reader: Reader, id: string): boolean {
  const vm = reader.get<'vm'>(id as VmId);
  if (!vm) return false;
  const live = profileOf(reader).snapshots.liveExport.value;
  return ['off', 'saved', ...(live ? ['running'] : [])].includes(vmState(reader, vm));
}

/* Order and labels: hyperv-host §11.2. */
export const snapshotVmActions = {
  'snapshot.take': {
    ...onVm,
    kind: 'command',
    command: 'snapshot.take',
    commands: (selection): readonly Command[] =>
      vmsOf(selection).map((vm) => ({ name: 'snapshot.take', args: { vm } })),
    icon: 'snapshot',
    offeredFor: whileAtRest,
  },
  'vm.revert': {
    ...onVm,
    kind: 'command',
    command: 'vm.revert',
    commands: (selection): readonly Command[] =>
      vmsOf(selection).map((vm) => ({ name: 'vm.revert', args: { vm } })),
    icon: 'undo',
    destructive: true,
    offeredFor: (reader, id) => whileAtRest(reader, id) && hasSnapshot(reader, id),
  },
  'vm.export': {
    ...onVm,
    group: 1.3,
    kind: 'console',
    gives: ['vm.export'],
    icon: 'exportFile',
    single: true,
    offeredFor: canBeExported,
  },
} as const satisfies ActionSpecs;

function hasSnapshot(reader: Reader, id: string): boolean {
  return reader.get<'vm'>(id as VmId)?.snapshot != null;
}

const onSnapshot = {
  menu: 'action',
  group: 2,
  appliesTo: ['snapshot'],
  contextMenu: true,
  actionsPane: true,
  toolbar: false,
} as const;

const snapshotsOf = (selection: Selection) => (selection.kind === 'snapshot' ? selection.ids : []);

export const snapshotActions = {
  'snapshot.settings': {
    ...onSnapshot,
    kind: 'console',
    gives: ['snapshot.configure'],
    icon: 'settings',
    single: true,
    isDefault: true,
  },
  'snapshot.apply': {
    ...onSnapshot,
    kind: 'console',
    gives: ['snapshot.apply'],
    icon: 'undo',
    single: true,
  },
  'snapshot.export': {
    ...onSnapshot,
    kind: 'console',
    gives: ['snapshot.export'],
    icon: 'exportFile',
    single: true,
  },
  'snapshot.rename': {
    ...onSnapshot,
    kind: 'console',
    gives: ['snapshot.configure'],
    icon: 'rename',
    single: true,
  },
  'snapshot.delete': {
    ...onSnapshot,
    kind: 'command',
    command: 'snapshot.delete',
    commands: (selection): readonly Command[] =>
      snapshotsOf(selection).map((snapshot) => ({ name: 'snapshot.delete', args: { snapshot } })),
    icon: 'remove',
    destructive: true,
  },
  'snapshot.deleteSubtree': {
    ...onSnapshot,
    kind: 'command',
    command: 'snapshot.deleteSubtree',
    commands: (selection): readonly Command[] =>
      snapshotsOf(selection).map((snapshot) => ({
        name: 'snapshot.deleteSubtree',
        args: { snapshot },
      })),
    icon: 'remove',
    destructive: true,
  },
} as const satisfies ActionSpecs;

export const snapshotFaultActions = {
  'fault.hoardSnapshots': {
    ...faultEntry,
    kind: 'command',
    command: 'fault.hoardSnapshots',
    appliesTo: ['vm'],
    icon: 'snapshot',
    commands: (selection: Selection): readonly Command[] =>
      selection.kind === 'vm'
        ? selection.ids.map((vm) => ({
            name: 'fault.hoardSnapshots',
            args: { vm, count: 5, sizeMiB: 4096 },
          }))
        : [],
  },
} as const satisfies ActionSpecs;
