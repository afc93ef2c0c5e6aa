import { describe, expect, test } from 'vitest';
import type { LabDriver } from '../../support/lab';
import { lab } from '../../support/lab';

const updates = ['KB2263829', 'KB2406705'];

function offered(nodes = 3): LabDriver {
  const t = lab({ nodes, vms: 3 });
  t.node(1).give('fault.offerUpdates', { updates });
  return t;
}

const system = (t: LabDriver) => t.node(1).record.system;
const tasks = (t: LabDriver) =>
  t.engine.reader.all('task').map(({ what, state }) => `${what} ${state}`);

describe('updates', () => {
  test('wait once each, and known ones are refused', () => {
    const t = offered();
    expect(system(t).availableUpdates).toEqual(updates);
    expect(t.node(1).refusal('fault.offerUpdates', { updates })).toEqual({
      code: 'node.updatesKnown',
      node: 'HV01',
    });
    t.node(1).give('fault.offerUpdates', { updates: [...updates, 'KB2531907', 'KB2531907'] });
    expect(system(t).availableUpdates).toEqual([...updates, 'KB2531907']);
  });

  test('are installed one after the other, then Windows waits for a restart', () => {
    const t = offered();
    t.node(1).give('node.installUpdates');
    expect(t.node(1).refusal('node.installUpdates').code).toBe('node.updatesRunning');
    const task = t.engine.reader.all('task')[0];
    expect(task?.dueAt).toBeGreaterThanOrEqual(120_000);
    expect(task?.dueAt).toBeLessThanOrEqual(360_000);
    expect(system(t).pendingReboot).toBe(false);
    t.runUntil(() => system(t).updates.includes('KB2263829'));
    expect(system(t)).toMatchObject({ availableUpdates: ['KB2406705'], pendingReboot: true });
    t.runUntil(() => tasks(t).includes('node.installUpdates completed'));
    expect(t.now).toBe(task?.dueAt);
    expect(system(t)).toMatchObject({ availableUpdates: [], pendingReboot: true });
    expect(t.events('node.updateInstalled').map((event) => event.fields)).toEqual(
      updates.map((update) => ({ node: 'HV01', update })),
    );
    expect(t.node(1).refusal('node.installUpdates')).toEqual({
      code: 'node.noUpdates',
      node: 'HV01',
    });
  });

  test('go on while the cluster service stops and starts', () => {
    const t = offered();
    t.node(1).give('node.installUpdates').stopClusterService().run('50s').startClusterService();
    expect(tasks(t)).toContain('node.installUpdates running');
    t.run('10m');
    expect(system(t).updates).toEqual(expect.arrayContaining(updates));
  });

  test('stop with Windows: what is installed stays, the rest still waits', () => {
    const t = offered();
    t.node(1).give('node.installUpdates');
    t.runUntil(() => system(t).updates.includes('KB2263829'));
    t.node(1).shutDown();
    expect(tasks(t)).toContain('node.installUpdates cancelled');
    expect(t.events('node.updatesCancelled')).toHaveLength(1);
    t.run('10m').node(1).expect({ machine: 'off' });
    expect(system(t)).toMatchObject({ availableUpdates: ['KB2406705'], pendingReboot: true });
    t.node(1).powerOn().run('6m');
    expect(system(t)).toMatchObject({ availableUpdates: ['KB2406705'], pendingReboot: false });
  });

  test('are cut off by a power failure', () => {
    const t = offered();
    t.node(1).give('node.installUpdates').run('10s').crash();
    expect(tasks(t)).toEqual(['node.installUpdates failed']);
    expect(t.node(1).refusal('node.installUpdates').code).toBe('node.machineNotOn');
    t.run('10m');
    expect(system(t).availableUpdates).toEqual(updates);
  });
});

describe('a restart', () => {
  test('shuts down in order, starts by itself and ends what Windows waited for', () => {
    const t = lab({ nodes: 3, vms: 3 });
    t.node(1).give('node.configureSystem', { pendingReboot: true }).run('1s');
    const before = t.node(1).record.bootedAt;
    t.node(1).give('node.restart').expect({ machine: 'shuttingDown', service: 'stopping' });
    expect(t.node(1).refusal('node.restart').code).toBe('node.machineNotOn');
    t.runUntil(() => t.node(1).seen.machine === 'starting');
    t.node(1).expect({ workers: 0, groups: 0 });
    t.run('10m').node(1).expect({ machine: 'on', service: 'running', state: 'up' });
    expect(tasks(t)).not.toContain('node.restart running');
    expect(t.node(1).record.bootedAt).not.toBe(before);
    expect(system(t).pendingReboot).toBe(false);
    expect(t.events('node.shutDown')).toEqual([]);
    expect(
      t
        .events('node.shutDownBegun', 'node.restartBegun', 'node.started')
        .map((event) => event.name),
    ).toEqual(['node.shutDownBegun', 'node.restartBegun', 'node.started']);
    t.vm(1).expect({ serving: true, state: 'running' });
  });

  test('is one task from the order to Windows', () => {
    const t = lab({ nodes: 3 });
    t.node(1).give('node.restart');
    t.runUntil(() => t.node(1).seen.machine === 'starting');
    expect(tasks(t)).toEqual(['node.restart running']);
    t.runUntil(() => t.node(1).seen.machine === 'on');
    expect(tasks(t)).toEqual(['node.restart completed']);
  });

  test('that loses its power on the way does not start by itself', () => {
    const t = lab({ nodes: 3 });
    t.node(1).give('node.restart').run('20s').crash().run('20m').expect({ machine: 'off' });
    expect(tasks(t)).not.toContain('node.restart running');
  });

  test('is refused where the others would lose quorum, as a shutdown is', () => {
    const t = lab({ nodes: 2 });
    expect(t.node(1).refusal('node.restart').code).toBe('cluster.wouldLoseQuorum');
  });

  test('of a stand-alone host brings its machines back by their automatic start action', () => {
    const t = lab({ nodes: 1, vms: 2, cluster: null });
    t.node(1).give('node.restart').run('20m').expect({ machine: 'on', workers: 2 });
    t.vm(1).expect({ serving: true });
  });
});

describe('settings of Windows', () => {
  test('are changed, and what would change nothing is refused', () => {
    const t = lab({ nodes: 1 });
    t.node(1).give('node.configureSystem', { servicePack: 0, domain: null });
    expect(system(t)).toMatchObject({ servicePack: 0, domain: null, installation: 'full' });
    expect(t.node(1).refusal('node.configureSystem', { servicePack: 0 })).toEqual({
      code: 'node.systemUnchanged',
      node: 'HV01',
    });
  });
});
