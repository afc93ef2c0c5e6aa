import { describe, expect, test } from 'vitest';
import { isClusterUp, votesOf } from '../../../src-shared/rules/facts';
import type { LabDriver } from '../../support/lab';
import { lab } from '../../support/lab';
import { named, running } from './sides';

const cluster = 'cluster:cl-test';
const witnessOf = (t: LabDriver) => t.engine.reader.get<'cluster'>(cluster)?.witness;
const fault = (t: LabDriver, name: 'fault.failWitness' | 'fault.restoreWitness') =>
  t.command({ name, args: { cluster } });

describe('fact: failover-cluster §2.3 a witness that fails', () => {
  test.each(['nodeAndFileShareMajority', 'nodeAndDiskMajority'] as const)(
    '%s: its vote is lost within the next check (1562, 1563), and a restart comes a quarter of an hour later',
    (quorum) => {
      const t = lab({ nodes: 4, quorum });
      fault(t, 'fault.failWitness');
      expect(votesOf(t.engine.reader, cluster)?.have).toBe(5);
      t.run('5s');
      expect(votesOf(t.engine.reader, cluster)).toEqual({ have: 4, need: 3, total: 5 });
      expect(t.events('witness.healthFailed', 'witness.onlineFailed')).toHaveLength(2);
      t.run('14m');
      fault(t, 'fault.restoreWitness');
      expect(witnessOf(t)?.online).toBe(false);
      t.run('1m');
      expect(witnessOf(t)?.online).toBe(true);
      expect(votesOf(t.engine.reader, cluster)).toEqual({ have: 5, need: 3, total: 5 });
    },
  );

  test('as long as it does not come online it is tried again every quarter of an hour (1563)', () => {
    const t = lab({ nodes: 4, quorum: 'nodeAndFileShareMajority' });
    fault(t, 'fault.failWitness');
    t.run('50m');
    expect(t.events('witness.onlineFailed')).toHaveLength(4);
  });

  test('fails over to a node that still reaches it (1558), and keeps its vote', () => {
    const t = lab({ nodes: 3, quorum: 'nodeAndFileShareMajority' });
    t.command({ name: 'fault.cutWitness', args: { cluster, nodes: ['node:hv01'] } });
    t.run('10s');
    expect(t.events('witness.failedOver').map((event) => event.node)).toEqual(['node:hv02']);
    expect(witnessOf(t)).toMatchObject({ owner: 'node:hv02', online: true });
    expect(votesOf(t.engine.reader, cluster)?.have).toBe(4);
  });

  test('a disk witness fails over when its holder loses the paths to it', () => {
    const t = lab({ nodes: 4, quorum: 'nodeAndDiskMajority' });
    t.command({
      name: 'fault.disconnectStorage',
      args: { node: 'node:hv01', array: 'array:san-a' },
    });
    t.run('10s');
    const owner = witnessOf(t)?.owner ?? '';
    expect(owner).not.toBe('node:hv01');
    expect(t.engine.reader.get<'disk'>(witnessOf(t)?.disk ?? 'disk:')?.owner).toBe(owner);
  });

  test('a cluster that lacks votes without it stops (1177) and comes back with it', () => {
    const t = lab({ nodes: 2, vms: 2, quorum: 'nodeAndFileShareMajority' });
    t.node(2).crash().run('5m');
    expect(running(t)).toEqual([1]);
    fault(t, 'fault.failWitness');
    t.run('3m');
    expect(running(t)).toEqual([]);
    expect(t.events('cluster.quorumLost').map((event) => event.node)).toEqual(['node:hv01']);
    expect(t.events('cluster.formFailed').map((event) => event.fields)).toMatchObject([
      { node: 'HV01' },
    ]);
    fault(t, 'fault.restoreWitness');
    t.run('10m');
    expect(isClusterUp(t.engine.reader, cluster)).toBe(true);
    t.vm(1).expect({ serving: true });
  });

  test('fact: failover-cluster §2.1 disk only: without its disk the cluster is down, whoever is there', () => {
    const t = lab({ nodes: 3, quorum: 'diskOnly' });
    fault(t, 'fault.failWitness');
    t.run('10s');
    expect(running(t)).toEqual([]);
  });

  test('is refused where there is none, where it failed already, and for a disk where a share is meant', () => {
    const t = lab({ nodes: 3 });
    const args = { cluster } as const;
    expect(t.refusal({ name: 'fault.failWitness', args }).code).toBe('witness.none');
    const share = lab({ nodes: 2, quorum: 'nodeAndFileShareMajority' });
    expect(share.refusal({ name: 'fault.restoreWitness', args }).code).toBe('witness.notFailed');
    fault(share, 'fault.failWitness');
    expect(share.refusal({ name: 'fault.failWitness', args }).code).toBe('witness.alreadyFailed');
    expect(share.refusal({ name: 'fault.healWitness', args }).code).toBe('witness.notCut');
    const disk = lab({ nodes: 2, quorum: 'nodeAndDiskMajority' });
    const cut = { name: 'fault.cutWitness', args: { cluster, nodes: named([1]) } } as const;
    expect(disk.refusal(cut).code).toBe('witness.notShare');
  });
});

test('fact: failover-cluster §8.2 a change that cannot be written to the witness disk is 1557', () => {
  const t = lab({ nodes: 4, quorum: 'nodeAndDiskMajority' });
  fault(t, 'fault.failWitness');
  t.command({ name: 'node.setWeight', args: { node: t.node(4).id, weight: 0 } });
  expect(t.events('witness.databaseFailed').map((event) => event.node)).toEqual(['node:hv01']);
  expect(t.engine.reader.get<'cluster'>(cluster)?.witnessDatabaseVersion).toBe(1);
});

describe('fact: failover-cluster §1.3 the copies of the configuration', () => {
  /** HV02 misses a change while it is off; then HV01 goes, and HV02 is alone with the witness. */
  const stale = (quorum: 'nodeAndFileShareMajority' | 'nodeAndDiskMajority') => {
    const t = lab({ nodes: 2, vms: 2, quorum });
    t.node(2).crash().run('2m');
    t.node(1).crash().run('1m');
    t.node(2).powerOn();
    return t.run('10m');
  };

  test('with a share a stale node may not form (1561, 5398); it waits for one with the present copy', () => {
    const t = stale('nodeAndFileShareMajority');
    expect(running(t)).toEqual([]);
    expect(t.events('cluster.databaseStale')[0]?.node).toBe('node:hv02');
    expect(t.events('cluster.waitingForDatabase').length).toBeGreaterThan(0);
    t.node(1).powerOn().run('10m');
    expect(running(t)).toEqual([1, 2]);
    t.vm(1).expect({ serving: true });
  });

  test('a witness disk holds a copy, from which the node forms', () => {
    expect(running(stale('nodeAndDiskMajority'))).toEqual([2]);
  });

  test('a forced start makes the stale copy the one that counts', () => {
    const t = stale('nodeAndFileShareMajority');
    t.node(2).give('cluster.forceStart');
    t.run('5m');
    expect(running(t)).toEqual([2]);
    t.node(1).powerOn().run('10m');
    expect(running(t)).toEqual([1, 2]);
  });
});
