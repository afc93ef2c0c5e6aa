import type { Command } from '../commands/index';
import type { VmId } from '../model/tables';
import type { VmState } from '../model/vm';
import { vmState } from '../rules/facts';
import type { Reader } from '../reader';
import type { ActionSpecs, Selection } from './action';

type PlainVmCommand =
  | 'vm.start'
  | 'vm.turnOff'
  | 'vm.shutDown'
  | 'vm.save'
  | 'vm.pause'
  | 'vm.resume'
  | 'vm.reset'
  | 'vm.deleteSavedState'
  | 'fault.crashWorker'
  | 'fault.hangGuest'
  | 'fault.stopErrorGuest';

const onVm = {
  menu: 'action',
  group: 1,
  appliesTo: ['vm'],
  contextMenu: true,
  actionsPane: true,
} as const;

function gives(name: PlainVmCommand) {
  return {
    kind: 'command' as const,
    command: name,
    commands: (selection: Selection): readonly Command[] =>
      selection.kind === 'vm' ? selection.ids.map((vm) => ({ name, args: { vm } })) : [],
  };
}

/** In transition everything a running machine offers is shown, greyed with the reason. */
const transitions = ['starting', 'saving', 'stopping', 'pausing', 'resuming'] as const;

function offeredIn(...states: readonly VmState[]) {
  const offered = new Set<VmState>(states);
  return (reader: Reader, id: string): boolean => {
    const vm = reader.get<'vm'>(id as VmId);
    return vm !== undefined && offered.has(vmState(reader, vm));
  };
}

const whileRunning = offeredIn('running', ...transitions);
const whileItHasAWorker = offeredIn('running', 'paused', 'pausedCritical', ...transitions);

/* Order and labels: hyperv-host §11.2; which state offers what: hyperv-host §2.2. */
export const vmActions = {
  'vm.connect': {
    ...onVm,
    kind: 'console',
    group: 0,
    icon: 'console',
    single: true,
    toolbar: true,
    isDefault: true,
  },
  'vm.properties': {
    ...onVm,
    kind: 'console',
    gives: ['vm.configure'],
    group: 0,
    icon: 'settings',
    shortcuts: ['Alt+Enter'],
    single: true,
    toolbar: true,
  },
  'vm.start': {
    ...onVm,
    ...gives('vm.start'),
    icon: 'running',
    toolbar: true,
    offeredFor: offeredIn('off', 'saved', 'unknown'),
  },
  'vm.resume': {
    ...onVm,
    ...gives('vm.resume'),
    icon: 'play',
    toolbar: true,
    offeredFor: offeredIn('paused', 'pausedCritical', 'pausing'),
  },
  'vm.turnOff': {
    ...onVm,
    ...gives('vm.turnOff'),
    icon: 'turnOff',
    toolbar: true,
    destructive: true,
    offeredFor: whileItHasAWorker,
  },
  'vm.shutDown': {
    ...onVm,
    ...gives('vm.shutDown'),
    icon: 'power',
    toolbar: true,
    destructive: true,
    offeredFor: whileRunning,
  },
  'vm.save': {
    ...onVm,
    ...gives('vm.save'),
    icon: 'saved',
    toolbar: true,
    offeredFor: whileItHasAWorker,
  },
  'vm.pause': {
    ...onVm,
    ...gives('vm.pause'),
    icon: 'paused',
    toolbar: true,
    offeredFor: whileRunning,
  },
  'vm.reset': {
    ...onVm,
    ...gives('vm.reset'),
    icon: 'reset',
    toolbar: true,
    destructive: true,
    offeredFor: whileItHasAWorker,
  },
  'vm.deleteSavedState': {
    ...onVm,
    ...gives('vm.deleteSavedState'),
    icon: 'remove',
    toolbar: false,
    destructive: true,
    offeredFor: offeredIn('saved'),
  },
  'vm.rename': {
    ...onVm,
    kind: 'console',
    gives: ['vm.configure'],
    inBar: 'further',
    group: 1.3,
    icon: 'rename',
    shortcuts: ['F2'],
    single: true,
    toolbar: false,
  },
} as const satisfies ActionSpecs;

const faultOnVm = {
  ...onVm,
  menu: 'simulation',
  group: 9,
  submenu: 'faults',
  icon: 'fault',
  toolbar: false,
  simulated: true,
  destructive: true,
  offeredFor: whileItHasAWorker,
} as const;

export const vmFaultActions = {
  'fault.crashWorker': { ...faultOnVm, ...gives('fault.crashWorker'), icon: 'bug' },
  'fault.hangGuest': { ...faultOnVm, ...gives('fault.hangGuest'), icon: 'heartbeat' },
  'fault.stopErrorGuest': { ...faultOnVm, ...gives('fault.stopErrorGuest'), icon: 'fault' },
} as const satisfies ActionSpecs;
