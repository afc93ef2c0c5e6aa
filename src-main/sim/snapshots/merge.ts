import { assert } from '../../../src-shared/assert';
import type { VirtualHardDisk } from '../../../src-shared/model/disks';
import type { VhdId, VmId } from '../../../src-shared/model/tables';
import {
  freeBytes,
  uniqueIdOf,
  volumeName,
  volumeOfVhd,
} from '../../../src-shared/rules/disk-facts';
import { underLoadMs } from '../../../src-shared/rules/disk-load';
import {
  mayMerge,
  mergeGrowthBytes,
  mergeMs,
  mergedBlocks,
  nextMerge,
} from '../../../src-shared/rules/snapshot-facts';
import { fileBytesOf } from '../../../src-shared/rules/vhd-files';
import { removeVhd, replaceVhd, vhdById } from '../disks/files';
import { sabotaged } from '../sabotage';
import { beginTask, finishTask } from '../tasks';
import { vmOf } from '../vm/lookup';
import type { SimTx } from '../wakeups';
import { mebibyte } from '../../../src-shared/units';
import { clearChain, settleFates } from './chain';

/** How often a merge that lacks space is tried again. */
const retryMs = 300_000;

/**
 * Lets the chain of a machine follow what changed: what may be deleted goes, a merge begins when it may
 * and ends when it may no more, with what it had done lost (hyperv-host §5.4).
 */
export function attendChain(tx: SimTx, id: VmId): void {
  const vm = tx.get<'vm'>(id);
  if (!vm) return;
  const may = mayMerge(tx, vm);
  const under = tx.by('vhd.chain', id).find((vhd) => vhd.chain?.task != null);
  if (!may) {
    if (under && !sabotaged('merge-survives-start')) abortMerge(tx, under);
    tx.cancel(id, 'snapshots.mergeRetryDue');
    return;
  }
  clearChain(tx, id);
  if (under && tx.get<'vhd'>(under.id)) return;
  const next = nextMerge(tx, id);
  if (next && !tx.pending(id, 'snapshots.mergeRetryDue')) beginMerge(tx, id, next);
}

function parentOf(tx: SimTx, vhd: VirtualHardDisk): VirtualHardDisk {
  assert(vhd.parent, `${vhd.id} has a parent`);
  return vhdById(tx, vhd.parent);
}

/** What the parent's volume lacks for the merge, in bytes; 0 where it fits. */
function lackingBytes(tx: SimTx, vhd: VirtualHardDisk): number {
  const parent = parentOf(tx, vhd);
  return Math.max(0, mergeGrowthBytes(tx, vhd, parent) - freeBytes(tx, volumeOfVhd(parent)));
}

function beginMerge(tx: SimTx, id: VmId, vhd: VirtualHardDisk): void {
  const vm = vmOf(tx, id);
  if (lackingBytes(tx, vhd) > 0) {
    waitForSpace(tx, id, vhd);
    return;
  }
  const durationMs = underLoadMs(tx, volumeOfVhd(vhd), mergeMs(tx, vhd));
  const task = beginTask(tx, 'vm.mergeDisks', id, vm.node, durationMs);
  tx.put({ ...vhd, chain: { vm: id, fate: 'merges', task } });
  const sizeMiB = Math.ceil(fileBytesOf(vhd, tx.now) / mebibyte);
  tx.emit('vm.mergeBegun', {
    node: vm.node,
    object: id,
    fields: { vm: vm.name, file: vhd.fileName, sizeMiB },
  });
  tx.after(durationMs, { name: 'snapshots.mergedDue', owner: task, data: { vhd: vhd.id } });
}

function waitForSpace(tx: SimTx, id: VmId, vhd: VirtualHardDisk): void {
  const vm = vmOf(tx, id);
  const parent = parentOf(tx, vhd);
  const volume = volumeOfVhd(parent);
  const neededMiB = Math.ceil(mergeGrowthBytes(tx, vhd, parent) / mebibyte);
  const freeMiB = Math.floor(freeBytes(tx, volume) / mebibyte);
  tx.emit('vm.mergeWithoutSpace', {
    node: vm.node,
    object: id,
    fields: { vm: vm.name, volume: volumeName(tx, volume), neededMiB, freeMiB },
  });
  tx.after(retryMs, { name: 'snapshots.mergeRetryDue', owner: id, data: { vm: id } });
}

function abortMerge(tx: SimTx, vhd: VirtualHardDisk): void {
  const { chain } = vhd;
  if (!chain?.task) return;
  const vm = vmOf(tx, chain.vm);
  finishTask(tx, chain.task, 'cancelled');
  tx.put({ ...vhd, chain: { ...chain, task: null } });
  tx.emit('vm.mergeAborted', {
    node: vm.node,
    object: vm.id,
    fields: { vm: vm.name, file: vhd.fileName },
  });
}

/** The parent holds what both held; whoever named or stood on the child names or stands on the parent. */
export function completeMerge(tx: SimTx, id: VhdId): void {
  const child = vhdById(tx, id);
  const { chain } = child;
  if (!chain?.task) return;
  const vm = vmOf(tx, chain.vm);
  const { task } = chain;
  tx.put({ ...child, chain: { ...chain, task: null } });
  if (lackingBytes(tx, child) > 0) {
    finishTask(tx, task, 'failed');
    waitForSpace(tx, vm.id, child);
    return;
  }
  finishTask(tx, task, 'completed');
  fold(tx, vm.id, vhdById(tx, id));
  tx.emit('vm.mergeCompleted', {
    node: vm.node,
    object: vm.id,
    fields: { vm: vm.name, file: child.fileName },
  });
  settleFates(tx, vm.id);
}

/** Writes a disk into its parent and lets the parent take its place. */
export function fold(tx: SimTx, vmId: VmId, child: VirtualHardDisk): void {
  const before = parentOf(tx, child);
  const blocks = mergedBlocks(tx, child, before);
  const kept = sabotaged('merge-loses-data') ? before.blocks : blocks;
  const parent: VirtualHardDisk = { ...before, blocks: kept, since: tx.now };
  tx.put(parent);
  for (const each of tx.by('vhd.parent', child.id)) {
    const stands = { parentUniqueId: uniqueIdOf(parent), parentStamp: parent.stamp };
    tx.put({ ...each, parent: parent.id, ...stands });
  }
  for (const snapshot of tx.by('snapshot.vm', vmId)) {
    const drives = snapshot.drives.map((drive) =>
      drive.medium.type === 'vhd' && drive.medium.vhd === child.id
        ? { ...drive, medium: { type: 'vhd' as const, vhd: parent.id } }
        : drive,
    );
    if (drives.some((drive, index) => drive !== snapshot.drives[index])) {
      tx.put({ ...snapshot, drives });
    }
  }
  if (child.vm !== null) replaceVhd(tx, child.vm, child.id, parent.id);
  removeVhd(tx, child.id);
}

/** There may be room now. */
export function mergeRetryDue(tx: SimTx, id: VmId): void {
  attendChain(tx, id);
}
