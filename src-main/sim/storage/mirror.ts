import type { ArrayMirror, StorageArray } from '../../../src-shared/model/storage';
import type { ArrayId, TaskId } from '../../../src-shared/model/tables';
import { usedBytes } from '../../../src-shared/rules/disk-facts';
import { profileOf } from '../../../src-shared/rules/facts';
import { mirrorSide } from '../../../src-shared/rules/storage-facts';
import { beginTask, finishTask } from '../tasks';
import type { SimTx } from '../wakeups';
import { storageChanged } from './changed';
import { arrayOf } from './lookup';

/** Both sides of a mirror hold the same state; this writes it to both. */
function putMirror(tx: SimTx, id: ArrayId, change: Partial<Omit<ArrayMirror, 'partner'>>): void {
  const array = arrayOf(tx, id);
  if (!array.mirror) return;
  for (const side of [array, arrayOf(tx, array.mirror.partner)]) {
    if (side.mirror) tx.put({ ...side, mirror: { ...side.mirror, ...change } });
  }
}

function partnerOf(tx: SimTx, array: StorageArray): StorageArray | null {
  return array.mirror && arrayOf(tx, array.mirror.partner);
}

/**
 * One side of a mirror failed. Where it was synchronized, the other side goes on after a few seconds
 * in which I/O waits; where it was being written to, the resynchronization breaks off.
 */
export function arrayFailed(tx: SimTx, id: ArrayId): void {
  const array = arrayOf(tx, id);
  const partner = partnerOf(tx, array);
  if (!array.mirror || !partner) return;
  if (array.mirror.state === 'resynchronizing') breakOff(tx, array, partner);
  else if (array.mirror.state === 'synchronized') {
    putMirror(tx, id, { state: 'split', survivor: null, splitAt: tx.now });
    if (partner.up) queueSwitch(tx, partner.id);
    else putMirror(tx, id, { survivor: partner.id });
  } else if (array.mirror.survivor === null) {
    // Both sides are gone before either took over: the one that was to go on holds the present data.
    tx.cancel(array.id, 'storage.switchDue');
    putMirror(tx, id, { survivor: id });
  }
}

function queueSwitch(tx: SimTx, survivor: ArrayId): void {
  const { mirrorSwitchMs } = profileOf(tx).storage;
  const delayMs = tx.draw('mirrorSwitch', survivor, mirrorSwitchMs.value);
  tx.after(delayMs, { name: 'storage.switchDue', owner: survivor, data: {} });
}

/** The side that is left has taken over: paths to it carry all I/O from now on. */
export function switchDue(tx: SimTx, id: ArrayId): void {
  const array = arrayOf(tx, id);
  const partner = partnerOf(tx, array);
  if (!array.mirror || !partner || array.mirror.survivor !== null) return;
  putMirror(tx, id, { survivor: id });
  tx.emit('array.tookOver', { object: id, fields: { array: array.name, partner: partner.name } });
  storageChanged(tx);
}

/**
 * The line between the sides is cut. The half that most owners of disks write to goes on; the other
 * one is frozen as it stands, and of use only to a partition that cannot reach the first.
 */
export function splitMirror(tx: SimTx, id: ArrayId): void {
  const array = arrayOf(tx, id);
  const partner = partnerOf(tx, array);
  if (!array.mirror || !partner) return;
  if (array.mirror.state === 'resynchronizing') breakOff(tx, array, partner);
  else {
    const survivor = array.up && partner.up ? halfInUse(tx, array, partner) : array.mirror.survivor;
    putMirror(tx, id, { state: 'split', survivor, splitAt: tx.now });
  }
  const now = arrayOf(tx, id);
  const survivor = now.mirror?.survivor === partner.id ? partner : array;
  const other = survivor === array ? partner : array;
  tx.emit('array.mirrorSplit', {
    object: id,
    fields: { array: survivor.name, partner: other.name },
  });
  storageChanged(tx);
}

function halfInUse(tx: SimTx, array: StorageArray, partner: StorageArray): ArrayId {
  let lead = 0;
  for (const disk of tx.all('disk')) {
    if (disk.owner === null || !disk.arrays.includes(array.id)) continue;
    const side = mirrorSide(tx, disk.owner, disk.id);
    if (side === array.id) lead += 1;
    else if (side === partner.id) lead -= 1;
  }
  if (lead === 0) return array.id < partner.id ? array.id : partner.id;
  return lead > 0 ? array.id : partner.id;
}

/** A resynchronization that does not reach its end leaves the side that was written to worthless. */
function breakOff(tx: SimTx, array: StorageArray, partner: StorageArray): void {
  for (const side of [array, partner]) {
    for (const task of tx.by('task.object', side.id)) finishTask(tx, task.id, 'failed');
  }
  putMirror(tx, array.id, { state: 'split', resyncEndsAt: null });
}

/** Settles which half counts: the one whose side of the cluster goes on. */
export function settleSurvivor(tx: SimTx, survivor: ArrayId): void {
  const array = arrayOf(tx, survivor);
  if (!array.mirror || array.mirror.state !== 'split') return;
  if (array.mirror.survivor !== survivor) putMirror(tx, survivor, { survivor });
}

/** Overwrites a side with what its partner holds; redundancy is back only when that is through. */
export function resynchronize(tx: SimTx, id: ArrayId): void {
  const array = arrayOf(tx, id);
  const partner = partnerOf(tx, array);
  if (!array.mirror || !partner) return;
  const durationMs = resynchronizationMs(tx, id);
  const endsAt = tx.now + durationMs;
  putMirror(tx, id, { state: 'resynchronizing', survivor: partner.id, resyncEndsAt: endsAt });
  tx.emit('array.resynchronizing', {
    object: id,
    fields: { array: array.name, partner: partner.name, durationMs },
  });
  const task = beginTask(tx, 'array.resynchronize', id, null, durationMs);
  tx.after(durationMs, { name: 'storage.resynchronizedDue', owner: task, data: { array: id } });
  storageChanged(tx);
}

/** Every mirrored disk is copied as a whole. */
function resynchronizationMs(tx: SimTx, id: ArrayId): number {
  let total = 0;
  for (const disk of tx.all('disk')) if (disk.arrays.includes(id)) total += usedBytes(tx, disk.id);
  const bytesPerSecond = profileOf(tx).storage.resyncBytesPerSecond.value;
  return Math.ceil((total * 1000) / bytesPerSecond);
}

export function resynchronizedDue(tx: SimTx, task: TaskId, id: ArrayId): void {
  const array = arrayOf(tx, id);
  const partner = partnerOf(tx, array);
  finishTask(tx, task, 'completed');
  if (array.mirror?.state !== 'resynchronizing' || !partner) return;
  putMirror(tx, id, { state: 'synchronized', survivor: null, splitAt: null, resyncEndsAt: null });
  tx.emit('array.synchronized', {
    object: id,
    fields: { array: array.name, partner: partner.name },
  });
  storageChanged(tx);
}
