import type { Backup } from '../model/backup';
import type {
  BackupId,
  BackupJobId,
  BackupStoreId,
  NodeId,
  RestoreId,
  VmId,
} from '../model/tables';
import type { Reader } from '../reader';
import type { ActionSpecs, Selection } from './action';
import { faultEntry } from './fault-entry';

const entry = {
  menu: 'action',
  group: 2,
  submenu: 'backup',
  contextMenu: true,
  actionsPane: true,
  toolbar: false,
} as const;

/** An entry of an object of the backup itself: outside the menu bar it stands in no submenu. */
const own = {
  menu: 'action',
  group: 2,
  contextMenu: true,
  actionsPane: true,
  toolbar: false,
} as const;

const jobsOf = (selection: Selection) => (selection.kind === 'backupJob' ? selection.ids : []);
const storesOf = (selection: Selection) => (selection.kind === 'backupStore' ? selection.ids : []);
const pointsOf = (selection: Selection) => (selection.kind === 'backup' ? selection.ids : []);
const restoresOf = (selection: Selection) => (selection.kind === 'restore' ? selection.ids : []);
const nodesOf = (selection: Selection) => (selection.kind === 'node' ? selection.ids : []);
const vmsOf = (selection: Selection) => (selection.kind === 'vm' ? selection.ids : []);

const runs = (reader: Reader, id: string) =>
  (reader.get<'backupJob'>(id as BackupJobId)?.run ?? null) !== null;
const isUp = (reader: Reader, id: string) =>
  reader.get<'backupStore'>(id as BackupStoreId)?.up === true;
const isComplete = (reader: Reader, id: string) => {
  const point: Backup | undefined = reader.get<'backup'>(id as BackupId);
  return point?.state === 'complete';
};

export const backupActions = {
  'backup.now': {
    ...entry,
    kind: 'console',
    icon: 'backup',
    appliesTo: ['vm'],
    gives: ['backup.runNow'],
  },
  'backup.schedule': {
    ...entry,
    kind: 'console',
    icon: 'calendar',
    appliesTo: ['vm'],
    gives: ['backup.createJob'],
  },
  'backup.restore': {
    ...entry,
    kind: 'console',
    icon: 'undo',
    appliesTo: ['vm'],
    single: true,
    gives: ['backup.restoreOver', 'backup.restoreBeside', 'backup.restoreDisk'],
    offeredFor: (reader, id) =>
      reader.by('backup.vm', id as VmId).some(({ state }) => state === 'complete'),
  },
  'backup.restartGuestWriter': {
    ...entry,
    kind: 'command',
    command: 'backup.restartGuestWriter',
    commands: (selection) =>
      vmsOf(selection).map((vm) => ({ name: 'backup.restartGuestWriter', args: { vm } })),
    icon: 'reset',
    appliesTo: ['vm'],
    offeredFor: (reader, id) => reader.get<'vm'>(id as VmId)?.guestWriter === 'failed',
  },
  'backup.newJob': {
    ...entry,
    kind: 'console',
    icon: 'add',
    appliesTo: [],
    contextMenu: false,
    actionsPane: false,
    gives: ['backup.createJob'],
  },
  'backup.newStore': {
    ...entry,
    kind: 'console',
    icon: 'array',
    appliesTo: [],
    contextMenu: false,
    actionsPane: false,
    gives: ['backup.createStore'],
  },
  'backup.runJob': {
    ...own,
    kind: 'command',
    command: 'backup.runJob',
    commands: (selection) =>
      jobsOf(selection).map((job) => ({ name: 'backup.runJob', args: { job } })),
    icon: 'play',
    appliesTo: ['backupJob'],
    offeredFor: (reader, id) => !runs(reader, id),
  },
  'backup.cancelJob': {
    ...own,
    kind: 'command',
    command: 'backup.cancelJob',
    commands: (selection) =>
      jobsOf(selection).map((job) => ({ name: 'backup.cancelJob', args: { job } })),
    icon: 'turnOff',
    appliesTo: ['backupJob'],
    offeredFor: runs,
  },
  'backup.editJob': {
    ...own,
    kind: 'console',
    icon: 'settings',
    appliesTo: ['backupJob'],
    single: true,
    isDefault: true,
    gives: ['backup.configureJob'],
  },
  'backup.removeJob': {
    ...own,
    kind: 'command',
    command: 'backup.removeJob',
    commands: (selection) =>
      jobsOf(selection).map((job) => ({ name: 'backup.removeJob', args: { job } })),
    icon: 'remove',
    appliesTo: ['backupJob'],
    destructive: true,
  },
  'backup.restorePoint': {
    ...own,
    kind: 'console',
    icon: 'undo',
    appliesTo: ['backup'],
    single: true,
    isDefault: true,
    gives: ['backup.restoreOver', 'backup.restoreBeside', 'backup.restoreDisk'],
    offeredFor: isComplete,
  },
  'backup.deletePoint': {
    ...own,
    kind: 'command',
    command: 'backup.deletePoint',
    commands: (selection) =>
      pointsOf(selection).map((backup) => ({ name: 'backup.deletePoint', args: { backup } })),
    icon: 'remove',
    appliesTo: ['backup'],
    destructive: true,
    offeredFor: isComplete,
  },
  'backup.editStore': {
    ...own,
    kind: 'console',
    icon: 'settings',
    appliesTo: ['backupStore'],
    single: true,
    isDefault: true,
    gives: ['backup.configureStore'],
  },
  'backup.removeStore': {
    ...own,
    kind: 'command',
    command: 'backup.removeStore',
    commands: (selection) =>
      storesOf(selection).map((store) => ({ name: 'backup.removeStore', args: { store } })),
    icon: 'remove',
    appliesTo: ['backupStore'],
    destructive: true,
  },
  'backup.cancelRestore': {
    ...own,
    kind: 'command',
    command: 'backup.cancelRestore',
    commands: (selection) =>
      restoresOf(selection).map((restore) => ({ name: 'backup.cancelRestore', args: { restore } })),
    icon: 'turnOff',
    appliesTo: ['restore'],
    offeredFor: (reader, id) => reader.get<'restore'>(id as RestoreId)?.finishedAt === null,
  },
  'backup.restartHostWriter': {
    ...own,
    kind: 'command',
    group: 4,
    command: 'backup.restartHostWriter',
    commands: (selection) =>
      nodesOf(selection).map((node) => ({ name: 'backup.restartHostWriter', args: { node } })),
    icon: 'reset',
    appliesTo: ['node'],
    offeredFor: (reader, id) => reader.get<'node'>(id as NodeId)?.backupWriter === 'failed',
  },
} as const satisfies ActionSpecs;

export const backupFaultActions = {
  'fault.failHostWriter': {
    ...faultEntry,
    kind: 'command',
    command: 'fault.failHostWriter',
    commands: (selection) =>
      nodesOf(selection).map((node) => ({ name: 'fault.failHostWriter', args: { node } })),
    icon: 'backup',
    appliesTo: ['node'],
    offeredFor: (reader, id) => {
      const node = reader.get<'node'>(id as NodeId);
      return node?.machine === 'on' && node.backupWriter === 'stable';
    },
  },
  'fault.failGuestWriter': {
    ...faultEntry,
    kind: 'command',
    command: 'fault.failGuestWriter',
    commands: (selection) =>
      vmsOf(selection).map((vm) => ({ name: 'fault.failGuestWriter', args: { vm } })),
    icon: 'backup',
    appliesTo: ['vm'],
    offeredFor: (reader, id) => reader.get<'vm'>(id as VmId)?.guestWriter === 'stable',
  },
  'fault.failBackupStore': {
    ...faultEntry,
    kind: 'command',
    command: 'fault.failBackupStore',
    commands: (selection) =>
      storesOf(selection).map((store) => ({ name: 'fault.failBackupStore', args: { store } })),
    icon: 'unplugged',
    appliesTo: ['backupStore'],
    offeredFor: isUp,
  },
  'fault.restoreBackupStore': {
    ...faultEntry,
    kind: 'command',
    command: 'fault.restoreBackupStore',
    commands: (selection) =>
      storesOf(selection).map((store) => ({ name: 'fault.restoreBackupStore', args: { store } })),
    icon: 'link',
    appliesTo: ['backupStore'],
    offeredFor: (reader, id) => !isUp(reader, id),
  },
} as const satisfies ActionSpecs;
