import type { EventIdentity } from '../events';
import { fact, windows } from './identity';

interface OfSnapshot {
  vm: string;
  snapshot: string;
}

/** What can happen to snapshots, chains of disks, exported and imported machines. */
export interface SnapshotsEvents {
  'snapshot.taken': OfSnapshot;
  'snapshot.failed': { vm: string };
  'snapshot.applied': OfSnapshot & { lostMs: number };
  'snapshot.deleted': OfSnapshot;
  'snapshot.subtreeDeleted': OfSnapshot & { snapshots: number };
  'snapshot.renamed': OfSnapshot & { name: string };
  'vm.mergeBegun': { vm: string; file: string; sizeMiB: number };
  'vm.mergeCompleted': { vm: string; file: string };
  'vm.mergeAborted': { vm: string; file: string };
  'vm.mergeWithoutSpace': { vm: string; volume: string; neededMiB: number; freeMiB: number };
  'vm.exported': { vm: string; folder: string };
  'vm.exportFailed': { vm: string };
  'vm.imported': { vm: string; node: string };
  'vm.importFailed': { vm: string; node: string };
  'vm.importedWithoutNetwork': { vm: string; network: string };
  'export.deleted': { folder: string };
}

export const snapshotsEvents: Readonly<Record<keyof SnapshotsEvents, EventIdentity>> = {
  'snapshot.taken': fact(),
  'snapshot.failed': fact('error'),
  'snapshot.applied': fact(),
  'snapshot.deleted': fact(),
  'snapshot.subtreeDeleted': fact(),
  'snapshot.renamed': fact(),
  'vm.mergeBegun': fact(),
  'vm.mergeCompleted': fact(),
  'vm.mergeAborted': fact('warning'),
  'vm.mergeWithoutSpace': fact('warning'),
  'vm.exported': windows(18303, 'information', 'management'),
  'vm.exportFailed': fact('error'),
  'vm.imported': windows(18304, 'information', 'management'),
  'vm.importFailed': fact('error'),
  'vm.importedWithoutNetwork': fact('warning'),
  'export.deleted': fact(),
};
