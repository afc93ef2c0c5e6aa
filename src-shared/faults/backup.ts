/** Refusals about backups and restores, and why a machine was not backed up. */
export interface BackupFaults {
  'backup.nameTaken': { name: string };
  'backup.tooManyJobs': { limit: number };
  'backup.tooManyStores': { limit: number };
  'backup.tooManyPoints': { limit: number };
  'backup.storeDown': { store: string };
  'backup.storeFull': { store: string; neededMiB: number; freeMiB: number };
  'backup.storeInUse': { store: string; backups: number; jobs: number };
  'backup.storeTooSmall': { store: string; usedMiB: number };
  'backup.storeAlreadyDown': { store: string };
  'backup.storeWorks': { store: string };
  'backup.jobRunning': { job: string };
  'backup.jobNotRunning': { job: string };
  'backup.jobOnce': { job: string };
  'backup.machinesMissing': { job: string };
  'backup.writerStable': { name: string };
  'backup.writerFailedAlready': { name: string };

  'backup.hostWriterFailed': { vm: string; node: string };
  'backup.guestWriterFailed': { vm: string };
  'backup.machineBusy': { vm: string };
  'backup.machineChanged': { vm: string };
  'backup.machineGone': { vm: string };
  'backup.saveFailed': { vm: string };
  'backup.volumeLost': { vm: string };
  'backup.sourceLost': { vm: string; node: string };
  'backup.coordinatorChanged': { vm: string; volume: string };
  'backup.cancelled': { vm: string };

  'backup.pointIncomplete': { vm: string };
  'backup.pointInUse': { vm: string };
  'backup.originalGone': { vm: string };
  'backup.machineRuns': { vm: string };
  'backup.hasSnapshots': { vm: string };
  'backup.noRoom': { volume: string; neededMiB: number; freeMiB: number };
  'backup.noSuchDisk': { vm: string };
  'backup.targetLost': { name: string; node: string };
  'backup.restoreFinished': { vm: string };
  'vm.filesIncomplete': { vm: string };
  'disk.redirectedByBackup': { disk: string };
}
