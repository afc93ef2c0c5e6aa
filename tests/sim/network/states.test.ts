import { describe, expect, test } from 'vitest';
import { eventCatalogue } from '../../../src-shared/event-catalogue';
import { lab } from '../../support/lab';
import { networksOf } from '../../support/networks';

describe('fact: failover-cluster §7 states of networks and adapters', () => {
  test('an adapter nobody hears has failed (1127); the others hear each other, so the network is up', () => {
    const t = lab({ nodes: 4 });
    const nets = networksOf(t);
    nets.unplug(2, 'LM');
    expect(nets.adapterState(2, 'LM')).toBe('up');
    t.run('7s');
    expect(nets.adapterState(2, 'LM')).toBe('failed');
    expect(nets.adapterState(1, 'LM')).toBe('up');
    expect(nets.states()).toEqual({ LM: 'up', Mgmt: 'up', 'CSV-HB': 'up' });
    expect(t.events('interface.failed').map((event) => event.fields)).toEqual([
      { interface: 'LM', node: 'HV02', network: 'LM' },
    ]);
    nets.plug(2, 'LM');
    expect(nets.adapterState(2, 'LM')).toBe('up');
  });

  test('two halves of a network do not hear each other: partitioned (1129), each adapter unreachable (1125)', () => {
    const t = lab({ nodes: 4 });
    const nets = networksOf(t);
    nets.cut([1, 2], [3, 4], { on: [nets.network('LM')] });
    t.run('7s');
    expect(nets.states()['LM']).toBe('partitioned');
    expect(t.events('network.partitioned')).toHaveLength(1);
    expect(t.events('interface.unreachable')).toHaveLength(4);
    expect(t.events('interface.failed')).toEqual([]);
  });

  test('two nodes that miss each other and a third that hears both: where the fault lies is not known', () => {
    const t = lab({ nodes: 3 });
    const nets = networksOf(t);
    nets.cut([1], [2], { on: [nets.network('LM')] });
    t.run('7s');
    expect([1, 2, 3].map((number) => nets.adapterState(number, 'LM'))).toEqual([
      'unreachable',
      'unreachable',
      'up',
    ]);
  });

  test('a dead switch takes the network down (1130), and its adapters are not told one by one', () => {
    const t = lab({ nodes: 4 });
    const nets = networksOf(t);
    nets.failSwitch('LM');
    t.run('7s');
    expect(nets.states()['LM']).toBe('down');
    expect(t.events('network.down')).toHaveLength(1);
    expect(t.events('interface.unreachable', 'interface.failed')).toEqual([]);
    expect(nets.adapterState(1, 'LM')).toBe('unreachable');
    t.command({ name: 'fault.restoreSwitch', args: { network: nets.network('LM') } });
    expect(nets.states()['LM']).toBe('up');
  });

  test('of two nodes one pulls its cable: its adapter has failed, and nobody hears anybody', () => {
    const t = lab({ nodes: 2, quorum: 'nodeAndDiskMajority' });
    const nets = networksOf(t);
    nets.unplug(2, 'LM');
    t.run('7s');
    expect(nets.states()['LM']).toBe('down');
    expect([nets.adapterState(1, 'LM'), nets.adapterState(2, 'LM')]).toEqual([
      'unreachable',
      'failed',
    ]);
  });

  test('adapters of a node that is down are unavailable, and all of them are while the cluster is down', () => {
    const t = lab({ nodes: 3 });
    const nets = networksOf(t);
    t.node(2).crash();
    t.run('20s');
    expect(nets.adapterState(2, 'Mgmt')).toBe('unavailable');
    expect(nets.states()).toEqual({ LM: 'up', Mgmt: 'up', 'CSV-HB': 'up' });
    t.node(1).crash();
    t.run('20s');
    expect(nets.states()).toEqual({
      LM: 'unavailable',
      Mgmt: 'unavailable',
      'CSV-HB': 'unavailable',
    });
    t.node(1).powerOn();
    t.node(2).powerOn();
    t.run('10m');
    expect(nets.states()).toEqual({ LM: 'up', Mgmt: 'up', 'CSV-HB': 'up' });
  });
});

describe('fact: failover-cluster §8.2 events of connectivity', () => {
  test.each([
    ['interface.failed', 1127, 'error'],
    ['interface.unreachable', 1125, 'warning'],
    ['network.partitioned', 1129, 'error'],
    ['network.down', 1130, 'error'],
    ['node.noConnectivity', 1553, 'critical'],
    ['node.connectivityLost', 1554, 'critical'],
    ['node.contactReestablished', 1592, 'information'],
    ['node.halted', 1006, 'critical'],
    ['node.removed', 1135, 'critical'],
    ['node.quarantined', 1672, 'critical'],
    ['node.isolated', 1673, 'warning'],
    ['node.isolationEnded', 1680, 'information'],
    ['vm.unmonitored', 1681, 'warning'],
    ['vm.monitored', 1682, 'information'],
  ] as const)('%s is %i, %s', (name, id, level) => {
    expect(eventCatalogue[name]).toMatchObject({ id, level, provider: 'cluster' });
  });

  test('1554 on the node whose last cable is pulled, 1553 when its service starts without one', () => {
    const t = lab({ nodes: 3 });
    const nets = networksOf(t);
    for (const name of ['LM', 'Mgmt', 'CSV-HB']) nets.unplug(3, name);
    t.run('3m');
    expect(t.events('node.connectivityLost').map((event) => event.node)).toEqual(['node:hv03']);
    expect(t.events('node.noConnectivity').map((event) => event.node)).toEqual(['node:hv03']);
    expect(nets.views()).toEqual([[1, 2]]);
  });

  test('1592 once for every node that is heard again', () => {
    const t = lab({ nodes: 5 });
    const nets = networksOf(t);
    nets.cut([4, 5], [1, 2, 3]);
    t.run('2m');
    nets.heal();
    t.run('1s');
    expect(t.events('node.contactReestablished').map((event) => event.object)).toEqual([
      'node:hv04',
      'node:hv05',
    ]);
  });
});
