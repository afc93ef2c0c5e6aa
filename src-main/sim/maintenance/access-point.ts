import type { AccessPointTrouble, Group } from '../../../src-shared/model/cluster';
import type { ClusterId } from '../../../src-shared/model/tables';
import { clusterOf } from '../cluster/membership';
import { resourceFailed } from '../failover/resource';
import type { SimTx } from '../wakeups';

/**
 * Another computer takes the address of the cluster, or a server outside does not take its name. An
 * address that is taken fails its resource (1049); a name that cannot be registered is only an error in
 * the log (1196, 1207), since the name itself stays online (failover-cluster §8.2).
 */
export function breakAccessPoint(tx: SimTx, id: ClusterId, trouble: AccessPointTrouble): void {
  const cluster = clusterOf(tx, id);
  tx.put({ ...cluster, accessPointTrouble: trouble });
  tx.emit('accessPoint.brokenByFault', { object: id, fields: { cluster: cluster.name } });
  const core = coreGroupOf(tx, id);
  if (core?.state !== 'online' || core.owner === null) return;
  if (trouble === 'duplicateAddress') {
    failAddress(tx, core);
    return;
  }
  const name =
    trouble === 'nameServer' ? 'accessPoint.notRegistered' : 'accessPoint.notInDirectory';
  tx.emit(name, { node: core.owner, object: core.id, fields: { cluster: cluster.name } });
}

export function restoreAccessPoint(tx: SimTx, id: ClusterId): void {
  const cluster = clusterOf(tx, id);
  tx.put({ ...cluster, accessPointTrouble: null });
  tx.emit('accessPoint.restoredByFault', { object: id, fields: { cluster: cluster.name } });
}

function coreGroupOf(tx: SimTx, cluster: ClusterId): Group | undefined {
  return tx
    .by('group.cluster', cluster)
    .find((group) => group.type === 'core' && group.partition === null);
}

/** The address is found in use, by the node that brings it online or has it. */
export function failAddress(tx: SimTx, core: Group): void {
  const { name, address } = clusterOf(tx, core.cluster);
  const fields = { cluster: name, address: address ?? '–' };
  tx.emit('accessPoint.duplicateAddress', { node: core.owner, object: core.id, fields });
  resourceFailed(tx, core.id, 'clusterAddress');
}
