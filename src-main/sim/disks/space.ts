import type { VolumeId, VolumeSpace } from '../../../src-shared/model/disks';
import type { RecordId, SimRecord } from '../../../src-shared/model/tables';
import type { VirtualMachine, Worker } from '../../../src-shared/model/vm';
import {
  freeBytes,
  isDisk,
  usersOfVhd,
  volumeName,
  volumeOfVhd,
  volumeOfVm,
} from '../../../src-shared/rules/disk-facts';
import { pauseBelowBytes } from '../../../src-shared/rules/disk-room';
import { profileOf, workerOf } from '../../../src-shared/rules/facts';
import { blockCount, blocksAt } from '../../../src-shared/rules/vhd-files';
import { sabotaged } from '../sabotage';
import { hostOf, vmOf, workerById } from '../vm/lookup';
import { interrupt } from '../vm/service';
import type { SimTx } from '../wakeups';
import { mebibyte } from '../../../src-shared/units';

/*
 * The room on a volume is looked at a moment after something on it changed, and again when it would run
 * short at the rate at which its files grow then (hyperv-host §2.4). Nothing is counted every second.
 */

/** How long after a change a volume is looked at: changes of one moment are looked at together. */
const lookAfterMs = 1000;

/** Looks at a volume again when it runs short at the earliest; a year is as far as anybody looks ahead. */
const furthestMs = 365 * 86_400_000;

/** Has the volumes looked at that a transaction may have filled or emptied; called at its end. */
export function attendSpace(
  tx: SimTx,
  touched: ReadonlyMap<RecordId, SimRecord | undefined>,
): void {
  const volumes = new Set<VolumeId>();
  for (const [id, before] of touched) {
    const now = tx.get(id);
    for (const volume of volumesOf(tx, before, now)) volumes.add(volume);
  }
  for (const volume of volumes) lookSoon(tx, volume);
}

function volumesOf(
  tx: SimTx,
  before: SimRecord | undefined,
  now: SimRecord | undefined,
): readonly VolumeId[] {
  const record = now ?? before;
  switch (record?.kind) {
    case 'vhd':
      return [before, now].flatMap((each) => (each?.kind === 'vhd' ? volumeOfVhd(each) : []));
    case 'disk': {
      const same = before?.kind === 'disk' && now?.kind === 'disk';
      const alike =
        same && before.otherMiB === now.otherMiB && before.capacityMiB === now.capacityMiB;
      return alike ? [] : [record.id];
    }
    case 'node': {
      const same = before?.kind === 'node' && now?.kind === 'node';
      return same && before.localVolume === now.localVolume ? [] : [record.id];
    }
    case 'worker': {
      if (before && now) return [];
      const vm = tx.get<'vm'>(record.vm);
      return vm ? [volumeOfVm(vm)] : [];
    }
    case 'vm': {
      const same = before?.kind === 'vm' && now?.kind === 'vm';
      const alike = same && before.saved === now.saved && before.disk === now.disk;
      return alike ? [] : [volumeOfVm(record)];
    }
    default:
      return [];
  }
}

function lookSoon(tx: SimTx, volume: VolumeId): void {
  if (!tx.get(volume) || sabotaged('low-space-unnoticed')) return;
  const due = tx.dueInMs(volume, 'disks.spaceDue');
  if (due !== null && due <= lookAfterMs) return;
  tx.cancel(volume, 'disks.spaceDue');
  tx.after(lookAfterMs, { name: 'disks.spaceDue', owner: volume, data: {} });
}

/** Has every volume with files looked at once, when a lab begins. */
export function beginSpace(tx: SimTx): void {
  for (const disk of tx.all('disk')) if (tx.count('vhd.volume', disk.id) > 0) lookSoon(tx, disk.id);
  for (const node of tx.all('node')) if (tx.count('vhd.volume', node.id) > 0) lookSoon(tx, node.id);
}

/** What the room on a volume is now, and what follows from it. */
export function spaceDue(tx: SimTx, volume: VolumeId): void {
  const free = freeBytes(tx, volume);
  const is = stateOf(tx, free);
  const was = spaceOf(tx, volume);
  if (is !== was) {
    setSpace(tx, volume, is);
    tx.because(tx.cause, () => sayChange(tx, volume, was, is, free));
  }
  if (is === 'full') tx.because(tx.cause, () => pauseMachines(tx, volume));
  const dueMs = runsShortInMs(tx, volume, free);
  if (dueMs !== null) tx.after(dueMs, { name: 'disks.spaceDue', owner: volume, data: {} });
}

function stateOf(tx: SimTx, free: number): VolumeSpace {
  const { warnBelowMiB } = profileOf(tx).disks;
  if (free < pauseBelowBytes(tx)) return 'full';
  return free < warnBelowMiB.value * mebibyte ? 'low' : 'ok';
}

function spaceOf(tx: SimTx, volume: VolumeId): VolumeSpace {
  if (isDisk(volume)) return tx.get<'disk'>(volume)?.space ?? 'ok';
  return tx.get<'node'>(volume)?.localVolume.space ?? 'ok';
}

function setSpace(tx: SimTx, volume: VolumeId, space: VolumeSpace): void {
  if (isDisk(volume)) {
    const disk = tx.get<'disk'>(volume);
    if (disk) tx.put({ ...disk, space });
  } else {
    const node = tx.get<'node'>(volume);
    if (node) tx.put({ ...node, localVolume: { ...node.localVolume, space } });
  }
}

function sayChange(
  tx: SimTx,
  volume: VolumeId,
  was: VolumeSpace,
  is: VolumeSpace,
  free: number,
): void {
  const freeMiB = Math.floor(free / mebibyte);
  const about = { node: isDisk(volume) ? null : volume, object: volume };
  const name = volumeName(tx, volume);
  if (is === 'ok') {
    tx.emit('volume.spaceBack', { ...about, fields: { volume: name, freeMiB } });
    return;
  }
  if (was === 'full') return;
  const vms = machinesOn(tx, volume).length;
  const fields = { volume: name, freeMiB, vms };
  tx.emit(is === 'low' ? 'volume.spaceLow' : 'volume.spaceCritical', { ...about, fields });
}

/** When the volume reaches the next threshold, as its files grow now; null where that never comes. */
function runsShortInMs(tx: SimTx, volume: VolumeId, free: number): number | null {
  let bytesPerSecond = 0;
  for (const vhd of tx.by('vhd.volume', volume)) {
    if (vhd.growthBytesPerSecond === 0) continue;
    const full = blocksAt(vhd, tx.now) >= blockCount(vhd.sizeMiB, vhd.blockKiB);
    if (!full) bytesPerSecond += vhd.growthBytesPerSecond;
  }
  if (bytesPerSecond === 0) return null;
  const critical = pauseBelowBytes(tx);
  const warn = profileOf(tx).disks.warnBelowMiB.value * mebibyte;
  const next = free >= warn ? warn : critical;
  // Below the last threshold machines are stopped; those that still write are looked at again.
  const bytes = free < critical ? 0 : free - next;
  const inMs = Math.floor((bytes * 1000) / bytesPerSecond);
  return Math.min(furthestMs, Math.max(lookAfterMs, inMs));
}

/** The machines that have a disk on a volume, in the order of their ids. */
export function machinesOn(tx: SimTx, volume: VolumeId): readonly VirtualMachine[] {
  const found = new Map<string, VirtualMachine>();
  for (const vhd of tx.by('vhd.volume', volume)) {
    for (const vm of usersOfVhd(tx, vhd)) found.set(vm.id, vm);
  }
  return [...found.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
}

/** Which machines a full volume stops: by version all, those with growing disks, or those that write. */
function pauseMachines(tx: SimTx, volume: VolumeId): void {
  const { cause } = tx;
  const which = profileOf(tx).disks.pausesForSpace.value;
  for (const vm of machinesOn(tx, volume)) {
    const worker = workerOf(tx, vm.id);
    if (worker?.state !== 'running' || hostOf(tx, worker.node).machine === 'hung') continue;
    const counts = tx
      .by('vhd.volume', volume)
      .filter((vhd) => usersOfVhd(tx, vhd).some(({ id }) => id === vm.id))
      .some((vhd) => {
        if (which === 'all') return true;
        return vhd.type !== 'fixed' && (which === 'growing' || vhd.growthBytesPerSecond > 0);
      });
    if (counts) tx.because(cause, () => pauseForSpace(tx, worker, volume));
  }
}

/** Paused-Critical: the machine stands still until an administrator resumes it (hyperv-host §2.4). */
function pauseForSpace(tx: SimTx, worker: Worker, volume: VolumeId): void {
  if (sabotaged('full-volume-written-to')) return;
  const vm = vmOf(tx, worker.vm);
  const bootLeftMs = tx.dueInMs(worker.id, 'vm.guestBootDue');
  for (const name of [
    'vm.guestBootDue',
    'vm.heartbeatLostDue',
    'storage.guestTimeoutDue',
  ] as const) {
    tx.cancel(worker.id, name);
  }
  const fields = { vm: vm.name, volume: volumeName(tx, volume) };
  tx.emit('vm.pausedForSpace', { node: worker.node, object: vm.id, fields });
  interrupt(tx, worker);
  const now = workerById(tx, worker.id);
  tx.put({ ...now, state: 'paused', critical: 'noSpace', heartbeat: 'paused', bootLeftMs });
}

/** Sets what is on a volume besides the files of machines. */
export function setOther(tx: SimTx, volume: VolumeId, otherMiB: number): void {
  const { localVolume } = (isDisk(volume) ? undefined : tx.get<'node'>(volume)) ?? {};
  if (isDisk(volume)) {
    const disk = tx.get<'disk'>(volume);
    if (disk) tx.put({ ...disk, otherMiB });
  } else {
    const node = tx.get<'node'>(volume);
    if (node && localVolume) tx.put({ ...node, localVolume: { ...localVolume, otherMiB } });
  }
}

export function otherMiBOf(tx: SimTx, volume: VolumeId): number {
  if (isDisk(volume)) return tx.get<'disk'>(volume)?.otherMiB ?? 0;
  return tx.get<'node'>(volume)?.localVolume.otherMiB ?? 0;
}

/** Somebody copies files onto the volume until so much is free. */
export function fillVolume(tx: SimTx, volume: VolumeId, freeMiB: number): void {
  const now = Math.floor(freeBytes(tx, volume) / mebibyte);
  setOther(tx, volume, otherMiBOf(tx, volume) + now - freeMiB);
  const about = { node: isDisk(volume) ? null : volume, object: volume };
  tx.emit('volume.filled', { ...about, fields: { volume: volumeName(tx, volume), freeMiB } });
}

/** Deletes files that belong to no machine, as far as there are so many. */
export function cleanUp(tx: SimTx, volume: VolumeId, sizeMiB: number): void {
  const other = otherMiBOf(tx, volume);
  const freedMiB = Math.min(other, sizeMiB);
  setOther(tx, volume, other - freedMiB);
  const about = { node: isDisk(volume) ? null : volume, object: volume };
  tx.emit('volume.cleanedUp', { ...about, fields: { volume: volumeName(tx, volume), freedMiB } });
}
