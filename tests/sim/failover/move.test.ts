import { describe, expect, test } from 'vitest';
import type { OfflineAction } from '../../../src-shared/model/cluster';
import { viewOf } from '../../../src-shared/rules/facts';
import { beginRefusal } from '../../../src-shared/rules/migration-refusal';
import type { LabDriver } from '../../support/lab';
import { lab } from '../../support/lab';
import { cut, heal } from '../quorum/sides';
import { coreGroup, groupOf, move, nodeId, withMachines } from './support';

describe('fact: failover-cluster §4.2 moving the group of a machine', () => {
  test('saves it, changes hands in 3 to 6 s and restores it', () => {
    const t = lab({ nodes: 3, vms: 3 });
    move(t, 1, nodeId(2));
    t.vm(1).expect({ state: 'saving', group: 'pending' });
    t.runUntil(() => groupOf(t, 1).waiting === 'move');
    const savedAt = t.now;
    t.runUntil(() => groupOf(t, 1).waiting === null);
    expect(t.now - savedAt).toBeGreaterThanOrEqual(3000);
    expect(t.now - savedAt).toBeLessThanOrEqual(6000);
    t.run('1m').vm(1).expect({ node: 'HV02', serving: true, group: 'online' });
    expect(t.events('vm.restored')).toHaveLength(1);
    expect(groupOf(t, 1)).toMatchObject({ moveTo: null, defaultOwner: 'node:hv02' });
    expect(t.vm(1).seen.downtimeMs).toBeGreaterThan(10_000);
  });

  const actions: readonly (readonly [OfflineAction, string])[] = [
    ['save', 'vm.saved'],
    ['turnOff', 'vm.turnedOff'],
    ['shutDown', 'vm.shutDown'],
    ['shutDownForced', 'vm.shutDown'],
  ];
  for (const [offlineAction, event] of actions) {
    test(`offline action ${offlineAction}: ${event}, and the machine serves on the other node`, () => {
      const t = lab({ nodes: 3, vms: 3, vm: { offlineAction } });
      move(t, 1, nodeId(2));
      t.run('5m').vm(1).expect({ node: 'HV02', serving: true });
      expect(t.events().filter(({ name }) => name === event)).toHaveLength(1);
    });
  }

  test('a machine that is off moves and stays off', () => {
    const t = lab({ nodes: 3, vms: 3, change: withMachines({ 1: { state: 'off' } }) });
    move(t, 1, nodeId(3));
    t.run('10s').vm(1).expect({ node: 'HV03', state: 'off', group: 'offline' });
  });

  test('a target that fails meanwhile does not get it: it comes online where it was', () => {
    const t = lab({ nodes: 4, vms: 4 });
    move(t, 1, nodeId(2));
    t.run('2s').node(2).crash();
    t.run('5m').vm(1).expect({ serving: true });
  });

  test('a source that fails meanwhile is replaced as ever', () => {
    const t = lab({ nodes: 3, vms: 3 });
    move(t, 1, nodeId(2));
    t.run('2s').node(1).crash();
    t.run('5m').vm(1).expect({ serving: true });
    expect(groupOf(t, 1).moveTo).toBeNull();
  });

  describe('while both sides of a split regroup', () => {
    const split = () => {
      const t = lab({ nodes: 3, vms: 3, vm: { offlineAction: 'turnOff' } });
      return cut(t, [1], [2, 3]);
    };
    const isSplit = (t: LabDriver) => t.engine.reader.all('view').length === 2;

    test('a machine that comes down on a side of its own is not given away before the members agree', () => {
      const trial = split();
      trial.runUntil(() => isSplit(trial));
      const t = split();
      t.run(`${trial.now - t.now - 500}ms`);
      move(t, 1, nodeId(2));
      move(t, 3, nodeId(1));
      t.runUntil(() => isSplit(t)).run('5m');
      heal(t).run('10m');
      for (const vm of [1, 2, 3]) t.vm(vm).expect({ serving: true, group: 'online' });
    });

    test('no move of a machine begins from the side that does not decide about it', () => {
      const t = split();
      t.runUntil(() => isSplit(t));
      const ruling = viewOf(t.engine.reader, 'cluster:cl-test');
      const outside = [1, 2, 3].filter((number) => t.node(number).record.view !== ruling?.id);
      const [target] = ruling?.members ?? [];
      expect(outside).not.toEqual([]);
      for (const number of outside) {
        const refusal = beginRefusal(t.engine.reader, t.vm(number).id, target ?? 'node:', 'quick');
        expect(refusal).toMatchObject({ code: 'node.notMember' });
      }
    });
  });

  test('the order is a task that ends with it', () => {
    const t = lab({ nodes: 3, vms: 3 });
    move(t, 1, nodeId(2));
    const tasks = () =>
      t.engine.reader.by('task.object', 'group:vm01').map(({ what, state }) => [what, state]);
    expect(tasks()).toEqual([['group.move', 'running']]);
    t.run('2m');
    expect(tasks()).toEqual([['group.move', 'completed']]);
  });

  test('the core group takes the witness along', () => {
    const t = lab({ nodes: 4, quorum: 'nodeAndDiskMajority' });
    t.command({ name: 'group.move', args: { group: coreGroup, node: nodeId(3) } });
    expect(groupOf(t, coreGroup)).toMatchObject({ owner: 'node:hv03', state: 'online' });
    expect(t.engine.reader.get<'cluster'>('cluster:cl-test')?.witness?.owner).toBe('node:hv03');
  });
});

describe('fact: failover-cluster §3.4 the best possible node', () => {
  test('is always one of the preferred list, while one of it can take the group', () => {
    const change = withMachines({ 1: { preferredOwners: ['HV03', 'HV04'], node: 'HV04' } });
    const t = lab({ nodes: 4, vms: 8, change });
    move(t, 1, null);
    t.run('2m').vm(1).expect({ node: 'HV03' });
    t.node(4).pause();
    move(t, 1, null);
    t.run('2m');
    expect(['HV01', 'HV02']).toContain(t.vm(1).seen.node);
  });

  test('without a list the node that owns the fewest groups', () => {
    const t = lab({ nodes: 3, vms: 7 });
    move(t, 1, null);
    t.run('2m').vm(1).expect({ node: 'HV02' });
  });
});

describe('why a group is not moved', () => {
  test('paused, no possible owner, where it is already, or nowhere to go', () => {
    const t = lab({
      nodes: 3,
      vms: 3,
      change: withMachines({ 1: { possibleOwners: ['HV01', 'HV02'] } }),
    });
    const refused = (node: number | null) =>
      t.refusal({
        name: 'group.move',
        args: { group: 'group:vm01', node: node === null ? null : nodeId(node) },
      }).code;
    expect(refused(1)).toBe('group.alreadyThere');
    expect(refused(3)).toBe('group.notPossibleOwner');
    t.node(2).pause();
    expect(refused(2)).toBe('group.nodePaused');
    expect(refused(null)).toBe('group.noOtherNode');
    t.node(2).resume();
    move(t, 1, nodeId(2));
    expect(refused(2)).toBe('group.busy');
  });

  test('fact: failover-cluster §3.4 a node must be a possible owner of every resource', () => {
    const t = lab({ nodes: 3, vms: 3 });
    t.command({
      name: 'group.configure',
      args: { group: 'group:vm01', configurationOwners: [nodeId(1), nodeId(3)] },
    });
    const fault = t.refusal({
      name: 'group.move',
      args: { group: 'group:vm01', node: nodeId(2) },
    });
    expect(fault.code).toBe('group.notPossibleOwner');
    t.node(1).crash().run('5m');
    t.vm(1).expect({ node: 'HV03', serving: true });
  });
});

describe('online and offline', () => {
  test('offline by the offline action, and meant to be: no downtime is counted', () => {
    const t = lab({ nodes: 3, vms: 3 });
    t.command({ name: 'group.takeOffline', args: { group: 'group:vm01' } });
    t.run('1m').vm(1).expect({ state: 'saved', group: 'offline', downtimeMs: 0, downSince: null });
    t.node(1).crash().run('5m');
    t.vm(1).expect({ state: 'saved', group: 'offline' });
    t.command({ name: 'group.bringOnline', args: { group: 'group:vm01' } });
    t.run('1m').vm(1).expect({ serving: true, group: 'online' });
  });

  test('a failed group can be taken offline, which ends its retry', () => {
    const t = lab({ nodes: 3, vms: 3 });
    t.node(2).pause();
    t.node(3).pause();
    t.vm(1).crashWorker().run('3m').crashWorker().run('1m').expect({ group: 'failed' });
    t.command({ name: 'group.takeOffline', args: { group: 'group:vm01' } });
    t.run('3h').vm(1).expect({ group: 'offline' });
  });

  test('the core group cannot be taken offline', () => {
    const t = lab({ nodes: 2 });
    const fault = t.refusal({ name: 'group.takeOffline', args: { group: coreGroup } });
    expect(fault.code).toBe('group.coreStays');
  });
});
