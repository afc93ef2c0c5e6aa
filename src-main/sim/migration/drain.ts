import type { Group } from '../../../src-shared/model/cluster';
import type { Migration } from '../../../src-shared/model/migration';
import type { DrainStatus } from '../../../src-shared/model/node';
import type { GroupId, NodeId, RecordId, TaskId } from '../../../src-shared/model/tables';
import { hostAvailableMiB, profileOf, workerOf } from '../../../src-shared/rules/facts';
import { groupAbleOwners } from '../../../src-shared/rules/group-facts';
import { migrationRefusal, movingNow, otherNodes } from '../../../src-shared/rules/migration-facts';
import { setPaused } from '../cluster/leave';
import { nodeOf } from '../cluster/membership';
import { inPlacementOrder } from '../failover/groups';
import { handOver } from '../failover/move';
import { stopWindows } from '../node/shut-down';
import { beginTask, finishTask } from '../tasks';
import { vmOf } from '../vm/lookup';
import type { SimTx } from '../wakeups';
import { beginLiveMigration } from './begin';
import { beginStoppedMove } from './stopped';

/** How often a drain looks for what it can move next. */
const stepMs = 1000;

export interface DrainData {
  readonly node: NodeId;
  readonly target: NodeId | null;
  readonly force: boolean;
  /** Groups that could not be moved; each is tried once more by nobody. */
  readonly failed: readonly GroupId[];
  readonly moved: number;
  /** What Windows goes on with when the node is empty (DrainOnShutdown); null where nothing follows. */
  readonly followedBy: 'node.shutDown' | 'node.restart' | null;
}

/**
 * Drains a node (failover-cluster §4.2, 2012 and later): it is paused first, so that nothing comes, then
 * everything it owns leaves by priority, as many at a time as may. Returns the task.
 */
export function beginDrain(
  tx: SimTx,
  id: NodeId,
  options: {
    readonly target?: NodeId | undefined;
    readonly force?: boolean | undefined;
    readonly followedBy?: DrainData['followedBy'];
  },
): TaskId {
  const { name } = nodeOf(tx, id);
  if (!nodeOf(tx, id).paused) {
    setPaused(tx, id, true);
    tx.emit('node.paused', { node: id, object: id, fields: { node: name } });
  }
  setDrain(tx, id, 'inProgress');
  tx.emit('node.drainBegun', { node: id, object: id, fields: { node: name } });
  const task = beginTask(tx, 'node.drain', id, id, null);
  const data: DrainData = {
    node: id,
    target: options.target ?? null,
    force: options.force ?? false,
    failed: [],
    moved: 0,
    followedBy: options.followedBy ?? null,
  };
  tx.after(0, { name: 'migration.drainDue', owner: task, data });
  return task;
}

function setDrain(tx: SimTx, id: NodeId, drain: DrainStatus): void {
  tx.put({ ...nodeOf(tx, id), drain });
}

/** A machine that falls takes the drain it was at with it. */
export function attendDrains(tx: SimTx, touched: readonly RecordId[]): void {
  for (const id of touched) {
    const node = id.startsWith('node:') ? tx.get<'node'>(id as NodeId) : undefined;
    if (node?.drain !== 'inProgress') continue;
    const goes = tx
      .by('task.object', node.id)
      .some((task) => task.what === 'node.drain' && task.state === 'running');
    if (!goes) setDrain(tx, node.id, 'failed');
  }
}

/** Groups of a higher priority leave first; at the same priority as they are placed. */
function inDrainOrder(left: Group, right: Group): number {
  return right.priority - left.priority || inPlacementOrder(left, right);
}

export function drainDue(tx: SimTx, data: DrainData, task: TaskId): void {
  const node = nodeOf(tx, data.node);
  if (!node.paused || node.view === null || node.drain !== 'inProgress') {
    setDrain(tx, data.node, node.paused ? 'failed' : 'notInitiated');
    finishTask(tx, task, 'cancelled');
    return;
  }
  const { cause } = tx;
  const failed = new Set(data.failed);
  let moved = data.moved;
  let waits = false;
  for (const group of [...tx.by('group.owner', data.node)].sort(inDrainOrder)) {
    if (failed.has(group.id)) continue;
    const outcome = tx.because(cause, () => moveOff(tx, group, data));
    if (outcome === 'waits') waits = true;
    else if (outcome === 'kept') continue;
    else if (outcome === 'moved') {
      moved += 1;
      waits = true;
    } else {
      failed.add(group.id);
      const fields = { node: node.name, group: group.name };
      tx.because(cause, () =>
        tx.emit('node.drainMoveFailed', { node: data.node, object: group.id, fields }),
      );
    }
  }
  // What has just arrived elsewhere is not through until nobody misses it.
  if (waits || tx.count('migration.source', data.node) > 0) {
    const next: DrainData = { ...data, failed: [...failed], moved };
    tx.after(stepMs, { name: 'migration.drainDue', owner: task, data: next });
  } else concludeDrain(tx, data, task, failed.size, moved);
}

function concludeDrain(
  tx: SimTx,
  { node: id, followedBy }: DrainData,
  task: TaskId,
  failed: number,
  moved: number,
): void {
  const { name } = nodeOf(tx, id);
  setDrain(tx, id, failed > 0 ? 'failed' : 'completed');
  if (failed > 0) {
    const fields = { node: name, failed };
    tx.emit('node.drainFailed', { node: id, object: id, fields });
  } else tx.emit('node.drained', { node: id, object: id, fields: { node: name, moved } });
  finishTask(tx, task, failed > 0 ? 'failed' : 'completed');
  if (followedBy === null) return;
  // Windows goes down now with whatever is left; when it is back the node takes part again.
  setPaused(tx, id, false);
  setDrain(tx, id, 'notInitiated');
  stopWindows(tx, id, followedBy);
}

/** Whether a node empties itself before its Windows goes down (DrainOnShutdown, 2012 R2 and later). */
export function drainsOnShutdown(tx: SimTx, id: NodeId): boolean {
  const node = nodeOf(tx, id);
  if (!profileOf(tx).migration.drainOnShutdown.value || node.view === null) return false;
  const owns = tx.by('group.owner', id).some((group) => group.type === 'virtualMachine');
  return owns && node.service === 'running' && node.drain !== 'inProgress';
}

/** What belongs to the cluster itself goes to any other node that takes groups; alone it stays. */
function moveCore(tx: SimTx, group: Group): boolean {
  const target = groupAbleOwners(tx, group).find((node) => node.id !== group.owner);
  if (target) handOver(tx, group, target.id);
  return target !== undefined;
}

/** One group is sent on its way, has to wait for a free place, or cannot be moved at all. */
function moveOff(tx: SimTx, group: Group, data: DrainData): 'moved' | 'waits' | 'stays' | 'kept' {
  if (group.type !== 'virtualMachine' || group.vm === null) {
    return moveCore(tx, group) ? 'moved' : 'kept';
  }
  if (movingNow(tx, group.vm) || group.state === 'pending') return 'waits';
  const runs = workerOf(tx, group.vm)?.state === 'running';
  // High and medium priority move live, low and no-auto-start are saved; what does not run just moves.
  const type = !runs ? 'turnOff' : group.priority >= 2000 ? 'live' : 'quick';
  const found = bestTarget(tx, group, type, data.target);
  if (found.target !== null) {
    begin(tx, group, found.target, type, 'drain');
    return 'moved';
  }
  if (found.busy) return 'waits';
  if (!data.force) return 'stays';
  const stopped = bestTarget(tx, group, 'shutDownForced', data.target);
  if (stopped.target === null) return 'stays';
  begin(tx, group, stopped.target, 'shutDownForced', 'drain');
  return 'moved';
}

function begin(
  tx: SimTx,
  group: Group,
  target: NodeId,
  type: Migration['type'],
  by: Migration['by'],
): void {
  if (group.vm === null) return;
  if (type === 'live') beginLiveMigration(tx, group.vm, target, by);
  else beginStoppedMove(tx, group.vm, target, type, by);
}

/** The node with the most free memory that takes the machine; `busy`: one would, were it not for the limit. */
function bestTarget(
  tx: SimTx,
  group: Group,
  type: Migration['type'],
  wanted: NodeId | null,
): { readonly target: NodeId | null; readonly busy: boolean } {
  let best: { readonly id: NodeId; readonly freeMiB: number } | null = null;
  let busy = false;
  if (group.vm === null) return { target: null, busy };
  for (const node of otherNodes(tx, vmOf(tx, group.vm))) {
    if (wanted !== null && node.id !== wanted) continue;
    const fault = migrationRefusal(tx, group.vm, node.id, type);
    if (fault?.code === 'migration.limitReached') busy = true;
    if (fault) continue;
    const freeMiB = hostAvailableMiB(tx, node);
    if (!best || freeMiB > best.freeMiB) best = { id: node.id, freeMiB };
  }
  return { target: best?.id ?? null, busy };
}

/** A node takes part again; what a drain moved away stays, or comes back at once or as its group's policy says. */
export function endDrain(tx: SimTx, id: NodeId, how: 'none' | 'immediate' | 'policy'): void {
  if (nodeOf(tx, id).drain !== 'notInitiated') setDrain(tx, id, 'notInitiated');
  if (how === 'none') return;
  const groups = drainedFrom(tx, id).filter(
    (group) => how === 'immediate' || group.failback.allowed,
  );
  if (groups.length === 0) return;
  const fields = { node: nodeOf(tx, id).name, groups: groups.length };
  tx.emit('node.failbackBegun', { node: id, object: id, fields });
  const data = { node: id, groups: groups.map((group) => group.id) };
  tx.after(0, { name: 'migration.failbackDue', owner: id, data });
}

/** Groups whose last move was a drain of this node. */
function drainedFrom(tx: SimTx, id: NodeId): readonly Group[] {
  const { cluster } = nodeOf(tx, id);
  if (cluster === null) return [];
  return tx.by('group.cluster', cluster).filter((group) => {
    if (group.vm === null || group.owner === id) return false;
    const moves = tx.by('migration.vm', group.vm).filter((each) => each.phase === 'completed');
    const last = moves.reduce<Migration | null>(
      (latest, each) => (latest === null || each.startedAt >= latest.startedAt ? each : latest),
      null,
    );
    return last?.by === 'drain' && last.source === id && last.target === group.owner;
  });
}

export interface FailbackData {
  readonly node: NodeId;
  readonly groups: readonly GroupId[];
}

/** One after the other, as many at a time as may; what cannot come back stays where it is. */
export function failbackDue(tx: SimTx, data: FailbackData): void {
  const node = nodeOf(tx, data.node);
  if (node.paused || node.view === null) return;
  const left: GroupId[] = [];
  const { cause } = tx;
  for (const id of data.groups) {
    const group = tx.get<'group'>(id);
    if (!group?.vm || group.owner === data.node) continue;
    if (movingNow(tx, group.vm)) {
      left.push(id);
      continue;
    }
    const runs = workerOf(tx, group.vm)?.state === 'running';
    const type = runs ? 'live' : 'turnOff';
    const fault = migrationRefusal(tx, group.vm, data.node, type);
    if (fault?.code === 'migration.limitReached') left.push(id);
    else if (!fault) tx.because(cause, () => begin(tx, group, data.node, type, 'failback'));
  }
  if (left.length === 0) return;
  tx.after(stepMs, {
    name: 'migration.failbackDue',
    owner: data.node,
    data: { ...data, groups: left },
  });
}
