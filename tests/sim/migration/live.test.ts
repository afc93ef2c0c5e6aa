import { describe, expect, test } from 'vitest';
import { modelMigration } from '../../../src-shared/migration/model';
import { noSample } from '../../../src-shared/ipc';
import { profiles } from '../../../src-shared/profiles/index';
import { committedMiB } from '../../../src-shared/rules/facts';
import type { VmPlan } from '../../../src-main/sim/inventory/plan';
import { MB, MiB, live, migrationLab, moveOf, progressOf, runToEnd, runToPhase } from './support';

describe('a live migration', () => {
  test('ends with the machine, its group and its files on the target, and nobody notices', () => {
    const t = migrationLab();
    live(t, 1, 2);
    const move = runToEnd(t, 1);
    expect(move).toMatchObject({ phase: 'completed', fault: null, sessions: 40, sessionsLost: 0 });
    t.vm(1).expect({ node: 'HV02', state: 'running', group: 'online', serving: true });
    expect(t.vm(1).record.sessions).toBe(40);
    expect(t.engine.reader.by('worker.vm', t.vm(1).id)).toHaveLength(1);
    expect(t.vm(1).record.downtimeMs).toBeLessThan(2000);
    expect(t.events('migration.begun', 'migration.completed')).toHaveLength(2);
  });

  test.each([0, 5, 20, 60, 100, 118])(
    'fact: failover-cluster §5.4 the engine gives the numbers of the model: a guest that writes %d MB/s',
    (dirty) => {
      const t = migrationLab({ vm: { dirtyBytesPerSecond: dirty * MB } });
      live(t, 1, 2);
      const move = runToEnd(t, 1);
      const model = modelMigration({
        memoryBytes: 4096 * MiB,
        bytesPerSecond: 118 * MB,
        dirtyBytesPerSecond: dirty * MB,
        workingSetBytes: 4096 * MiB,
        thresholdBytes: 8 * MiB,
        maxRounds: 10,
        setupMs: move.setupMs,
        resumeMs: move.resumeMs,
      });
      expect(move.rounds).toHaveLength(model.rounds);
      const totalMs = (move.runningSince ?? 0) - move.startedAt;
      // Every pass ends on a whole millisecond, and the next one is that much longer at most.
      const roundingMs = 2 * (model.rounds + 1);
      expect(Math.abs(totalMs - model.totalMs)).toBeLessThan(roundingMs);
      expect(Math.abs((move.blackoutMs ?? 0) - model.blackoutMs)).toBeLessThan(roundingMs);
      expect(Math.abs(move.sentBytes - model.sentBytes)).toBeLessThan(roundingMs * 0.118 * MB);
    },
  );

  test('fact: failover-cluster §5.2 set-up to 10 %, passes to 90 %, then hand-over', () => {
    const t = migrationLab();
    live(t, 1, 2);
    const seen = new Map<string, number[]>();
    while (moveOf(t, 1).finishedAt === null) {
      const { phase, permille } = progressOf(t, 1);
      seen.set(phase, [...(seen.get(phase) ?? []), permille]);
      t.run('100ms');
    }
    const range = (phase: string) => [
      Math.min(...(seen.get(phase) ?? [])),
      Math.max(...(seen.get(phase) ?? [])),
    ];
    expect(range('setup')).toEqual([0, expect.any(Number)]);
    expect(range('preCopy')[0]).toBeGreaterThanOrEqual(100);
    expect(range('preCopy')[1]).toBeLessThanOrEqual(900);
    expect(range('preCopy')[1]).toBeGreaterThan(850);
    expect(range('handOver')[0]).toBeGreaterThanOrEqual(900);
  });

  test('the target holds the memory from the set-up on, in a skeleton that runs nothing', () => {
    const t = migrationLab();
    const before = committedMiB(t.engine.reader, t.node(2).id);
    live(t, 1, 2);
    runToPhase(t, 1, 'preCopy');
    expect(committedMiB(t.engine.reader, t.node(2).id)).toBe(before + 4096 + 32 + 3 * 8);
    expect(t.engine.reader.by('worker.vm', t.vm(1).id).map((worker) => worker.state)).toEqual([
      'running',
      'starting',
    ]);
    t.vm(1).expect({ node: 'HV01', serving: true });
  });

  test('a guest that boots goes on booting on the other side', () => {
    const t = migrationLab({ vm: { bootMs: 90_000 } });
    t.vm(1).reset().run('10s');
    live(t, 1, 2);
    runToEnd(t, 1);
    t.vm(1).expect({ node: 'HV02', state: 'running', guest: 'booting' });
    t.run('2m').vm(1).expect({ guest: 'running', serving: true });
  });

  test('fact: failover-cluster §5.2 a machine with a LUN of its own takes reservation and mount along', () => {
    const own = (vm: VmPlan): VmPlan => ({ ...vm, disk: 'Cluster Disk 9' });
    const t = migrationLab({
      change: (plan) => ({
        ...plan,
        disks: [
          ...plan.disks,
          {
            name: 'Cluster Disk 9',
            cluster: 'CL-TEST',
            arrays: [plan.arrays[0]?.name ?? ''],
            host: null,
            use: 'group',
            folder: null,
            capacityMiB: 102_400,
            usedMiB: 51_200,
            owner: 'HV01',
            persistentReservation: true,
            uniqueIdentifier: true,
            dynamicDisk: false,
          },
        ],
        vms: plan.vms.map((vm, index) => (index === 0 ? own(vm) : vm)),
      }),
    });
    live(t, 1, 2);
    const move = runToEnd(t, 1);
    expect(move.phase).toBe('completed');
    expect(move.blackoutMs).toBeGreaterThan(1200);
    const disk = t.engine.reader.all('disk').find((each) => each.name === 'Cluster Disk 9');
    expect(disk).toMatchObject({ owner: t.node(2).id, state: 'online' });
    t.vm(1).expect({ node: 'HV02', serving: true });
  });
});

describe('bandwidth', () => {
  test('halved on the way it changes progress, passes and estimate alike', () => {
    const t = migrationLab({ vms: 6, profile: profiles['2012'] });
    live(t, 1, 2);
    runToPhase(t, 1, 'preCopy');
    t.run('10s');
    const before = progressOf(t, 1);
    expect(before).toMatchObject({ bytesPerSecond: 118 * MB, expectedRounds: 4 });
    // A second migration from the same host takes half of its adapter as soon as it copies.
    live(t, 4, 3);
    runToPhase(t, 4, 'preCopy');
    const after = progressOf(t, 1);
    expect(after.bytesPerSecond).toBe(59 * MB);
    expect(after.expectedRounds).toBeGreaterThan(before.expectedRounds);
    expect(after.permille).toBeLessThan(before.permille + 100);
    const halfOfTheRest = ((before.estimateMs ?? 0) - 3500) * 1.9;
    expect(after.estimateMs).toBeGreaterThan(halfOfTheRest);
    const move = runToEnd(t, 1);
    expect(move.rounds.length).toBe(after.expectedRounds);
  });

  test('bytes are settled: what was sent before the change counts at the rate before', () => {
    const t = migrationLab({ vm: { dirtyBytesPerSecond: 0 } });
    live(t, 1, 2);
    runToPhase(t, 1, 'preCopy');
    const began = t.now;
    t.run('10s');
    const lm = t.engine.reader.get<'network'>(moveOf(t, 1).network ?? 'network:');
    t.command({ name: 'fault.setLoss', args: { network: lm?.id ?? 'network:', lossPermille: 20 } });
    expect(moveOf(t, 1)).toMatchObject({
      bytesPerSecond: 59 * MB,
      leftBytes: 4096 * MiB - 1180 * MB,
    });
    const move = runToEnd(t, 1);
    const copied = began + 10_000 + Math.ceil((4096 * MiB - 1180 * MB) / 59_000);
    expect(move.blackoutSince).toBe(copied);
  });

  test('other node pairs of a switched network do not take each other anything', () => {
    const t = migrationLab({ nodes: 4, vms: 4 });
    live(t, 1, 2);
    live(t, 3, 4);
    runToPhase(t, 1, 'preCopy');
    runToPhase(t, 3, 'preCopy');
    expect([progressOf(t, 1), progressOf(t, 3)].map((each) => each.bytesPerSecond)).toEqual([
      118 * MB,
      118 * MB,
    ]);
  });

  test('fact: failover-cluster §5.5 V2 a host of 20 machines of 512 MB over 1 GbE is empty after 2.6 + 3.85 N s', () => {
    const profile = profiles['2012'];
    const t = migrationLab({
      nodes: 2,
      vms: 10,
      profile: {
        ...profile,
        migration: {
          ...profile.migration,
          concurrentPerNode: { ...profile.migration.concurrentPerNode, value: 10 },
          setupMs: { ...profile.migration.setupMs, value: 2600 },
          setupDeviationMs: { ...profile.migration.setupDeviationMs, value: 0 },
          bytesPerSecondAt1Gbps: {
            ...profile.migration.bytesPerSecondAt1Gbps,
            value: Math.floor((447 * MiB) / 3.85),
          },
        },
      },
      vm: { memoryMiB: 512, usedMiB: 447, dirtyBytesPerSecond: 0 },
      change: (plan) => ({ ...plan, vms: plan.vms.map((vm) => ({ ...vm, node: 'HV01' })) }),
    });
    for (let vm = 1; vm <= 10; vm += 1) live(t, vm, 2);
    const ends = [];
    for (let vm = 1; vm <= 10; vm += 1) ends.push(runToEnd(t, vm).runningSince ?? 0);
    const seconds = Math.max(...ends) / 1000;
    expect(seconds).toBeGreaterThan(2.6 + 38.5);
    expect(seconds).toBeLessThan(2.6 + 38.5 + 0.6);
  });

  test('compression and SMB are faster in 2012 R2, the latter on fast lines only', () => {
    const rateWith = (performance: 'tcp' | 'compression' | 'smb', bandwidthMbps: number) => {
      const t = migrationLab({
        profile: profiles['2012r2'],
        change: (plan) => ({
          ...plan,
          clusters: plan.clusters.map((cluster) => ({
            ...cluster,
            networks: cluster.networks.map((network) => ({ ...network, bandwidthMbps })),
            settings: { migrationPerformance: performance },
          })),
        }),
      });
      live(t, 1, 2);
      runToPhase(t, 1, 'preCopy');
      return progressOf(t, 1).bytesPerSecond / MB;
    };
    expect([rateWith('tcp', 1000), rateWith('compression', 1000), rateWith('smb', 1000)]).toEqual([
      118, 236, 118,
    ]);
    expect([rateWith('tcp', 10_000), rateWith('smb', 10_000)]).toEqual([700, 1180]);
  });
});

test('in its blackout a guest uses no processor, on neither node', () => {
  const t = migrationLab({ vm: { dirtyBytesPerSecond: 117 * MB, workload: 'batch' } });
  live(t, 1, 2);
  runToPhase(t, 1, 'preCopy');
  t.run('5s');
  const load = () => t.engine.sample('vm.cpu')[t.vm(1).record.row];
  expect(load()).toBeGreaterThan(0);
  runToPhase(t, 1, 'blackout');
  t.run('2s');
  expect(load()).toBe(noSample);
});
