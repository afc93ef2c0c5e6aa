import { describe, expect, test } from 'vitest';
import { profiles } from '../../../src-shared/profiles/index';
import { live, migrationLab, moveOf } from './support';

const r2012 = { profile: profiles['2012'], vm: { memoryMiB: 1024, usedMiB: 1024 } };

describe('fact: failover-cluster §4.2 draining a node since 2012', () => {
  test('2008 R2 has no drain: it only pauses', () => {
    const t = migrationLab();
    expect(t.node(1).refusal('node.drain')).toMatchObject({ code: 'migration.noDrain' });
    t.node(1).pause();
    expect(t.node(1).refusal('node.resume', { failback: 'immediate' })).toMatchObject({
      code: 'migration.noDrain',
    });
    t.node(1).expect({ state: 'paused', workers: 1 });
  });

  test('it is paused first, then everything leaves: high and medium live, low saved', () => {
    const t = migrationLab({
      ...r2012,
      vms: 9,
      change: (plan) => ({
        ...plan,
        vms: plan.vms.map((vm, index) => ({
          ...vm,
          priority: index === 0 ? 3000 : index === 3 ? 2000 : 1000,
        })),
      }),
    });
    t.node(1).give('node.drain').expect({ paused: true });
    expect(t.node(1).record.drain).toBe('inProgress');
    t.runUntil(() => t.node(1).record.drain === 'completed');
    expect(t.engine.reader.by('group.owner', t.node(1).id)).toEqual([]);
    expect([moveOf(t, 1).type, moveOf(t, 4).type, moveOf(t, 7).type]).toEqual([
      'live',
      'live',
      'quick',
    ]);
    expect(moveOf(t, 1).startedAt).toBeLessThanOrEqual(moveOf(t, 7).startedAt);
    expect(t.events('node.drained')).toHaveLength(1);
  });

  test('what cannot be moved stays: 1137 for it, 1677 at the end, and the node ends paused and failed', () => {
    const t = migrationLab({
      ...r2012,
      change: (plan) => ({
        ...plan,
        vms: plan.vms.map((vm, index) => (index === 0 ? { ...vm, possibleOwners: ['HV01'] } : vm)),
      }),
    });
    t.node(1).give('node.drain');
    t.runUntil(() => t.node(1).record.drain === 'failed');
    expect(t.events('node.drainMoveFailed')).toHaveLength(1);
    expect(t.events('node.drainFailed')).toHaveLength(1);
    t.node(1).expect({ state: 'paused' });
    t.vm(1).expect({ node: 'HV01', serving: true });
  });

  test('with force what cannot move live is stopped and moved', () => {
    const other = (index: number) => index !== 0;
    const t = migrationLab({
      ...r2012,
      change: (plan) => ({
        ...plan,
        hosts: plan.hosts.map((host, index) =>
          other(index) ? { ...host, processor: { ...host.processor, vendor: 'amd' } } : host,
        ),
      }),
    });
    t.node(1).give('node.drain', { force: true });
    t.runUntil(() => t.node(1).record.drain === 'completed');
    expect(moveOf(t, 1)).toMatchObject({ type: 'shutDownForced', phase: 'completed' });
    t.run('2m');
    expect(t.vm(1).seen).toMatchObject({ serving: true });
    expect(t.vm(1).seen.node).not.toBe('HV01');
  });

  test('resumed with immediate failback, what left comes back', () => {
    const t = migrationLab({ ...r2012, vms: 6 });
    t.node(1).give('node.drain');
    t.runUntil(() => t.node(1).record.drain === 'completed');
    t.node(1).give('node.resume', { failback: 'immediate' });
    t.run('5m');
    t.vm(1).expect({ node: 'HV01', serving: true });
    t.vm(4).expect({ node: 'HV01', serving: true });
    expect(moveOf(t, 1).by).toBe('failback');
    expect(t.node(1).record.drain).toBe('notInitiated');
  });

  test('by policy only what may come back does, and without failback nothing', () => {
    const t = migrationLab({
      ...r2012,
      vms: 6,
      change: (plan) => ({
        ...plan,
        vms: plan.vms.map((vm, index) =>
          index === 0 ? { ...vm, failback: { allowed: true, window: null } } : vm,
        ),
      }),
    });
    t.node(1).give('node.drain');
    t.runUntil(() => t.node(1).record.drain === 'completed');
    t.node(1).give('node.resume', { failback: 'policy' }).run('5m');
    t.vm(1).expect({ node: 'HV01' });
    expect(t.vm(4).seen.node).not.toBe('HV01');
  });

  test('a target of its own choice, and a second drain is refused', () => {
    const t = migrationLab({ ...r2012, vms: 6 });
    t.node(1).give('node.drain', { target: t.node(3).id });
    expect(t.node(1).refusal('node.drain')).toMatchObject({ code: 'migration.alreadyDraining' });
    t.runUntil(() => t.node(1).record.drain === 'completed');
    t.vm(1).expect({ node: 'HV03' });
    t.vm(4).expect({ node: 'HV03' });
  });

  test('resumed half-way it stops moving', () => {
    const t = migrationLab({ ...r2012, vms: 9, nodes: 3 });
    t.node(1).give('node.drain').run('5s');
    t.node(1).resume().run('5m');
    expect(t.node(1).record.drain).toBe('notInitiated');
    expect(t.engine.reader.count('group.owner', t.node(1).id)).toBeGreaterThan(0);
  });

  test('a migration by hand on the way is waited for', () => {
    const t = migrationLab(r2012);
    live(t, 1, 2);
    t.node(1).give('node.drain');
    t.runUntil(() => t.node(1).record.drain === 'completed');
    t.vm(1).expect({ node: 'HV02', serving: true });
  });

  test('since 2012 R2 a node that shuts down empties itself first, and nobody is saved', () => {
    const t = migrationLab({ ...r2012, profile: profiles['2012r2'], vms: 6 });
    t.node(1).shutDown();
    t.runUntil(() => t.node(1).record.machine === 'off');
    t.vm(1).expect({ serving: true });
    expect(t.vm(1).record.downtimeMs).toBeLessThan(3000);
    expect(moveOf(t, 1)).toMatchObject({ type: 'live', by: 'drain', phase: 'completed' });
    t.node(1).powerOn().run('10m');
    t.node(1).expect({ state: 'up', paused: false });
  });

  test('in 2012 it does not: what it owns is saved and restored elsewhere', () => {
    const t = migrationLab({ ...r2012, vms: 6 });
    t.node(1).shutDown();
    t.runUntil(() => t.node(1).record.machine === 'off');
    t.run('2m').vm(1).expect({ serving: true });
    expect(t.vm(1).record.downtimeMs).toBeGreaterThan(10_000);
  });

  test('a node that falls while it is drained can be drained again', () => {
    const t = migrationLab({ ...r2012, vms: 9 });
    t.node(1).give('node.drain').run('3s');
    t.node(1).crash();
    expect(t.node(1).record.drain).toBe('failed');
    t.node(1).powerOn().run('10m');
    t.node(1).give('node.drain').run('1m');
    expect(t.node(1).record.drain).toBe('completed');
  });

  test('the last node that is up keeps what belongs to the cluster, and the drain still ends', () => {
    const t = migrationLab({ ...r2012, nodes: 3, vms: 3 });
    t.node(2).pause();
    t.node(3).pause();
    t.node(1).give('node.drain').run('1m');
    expect(t.node(1).record.drain).toBe('failed');
    t.vm(1).expect({ node: 'HV01', serving: true });
  });
});
