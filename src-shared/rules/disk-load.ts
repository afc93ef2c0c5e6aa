import type { VolumeId } from '../model/disks';
import type { DiskId, NodeId, VmId } from '../model/tables';
import type { Reader } from '../reader';
import type { SimMs } from '../units';
import { isDisk, volumeOfVm } from './disk-facts';
import { profileOf, workerOf } from './facts';
import { diskDemand } from './traffic-facts';

/** However busy a disk is, work on files gets this share of its usual rate. */
const leastShare = 0.1;

/** Disks that share what serves them: those of one array, or one alone. */
function together(reader: Reader, disk: DiskId): readonly DiskId[] {
  const [array] = reader.get<'disk'>(disk)?.arrays ?? [];
  if (array === undefined) return [disk];
  return reader.all('disk').flatMap(({ id, arrays }) => (arrays.includes(array) ? [id] : []));
}

/** What serves a volume, in bytes per second: its array, or the local disks of a host. */
function servedBytesPerSecond(reader: Reader, volume: VolumeId): number {
  const local = profileOf(reader).disks.localBytesPerSecond.value;
  if (!isDisk(volume)) return local;
  const [array] = reader.get<'disk'>(volume)?.arrays ?? [];
  return (array === undefined ? undefined : reader.get<'array'>(array)?.bytesPerSecond) ?? local;
}

/** What machines that run and backups ask of what serves a volume, in bytes per second. */
export function askedBytesPerSecond(reader: Reader, volume: VolumeId): number {
  let bytes = 0;
  const ask = (id: VmId, workload: keyof typeof diskDemand) => {
    if (workerOf(reader, id)?.state === 'running') bytes += diskDemand[workload].bytesPerSecond;
  };
  const disks = isDisk(volume) ? together(reader, volume) : [];
  for (const disk of disks) {
    for (const { id, workload } of reader.by('vm.disk', disk)) ask(id, workload);
  }
  if (!isDisk(volume)) {
    for (const vm of reader.by('vm.node', volume)) if (vm.disk === null) ask(vm.id, vm.workload);
  }
  const shared = new Set<VolumeId>(isDisk(volume) ? disks : [volume]);
  for (const stream of backupStreams(reader)) {
    if (shared.has(stream.disk ?? stream.node)) bytes += stream.bytesPerSecond;
  }
  return bytes;
}

/** What a backup reads of a disk or a restore writes to it, and on which node. */
export interface BackupStream {
  readonly node: NodeId;
  /** Null: the local disks of the node. */
  readonly disk: DiskId | null;
  readonly bytesPerSecond: number;
}

/** Everything that backups and restores move at the moment. */
export function backupStreams(reader: Reader): readonly BackupStream[] {
  const reads = reader.by('backupJob.live', 'world:lab').flatMap((job) =>
    (job.run?.items ?? []).flatMap(({ vm: id, phase, source, stream }): BackupStream[] => {
      const vm = phase === 'copying' ? reader.get<'vm'>(id) : undefined;
      if (!vm || !stream || source === null) return [];
      const volume = volumeOfVm(vm);
      const disk = isDisk(volume) ? volume : null;
      return [{ node: source, disk, bytesPerSecond: stream.bytesPerSecond }];
    }),
  );
  const writes = reader
    .by('restore.live', 'world:lab')
    .filter(({ phase }) => phase === 'copying')
    .map(({ node, disk, stream }) => ({ node, disk, bytesPerSecond: stream.bytesPerSecond }));
  return [...reads, ...writes];
}

/** How long work on the files of a volume takes that would take `idleMs` were it alone there. */
export function underLoadMs(reader: Reader, volume: VolumeId, idleMs: SimMs): SimMs {
  const rate = profileOf(reader).disks.taskBytesPerSecond.value;
  const left = servedBytesPerSecond(reader, volume) - askedBytesPerSecond(reader, volume);
  const gets = Math.max(rate * leastShare, Math.min(rate, left));
  return Math.ceil((idleMs * rate) / gets);
}
