import type { ClusterId, NodeId } from '../../../src-shared/model/tables';
import { clusterOf } from '../cluster/membership';
import { setDisk } from '../storage/truth';
import type { SimTx } from '../wakeups';
import { watchWitness } from './witness-health';

/** The file server or the disk of the witness fails, or works again. The cluster notices by its own checks. */
export function setWitnessHealth(tx: SimTx, id: ClusterId, healthy: boolean): void {
  const cluster = clusterOf(tx, id);
  const { witness } = cluster;
  if (!witness) return;
  const name = healthy ? 'witness.restoredByFault' : 'witness.failedByFault';
  tx.emit(name, { object: id, fields: { witness: witness.name } });
  if (witness.disk !== null) setDisk(tx, witness.disk, healthy);
  else tx.put({ ...cluster, witness: { ...witness, healthy } });
  watchWitness(tx, id);
}

/** Cuts further nodes off the file share; with none, every node reaches it again. */
export function cutWitness(tx: SimTx, id: ClusterId, nodes: readonly NodeId[]): void {
  const cluster = clusterOf(tx, id);
  const { witness } = cluster;
  if (!witness) return;
  const before = witness.cutFrom.filter((node) => !nodes.includes(node));
  const cutFrom = nodes.length === 0 ? [] : [...before, ...nodes];
  tx.put({ ...cluster, witness: { ...witness, cutFrom } });
  if (nodes.length > 0) {
    const fields = { witness: witness.name, nodes: nodes.length };
    tx.emit('witness.cutByFault', { object: id, fields });
  } else {
    tx.emit('witness.restoredByFault', { object: id, fields: { witness: witness.name } });
  }
  watchWitness(tx, id);
}
