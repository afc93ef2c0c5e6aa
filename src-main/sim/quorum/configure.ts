import type { CommandArguments } from '../../../src-shared/commands/index';
import type { Cluster, Witness } from '../../../src-shared/model/cluster';
import type { ClusterId } from '../../../src-shared/model/tables';
import { viewOf } from '../../../src-shared/rules/facts';
import { reachesWitness } from '../../../src-shared/rules/witness-facts';
import { clusterOf, nodeOf } from '../cluster/membership';
import type { SimTx } from '../wakeups';
import { countAgain } from './commit';
import { configurationChanged } from './database';
import { resetVotes } from './votes';

/** Mode and witness change together; nothing is online in between (failover-cluster §9, Configure Quorum). */
export function configureQuorum(
  tx: SimTx,
  { cluster: id, mode, witness }: CommandArguments<'cluster.configureQuorum'>,
): void {
  const before = clusterOf(tx, id);
  tx.cancel(id, 'quorum.witnessRestartDue');
  tx.cancel(id, 'quorum.witnessCheckDue');
  releaseDisk(tx, before.witness);
  const next = witness === null ? null : newWitness(tx, before, witness);
  const version = next?.type === 'disk' ? before.databaseVersion : null;
  tx.put({ ...before, quorumMode: mode, witness: next, witnessDatabaseVersion: version });
  claimDisk(tx, id);
  if (!before.dynamicQuorum) resetVotes(tx, before);
  configurationChanged(tx, id);
  countAgain(tx, id);
  const votes = viewOf(tx, id)?.votes ?? { total: 0, need: 0 };
  tx.emit('cluster.quorumConfigured', {
    object: id,
    fields: { cluster: before.name, total: votes.total, need: votes.need },
  });
}

/** The former witness disk joins the disks nobody uses. */
function releaseDisk(tx: SimTx, witness: Witness | null): void {
  const disk = witness?.disk == null ? undefined : tx.get<'disk'>(witness.disk);
  if (!disk?.cluster) return;
  const storage = groupOfType(tx, disk.cluster, 'availableStorage');
  tx.put({ ...disk, use: 'available', group: storage?.id ?? null, owner: storage?.owner ?? null });
  if (storage && storage.state !== 'online') {
    tx.put({ ...storage, state: 'online', persistentOnline: true });
  }
}

function groupOfType(tx: SimTx, cluster: ClusterId, type: 'core' | 'availableStorage') {
  return tx
    .by('group.cluster', cluster)
    .find((group) => group.type === type && group.partition === null);
}

function newWitness(
  tx: SimTx,
  cluster: Cluster,
  wanted: NonNullable<CommandArguments<'cluster.configureQuorum'>['witness']>,
): Witness {
  const disk = 'disk' in wanted ? tx.get<'disk'>(wanted.disk) : undefined;
  const core = groupOfType(tx, cluster.id, 'core');
  const witness: Witness = {
    type: disk ? 'disk' : 'fileShare',
    name: disk?.name ?? ('fileShare' in wanted ? wanted.fileShare : ''),
    online: true,
    owner: core?.owner ?? null,
    disk: disk?.id ?? null,
    healthy: true,
    cutFrom: [],
    dynamicWeight: 1,
  };
  const members = viewOf(tx, cluster.id)?.members ?? [];
  const next: Cluster = { ...cluster, witness };
  const reached = [witness.owner, ...members].find(
    (node) => node !== null && members.includes(node) && reachesWitness(tx, next, node),
  );
  return { ...witness, owner: reached ?? witness.owner, online: reached !== undefined };
}

/** The disk of the new witness goes to the core group, and to the node that owns it. */
function claimDisk(tx: SimTx, id: ClusterId): void {
  const { witness } = clusterOf(tx, id);
  const disk = witness?.disk == null ? undefined : tx.get<'disk'>(witness.disk);
  if (!disk || !witness) return;
  const core = groupOfType(tx, id, 'core');
  tx.put({ ...disk, use: 'witness', group: core?.id ?? null, owner: witness.owner });
  const storage = groupOfType(tx, id, 'availableStorage');
  const left = tx.by('disk.cluster', id).some((each) => each.use === 'available');
  if (storage && !left) tx.put({ ...storage, state: 'offline', persistentOnline: false });
}

export function setWeight(
  tx: SimTx,
  { node: id, weight }: CommandArguments<'node.setWeight'>,
): void {
  const node = nodeOf(tx, id);
  if (node.cluster === null) return;
  tx.put({ ...node, weight });
  tx.emit('node.weightSet', { object: id, fields: { node: node.name, weight } });
  configurationChanged(tx, node.cluster);
  countAgain(tx, node.cluster);
}

export function configureCluster(
  tx: SimTx,
  { cluster: id, ...settings }: CommandArguments<'cluster.configure'>,
): void {
  const before = clusterOf(tx, id);
  const changed: Partial<Cluster> = Object.fromEntries(
    Object.entries(settings).filter(([, value]) => value !== undefined),
  );
  tx.put({ ...before, ...changed });
  tx.emit('cluster.configured', { object: id, fields: { cluster: before.name } });
  if (before.dynamicQuorum && changed.dynamicQuorum === false) resetVotes(tx, before);
  configurationChanged(tx, id);
  countAgain(tx, id);
}
