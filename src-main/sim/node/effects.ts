import type { NodeId } from '../../../src-shared/model/tables';
import type { nodeCommands } from '../../../src-shared/commands/node';
import { setPaused } from '../cluster/leave';
import { nodeOf } from '../cluster/membership';
import { placeUnplaced } from '../failover/orphans';
import type { Effects } from '../effects';
import { endDrain } from '../migration/drain';
import { beginTask } from '../tasks';
import type { SimTx } from '../wakeups';
import { hangMachine, hangService, thawMachine } from './hang';
import { crash, powerOn, stopCodes, stopWithError } from './power';
import { startService, stopService } from './service';
import { queueTimeout, shutDown } from './shut-down';

/** Beside a part of the cluster that runs by force a node joins only (failover-cluster §2.4). */
function usualStart(tx: SimTx, id: NodeId): 'normal' | 'prevent' {
  const { cluster } = nodeOf(tx, id);
  const forced = cluster !== null && tx.by('view.cluster', cluster).some((view) => view.forced);
  return forced ? 'prevent' : 'normal';
}

export const nodeEffects: Effects<keyof typeof nodeCommands> = {
  'node.powerOn': (tx, { node }) => powerOn(tx, node),
  'node.shutDown': (tx, { node }) => shutDown(tx, node),

  'node.startClusterService'(tx, { node, quorum }) {
    const durationMs = startService(tx, node, quorum ?? usualStart(tx, node));
    const task = beginTask(tx, 'node.startClusterService', node, node, durationMs);
    tx.after(durationMs, { name: 'node.taskDue', owner: task, data: {} });
  },

  'node.stopClusterService'(tx, { node }) {
    const waiting = nodeOf(tx, node).service === 'starting';
    if (!waiting) queueTimeout(tx, node, 'node.stopClusterService');
    stopService(tx, node);
  },

  'node.pause'(tx, { node }) {
    setPaused(tx, node, true);
    tx.emit('node.paused', { node, object: node, fields: { node: nodeOf(tx, node).name } });
  },

  'node.resume'(tx, { node, failback }) {
    setPaused(tx, node, false);
    const resumed = tx.emit('node.resumed', {
      node,
      object: node,
      fields: { node: nodeOf(tx, node).name },
    });
    const { cluster } = nodeOf(tx, node);
    if (cluster !== null) placeUnplaced(tx, cluster);
    tx.because(resumed, () => endDrain(tx, node, failback ?? 'none'));
  },
};

export const nodeFaultEffects: Effects<
  | 'fault.crashNode'
  | 'fault.stopErrorNode'
  | 'fault.hangNode'
  | 'fault.thawNode'
  | 'fault.hangClusterService'
> = {
  'fault.crashNode': (tx, { node }) => crash(tx, node),
  'fault.stopErrorNode': (tx, { node }) => stopWithError(tx, node, stopCodes.driver),
  'fault.hangNode': (tx, { node }) => hangMachine(tx, node),
  'fault.thawNode': (tx, { node }) => thawMachine(tx, node),
  'fault.hangClusterService': (tx, { node }) => hangService(tx, node),
};
