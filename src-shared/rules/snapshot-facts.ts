import type { VirtualHardDisk } from '../model/disks';
import { snapshotFields } from '../model/snapshot';
import type { Snapshot, SnapshotSettings } from '../model/snapshot';
import type { Task, TaskKind } from '../model/task';
import type { SnapshotId, VhdId, VmId } from '../model/tables';
import type { VirtualMachine } from '../model/vm';
import type { Reader } from '../reader';
import { mebibyte } from '../units';
import { profileOf, workerOf, worldOf } from './facts';
import { storageOfMachine } from './storage-facts';
import { fileBytesOf, unionBlocks } from './vhd-files';

/** The snapshots in the tree of a machine, in the order in which they were taken. */
export function snapshotsOf(reader: Reader, vm: VmId): readonly Snapshot[] {
  return [...reader.by('snapshot.vm', vm)].sort((left, right) => left.number - right.number);
}

/** A place in the tree: a snapshot, or *Now*, the present state. */
export interface SnapshotNode {
  readonly snapshot: Snapshot | null;
  readonly children: readonly SnapshotNode[];
}

/** The tree with *Now* under the snapshot the present state descends from (hyperv-host §5.4); empty without one. */
export function snapshotTree(reader: Reader, vm: VirtualMachine): readonly SnapshotNode[] {
  const all = snapshotsOf(reader, vm.id);
  if (all.length === 0) return [];
  const below = (parent: SnapshotId | null): readonly SnapshotNode[] => {
    const children: SnapshotNode[] = all
      .filter((each) => each.parent === parent)
      .map((snapshot) => ({ snapshot, children: below(snapshot.id) }));
    if (vm.snapshot === parent) children.push({ snapshot: null, children: [] });
    return children;
  };
  return below(null);
}

/** A snapshot and everything that was taken after it. */
export function subtreeOf(reader: Reader, snapshot: Snapshot): readonly Snapshot[] {
  const all = snapshotsOf(reader, snapshot.vm);
  const found: Snapshot[] = [snapshot];
  for (const each of found) found.push(...all.filter(({ parent }) => parent === each.id));
  return found;
}

/** Work on a machine during which it starts, stops and moves for nobody. */
const exclusive: ReadonlySet<TaskKind> = new Set([
  'vm.takeSnapshot',
  'vm.applySnapshot',
  'vm.export',
]);

/** The snapshot or export of a machine that is under way, or undefined. */
export function snapshotTaskOf(reader: Reader, vm: VmId): Task | undefined {
  return reader
    .by('task.object', vm)
    .find((task) => task.state === 'running' && exclusive.has(task.what));
}

/** The files a machine's present state and its snapshots name. */
export function namedVhds(reader: Reader, vm: VirtualMachine): ReadonlySet<VhdId> {
  const named = new Set<VhdId>();
  for (const { drives } of [vm, ...reader.by('snapshot.vm', vm.id)]) {
    for (const { medium } of drives) if (medium.type === 'vhd') named.add(medium.vhd);
  }
  return named;
}

type Fate = NonNullable<VirtualHardDisk['chain']>['fate'];

/**
 * What becomes of the differencing disks the snapshots of a machine made. One that nothing stands on
 * and nobody names goes; one whose parent nobody else needs is merged into it; the others are kept.
 */
export function chainFates(reader: Reader, vm: VirtualMachine): ReadonlyMap<VhdId, Fate> {
  const named = namedVhds(reader, vm);
  const needed = new Map<VhdId, boolean>();
  const isNeeded = (vhd: VirtualHardDisk): boolean => {
    const known = needed.get(vhd.id);
    if (known !== undefined) return known;
    const own = vhd.chain?.vm === vm.id;
    const answer =
      !own || named.has(vhd.id) || reader.by('vhd.parent', vhd.id).some((child) => isNeeded(child));
    needed.set(vhd.id, answer);
    return answer;
  };
  const fates = new Map<VhdId, Fate>();
  for (const vhd of reader.by('vhd.chain', vm.id)) {
    if (!isNeeded(vhd)) {
      fates.set(vhd.id, 'goes');
      continue;
    }
    const parent = vhd.parent === null ? undefined : reader.get<'vhd'>(vhd.parent);
    const free =
      parent !== undefined &&
      !named.has(parent.id) &&
      parent.vm === null &&
      reader.by('vhd.parent', parent.id).filter(isNeeded).length === 1;
    fates.set(vhd.id, free ? 'merges' : 'kept');
  }
  return fates;
}

/** The disk that is merged next: of a chain the one nearest to its root. */
export function nextMerge(reader: Reader, vm: VmId): VirtualHardDisk | undefined {
  return reader.by('vhd.chain', vm).find((vhd) => {
    if (vhd.chain?.fate !== 'merges' || vhd.parent === null) return false;
    return reader.get<'vhd'>(vhd.parent)?.chain?.fate !== 'merges';
  });
}

/** The blocks a parent holds after a child was merged into it. */
export function mergedBlocks(
  reader: Reader,
  child: VirtualHardDisk,
  parent: VirtualHardDisk,
): number {
  return parent.type === 'fixed' ? 0 : unionBlocks(parent, child, reader.now);
}

/** By how much the parent's file grows when a child is merged into it, in bytes. */
export function mergeGrowthBytes(
  reader: Reader,
  child: VirtualHardDisk,
  parent: VirtualHardDisk,
): number {
  const after = { ...parent, blocks: mergedBlocks(reader, child, parent), growthBytesPerSecond: 0 };
  return Math.max(0, fileBytesOf(after, reader.now) - fileBytesOf(parent, reader.now));
}

/** How long a merge takes: the size of the file over half the rate of its disk (hyperv-host §5.4). */
export function mergeMs(reader: Reader, child: VirtualHardDisk): number {
  const { disks, snapshots } = profileOf(reader);
  const rate = Math.floor(
    (disks.taskBytesPerSecond.value * snapshots.mergeRatePermille.value) / 1000,
  );
  return Math.ceil((fileBytesOf(child, reader.now) * 1000) / Math.max(1, rate));
}

/**
 * Whether the chain of a machine may be worked on now: it is off or saved, or it runs and its version
 * merges live; its host is on and reaches the files; nothing else is done to it.
 */
export function mayMerge(reader: Reader, vm: VirtualMachine): boolean {
  if (reader.get<'node'>(vm.node)?.machine !== 'on') return false;
  if (isDiverged(reader, vm) || snapshotTaskOf(reader, vm.id)) return false;
  if (storageOfMachine(reader, vm.id, vm.node) !== 'available') return false;
  const worker = workerOf(reader, vm.id);
  if (!worker) return reader.count('worker.vm', vm.id) === 0;
  const live = profileOf(reader).disks.liveMerge.value;
  return live && worker.state === 'running' && worker.operation === 'none';
}

/** Whether there are two states of this machine, on the two halves of a split mirror. */
export function isDiverged(reader: Reader, vm: VirtualMachine): boolean {
  return vm.divergedFrom !== null || reader.count('vm.divergedFrom', vm.id) > 0;
}

/** What the memory of a snapshot takes on the volume of its machine: .bin and .vsv. */
export function snapshotMemoryBytes(reader: Reader, { saved }: Pick<Snapshot, 'saved'>): number {
  if (!saved) return 0;
  return (saved.memoryMiB + profileOf(reader).disks.stateFileMiB.value) * mebibyte;
}

/** Every memory file the snapshots of a machine keep, those of deleted ones included, in bytes. */
export function snapshotBytesOf(reader: Reader, vm: VmId): number {
  let bytes = 0;
  for (const index of ['snapshot.vm', 'snapshot.deleted'] as const) {
    for (const each of reader.by(index, vm)) bytes += snapshotMemoryBytes(reader, each);
  }
  return bytes;
}

/** What the differencing disks of a machine's snapshots take, in bytes. */
export function chainBytesOf(reader: Reader, vm: VmId): number {
  return reader.by('vhd.chain', vm).reduce((sum, vhd) => sum + fileBytesOf(vhd, reader.now), 0);
}

/** The settings of a machine that a snapshot keeps. */
export function settingsOf(vm: VirtualMachine): SnapshotSettings {
  return Object.fromEntries(
    snapshotFields.map((field) => [field, vm[field]]),
  ) as unknown as SnapshotSettings;
}

/** Name of a machine and the moment, as Hyper-V names its snapshots (hyperv-host §5.4). */
export function snapshotNameOf(reader: Reader, vm: VirtualMachine): string {
  return `${vm.name} - (${momentText(worldOf(reader).startsAt, reader.now)})`;
}

/** `2026-03-02 - 09:15:00`: the local clock of the lab, worked out without the clock of this computer. */
export function momentText(startsAt: string, ms: number): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?/.exec(startsAt);
  const at = (index: number) => Number(parts?.[index] ?? 0);
  const clock = (at(4) * 60 + at(5)) * 60 + at(6) + Math.floor(ms / 1000);
  const [year, month, day] = dateAfter([at(1), at(2), at(3)], Math.floor(clock / 86_400));
  const second = ((clock % 86_400) + 86_400) % 86_400;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const time = `${two(second / 3600)}:${two((second / 60) % 60)}:${two(second % 60)}`;
  return `${year}-${two(month)}-${two(day)} - ${time}`;
}

type Day = readonly [year: number, month: number, day: number];

function dateAfter([year, month, day]: Day, days: number): Day {
  let date: Day = [year, month, day + days];
  while (date[2] > daysIn(date)) {
    const next: Day = date[1] === 12 ? [date[0] + 1, 1, 0] : [date[0], date[1] + 1, 0];
    date = [next[0], next[1], date[2] - daysIn(date)];
  }
  return date;
}

function daysIn([year, month]: Day): number {
  if (month === 2) {
    return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  }
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
