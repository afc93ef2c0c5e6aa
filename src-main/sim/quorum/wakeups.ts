import type { CommandArguments } from '../../../src-shared/commands/index';
import type { ClusterId, NodeId, TaskId } from '../../../src-shared/model/tables';
import { finishTask } from '../tasks';
import { forceStop } from '../node/service';
import type { WakeupHandlers } from '../wakeups';
import { createDue } from './create';
import { forceDue } from './force';
import { joinRetryDue } from './join-failures';
import { addDue } from './nodes';
import { shutDownDue } from './power';
import { witnessCheckDue, witnessRestartDue } from './witness-health';

type Nothing = Record<never, never>;

export interface QuorumWakeups {
  /** Of the task: the server is configured as a node. */
  'quorum.addDue': { readonly cluster: ClusterId; readonly node: NodeId };
  /** Of the task: the node to be evicted has taken as long as it may. */
  'quorum.evictDue': { readonly node: NodeId };
  'quorum.createDue': CommandArguments<'cluster.create'>;
  /** Of the task: every group is offline, or time is up. */
  'quorum.shutDownDue': Nothing;
  /** Of the node: it forms the cluster by force. */
  'quorum.forceDue': Nothing;
  /** Of the waiting node: it tries again to find its cluster. */
  'quorum.joinRetryDue': Nothing;
  /** Of the cluster: the resource of its witness is looked at. */
  'quorum.witnessCheckDue': Nothing;
  /** Of the cluster: a failed witness is tried again. */
  'quorum.witnessRestartDue': Nothing;
}

export const quorumWakeups: WakeupHandlers<keyof QuorumWakeups> = {
  'quorum.addDue': (tx, { cluster, node }, owner) => addDue(tx, owner as TaskId, cluster, node),
  'quorum.evictDue': (tx, { node }, owner) => {
    forceStop(tx, node);
    finishTask(tx, owner as TaskId, 'failed');
  },
  'quorum.createDue': (tx, args, owner) => createDue(tx, owner as TaskId, args),
  'quorum.shutDownDue': (tx, _data, owner) => {
    const object = tx.get<'task'>(owner as TaskId)?.object;
    if (object) shutDownDue(tx, owner as TaskId, object as ClusterId);
  },
  'quorum.forceDue': (tx, _data, owner) => forceDue(tx, owner as NodeId),
  'quorum.joinRetryDue': (tx, _data, owner) => joinRetryDue(tx, owner as NodeId),
  'quorum.witnessCheckDue': (tx, _data, owner) => witnessCheckDue(tx, owner as ClusterId),
  'quorum.witnessRestartDue': (tx, _data, owner) => witnessRestartDue(tx, owner as ClusterId),
};
