import type { CommandArguments } from '../../../src-shared/commands/index';
import type { Fault } from '../../../src-shared/faults';
import type { VhdShape } from '../../../src-shared/rules/vhd-files';
import type { VirtualHardDisk } from '../../../src-shared/model/disks';
import type { Task, TaskKind } from '../../../src-shared/model/task';
import type { NodeId, RecordId, SimRecord, TaskId, VhdId } from '../../../src-shared/model/tables';
import {
  fileBytesOf,
  blockCount,
  blocksAt,
  bytesWithBlocks,
  dataBytesOf,
  usualBlockKiB,
} from '../../../src-shared/rules/vhd-files';
import { uniqueIdOf, volumeName, volumeOfVhd } from '../../../src-shared/rules/disk-facts';
import { underLoadMs } from '../../../src-shared/rules/disk-load';
import { placeRefusal, plugRefusal } from '../../../src-shared/rules/disk-places';
import { profileOf } from '../../../src-shared/rules/facts';
import { chainData, wantedBlocks, wantedSizeMiB } from '../../../src-shared/rules/vhd-refusals';
import {
  compactMs,
  copyMs,
  createMs,
  expandMs,
  reachRefusal,
  runningTaskOf,
  unionBlocks,
} from '../../../src-shared/rules/vhd-tasks';
import { sabotaged } from '../sabotage';
import { beginTask, finishTask } from '../tasks';
import type { SimTx } from '../wakeups';
import { mebibyte } from '../../../src-shared/units';
import { plugIn } from './drives';
import { createVhd, removeVhd, replaceVhd, vhdById } from './files';
import { settled } from './growth';

/* Work on virtual hard disks that takes time (hyperv-host §5.5); what it will need was asked before. */

/** What is done when a task ends; plain data, for it stands in the queue. */
export type VhdWork =
  | { readonly type: 'create'; readonly attach: CommandArguments<'vhd.create'>['attach'] }
  | { readonly type: 'compact' }
  | { readonly type: 'expand'; readonly sizeMiB: number }
  /** The new file stands already; it is the one the task is about. */
  | { readonly type: 'convert' | 'mergeInto'; readonly from: VhdId }
  | { readonly type: 'mergeDown'; readonly child: VhdId };

function beginWork(
  tx: SimTx,
  what: Extract<TaskKind, `vhd.${string}`>,
  vhd: VhdId,
  idleMs: number,
  work: VhdWork,
  node: NodeId | null = null,
): TaskId {
  const record = vhdById(tx, vhd);
  const owner = record.disk === null ? record.host : (tx.get<'disk'>(record.disk)?.owner ?? null);
  const durationMs = underLoadMs(tx, volumeOfVhd(record), idleMs);
  const task = beginTask(tx, what, vhd, node ?? owner, durationMs);
  tx.after(durationMs, { name: 'disks.workDue', owner: task, data: { vhd, work } });
  return task;
}

export function create(tx: SimTx, args: CommandArguments<'vhd.create'>): void {
  const { format, type } = args;
  const blockKiB = usualBlockKiB(format, type);
  const sizeMiB = wantedSizeMiB(tx, args) ?? 0;
  const blocks = wantedBlocks(tx, args, blockKiB);
  const shape: VhdShape = { format, type, sizeMiB, blockKiB };
  const id = createVhd(tx, {
    ...shape,
    fileName: args.fileName,
    volume: args.volume,
    ...(args.folder === undefined ? {} : { folder: args.folder }),
    blocks,
    parent: args.parent,
  });
  const durationMs = createMs(tx, shape, blocks * blockKiB * 1024);
  beginWork(tx, 'vhd.create', id, durationMs, { type: 'create', attach: args.attach }, args.node);
}

export function deleteFile(tx: SimTx, id: VhdId): void {
  const vhd = vhdById(tx, id);
  const about = aboutFile(vhd);
  const fields = { vhd: vhd.fileName, volume: volumeName(tx, volumeOfVhd(vhd)) };
  removeVhd(tx, id);
  tx.emit('vhd.deleted', { ...about, object: volumeOfVhd(vhd), fields });
}

export function compact(tx: SimTx, id: VhdId): void {
  beginWork(tx, 'vhd.compact', id, compactMs(tx, vhdById(tx, id)), { type: 'compact' });
}

export function expand(tx: SimTx, id: VhdId, sizeMiB: number): void {
  const durationMs = expandMs(tx, vhdById(tx, id), sizeMiB);
  beginWork(tx, 'vhd.expand', id, durationMs, { type: 'expand', sizeMiB });
}

type NewFile = Pick<CommandArguments<'vhd.convert'>, 'fileName' | 'volume' | 'folder' | 'type'>;

export function convert(tx: SimTx, args: CommandArguments<'vhd.convert'>): void {
  const vhd = vhdById(tx, args.vhd);
  const id = copyOf(tx, vhd, args, args.format, dataBytesOf(vhd, tx.now));
  beginWork(tx, 'vhd.convert', id, copyTime(tx, vhd, id), { type: 'convert', from: vhd.id });
}

/** A new file with so much data in it; its room is taken from the beginning. */
function copyOf(
  tx: SimTx,
  vhd: VirtualHardDisk,
  to: NewFile,
  format: VirtualHardDisk['format'],
  dataBytes: number,
): VhdId {
  const blockKiB = usualBlockKiB(format, to.type);
  return createVhd(tx, {
    fileName: to.fileName,
    volume: to.volume,
    ...(to.folder === undefined ? {} : { folder: to.folder }),
    format,
    type: to.type,
    sizeMiB: vhd.sizeMiB,
    blockKiB,
    blocks: Math.ceil(dataBytes / 1024 / blockKiB),
    ownGrowthBytesPerSecond: vhd.ownGrowthBytesPerSecond,
  });
}

function copyTime(tx: SimTx, from: VirtualHardDisk, to: VhdId): number {
  return copyMs(tx, Math.max(fileBytesOf(from, tx.now), fileBytesOf(vhdById(tx, to), tx.now)));
}

export function merge(tx: SimTx, { vhd: id, into }: CommandArguments<'vhd.merge'>): void {
  const vhd = vhdById(tx, id);
  if (into !== null) {
    const copy = copyOf(tx, vhd, into, vhd.format, chainData(tx, vhd));
    beginWork(tx, 'vhd.merge', copy, copyTime(tx, vhd, copy), { type: 'mergeInto', from: id });
    return;
  }
  if (vhd.parent === null) return;
  const durationMs = copyMs(tx, fileBytesOf(vhd, tx.now));
  beginWork(tx, 'vhd.merge', vhd.parent, durationMs, { type: 'mergeDown', child: id });
}

export function reconnect(
  tx: SimTx,
  { vhd: id, parent: parentId }: CommandArguments<'vhd.reconnect'>,
): void {
  const vhd = vhdById(tx, id);
  const parent = vhdById(tx, parentId);
  tx.put({
    ...vhd,
    parent: parentId,
    parentUniqueId: uniqueIdOf(parent),
    parentStamp: parent.stamp,
  });
  const fields = { vhd: vhd.fileName, parent: parent.fileName };
  tx.emit('vhd.reconnected', { ...aboutFile(vhd), fields });
}

const aboutFile = (vhd: VirtualHardDisk) => ({ node: vhd.host, object: vhd.id });

/** A task is through: what it was for is done, unless its file cannot be reached any more. */
export function workDue(tx: SimTx, task: TaskId, id: VhdId, work: VhdWork): void {
  const vhd = tx.get<'vhd'>(id);
  const fault = vhd ? reachRefusal(tx, vhd) : null;
  if (!vhd || fault) {
    fail(tx, task, id, work, fault);
    return;
  }
  finishTask(tx, task, 'completed');
  switch (work.type) {
    case 'create':
      created(tx, vhd, work.attach);
      break;
    case 'compact':
      compacted(tx, vhd);
      break;
    case 'expand':
      tx.put({ ...settled(vhd, tx.now), sizeMiB: work.sizeMiB, stamp: vhd.stamp + 1 });
      tx.emit('vhd.expanded', {
        ...aboutFile(vhd),
        fields: { vhd: vhd.fileName, sizeMiB: work.sizeMiB },
      });
      break;
    case 'convert':
    case 'mergeInto': {
      const from = tx.get<'vhd'>(work.from)?.fileName ?? work.from;
      const name = work.type === 'convert' ? 'vhd.converted' : 'vhd.merged';
      tx.emit(name, { ...aboutFile(vhd), fields: { vhd: from, into: vhd.fileName } });
      break;
    }
    case 'mergeDown':
      mergedDown(tx, vhd, work.child);
  }
}

function created(
  tx: SimTx,
  vhd: VirtualHardDisk,
  attach: CommandArguments<'vhd.create'>['attach'],
) {
  const volume = volumeName(tx, volumeOfVhd(vhd));
  tx.emit('vhd.created', { ...aboutFile(vhd), fields: { vhd: vhd.fileName, volume } });
  const vm = attach && tx.get<'vm'>(attach.vm);
  if (!attach || !vm) return;
  // Much may have happened to the machine since a large disk was begun: then it is left unattached.
  if (placeRefusal(vm, attach) ?? plugRefusal(tx, vm, attach)) return;
  const { controller, location } = attach;
  plugIn(tx, vm.id, { controller, location, medium: { type: 'vhd', vhd: vhd.id } });
}

/** Blocks the guest has zeroed leave the file. */
function compacted(tx: SimTx, vhd: VirtualHardDisk): void {
  const before = blocksAt(vhd, tx.now);
  const share = profileOf(tx).disks.compactablePermille.value;
  const freed = Math.floor((before * share) / 1000);
  tx.put({ ...settled(vhd, tx.now), blocks: before - freed });
  const bytes = bytesWithBlocks(vhd, before) - bytesWithBlocks(vhd, before - freed);
  const fields = { vhd: vhd.fileName, freedMiB: Math.floor(bytes / mebibyte) };
  tx.emit('vhd.compacted', { ...aboutFile(vhd), fields });
}

/** The parent holds what the child held; who had the child has the parent now. */
function mergedDown(tx: SimTx, parent: VirtualHardDisk, id: VhdId): void {
  const child = tx.get<'vhd'>(id);
  if (!child) return;
  absorb(tx, child, parent);
  const vm = child.vm;
  if (vm !== null) replaceVhd(tx, vm, id, parent.id);
  removeVhd(tx, id);
  const fields = { vhd: child.fileName, into: parent.fileName };
  tx.emit('vhd.merged', { ...aboutFile(parent), fields });
}

/** Writes a differencing disk into the one it builds on. */
export function absorb(tx: SimTx, child: VirtualHardDisk, parent: VirtualHardDisk): void {
  const blocks =
    parent.type === 'fixed' || sabotaged('merge-loses-blocks')
      ? parent.blocks
      : Math.min(unionBlocks(parent, child, tx.now), blockCount(parent.sizeMiB, parent.blockKiB));
  tx.put({ ...settled(parent, tx.now), blocks, stamp: parent.stamp + 1 });
}

/** Breaks off what is done to a disk: a file that was to be made is gone, others are as they were. */
export function cancelWork(tx: SimTx, id: VhdId): void {
  const task = runningTaskOf(tx, id);
  if (!task) return;
  breakOff(tx, task, 'cancelled', null);
  const vhd = tx.get<'vhd'>(id);
  const fields = { vhd: vhd?.fileName ?? id, task: task.what };
  tx.emit('vhd.taskCancelled', { node: task.node, object: vhd ? id : null, fields });
}

function fail(tx: SimTx, id: TaskId, vhd: VhdId, _work: VhdWork, fault: Fault | null): void {
  const task = tx.get<'task'>(id);
  if (!task) return;
  const fields = { vhd: tx.get<'vhd'>(vhd)?.fileName ?? vhd, task: task.what };
  breakOff(tx, task, 'failed', fault);
  tx.emit('vhd.taskFailed', { node: task.node, object: tx.get(vhd) ? vhd : null, fields });
}

const makesFile: ReadonlySet<Task['what']> = new Set(['vhd.create', 'vhd.convert']);

function breakOff(tx: SimTx, task: Task, state: 'cancelled' | 'failed', fault: Fault | null): void {
  finishTask(tx, task.id, state, fault);
  const vhd = tx.get<'vhd'>(task.object as VhdId);
  if (!vhd) return;
  // A merge into a new file made one too; into a parent it had not changed it yet.
  const isNew = task.what === 'vhd.merge' && vhd.since === task.startedAt && vhd.vm === null;
  if (makesFile.has(task.what) || (isNew && tx.count('vhd.parent', vhd.id) === 0)) {
    removeVhd(tx, vhd.id);
  }
}

/** Work of a host that is no longer there ends with it. */
export function attendWork(tx: SimTx, touched: ReadonlyMap<RecordId, SimRecord | undefined>): void {
  for (const [id, before] of touched) {
    const node = tx.get(id);
    if (node?.kind !== 'node' || before?.kind !== 'node') continue;
    if (before.machine === node.machine || node.machine === 'on' || node.machine === 'hung')
      continue;
    for (const task of tx.all('task')) {
      if (task.state !== 'running' || task.node !== node.id) continue;
      if (!task.what.startsWith('vhd.')) continue;
      const vhd = task.object as VhdId;
      const name = tx.get<'vhd'>(vhd)?.fileName ?? vhd;
      breakOff(tx, task, 'failed', null);
      const fields = { vhd: name, task: task.what };
      tx.emit('vhd.taskFailed', { node: node.id, object: tx.get(vhd) ? vhd : null, fields });
    }
  }
}
