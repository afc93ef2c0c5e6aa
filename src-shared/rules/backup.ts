import type { backupCommands } from '../commands/backup';
import type { CommandArguments } from '../commands/index';
import type { Fault } from '../faults';
import type { Restore } from '../model/backup';
import { backupLimits } from '../model/backup';
import type { BackupId, BackupJobId, BackupStoreId, VmId } from '../model/tables';
import type { Reader } from '../reader';
import { aboutBackup, aboutBackupJob, aboutBackupStore, aboutVm } from './about';
import { freeMiB } from './backup-facts';
import { restoreRules } from './backup-restore';
import type { Rules } from './rule';

type Commands = keyof typeof backupCommands;

const same = (left: string, right: string) => left.toLowerCase() === right.toLowerCase();

function jobNameRefusal(reader: Reader, name: string, own: BackupJobId | null): Fault | null {
  const taken = reader.all('backupJob').some((job) => job.id !== own && same(job.name, name));
  return taken ? { code: 'backup.nameTaken', name } : null;
}

function storeNameRefusal(reader: Reader, name: string, own: BackupStoreId | null): Fault | null {
  const taken = reader
    .all('backupStore')
    .some((store) => store.id !== own && same(store.name, name));
  return taken ? { code: 'backup.nameTaken', name } : null;
}

/** Machines that are named exist, and copies of a split cluster are nobody's to back up. */
function machinesRefusal(reader: Reader, vms: readonly VmId[]): Fault | null {
  const missing = vms.find((id) => reader.get<'vm'>(id)?.divergedFrom !== null);
  return missing === undefined ? null : { code: 'record.missing', id: missing };
}

function storeUpRefusal(reader: Reader, id: BackupStoreId): Fault | null {
  return aboutBackupStore(reader, id, (_reader, store) =>
    store.up ? null : { code: 'backup.storeDown', store: store.name },
  );
}

/** A store without any room takes nothing at all; how far the rest lasts shows while a job runs. */
function storeTakesMore(reader: Reader, id: BackupStoreId): Fault | null {
  const down = storeUpRefusal(reader, id);
  if (down) return down;
  if (reader.all('backup').length >= backupLimits.backups) {
    return { code: 'backup.tooManyPoints', limit: backupLimits.backups };
  }
  return aboutBackupStore(reader, id, (_reader, store) =>
    freeMiB(store) > 0
      ? null
      : { code: 'backup.storeFull', store: store.name, neededMiB: 1, freeMiB: 0 },
  );
}

function jobsRefusal(reader: Reader): Fault | null {
  const jobs = reader.all('backupJob').filter((job) => !job.once).length;
  return jobs < backupLimits.jobs ? null : { code: 'backup.tooManyJobs', limit: backupLimits.jobs };
}

function configureJobRefusal(
  reader: Reader,
  args: CommandArguments<'backup.configureJob'>,
): Fault | null {
  return aboutBackupJob(reader, args.job, (_reader, job) => {
    if (job.run) return { code: 'backup.jobRunning', job: job.name };
    if (job.once) return { code: 'backup.jobOnce', job: job.name };
    return (
      (args.name === undefined ? null : jobNameRefusal(reader, args.name, job.id)) ??
      (args.vms === undefined ? null : machinesRefusal(reader, args.vms)) ??
      (args.store === undefined ? null : aboutBackupStore(reader, args.store, () => null))
    );
  });
}

function configureStoreRefusal(
  reader: Reader,
  args: CommandArguments<'backup.configureStore'>,
): Fault | null {
  return aboutBackupStore(reader, args.store, (_reader, store) => {
    const { usedMiB } = store;
    if (args.capacityMiB !== undefined && args.capacityMiB < usedMiB) {
      return { code: 'backup.storeTooSmall', store: store.name, usedMiB };
    }
    return args.name === undefined ? null : storeNameRefusal(reader, args.name, store.id);
  });
}

function removeStoreRefusal(reader: Reader, id: BackupStoreId): Fault | null {
  return aboutBackupStore(reader, id, (_reader, store) => {
    const backups = reader.count('backup.store', id);
    const jobs = reader.all('backupJob').filter((job) => job.store === id && !job.once).length;
    const busy = reader.by('restore.live', 'world:lab').some((restore) => restore.store === id);
    if (backups === 0 && jobs === 0 && !busy) return null;
    return { code: 'backup.storeInUse', store: store.name, backups, jobs };
  });
}

function usesPoint(restore: Restore, id: BackupId): boolean {
  return restore.backup === id;
}

const storeRules: Pick<
  Rules<Commands>,
  'backup.createStore' | 'backup.configureStore' | 'backup.removeStore'
> = {
  'backup.createStore': (reader, { name }) =>
    reader.all('backupStore').length >= backupLimits.stores
      ? { code: 'backup.tooManyStores', limit: backupLimits.stores }
      : storeNameRefusal(reader, name, null),
  'backup.configureStore': configureStoreRefusal,
  'backup.removeStore': (reader, { store }) => removeStoreRefusal(reader, store),
};

const faultRules: Rules<Extract<Commands, `fault.${string}`>> = {
  'fault.failHostWriter': (reader, { node: id }) => {
    const node = reader.get<'node'>(id);
    if (!node) return { code: 'record.missing', id };
    if (node.machine !== 'on') {
      return { code: 'node.machineNotOn', node: node.name, machine: node.machine };
    }
    return node.backupWriter === 'failed'
      ? { code: 'backup.writerFailedAlready', name: node.name }
      : null;
  },
  'fault.failGuestWriter': (reader, { vm: id }) =>
    aboutVm(reader, id, (_reader, { name, guestWriter }) =>
      guestWriter === 'failed' ? { code: 'backup.writerFailedAlready', name } : null,
    ),
  'fault.failBackupStore': (reader, { store }) =>
    aboutBackupStore(reader, store, (_reader, { name, up }) =>
      up ? null : { code: 'backup.storeAlreadyDown', store: name },
    ),
  'fault.restoreBackupStore': (reader, { store }) =>
    aboutBackupStore(reader, store, (_reader, { name, up }) =>
      up ? { code: 'backup.storeWorks', store: name } : null,
    ),
};

export const backupRules: Rules<Commands> = {
  ...storeRules,
  ...faultRules,
  ...restoreRules,

  'backup.createJob': (reader, { name, vms, store }) =>
    jobsRefusal(reader) ??
    jobNameRefusal(reader, name, null) ??
    machinesRefusal(reader, vms) ??
    aboutBackupStore(reader, store, () => null),
  'backup.configureJob': configureJobRefusal,
  'backup.removeJob': (reader, { job: id }) =>
    aboutBackupJob(reader, id, (_reader, { name, run }) =>
      run ? { code: 'backup.jobRunning', job: name } : null,
    ),
  'backup.runJob': (reader, { job: id }) =>
    aboutBackupJob(reader, id, (_reader, job) => {
      if (job.run) return { code: 'backup.jobRunning', job: job.name };
      const any = job.vms.some((vm) => reader.get<'vm'>(vm));
      if (!any) return { code: 'backup.machinesMissing', job: job.name };
      return storeTakesMore(reader, job.store);
    }),
  'backup.runNow': (reader, { vms, store }) =>
    machinesRefusal(reader, vms) ?? storeTakesMore(reader, store),
  'backup.cancelJob': (reader, { job: id }) =>
    aboutBackupJob(reader, id, (_reader, { name, run }) =>
      run ? null : { code: 'backup.jobNotRunning', job: name },
    ),
  'backup.deletePoint': (reader, { backup: id }) =>
    aboutBackup(reader, id, (_reader, { state, vmName }) => {
      if (state !== 'complete') return { code: 'backup.pointIncomplete', vm: vmName };
      const used = reader.by('restore.live', 'world:lab').some((each) => usesPoint(each, id));
      return used ? { code: 'backup.pointInUse', vm: vmName } : null;
    }),
  'backup.restartHostWriter': (reader, { node: id }) => {
    const node = reader.get<'node'>(id);
    if (!node) return { code: 'record.missing', id };
    if (node.machine !== 'on') {
      return { code: 'node.machineNotOn', node: node.name, machine: node.machine };
    }
    return node.backupWriter === 'stable' ? { code: 'backup.writerStable', name: node.name } : null;
  },
  'backup.restartGuestWriter': (reader, { vm: id }) =>
    aboutVm(reader, id, (_reader, { name, guestWriter }) =>
      guestWriter === 'stable' ? { code: 'backup.writerStable', name } : null,
    ),
};
