import type { SimRecord } from '../../../src-shared/model/tables';
import { RecordStore } from '../../../src-shared/record-store';
import { holdsWitness, votesWith } from '../../../src-shared/rules/cluster-facts';
import { adjustedVotes } from '../../../src-shared/rules/dynamic-votes';

/**
 * Clusters that manage votes have done so before the lab begins (failover-cluster §2.2). Where one of
 * an even number of nodes has lost its vote, it is the one with the highest number: nothing is drawn
 * before time 0.
 */
export function withManagedVotes(records: readonly SimRecord[]): SimRecord[] {
  const store = new RecordStore();
  for (const record of records) store.put(record);
  for (const cluster of store.all('cluster')) {
    const [view] = store.by('view.cluster', cluster.id);
    if (!cluster.dynamicQuorum || !view) continue;
    const held = holdsWitness(cluster, view.members);
    const set = adjustedVotes(store, cluster, view.members, held, (voters) => {
      return voters.reduce((last, node) => (node.number > last.number ? node : last)).id;
    });
    for (const node of store.by('node.cluster', cluster.id)) {
      store.put({ ...node, dynamicWeight: set.voters.has(node.id) ? 1 : 0 });
    }
    const { witness } = cluster;
    const next = witness && { ...witness, dynamicWeight: set.witness };
    store.put({ ...cluster, witness: next });
    const votes = votesWith(store, { ...cluster, witness: next }, view.members);
    store.put({ ...view, votes });
  }
  return records.map((record) => store.get(record.id) ?? record);
}
