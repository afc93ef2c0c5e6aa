import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src-shared/commands/index';
import { profiles } from '../../../src-shared/profiles/index';
import { migrationRefusal } from '../../../src-shared/rules/migration-facts';
import { externalSwitches } from '../../../src-main/sim/inventory/adapters';
import type { HostPlan } from '../../../src-main/sim/inventory/plan';
import { hostDefaults } from '../../../src-main/sim/inventory/defaults';
import type { LabDriver, LabOptions } from '../../support/lab';
import { live, migrationLab, moveOf, progressOf, runToEnd, runToPhase } from './support';

/** A lab in which host 2 is otherwise. */
function withSecondHost(change: Partial<HostPlan>, options: Partial<LabOptions> = {}): LabDriver {
  return migrationLab({
    ...options,
    change: (plan) => ({
      ...plan,
      hosts: plan.hosts.map((host, index) => (index === 1 ? { ...host, ...change } : host)),
    }),
  });
}

const refusalTo2 = (t: LabDriver, vm = 1) =>
  migrationRefusal(t.engine.reader, t.vm(vm).id, t.node(2).id, 'live');

/** The machine runs on where it was, its group is online there and the target holds nothing of it. */
function expectStayed(t: LabDriver, sessions = 40): void {
  t.vm(1).expect({ node: 'HV01', state: 'running', group: 'online', serving: true });
  expect(t.engine.reader.by('worker.vm', t.vm(1).id)).toHaveLength(1);
  expect(t.vm(1).worker?.operation).toBe('none');
  expect(t.vm(1).record.sessions).toBe(sessions);
}

const intel = hostDefaults.processor;

describe('fact: failover-cluster §5.3 what a live migration runs into', () => {
  interface Case {
    readonly what: string;
    readonly lab: () => LabDriver;
    readonly code: string;
    readonly permille: readonly [number, number];
    readonly event: number;
    readonly text?: string;
  }
  const cases: readonly Case[] = [
    {
      what: 'a virtual network of that name is missing on the target',
      lab: () => withSecondHost({ virtualSwitches: externalSwitches(['Other']) }),
      code: 'migration.noVirtualNetwork',
      permille: [1, 100],
      event: 21_125,
    },
    {
      what: 'the target has too little memory',
      lab: () => withSecondHost({ memoryMiB: 8192 }),
      code: 'migration.noMemory',
      permille: [1, 100],
      event: 21_502,
      text: '0x800705AA',
    },
    {
      what: 'the guest saw processor features the target lacks',
      lab: () => withSecondHost({ processor: { ...intel, features: ['sse', 'sse2', 'sse3'] } }),
      code: 'migration.processorFeatures',
      permille: [1, 100],
      event: 21_502,
    },
    {
      what: 'the target has a processor of another manufacturer',
      lab: () => withSecondHost({ processor: { ...intel, vendor: 'amd' } }),
      code: 'migration.processorVendor',
      permille: [1, 100],
      event: 21_502,
    },
    {
      what: 'the port is refused',
      lab: () => withSecondHost({ system: { ...hostDefaults.system, migrationPort: 'refused' } }),
      code: 'migration.portRefused',
      permille: [1, 100],
      event: 21_502,
      text: '0x8007274D',
    },
    {
      what: 'the port is blocked',
      lab: () => withSecondHost({ system: { ...hostDefaults.system, migrationPort: 'blocked' } }),
      code: 'migration.portBlocked',
      permille: [1, 100],
      event: 21_502,
      text: '0x8007271D',
    },
    {
      what: 'the connection is reset',
      lab: () => withSecondHost({ system: { ...hostDefaults.system, migrationPort: 'reset' } }),
      code: 'migration.portReset',
      permille: [1, 100],
      event: 21_502,
      text: '0x80072746',
    },
    {
      what: 'a DVD image exists on the source only',
      lab: () => migrationLab({ vm: { dvd: { name: 'setup.iso', place: 'host' } } }),
      code: 'migration.dvdMissing',
      permille: [900, 1000],
      event: 21_502,
      text: '0xC03A0014',
    },
    {
      what: 'the system drives have different letters',
      lab: () => withSecondHost({ system: { ...hostDefaults.system, systemDrive: 'D:' } }),
      code: 'migration.systemDrive',
      permille: [900, 1000],
      event: 20_413,
    },
  ];

  test.each(cases)('$what: $code', ({ lab, code, permille, event, text }) => {
    const t = lab();
    expect(refusalTo2(t)).toMatchObject({ code });
    live(t, 1, 2);
    const move = runToEnd(t, 1);
    expect(move).toMatchObject({ phase: 'failed', fault: { code }, failureEvent: event });
    expect(move.reachedPermille).toBeGreaterThanOrEqual(permille[0]);
    expect(move.reachedPermille).toBeLessThanOrEqual(permille[1]);
    expectStayed(t);
    const failed = t.events('migration.failed', 'migration.failedForDrive');
    expect(failed).toHaveLength(1);
    if (text !== undefined) expect(failed[0]?.fields).toMatchObject({ code: text });
  });

  test('a DVD image on shared storage is in nobody’s way, and one that is ejected is not either', () => {
    const shared = migrationLab({ vm: { dvd: { name: 'setup.iso', place: 'shared' } } });
    expect(refusalTo2(shared)).toBeNull();
    const t = migrationLab({ vm: { dvd: { name: 'setup.iso', place: 'host' } } });
    t.vm(1).give('vm.ejectDvd');
    expect(refusalTo2(t)).toBeNull();
    expect(t.vm(1).refusal('vm.ejectDvd')).toMatchObject({ code: 'vm.noDvd' });
  });

  test('fact: hyperv-host §3.2 with processor compatibility, set while it was off, it moves', () => {
    const older = {
      processor: { ...intel, features: ['sse', 'sse2', 'sse3', 'cmpxchg16b', 'lahfSahf'] as const },
    };
    const t = withSecondHost(older);
    expect(t.vm(1).refusal('vm.setProcessorCompatibility', { on: true })).toMatchObject({
      code: 'vm.stateForbids',
    });
    t.vm(1).turnOff().run('1m');
    t.vm(1).give('vm.setProcessorCompatibility', { on: true }).start().run('3m');
    expect(refusalTo2(t)).toBeNull();
    live(t, 1, 2);
    expect(runToEnd(t, 1).phase).toBe('completed');
  });
});

describe('fact: failover-cluster §5.3 what is refused at the start', () => {
  const order = (t: LabDriver, vm: number, node: number): Command => ({
    name: 'vm.liveMigrate',
    args: { vm: t.vm(vm).id, node: t.node(node).id },
  });

  test('a node that is no possible owner: 5016', () => {
    const t = migrationLab({ vm: { possibleOwners: ['HV01', 'HV03'] } });
    expect(t.refusal(order(t, 1, 2))).toMatchObject({ code: 'migration.notPossibleOwner' });
  });

  test('no usable network: 5035', () => {
    const t = migrationLab();
    const lm = t.engine.reader.all('network').find((network) => network.name === 'LM');
    t.vm(1).give('vm.setMigrationNetworks', { networks: [lm?.id] });
    const adapter = t.engine.reader
      .by('interface.network', lm?.id ?? 'network:')
      .find((each) => each.node === t.node(2).id);
    t.command({
      name: 'fault.disconnectInterface',
      args: { interface: adapter?.id ?? 'interface:' },
    });
    t.run('30s').node(2).expect({ state: 'up' });
    expect(t.refusal(order(t, 1, 2))).toMatchObject({ code: 'migration.noNetwork' });
    expect(refusalTo2(t)).toMatchObject({ code: 'migration.noNetwork' });
  });

  test.each(['off', 'saved', 'paused'] as const)('a machine that is %s: 5023', (state) => {
    const t = migrationLab();
    const give = { off: 'vm.turnOff', saved: 'vm.save', paused: 'vm.pause' } as const;
    t.vm(1).give(give[state]).run('5m');
    expect(t.refusal(order(t, 1, 2))).toMatchObject({ code: 'migration.notOnline', state });
  });

  test('a machine outside the cluster, its own node, a paused node and one that is down', () => {
    const t = migrationLab({ vms: 4 });
    expect(t.refusal(order(t, 1, 1))).toMatchObject({ code: 'migration.sameNode' });
    t.node(2).pause();
    expect(t.refusal(order(t, 1, 2))).toMatchObject({
      code: 'migration.nodeNotUp',
      nodeState: 'paused',
    });
    t.node(3).crash().run('1m');
    expect(t.refusal(order(t, 1, 3))).toMatchObject({
      code: 'migration.nodeNotUp',
      nodeState: 'down',
    });
    const alone = migrationLab({ vm: { highlyAvailable: false } });
    expect(alone.refusal(order(alone, 1, 2))).toMatchObject({
      code: 'migration.notHighlyAvailable',
    });
  });

  test('fact: failover-cluster §5.1 a node takes part in one migration at a time in 2008 R2: 21501', () => {
    const t = migrationLab({ nodes: 4, vms: 8 });
    live(t, 1, 2);
    expect(t.refusal(order(t, 1, 3))).toMatchObject({ code: 'migration.alreadyMoving' });
    expect(t.refusal(order(t, 5, 3))).toMatchObject({
      code: 'migration.limitReached',
      node: 'HV01',
      limit: 1,
    });
    expect(t.refusal(order(t, 3, 2))).toMatchObject({
      code: 'migration.limitReached',
      node: 'HV02',
      limit: 1,
    });
    live(t, 3, 4);
    runToEnd(t, 1);
    live(t, 5, 2);
  });

  test('fact: failover-cluster §5.1 two of them since 2012', () => {
    const t = migrationLab({ nodes: 4, vms: 12, profile: profiles['2012'] });
    live(t, 1, 2);
    live(t, 5, 3);
    expect(t.refusal(order(t, 9, 4))).toMatchObject({ code: 'migration.limitReached', limit: 2 });
  });
});

describe('what happens on the way', () => {
  test('cancelled while it copies: the skeleton goes, the machine runs on', () => {
    const t = migrationLab();
    const { id } = live(t, 1, 2);
    runToPhase(t, 1, 'preCopy');
    t.run('20s').command({ name: 'migration.cancel', args: { migration: id } });
    expect(moveOf(t, 1)).toMatchObject({ phase: 'cancelled', cancelRequested: true, fault: null });
    expectStayed(t);
    expect(t.refusal({ name: 'migration.cancel', args: { migration: id } })).toMatchObject({
      code: 'migration.finished',
    });
  });

  test('cancelled in the blackout it runs on at once; in the hand-over it is too late', () => {
    const t = migrationLab({ vm: { dirtyBytesPerSecond: 117_000_000 } });
    const { id } = live(t, 1, 2);
    runToPhase(t, 1, 'blackout');
    t.vm(1).expect({ serving: false });
    t.command({ name: 'migration.cancel', args: { migration: id } });
    expectStayed(t);
    const again = live(t, 1, 2);
    runToPhase(t, 1, 'handOver');
    expect(t.refusal({ name: 'migration.cancel', args: { migration: again.id } })).toMatchObject({
      code: 'migration.tooLateToCancel',
    });
  });

  test('the target crashes while it copies: as a failure, and nothing is lost', () => {
    const t = migrationLab();
    live(t, 1, 2);
    runToPhase(t, 1, 'preCopy');
    t.node(2).crash();
    expect(moveOf(t, 1)).toMatchObject({
      phase: 'failed',
      fault: { code: 'migration.targetLost' },
    });
    expectStayed(t);
  });

  test('the source crashes: a normal failover, the skeleton goes', () => {
    const t = migrationLab();
    live(t, 1, 2);
    runToPhase(t, 1, 'preCopy');
    t.node(1).crash();
    expect(moveOf(t, 1)).toMatchObject({
      phase: 'failed',
      fault: { code: 'migration.sourceLost' },
    });
    expect(t.engine.reader.by('worker.vm', t.vm(1).id)).toHaveLength(0);
    expect(t.vm(1).record.sessions).toBe(0);
    t.run('5m').vm(1).expect({ serving: true, group: 'online' });
    expect(t.vm(1).record.sessions).toBe(40);
  });

  test('the network fails: it stands still, goes on when it is back in time, and is given up after 20 s', () => {
    const t = migrationLab();
    live(t, 1, 2);
    runToPhase(t, 1, 'preCopy');
    const network = moveOf(t, 1).network ?? 'network:';
    t.run('5s').command({ name: 'fault.failSwitch', args: { network } });
    expect(progressOf(t, 1)).toMatchObject({ bytesPerSecond: 0, estimateMs: null });
    t.run('10s').command({ name: 'fault.restoreSwitch', args: { network } });
    expect(progressOf(t, 1).bytesPerSecond).toBe(118_000_000);
    t.run('2s').command({ name: 'fault.failSwitch', args: { network } });
    t.run('19s');
    expect(moveOf(t, 1).finishedAt).toBeNull();
    t.run('2s');
    expect(moveOf(t, 1)).toMatchObject({
      phase: 'failed',
      fault: { code: 'migration.portTimeout' },
    });
    expectStayed(t);
  });

  test('a target that hangs does not answer: the connection times out with 0x8007274C', () => {
    const t = migrationLab();
    live(t, 1, 2);
    t.node(2).hang();
    const move = runToEnd(t, 1);
    expect(['migration.portTimeout', 'migration.targetLost', 'migration.nodeNotUp']).toContain(
      move.fault?.code,
    );
    expectStayed(t);
  });

  test('the port is reset while it copies', () => {
    const t = migrationLab();
    live(t, 1, 2);
    runToPhase(t, 1, 'preCopy');
    t.node(2).give('fault.setMigrationPort', { port: 'reset' });
    expect(moveOf(t, 1)).toMatchObject({ phase: 'failed', fault: { code: 'migration.portReset' } });
    expectStayed(t);
  });

  test('fact: failover-cluster §5.3 the network is lost after success: 21024, and it runs on the target', () => {
    const t = migrationLab();
    live(t, 1, 2);
    runToPhase(t, 1, 'cleanup');
    t.command({ name: 'fault.failSwitch', args: { network: moveOf(t, 1).network ?? 'network:' } });
    expect(runToEnd(t, 1).phase).toBe('completed');
    expect(t.events('migration.reportLost')).toHaveLength(1);
    t.vm(1).expect({ node: 'HV02', serving: true, group: 'online' });
  });

  test('fact: failover-cluster §5.3 a long blackout is a success with a warning 20417', () => {
    const t = migrationLab({ vm: { dirtyBytesPerSecond: 118_000_000 } });
    live(t, 1, 2);
    const move = runToEnd(t, 1);
    expect(move.phase).toBe('completed');
    expect(move.blackoutMs).toBeGreaterThan(36_000);
    const [warning] = t.events('migration.longBlackout');
    expect(warning?.fields).toMatchObject({ vm: 'VM01', blackoutMs: move.blackoutMs });
    expect(move).toMatchObject({ sessions: 40, sessionsLost: 40 });
  });

  test('the machine is stopped by its node’s cluster service: the migration ends, the service goes first', () => {
    const t = migrationLab();
    live(t, 1, 2);
    runToPhase(t, 1, 'preCopy');
    t.node(1).stopClusterService();
    expect(moveOf(t, 1)).toMatchObject({ phase: 'failed', fault: { code: 'migration.overtaken' } });
    t.run('5m').vm(1).expect({ serving: true, group: 'online' });
    expect(t.vm(1).seen.node).not.toBe('HV01');
  });

  test('a person cannot stop a machine that migrates', () => {
    const t = migrationLab();
    live(t, 1, 2);
    for (const name of ['vm.turnOff', 'vm.shutDown', 'vm.save', 'vm.pause', 'vm.reset'] as const) {
      expect(t.vm(1).refusal(name)).toMatchObject({ code: 'vm.busy', task: 'vm.liveMigrate' });
    }
  });
});
