import type { VolumeId } from '../../../src-shared/model/disks';
import type { BackupJobId, NodeId } from '../../../src-shared/model/tables';
import { isActive } from '../../../src-shared/rules/backup-facts';
import { isDisk } from '../../../src-shared/rules/disk-facts';
import { profileOf } from '../../../src-shared/rules/facts';
import { sabotaged } from '../sabotage';
import { diskChanged } from '../storage/changed';
import { diskOf, volumeFields } from '../storage/lookup';
import type { SimTx } from '../wakeups';

/** In 2008 R2 all but the coordinator are redirected while a shared volume's shadow copy is made (§6). */
export function redirectVolume(tx: SimTx, id: VolumeId): void {
  const disk = isDisk(id) ? tx.get<'disk'>(id) : undefined;
  if (!disk?.volume || !profileOf(tx).backup.redirectsVolume.value) return;
  if (disk.volume.redirectedBy !== null || disk.owner === null) return;
  tx.put({ ...disk, volume: { ...disk.volume, redirectedBy: 'backup' } });
  tx.because(tx.cause, () => {
    const fields = volumeFields(tx, disk, disk.owner as NodeId);
    tx.emit('volume.redirectedByBackup', { node: disk.owner, object: disk.id, fields });
    diskChanged(tx, disk.id);
  });
}

/** The shadow copy is made, or given up: the volume is reached directly again. */
export function endRedirection(tx: SimTx, id: VolumeId): void {
  const disk = isDisk(id) ? tx.get<'disk'>(id) : undefined;
  if (disk?.volume?.redirectedBy !== 'backup' || sabotaged('backup-keeps-redirection')) return;
  tx.put({ ...disk, volume: { ...disk.volume, redirectedBy: null } });
  tx.because(tx.cause, () => {
    const owner = disk.owner;
    if (owner !== null) {
      const fields = volumeFields(tx, diskOf(tx, disk.id), owner);
      tx.emit('volume.redirectionEnded', { node: owner, object: disk.id, fields });
    }
    diskChanged(tx, disk.id);
  });
}

/** Volumes of which backups are under way, each with the jobs that do them. */
export type BusyVolumes = Map<VolumeId, readonly BackupJobId[]>;

export function busyVolumes(tx: SimTx): BusyVolumes {
  const busy: BusyVolumes = new Map();
  for (const job of tx.by('backupJob.live', 'world:lab')) {
    for (const item of job.run?.items ?? []) {
      if (!isActive(item)) continue;
      for (const volume of item.volumes) addBusy(busy, volume, job.id);
    }
  }
  return busy;
}

export function addBusy(busy: BusyVolumes, volume: VolumeId, job: BackupJobId): void {
  busy.set(volume, [...(busy.get(volume) ?? []), job]);
}
