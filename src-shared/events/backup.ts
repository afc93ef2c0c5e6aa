import type { EventIdentity } from '../events';
import { fact, windows } from './identity';

interface OfStore {
  store: string;
}
interface OfJob {
  job: string;
}

/** What can happen to backups, the stores they lie on, and restores. */
export interface BackupEvents {
  'backup.storeCreated': OfStore;
  'backup.storeConfigured': OfStore;
  'backup.storeRemoved': OfStore;
  'backup.storeFailed': OfStore;
  'backup.storeRestored': OfStore;
  'backup.jobCreated': OfJob;
  'backup.jobConfigured': OfJob;
  'backup.jobRemoved': OfJob;
  'backup.runBegun': OfJob & { machines: number; store: string };
  'backup.runSkipped': OfJob;
  'backup.runRetries': OfJob & { machines: number; delayMs: number };
  'backup.runCompleted': OfJob & { machines: number; totalMs: number };
  'backup.runPartly': OfJob & { completed: number; failed: number };
  'backup.runFailed': OfJob & { failed: number };
  'backup.runCancelled': OfJob;
  'backup.machineBegun': { vm: string; node: string; method: string };
  'backup.machineSaved': { vm: string };
  'backup.machineResumed': { vm: string };
  'backup.machineNotResumed': { vm: string; node: string };
  'backup.shadowCopyMade': { vm: string; node: string; shadowMs: number };
  'backup.machineCompleted': { vm: string; store: string; sizeMiB: number; totalMs: number };
  'backup.machineFailed': { vm: string; job: string; reason: string };
  'backup.pointRemoved': { vm: string; store: string; sizeMiB: number };
  'backup.hostWriterFailed': { node: string };
  'backup.guestWriterFailed': { vm: string };
  'backup.hostWriterRestarted': { node: string };
  'backup.guestWriterRestarted': { vm: string };
  'backup.restoreBegun': { vm: string; name: string; node: string; mode: string };
  'backup.restoredOver': { vm: string; node: string; lostMs: number };
  'backup.restoredBeside': { vm: string; name: string; node: string };
  'backup.restoredDisk': { vm: string; name: string; node: string };
  'backup.restoreFailed': { vm: string; name: string; reason: string };
  'backup.restoreCancelled': { vm: string; name: string };
  'volume.redirectedByBackup': { node: string; disk: string; volume: string };
}

export const backupEvents: Readonly<Record<keyof BackupEvents, EventIdentity>> = {
  'backup.storeCreated': fact(),
  'backup.storeConfigured': fact(),
  'backup.storeRemoved': fact(),
  'backup.storeFailed': fact('error'),
  'backup.storeRestored': fact(),
  'backup.jobCreated': fact(),
  'backup.jobConfigured': fact(),
  'backup.jobRemoved': fact(),
  'backup.runBegun': fact(),
  'backup.runSkipped': fact('warning'),
  'backup.runRetries': fact('warning'),
  'backup.runCompleted': fact(),
  'backup.runPartly': fact('warning'),
  'backup.runFailed': fact('error'),
  'backup.runCancelled': fact('warning'),
  'backup.machineBegun': fact(),
  'backup.machineSaved': fact('warning'),
  'backup.machineResumed': fact(),
  'backup.machineNotResumed': fact('error'),
  'backup.shadowCopyMade': fact(),
  'backup.machineCompleted': fact(),
  // 10103 (hyperv-host §10.2) is about reverting after a shadow copy only, which is no reason here.
  'backup.machineFailed': fact('error'),
  'backup.pointRemoved': fact(),
  'backup.hostWriterFailed': fact('error'),
  'backup.guestWriterFailed': fact('error'),
  'backup.hostWriterRestarted': fact(),
  'backup.guestWriterRestarted': fact(),
  'backup.restoreBegun': fact(),
  'backup.restoredOver': fact('warning'),
  'backup.restoredBeside': windows(18304, 'information', 'management'),
  'backup.restoredDisk': fact(),
  'backup.restoreFailed': fact('error'),
  'backup.restoreCancelled': fact('warning'),
  'volume.redirectedByBackup': fact('warning'),
};
