import { describe, expect, test } from 'vitest';
import { profiles } from '../../../src-shared/profiles/index';
import { isClusterUp, votesOf } from '../../../src-shared/rules/facts';
import { survivableFailures } from '../../../src-shared/rules/survivable';
import type { Command } from '../../../src-shared/commands/index';
import type { LabDriver } from '../../support/lab';
import { lab } from '../../support/lab';
import { running } from './sides';

const cluster = 'cluster:cl-test';
const clusterOf = (t: LabDriver) => t.engine.reader.get<'cluster'>(cluster);

type Quorum = Extract<Command, { name: 'cluster.configureQuorum' }>['args'];
const quorum = (mode: Quorum['mode'], witness: Quorum['witness']): Command => ({
  name: 'cluster.configureQuorum',
  args: { cluster, mode, witness },
});

describe('the quorum of a running cluster is changed', () => {
  test('from a disk to a share: the former witness disk is available, and the share votes', () => {
    const t = lab({ nodes: 4, quorum: 'nodeAndDiskMajority' });
    const disk = clusterOf(t)?.witness?.disk ?? 'disk:';
    t.command(quorum('nodeAndFileShareMajority', { fileShare: '\\\\FSW01\\Witness' }));
    expect(clusterOf(t)).toMatchObject({
      quorumMode: 'nodeAndFileShareMajority',
      witnessDatabaseVersion: null,
      witness: { type: 'fileShare', online: true },
    });
    expect(t.engine.reader.get<'disk'>(disk)).toMatchObject({
      use: 'available',
      group: 'group:cl-test/available-storage',
    });
    expect(votesOf(t.engine.reader, cluster)).toEqual({ have: 5, need: 3, total: 5 });
    t.run('1m');
    // And back: what is available can be the witness again.
    t.command(quorum('nodeAndDiskMajority', { disk }));
    expect(t.engine.reader.get<'disk'>(disk)?.use).toBe('witness');
    t.run('1m');
  });

  test('what does not fit is refused with the reason', () => {
    const t = lab({ nodes: 4, quorum: 'nodeAndDiskMajority' });
    const [volume] = t.engine.reader.all('disk').filter((disk) => disk.volume);
    const refusal = (command: Command) => t.refusal(command).code;
    const fileShare = '\\\\HV02\\Witness';
    expect(refusal(quorum('nodeMajority', { fileShare }))).toBe('quorum.witnessNotUsed');
    expect(refusal(quorum('nodeAndDiskMajority', null))).toBe('quorum.witnessNeeded');
    expect(refusal(quorum('nodeAndDiskMajority', { fileShare }))).toBe('quorum.witnessNeeded');
    const share = (path: string) => quorum('nodeAndFileShareMajority', { fileShare: path });
    expect(refusal(share('FSW01/Witness'))).toBe('quorum.shareMalformed');
    expect(refusal(share(fileShare))).toBe('quorum.shareOnNode');
    expect(t.refusal(quorum('diskOnly', { disk: volume?.id ?? 'disk:' }))).toMatchObject({
      code: 'quorum.witnessDiskUnfit',
      problem: 'sharedVolume',
    });
    const disk = clusterOf(t)?.witness?.disk ?? 'disk:';
    expect(refusal(quorum('nodeAndDiskMajority', { disk }))).toBe('quorum.unchanged');
  });

  test('a mode for which the votes do not suffice stops the cluster', () => {
    const t = lab({ nodes: 2, quorum: 'nodeAndDiskMajority' });
    t.node(2).crash().run('1m');
    t.command(quorum('nodeMajority', null));
    t.run('1m');
    expect(isClusterUp(t.engine.reader, cluster)).toBe(false);
  });
});

describe('fact: failover-cluster §2.1 node weights', () => {
  test('a node without a vote may fail without costing one, and still runs machines', () => {
    const t = lab({ nodes: 4, vms: 4 });
    t.node(4).give('node.setWeight', { weight: 0 });
    expect(votesOf(t.engine.reader, cluster)).toEqual({ have: 3, need: 2, total: 3 });
    expect(survivableFailures(t.engine.reader, cluster).nodes).toBe(1);
    t.node(4).crash().run('2m');
    t.node(3).crash().run('2m');
    expect(running(t)).toEqual([1, 2]);
  });

  test('2008 R2 needs the update KB2494036 on the nodes', () => {
    const t = lab({
      nodes: 3,
      change: (plan) => ({
        ...plan,
        hosts: plan.hosts.map((host, index) =>
          index === 1 ? { ...host, system: { ...host.system, updates: [] } } : host,
        ),
      }),
    });
    expect(t.node(3).refusal('node.setWeight', { weight: 0 })).toEqual({
      code: 'quorum.updateMissing',
      node: 'HV02',
      update: 'KB2494036',
    });
  });

  test('fact: failover-cluster §1.3 a paused node still votes', () => {
    const t = lab({ nodes: 3 });
    t.node(2).pause();
    t.node(3).crash().run('2m');
    expect(running(t)).toEqual([1, 2]);
  });
});

describe('fact: failover-cluster §1.1 the ranges of the heartbeat properties', () => {
  type Settings = Omit<Extract<Command, { name: 'cluster.configure' }>['args'], 'cluster'>;
  const change = (settings: Settings): Command => ({
    name: 'cluster.configure',
    args: { cluster, ...settings },
  });

  test.each([
    [{ sameSubnetDelayMs: 249 }, { sameSubnetDelayMs: 250 }],
    [{ sameSubnetDelayMs: 2001 }, { sameSubnetDelayMs: 2000 }],
    [{ crossSubnetDelayMs: 4001 }, { crossSubnetDelayMs: 4000 }],
    [{ sameSubnetThreshold: 2 }, { sameSubnetThreshold: 3 }],
    [{ sameSubnetThreshold: 11 }, { sameSubnetThreshold: 10 }],
  ])('%o is refused, %o is not', (outside, inside) => {
    const t = lab({ nodes: 2, quorum: 'nodeAndDiskMajority' });
    expect(t.refusal(change(outside)).code).toBe('cluster.settingOutOfRange');
    t.command(change(inside));
    expect(clusterOf(t)).toMatchObject(inside);
    t.run('1m');
  });

  test('later versions allow thresholds up to 120, and have properties of their own', () => {
    const old = lab({ nodes: 2, quorum: 'nodeAndDiskMajority' });
    expect(old.refusal(change({ dynamicQuorum: true })).code).toBe('cluster.settingTooNew');
    expect(old.refusal(change({ migrationsPerNode: 2 })).code).toBe('cluster.settingOutOfRange');
    const t = lab({ nodes: 2, quorum: 'nodeAndDiskMajority', profile: profiles['2012r2'] });
    t.command(change({ sameSubnetThreshold: 120, migrationPerformance: 'smb' }));
    t.command(change({ dynamicQuorum: false }));
    expect(t.engine.reader.all('node').map((node) => node.dynamicWeight)).toEqual([1, 1]);
  });
});
