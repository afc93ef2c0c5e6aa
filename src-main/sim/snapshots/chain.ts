import type { Drive, VirtualHardDisk } from '../../../src-shared/model/disks';
import type { VhdId, VmId } from '../../../src-shared/model/tables';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import { volumeOfVhd } from '../../../src-shared/rules/disk-facts';
import { chainFates } from '../../../src-shared/rules/snapshot-facts';
import { blocksAt } from '../../../src-shared/rules/vhd-files';
import { createVhd, removeVhd, vhdById } from '../disks/files';
import { sabotaged } from '../sabotage';
import { finishTask } from '../tasks';
import { vmOf } from '../vm/lookup';
import type { SimTx } from '../wakeups';
import { snapshotFolderOn } from './folder';

/** The file stays as it is from now on: nobody writes to it any more, and it is in no drive. */
function freeze(tx: SimTx, vhd: VirtualHardDisk): void {
  tx.put({
    ...vhd,
    vm: null,
    blocks: blocksAt(vhd, tx.now),
    since: tx.now,
    growthBytesPerSecond: 0,
  });
}

/** A new differencing disk on a file, for a machine to write to from now on. */
function newChild(tx: SimTx, vm: VirtualMachine, parent: VirtualHardDisk): VhdId {
  const id = createVhd(tx, {
    fileName: childName(tx, vm.id, parent),
    volume: volumeOfVhd(parent),
    folder: snapshotFolderOn(tx, vm, parent),
    format: parent.format,
    type: 'differencing',
    sizeMiB: parent.sizeMiB,
    parent: parent.id,
    ownGrowthBytesPerSecond: parent.ownGrowthBytesPerSecond,
  });
  tx.put({ ...vhdById(tx, id), chain: { vm: vm.id, fate: 'kept', task: null } });
  return id;
}

/** `WEB01_3.avhd`: named after the disk at the root of the chain, with the first number that is free. */
function childName(tx: SimTx, vm: VmId, parent: VirtualHardDisk): string {
  const base = parent.fileName.replace(/(_\d+)?\.a?vhdx?$/i, '');
  const taken = new Set(tx.by('vhd.chain', vm).map(({ fileName }) => fileName));
  const name = (number: number) => `${base}_${number}.a${parent.format}`;
  let number = 1;
  while (taken.has(name(number))) number += 1;
  return name(number);
}

/**
 * Puts every disk of these drives under a new differencing disk and returns the drives with those; the
 * disks themselves are written to no more.
 */
export function standOn(tx: SimTx, vm: VirtualMachine, drives: readonly Drive[]): readonly Drive[] {
  return drives.map((drive) => {
    if (drive.medium.type !== 'vhd') return drive;
    const vhd = vhdById(tx, drive.medium.vhd);
    if (sabotaged('snapshot-written-to') && vhd.vm === vm.id) return drive;
    freeze(tx, vhd);
    return { ...drive, medium: { type: 'vhd', vhd: newChild(tx, vm, vhdById(tx, vhd.id)) } };
  });
}

/** Gives a machine these drives; disks it had and has no more are files in nobody's drive. */
export function giveDrives(tx: SimTx, id: VmId, drives: readonly Drive[]): void {
  const vm = vmOf(tx, id);
  const wanted = new Set(drives.flatMap(({ medium }) => (medium.type === 'vhd' ? medium.vhd : [])));
  for (const { medium } of vm.drives) {
    if (medium.type !== 'vhd' || wanted.has(medium.vhd)) continue;
    const before = tx.get<'vhd'>(medium.vhd);
    if (before?.vm === id) freeze(tx, before);
  }
  tx.put({ ...vm, drives });
  for (const each of wanted) {
    const vhd = vhdById(tx, each);
    if (vhd.vm !== id) tx.put({ ...vhd, vm: id });
  }
}

/** Notes what becomes of each disk of a chain, after the tree or the drives of its machine changed. */
export function settleFates(tx: SimTx, id: VmId): void {
  const vm = tx.get<'vm'>(id);
  if (!vm || sabotaged('fates-unsettled')) return;
  for (const [vhdId, fate] of chainFates(tx, vm)) {
    const vhd = vhdById(tx, vhdId);
    if (!vhd.chain || vhd.chain.fate === fate) continue;
    if (vhd.chain.task !== null) finishTask(tx, vhd.chain.task, 'cancelled');
    tx.put({ ...vhd, chain: { vm: id, fate, task: null } });
  }
}

/** Deletes the files nobody needs and those of deleted snapshots; the caller knows that nobody has them open. */
export function clearChain(tx: SimTx, id: VmId): void {
  for (const deleted of tx.by('snapshot.deleted', id)) tx.remove(deleted.id);
  for (;;) {
    const gone = tx
      .by('vhd.chain', id)
      .find((vhd) => vhd.chain?.fate === 'goes' && tx.count('vhd.parent', vhd.id) === 0);
    if (!gone) return;
    if (gone.vm !== null) tx.put({ ...gone, vm: null });
    removeVhd(tx, gone.id);
  }
}
