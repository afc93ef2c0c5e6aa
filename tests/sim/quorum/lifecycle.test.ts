import { describe, expect, test } from 'vitest';
import { isClusterUp, viewOf, votesOf } from '../../../src-shared/rules/facts';
import { groupsOfView } from '../../../src-shared/rules/group-facts';
import type { LabDriver } from '../../support/lab';
import { lab } from '../../support/lab';
import { named, running } from './sides';

const cluster = 'cluster:cl-test';
const up = (t: LabDriver) => isClusterUp(t.engine.reader, cluster);

describe('a cluster is shut down and started', () => {
  test('its machines are saved, its services end together, and no node logs a lost quorum', () => {
    const t = lab({ nodes: 3, vms: 6 });
    t.command({ name: 'cluster.shutDown', args: { cluster } });
    t.run('5m');
    expect(up(t)).toBe(false);
    expect(t.events('cluster.shutDown')).toHaveLength(1);
    expect(t.events('cluster.quorumLost')).toEqual([]);
    for (let node = 1; node <= 3; node += 1)
      t.node(node).expect({ service: 'stopped', workers: 0 });
    for (let vm = 1; vm <= 6; vm += 1) t.vm(vm).expect({ state: 'saved' });
    t.command({ name: 'cluster.start', args: { cluster } });
    t.run('10m');
    expect(running(t)).toEqual([1, 2, 3]);
    for (let vm = 1; vm <= 6; vm += 1) t.vm(vm).expect({ serving: true, group: 'online' });
  });

  test('fact: failover-cluster §1.3 a node is not stopped where that breaks the quorum; of a cluster that is down the last server shuts down in order', () => {
    const t = lab({ nodes: 2 });
    expect(t.node(1).refusal('node.stopClusterService').code).toBe('cluster.wouldLoseQuorum');
    t.command({ name: 'cluster.shutDown', args: { cluster } });
    t.run('2m').node(1).shutDown();
    t.node(2).shutDown();
    t.run('10m').node(1).expect({ machine: 'off' });
    t.node(2).expect({ machine: 'off' });
  });

  test('a crash on the way does not hold the rest up', () => {
    const t = lab({ nodes: 3, vms: 6 });
    t.command({ name: 'cluster.shutDown', args: { cluster } });
    t.run('2s').node(2).crash().run('10m');
    expect(up(t)).toBe(false);
    const tasks = t.engine.reader.all('task').filter((task) => task.state === 'running');
    expect(tasks).toEqual([]);
  });
});

describe('fact: failover-cluster §1.3 a node is evicted', () => {
  test('its groups leave first, then it is no node any more (1011)', () => {
    const t = lab({ nodes: 4, vms: 8 });
    t.node(4).give('node.evict');
    t.run('10m');
    expect(t.node(4).record).toMatchObject({ cluster: null, service: 'stopped', view: null });
    expect(t.events('node.evicted')).toHaveLength(1);
    expect(votesOf(t.engine.reader, cluster)).toEqual({ have: 3, need: 2, total: 3 });
    t.node(4).expect({ groups: 0, workers: 0 });
    for (let vm = 1; vm <= 8; vm += 1) t.vm(vm).expect({ serving: true, group: 'online' });
  });

  test('one that is down is struck off at once, and what it owned goes elsewhere', () => {
    const t = lab({ nodes: 4, vms: 4 });
    t.node(4).crash().run('30s');
    t.node(4).give('node.evict');
    t.run('10m');
    expect(t.node(4).record.cluster).toBeNull();
    t.vm(4).expect({ serving: true });
    t.node(4).powerOn().run('10m').expect({ service: 'stopped', machine: 'on' });
  });

  test('fact: failover-cluster §1.2 it can be added again after AddEvictDelay, and joins', () => {
    const t = lab({ nodes: 4, vms: 4 });
    t.node(4).give('node.evict');
    t.runUntil(() => t.node(4).record.cluster === null);
    const add = { name: 'cluster.addNode', args: { cluster, node: t.node(4).id } } as const;
    expect(t.refusal(add).code).toBe('node.evictedRecently');
    t.run('1m').command(add);
    t.run('5m');
    expect(running(t)).toEqual([1, 2, 3, 4]);
    expect(t.engine.reader.by('interface.node', t.node(4).id)).toHaveLength(3);
    t.node(1).crash().run('10m');
    t.vm(1).expect({ serving: true });
  });

  test('the last member cannot be evicted', () => {
    const t = lab({ nodes: 3, quorum: 'diskOnly' });
    t.node(2).crash();
    t.node(3).crash().run('2m');
    expect(t.node(1).refusal('node.evict').code).toBe('cluster.lastNode');
    t.node(3).give('node.evict');
    t.run('1m');
  });
});

describe('fact: failover-cluster §2.1 a cluster is created from stand-alone hosts', () => {
  const hosts = (nodes: number) =>
    lab({
      nodes,
      vms: 2,
      cluster: null,
      change: (plan) => ({
        ...plan,
        arrays: [
          {
            name: 'SAN-A',
            site: null,
            controllers: ['A', 'B'],
            mirror: null,
            bytesPerSecond: 400_000_000,
            latencyUs: 5000,
            unconnected: [],
          },
        ],
        disks: [2048, 1024, 256].map((capacityMiB, index) => ({
          name: `LUN${index}`,
          cluster: null,
          arrays: ['SAN-A'],
          host: null,
          use: 'unclustered' as const,
          folder: null,
          capacityMiB,
          usedMiB: 0,
          owner: null,
          persistentReservation: true,
          uniqueIdentifier: true,
          dynamicDisk: false,
        })),
      }),
    });
  const create = (t: LabDriver, nodes: number[], storage = true) => {
    t.command({
      name: 'cluster.create',
      args: { name: 'CL-NEU', nodes: named(nodes), address: '10.0.1.9', storage },
    });
    t.run('2m');
    return t.engine.reader.get<'cluster'>('cluster:cl-neu');
  };

  test('an even number of nodes takes the smallest eligible disk for a witness', () => {
    const t = hosts(2);
    const made = create(t, [1, 2]);
    expect(made).toMatchObject({
      quorumMode: 'nodeAndDiskMajority',
      witness: { disk: 'disk:lun1', online: true },
    });
    expect(votesOf(t.engine.reader, 'cluster:cl-neu')).toEqual({ have: 3, need: 2, total: 3 });
    expect(t.engine.reader.get<'disk'>('disk:lun0')?.use).toBe('available');
    t.node(2).crash().run('2m');
    expect(isClusterUp(t.engine.reader, 'cluster:cl-neu')).toBe(true);
  });

  test('an odd number, or no eligible disk, makes it Node Majority', () => {
    expect(create(hosts(3), [1, 2, 3])).toMatchObject({ quorumMode: 'nodeMajority' });
    expect(create(hosts(2), [1, 2], false)).toMatchObject({
      quorumMode: 'nodeMajority',
      witness: null,
    });
  });

  test('machines stay stand-alone until they are made highly available', () => {
    const t = hosts(2);
    create(t, [1, 2]);
    const view = viewOf(t.engine.reader, 'cluster:cl-neu');
    if (!view) expect.fail('the cluster has a view');
    expect(
      groupsOfView(t.engine.reader, view)
        .map((group) => group.type)
        .sort(),
    ).toEqual(['availableStorage', 'core']);
    t.vm(1).expect({ serving: true, group: null });
  });

  test('it can be destroyed again as long as it holds no machines, and leaves plain servers', () => {
    const t = hosts(2);
    create(t, [1, 2]);
    t.command({ name: 'cluster.destroy', args: { cluster: 'cluster:cl-neu' } });
    t.run('1m');
    expect(t.engine.reader.all('cluster')).toEqual([]);
    expect(t.engine.reader.all('network')).toEqual([]);
    t.node(1).expect({ service: 'stopped', machine: 'on' });
    create(t, [1, 2]);
    const full = lab({ nodes: 2, vms: 1, quorum: 'nodeAndDiskMajority' });
    const refusal = full.refusal({ name: 'cluster.destroy', args: { cluster } });
    expect(refusal).toMatchObject({ code: 'cluster.holdsMachines', machines: 1 });
  });

  test('an edition that does not cluster, a taken name and a node of another cluster are refused', () => {
    const t = hosts(2);
    const args = (name: string) => ({ name, nodes: named([1, 2]), address: null, storage: false });
    expect(t.refusal({ name: 'cluster.create', args: args('HV01') }).code).toBe(
      'cluster.nameTaken',
    );
    const standard = lab({ nodes: 2, cluster: null, host: { edition: 'standard' } });
    expect(standard.refusal({ name: 'cluster.create', args: args('CL-NEU') }).code).toBe(
      'node.editionNotClustered',
    );
    const clustered = lab({ nodes: 2 });
    expect(clustered.refusal({ name: 'cluster.create', args: args('CL-NEU') }).code).toBe(
      'node.inCluster',
    );
  });
});
