import type { BackupItem } from '../../../src-shared/model/backup';
import type { VolumeId } from '../../../src-shared/model/disks';
import type { BackupStoreId } from '../../../src-shared/model/tables';
import { isActive } from '../../../src-shared/rules/backup-facts';
import { profileOf, workerOf } from '../../../src-shared/rules/facts';
import type { Checked, Invariant } from '../invariants/scope';

/** Stores a transaction touched, itself or by a restore point on it; all when the world is checked. */
function storesIn({ state, before }: Checked): Iterable<BackupStoreId> {
  if (!before) return state.store.all('backupStore').map((store) => store.id);
  const ids = new Set<BackupStoreId>();
  for (const [id, was] of before) {
    const is = state.store.get(id);
    for (const record of [was, is]) {
      if (record?.kind === 'backupStore') ids.add(record.id);
      if (record?.kind === 'backup') ids.add(record.store);
    }
  }
  return ids;
}

/** What lies on a store is what is counted, and no more than fits. */
function spaceIsConserved(checked: Checked): string | null {
  const { store: records } = checked.state;
  for (const id of storesIn(checked)) {
    const store = records.get<'backupStore'>(id);
    const points = records.by('backup.store', id);
    if (!store) {
      if (points.length > 0) return `${points.length} restore points lie on ${id}, which is gone`;
      continue;
    }
    let usedMiB = store.otherMiB;
    for (const point of points) usedMiB += point.sizeMiB;
    if (usedMiB !== store.usedMiB) return `${id} counts ${store.usedMiB} MiB and holds ${usedMiB}`;
    if (usedMiB > store.capacityMiB) return `${id} holds ${usedMiB} MiB of ${store.capacityMiB}`;
  }
  return null;
}

function activeItems({ state }: Checked): readonly BackupItem[] {
  return state.store
    .by('backupJob.live', 'world:lab')
    .flatMap((job) => (job.run?.items ?? []).filter(isActive));
}

/** failover-cluster §11: one backup at a time on a volume, in 2008 R2 for all jobs together. */
function oneBackupPerVolume(checked: Checked): string | null {
  const { store } = checked.state;
  if (!profileOf(store).backup.oneJobPerVolume.value) return null;
  const busy = new Set<VolumeId>();
  for (const { volumes } of activeItems(checked)) {
    for (const volume of volumes) {
      if (busy.has(volume)) return `two backups are under way on ${volume}`;
      busy.add(volume);
    }
  }
  return null;
}

/** A volume is redirected for a backup exactly while its shadow copy is made. */
function redirectionEnds(checked: Checked): string | null {
  const { store } = checked.state;
  const copied = new Set<VolumeId>(
    activeItems(checked).flatMap(({ phase, volumes }) => (phase === 'shadowCopy' ? volumes : [])),
  );
  for (const disk of store.all('disk')) {
    if (disk.volume?.redirectedBy === 'backup' && !copied.has(disk.id)) {
      return `${disk.id} is redirected for a backup that is not under way`;
    }
  }
  return null;
}

/** No data of a restore point is newer than its shadow copy. */
function pointsAreAsOldAsTheySay(checked: Checked): string | null {
  const { store } = checked.state;
  for (const id of touchedPoints(checked)) {
    const point = store.get<'backup'>(id as `backup:${string}`);
    if (!point) continue;
    if (point.takenAt > store.now) return `${id} is of the future`;
    if (point.completedAt !== null && point.completedAt < point.takenAt) {
      return `${id} was complete before its shadow copy was made`;
    }
    const written = point.work.lastWriteAt ?? point.takenAt;
    if (written > point.takenAt) return `${id} holds what was written after it was made`;
  }
  return null;
}

function touchedPoints({ state, before }: Checked): readonly string[] {
  if (!before) return state.store.all('backup').map((point) => point.id);
  return [...before.keys()].filter((id) => id.startsWith('backup:'));
}

/** A machine saved for its shadow copy is on its way back, and no run that ended left one behind. */
function nobodyStaysSaved({ state, scope }: Checked): string | null {
  const { store, queue } = state;
  for (const id of scope.vms) {
    const vm = store.get<'vm'>(id);
    if (!vm || vm.savedForBackup === null) continue;
    if (queue.has(id, 'backup.resumeDue')) continue;
    const run = store.get<'backupJob'>(vm.savedForBackup)?.run;
    const item = run?.items.find((each) => each.vm === id);
    const worked = item?.phase === 'saving' || item?.phase === 'shadowCopy';
    if (!worked) return `${id} stays saved though no backup works on it`;
    if (workerOf(store, id)?.state === 'running') return `${id} runs and counts as saved`;
  }
  return null;
}

/** Whoever stops a machine: the work of the spell that ended counts as done. */
function workGoesOn({ state, before }: Checked): string | null {
  const { store } = state;
  for (const worker of before?.values() ?? []) {
    if (worker?.kind !== 'worker' || worker.servingSince === null) continue;
    const vm = store.get<'vm'>(worker.vm);
    const record = before?.get(worker.vm) ?? vm;
    if (!vm || record?.kind !== 'vm' || record.work.branches !== vm.work.branches) continue;
    if (store.by('worker.vm', vm.id).some((each) => each.servingSince !== null)) continue;
    const doneMs = record.work.doneMs + (store.now - worker.servingSince);
    if (vm.work.doneMs !== doneMs)
      return `${vm.id} did ${doneMs} ms, ${vm.work.doneMs} are counted`;
  }
  return null;
}

export const backupInvariants: readonly Invariant[] = [
  {
    name: 'what lies on a backup store is counted',
    about: ['backupStore', 'backup'],
    check: spaceIsConserved,
  },
  {
    name: 'one backup at a time is under way on a volume',
    about: ['backupJob'],
    check: oneBackupPerVolume,
  },
  {
    name: 'a volume is redirected for a backup while its shadow copy is made',
    about: ['backupJob', 'disk'],
    check: redirectionEnds,
  },
  {
    name: 'a restore point holds nothing newer than itself',
    about: ['backup'],
    check: pointsAreAsOldAsTheySay,
  },
  {
    name: 'no machine stays saved for a backup',
    about: ['vm', 'backupJob'],
    check: nobodyStaysSaved,
  },
  { name: 'the work of a machine that stops counts', about: ['worker'], check: workGoesOn },
];
