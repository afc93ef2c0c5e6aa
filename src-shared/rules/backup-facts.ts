import type {
  BackedUpDisk,
  Backup,
  BackupItem,
  BackupMethod,
  BackupMode,
  BackupPhase,
  BackupRun,
  BackupSchedule,
  BackupStore,
  Stream,
  Work,
} from '../model/backup';
import type { VirtualHardDisk, VolumeId } from '../model/disks';
import type { NodeId, VmId } from '../model/tables';
import type { TaskKind } from '../model/task';
import type { VirtualMachine, Worker } from '../model/vm';
import type { Reader } from '../reader';
import type { SimMs } from '../units';
import { mebibyte } from '../units';
import { chainOf, vhdsOf, volumeOfVhd, volumeOfVm } from './disk-facts';
import { workerOf } from './facts';
import { timeOfDayMs } from './failback';
import { reachesDisk } from './storage-facts';
import { blockCount, blocksAt, dataBytesOf, fileBytesOf } from './vhd-files';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Work of a machine so far: time it served and wrote, in milliseconds, on its present branch. */
export function workMs(reader: Reader, vm: VirtualMachine): SimMs {
  const since = workerOf(reader, vm.id)?.servingSince ?? null;
  return vm.work.doneMs + (since === null ? 0 : reader.now - since);
}

/** When a machine last wrote something that lasts: now while it serves. */
export function lastWriteAt(reader: Reader, vm: VirtualMachine): SimMs {
  const serves = (workerOf(reader, vm.id)?.servingSince ?? null) !== null;
  return serves ? reader.now : (vm.work.lastWriteAt ?? reader.now);
}

/** What a machine has done until now, as a copy of it keeps it. */
export function workUntilNow(reader: Reader, vm: VirtualMachine): Work {
  return { ...vm.work, doneMs: workMs(reader, vm), lastWriteAt: lastWriteAt(reader, vm) };
}

/** Up to where two histories of one machine are the same, in milliseconds of work. */
export function commonWorkMs(left: Work, leftMs: SimMs, right: Work, rightMs: SimMs): SimMs {
  let common = 0;
  for (let at = 0; at < left.branches.length; at += 1) {
    if (left.branches[at]?.branch !== right.branches[at]?.branch) break;
    const leftEnd = left.branches[at + 1]?.fromMs ?? leftMs;
    const rightEnd = right.branches[at + 1]?.fromMs ?? rightMs;
    common = Math.min(leftEnd, rightEnd);
  }
  return common;
}

/** What going back to a restore point or snapshot would lose: the work since then that it does not hold. */
export function lostWorkMs(
  reader: Reader,
  vm: VirtualMachine,
  point: { readonly work: Work },
): SimMs {
  const now = workMs(reader, vm);
  return Math.max(0, now - commonWorkMs(vm.work, now, point.work, point.work.doneMs));
}

/**
 * The machine a restore point is of, where it still exists: a new one may have got the name and with it
 * the id of one that was deleted.
 */
export function originalOf(reader: Reader, point: Backup): VirtualMachine | undefined {
  const vm = reader.get<'vm'>(point.vm);
  return vm?.guid === point.machine.guid ? vm : undefined;
}

/** The last complete restore point of a machine. */
export function lastBackupOf(reader: Reader, vm: VirtualMachine): Backup | undefined {
  let last: Backup | undefined;
  for (const backup of reader.by('backup.vm', vm.id)) {
    if (backup.state !== 'complete' || backup.machine.guid !== vm.guid) continue;
    if (!last || backup.takenAt > last.takenAt) last = backup;
  }
  return last;
}

/** Work that would be lost if the machine's disks were gone now; null where it was never backed up. */
export function exposedWorkMs(reader: Reader, vm: VirtualMachine): SimMs | null {
  const last = lastBackupOf(reader, vm);
  return last ? lostWorkMs(reader, vm, last) : null;
}

/** Bytes of a stream that are still to come. */
export function leftBytesOf(stream: Stream, now: SimMs): number {
  const done = Math.floor(((now - stream.asOf) * stream.bytesPerSecond) / 1000);
  return Math.max(0, stream.leftBytes - done);
}

/** How far a run is, each of its machines counting the same, in permille. */
export function runPermille({ items }: BackupRun, now: SimMs): number {
  let done = 0;
  for (const { phase, stream } of items) {
    if (['completed', 'failed', 'cancelled'].includes(phase)) done += 1;
    else if (phase === 'copying' && stream) {
      done += 1 - leftBytesOf(stream, now) / Math.max(1, stream.totalBytes);
    }
  }
  return Math.min(990, Math.floor((done * 1000) / Math.max(1, items.length)));
}

export function freeMiB(store: BackupStore): number {
  return store.capacityMiB - store.usedMiB;
}

const activePhases: ReadonlySet<BackupPhase> = new Set([
  'saving',
  'preparing',
  'shadowCopy',
  'copying',
]);

/** Whether a machine of a run is worked on. */
export function isActive({ phase }: BackupItem): boolean {
  return activePhases.has(phase);
}

/** Whether a machine of a run is over and done with, in whatever way. */
export function hasEnded({ phase }: BackupItem): boolean {
  return phase === 'completed' || phase === 'failed' || phase === 'cancelled';
}

/** The configuration of a machine, in MiB: a modelling choice, that nothing is backed up for nothing. */
const configurationMiB = 1;

/** What a machine's files take, in MiB, its saved memory included. */
export function filesMiBOf(reader: Reader, vm: VirtualMachine): number {
  let total = configurationMiB + (vm.saved?.memoryMiB ?? 0);
  for (const { fileMiB } of backedUpDisks(reader, vm)) total += fileMiB;
  return total;
}

/** The virtual hard disks of a machine as they are now, each chain as the disk it stands for. */
export function backedUpDisks(reader: Reader, vm: VirtualMachine): readonly BackedUpDisk[] {
  return vm.drives.flatMap(({ controller, location, medium }) => {
    const vhd = medium.type === 'vhd' ? reader.get<'vhd'>(medium.vhd) : undefined;
    if (!vhd) return [];
    const whole = flattened(reader, vhd);
    const fileMiB = Math.ceil(fileBytesOf(whole, reader.now) / mebibyte);
    return [{ at: { controller, location }, vhd: whole, fileMiB }];
  });
}

/** A disk with everything it builds on in one file, as it is now. */
function flattened(reader: Reader, vhd: VirtualHardDisk): VirtualHardDisk {
  const { now } = reader;
  const still = { ...vhd, since: now, growthBytesPerSecond: 0, vm: null };
  if (vhd.type !== 'differencing') return { ...still, blocks: blocksAt(vhd, now) };
  let bytes = 0;
  for (const link of chainOf(reader, vhd.id)) bytes += dataBytesOf(link, now);
  const blocks = Math.ceil(bytes / (vhd.blockKiB * 1024));
  return {
    ...still,
    type: 'dynamic',
    blocks: Math.min(blocks, blockCount(vhd.sizeMiB, vhd.blockKiB)),
    parent: null,
    parentUniqueId: null,
    parentStamp: null,
  };
}

/** The volumes the files of a machine are on: that of its configuration first. */
export function volumesOfMachine(reader: Reader, vm: VirtualMachine): readonly VolumeId[] {
  const volumes = new Set<VolumeId>([volumeOfVm(vm)]);
  for (const vhd of vhdsOf(reader, vm)) volumes.add(volumeOfVhd(vhd));
  return [...volumes];
}

/**
 * The node a backup reads from: the coordinator of a shared volume, else the host; null where none
 * serves the files (failover-cluster §11).
 */
export function backupSource(reader: Reader, vm: VirtualMachine): NodeId | null {
  const disk = vm.disk === null ? undefined : reader.get<'disk'>(vm.disk);
  if (!disk) return reader.get<'node'>(vm.node)?.machine === 'on' ? vm.node : null;
  const node = disk.volume ? disk.owner : vm.node;
  if (node === null || reader.get<'node'>(node)?.machine !== 'on') return null;
  const settled = disk.cluster === null || disk.state === 'online';
  const mounts = disk.volume !== null && disk.volume.pausedSince !== null;
  return settled && !mounts && !disk.maintenance && reachesDisk(reader, node, disk.id)
    ? node
    : null;
}

/**
 * Whether the guest's own writers can bring its data to rest: it knows of the hypervisor and has the
 * backup service (hyperv-host §2.8); Linux of that time has no writers.
 */
export function hasGuestWriter(vm: VirtualMachine): boolean {
  const { enlightenment, integrationServices, integrationVersion } = vm;
  return (
    enlightenment === 'enlightened' && integrationVersion !== null && integrationServices.backup
  );
}

/** How a machine would be backed up now (failover-cluster §11). */
export function backupMethodOf(
  reader: Reader,
  vm: VirtualMachine,
  mode: BackupMode,
  worker: Worker | undefined = workerOf(reader, vm.id),
): BackupMethod {
  if (!worker) return 'copy';
  if (mode === 'crashConsistent' || worker.state === 'paused') return 'crashConsistent';
  const answers = worker.state === 'running' && worker.guest === 'running';
  return answers && hasGuestWriter(vm) ? 'online' : 'savedState';
}

/** Whether a machine rests or runs, so that a backup of it can begin. */
export function isSettled(reader: Reader, vm: VirtualMachine): boolean {
  if (vm.savedForBackup !== null || backupHold(reader, vm) !== null) return false;
  const worker = workerOf(reader, vm.id);
  if (!worker) return true;
  if (worker.operation !== 'none' || worker.guest === 'shuttingDown') return false;
  return worker.state === 'running' || worker.state === 'paused';
}

/**
 * What keeps an administrator's hands off a machine, or null: it is saved for a backup, which starts it
 * again, or a restore writes its files.
 */
export function backupHold(reader: Reader, vm: VirtualMachine): TaskKind | null {
  if (vm.savedForBackup !== null) return 'backup.machine';
  const restores = reader
    .by('task.object', vm.id)
    .some((task) => task.what === 'backup.restore' && task.state === 'running');
  return restores ? 'backup.restore' : null;
}

/** Whether a shadow copy of a machine is being prepared or made: it must not move meanwhile. */
export function isBeingShadowed(reader: Reader, vm: VmId): boolean {
  const copied = reader
    .by('task.object', vm)
    .some((task) => task.what === 'backup.machine' && task.state === 'running');
  if (!copied) return false;
  return reader
    .by('backupJob.live', 'world:lab')
    .some((job) =>
      job.run?.items.some((item) => item.vm === vm && isActive(item) && item.phase !== 'copying'),
    );
}

/** The next moment of a schedule after a given one. */
export function nextRunAt(reader: Reader, schedule: BackupSchedule, after: SimMs): SimMs {
  if (schedule.type === 'hours') return after + schedule.every * hourMs;
  const wanted = schedule.atMinute * minuteMs;
  const untilMs = (wanted - timeOfDayMs(reader, after) + dayMs) % dayMs;
  return after + (untilMs === 0 ? dayMs : untilMs);
}

/** Bytes of so many MiB. */
export function bytesOfMiB(mebibytes: number): number {
  return mebibytes * mebibyte;
}
