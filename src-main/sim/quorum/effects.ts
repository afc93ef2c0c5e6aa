import type { quorumCommands } from '../../../src-shared/commands/quorum';
import { attendWaiting } from '../cluster/join';
import { nodeOf } from '../cluster/membership';
import type { Effects } from '../effects';
import { configureCluster, configureQuorum, setWeight } from './configure';
import { beginCreation, destroy } from './create';
import { forceStart } from './force';
import { beginAdding, evict } from './nodes';
import { shutDownCluster, startCluster } from './power';
import { cutWitness, setWitnessHealth } from './witness-faults';

export const quorumEffects: Effects<keyof typeof quorumCommands> = {
  'cluster.configureQuorum': configureQuorum,
  'node.setWeight': setWeight,
  'cluster.configure': configureCluster,
  'cluster.shutDown': (tx, { cluster }) => shutDownCluster(tx, cluster),
  'cluster.start': (tx, { cluster }) => startCluster(tx, cluster),
  'cluster.forceStart': (tx, { node }) => forceStart(tx, node),
  'node.evict': (tx, { node }) => evict(tx, node),
  'cluster.addNode': (tx, { cluster, node }) => beginAdding(tx, cluster, node),
  'cluster.create': beginCreation,
  'cluster.destroy': (tx, { cluster }) => destroy(tx, cluster),
  'node.clearQuarantine'(tx, { node: id }) {
    const node = nodeOf(tx, id);
    tx.put({ ...node, quarantinedUntil: null, isolations: [] });
    tx.emit('node.quarantineCleared', { object: id, fields: { node: node.name } });
    if (node.cluster !== null) attendWaiting(tx, node.cluster);
  },
  'fault.failWitness': (tx, { cluster }) => setWitnessHealth(tx, cluster, false),
  'fault.restoreWitness': (tx, { cluster }) => setWitnessHealth(tx, cluster, true),
  'fault.cutWitness': (tx, { cluster, nodes }) => cutWitness(tx, cluster, nodes),
  'fault.healWitness': (tx, { cluster }) => cutWitness(tx, cluster, []),
};
