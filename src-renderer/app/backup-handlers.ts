import type { ConsoleActionId } from '../../src-shared/actions/index';
import type { Handler } from './console-handlers';

type BackupActionId = Extract<ConsoleActionId, `backup.${string}`>;

/** What the console does itself about backups: it opens their wizards and dialogs. */
export const backupHandlers: Readonly<Record<BackupActionId, Handler>> = {
  'backup.now': ({ ui }, selection) => {
    if (selection.kind === 'vm') ui.openDialog({ type: 'backUpNow', vms: selection.ids });
  },
  'backup.schedule': ({ ui }, selection) => {
    const vms = selection.kind === 'vm' ? selection.ids : [];
    ui.openDialog({ type: 'backupJob', job: null, vms });
  },
  'backup.newJob': ({ ui }) => ui.openDialog({ type: 'backupJob', job: null, vms: [] }),
  'backup.newStore': ({ ui }) => ui.openDialog({ type: 'backupStore', store: null }),
  'backup.editJob': ({ ui }, selection) => {
    const [job] = selection.kind === 'backupJob' ? selection.ids : [];
    if (job) ui.openDialog({ type: 'backupJob', job, vms: [] });
  },
  'backup.editStore': ({ ui }, selection) => {
    const [store] = selection.kind === 'backupStore' ? selection.ids : [];
    if (store) ui.openDialog({ type: 'backupStore', store });
  },
  'backup.restore': ({ ui }, selection) => {
    const [vm] = selection.kind === 'vm' ? selection.ids : [];
    if (vm) ui.openDialog({ type: 'restore', vm, backup: null });
  },
  'backup.restorePoint': ({ ui, replica }, selection) => {
    const [id] = selection.kind === 'backup' ? selection.ids : [];
    const point = id ? replica.reader.get<'backup'>(id) : undefined;
    if (point) ui.openDialog({ type: 'restore', vm: point.vm, backup: point.id });
  },
};
