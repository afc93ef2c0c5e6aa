import { assert } from '../../../src-shared/assert';
import type {
  Drive,
  VhdFormat,
  VhdType,
  VirtualHardDisk,
  VolumeId,
} from '../../../src-shared/model/disks';
import { slug } from '../../../src-shared/model/ids';
import type { VhdId, VmId } from '../../../src-shared/model/tables';
import { foldersOf } from '../../../src-shared/rules/disk-defaults';
import { inOrder, placeOn, uniqueIdOf } from '../../../src-shared/rules/disk-facts';
import { blockCount, usualBlockKiB } from '../../../src-shared/rules/vhd-files';
import { sabotaged } from '../sabotage';
import { finishTask } from '../tasks';
import { vmOf } from '../vm/lookup';
import type { SimTx } from '../wakeups';

/** A virtual hard disk that is to be made; what is left out is usual. */
export interface VhdSpec {
  readonly fileName: string;
  readonly volume: VolumeId;
  readonly folder?: string;
  readonly format: VhdFormat;
  readonly type: VhdType;
  readonly sizeMiB: number;
  readonly blockKiB?: number;
  /** Blocks it holds from the start; none for a new one. */
  readonly blocks?: number;
  /** What a differencing disk builds on; its identity and stamp are noted. */
  readonly parent?: VhdId | null;
  readonly ownGrowthBytesPerSecond?: number | null;
  /** The identity it takes over, where the file is a copy that stands in for another. */
  readonly uniqueId?: string | null;
}

export function vhdById(tx: SimTx, id: VhdId): VirtualHardDisk {
  const vhd = tx.get<'vhd'>(id);
  assert(vhd, `${id} exists`);
  return vhd;
}

/** The first free id that reads like the file: `vhd:web01`, `vhd:web01-2`. */
function newVhdId(tx: SimTx, fileName: string): VhdId {
  const base = slug(fileName.replace(/\.[a-z]+$/i, ''));
  let id: VhdId = `vhd:${base}`;
  for (let number = 2; tx.get<'vhd'>(id); number += 1) id = `vhd:${base}-${number}`;
  return id;
}

/** Puts the record of a new file. Whether it fits was asked before; nothing is attached by this. */
export function createVhd(tx: SimTx, spec: VhdSpec): VhdId {
  const id = newVhdId(tx, spec.fileName);
  const parent = spec.parent == null ? null : vhdById(tx, spec.parent);
  const blockKiB = spec.blockKiB ?? usualBlockKiB(spec.format, spec.type);
  // An id that was used before stands for another file now, so its identity names the moment too.
  const uniqueId = spec.uniqueId ?? `${id}@${tx.now}`;
  tx.put({
    kind: 'vhd',
    id,
    fileName: spec.fileName,
    folder: spec.folder ?? foldersOf(spec.volume).disks,
    ...placeOn(spec.volume),
    vm: null,
    format: spec.format,
    type: spec.type,
    sizeMiB: spec.sizeMiB,
    blockKiB,
    blocks:
      spec.type === 'fixed' ? 0 : Math.min(spec.blocks ?? 0, blockCount(spec.sizeMiB, blockKiB)),
    since: tx.now,
    growthBytesPerSecond: 0,
    ownGrowthBytesPerSecond: spec.ownGrowthBytesPerSecond ?? null,
    parent: parent?.id ?? null,
    uniqueId,
    parentUniqueId: parent && uniqueIdOf(parent),
    parentStamp: parent && parent.stamp,
    chain: null,
    stamp: 0,
  });
  return id;
}

/** Deletes a file. Disks that build on it lose their parent; it must be in no drive. */
export function removeVhd(tx: SimTx, id: VhdId): void {
  const vhd = vhdById(tx, id);
  assert(vhd.vm === null, `${id} is in no drive`);
  for (const child of tx.by('vhd.parent', id)) tx.put({ ...child, parent: null });
  for (const task of tx.by('task.object', id)) {
    finishTask(tx, task.id, 'cancelled');
    tx.remove(task.id);
  }
  tx.remove(id);
}

/** Puts something into a free place of a machine; a virtual hard disk is noted as its own. */
export function attachDrive(tx: SimTx, id: VmId, drive: Drive): void {
  const vm = vmOf(tx, id);
  tx.put({ ...vm, drives: inOrder([...vm.drives, drive]) });
  const { medium } = drive;
  if (medium.type === 'vhd') tx.put({ ...vhdById(tx, medium.vhd), vm: id });
}

/** Takes a drive out of a machine; its file stays where it is. */
export function detachDrive(
  tx: SimTx,
  id: VmId,
  at: Pick<Drive, 'controller' | 'location'>,
): Drive | undefined {
  const vm = vmOf(tx, id);
  const drive = vm.drives.find(
    (each) => each.controller === at.controller && each.location === at.location,
  );
  if (!drive) return undefined;
  tx.put({ ...vm, drives: vm.drives.filter((each) => each !== drive) });
  const { medium } = drive;
  if (medium.type === 'vhd' && !sabotaged('removed-disk-stays')) {
    const vhd = tx.get<'vhd'>(medium.vhd);
    if (vhd?.vm === id) tx.put({ ...vhd, vm: null });
  }
  return drive;
}

/** Puts another file in the place of one a machine has, as a snapshot or a merge does. */
export function replaceVhd(tx: SimTx, id: VmId, from: VhdId, to: VhdId): void {
  const vm = vmOf(tx, id);
  const drives = vm.drives.map((drive) =>
    drive.medium.type === 'vhd' && drive.medium.vhd === from
      ? { ...drive, medium: { type: 'vhd' as const, vhd: to } }
      : drive,
  );
  tx.put({ ...vm, drives });
  const before = tx.get<'vhd'>(from);
  if (before?.vm === id) tx.put({ ...before, vm: null });
  tx.put({ ...vhdById(tx, to), vm: id });
}
