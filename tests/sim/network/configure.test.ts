import { describe, expect, test } from 'vitest';
import { csvNetwork, migrationNetworks } from '../../../src-shared/rules/network-facts';
import { lab } from '../../support/lab';
import { networksOf } from '../../support/networks';

describe('fact: failover-cluster §7 metrics', () => {
  test('automatic: from 1000 without a gateway, from 10000 with one, 100 more for each further network', () => {
    const t = lab({ nodes: 2 });
    const metrics = t.engine.reader.all('network').map(({ name, metric }) => [name, metric]);
    expect(Object.fromEntries(metrics)).toEqual({ Mgmt: 10_000, 'CSV-HB': 1000, LM: 1100 });
  });

  test('the lowest carries the shared volumes; setting it by hand switches the automatic one off', () => {
    const t = lab({ nodes: 2 });
    const nets = networksOf(t);
    const { reader } = t.engine;
    const cluster = 'cluster:cl-test';
    expect(csvNetwork(reader, cluster)?.name).toBe('CSV-HB');
    t.command({ name: 'network.configure', args: { network: nets.network('LM'), metric: 500 } });
    expect(csvNetwork(reader, cluster)?.name).toBe('LM');
    expect(reader.get<'network'>(nets.network('LM'))).toMatchObject({
      metric: 500,
      autoMetric: false,
    });
    t.command({ name: 'network.configure', args: { network: nets.network('LM'), metric: null } });
    expect(reader.get<'network'>(nets.network('LM'))).toMatchObject({
      metric: 1100,
      autoMetric: true,
    });
  });

  test('between two nodes it is the lowest on which frames pass', () => {
    const t = lab({ nodes: 3 });
    const nets = networksOf(t);
    nets.unplug(2, 'CSV-HB');
    const { reader } = t.engine;
    expect(csvNetwork(reader, 'cluster:cl-test', ['node:hv01', 'node:hv02'])?.name).toBe('LM');
    expect(csvNetwork(reader, 'cluster:cl-test', ['node:hv01', 'node:hv03'])?.name).toBe('CSV-HB');
  });
});

describe('fact: failover-cluster §5.1 networks for live migration', () => {
  test('without a gateway first, the one of the shared volumes last', () => {
    const { reader } = lab({ nodes: 2 }).engine;
    const names = migrationNetworks(reader, 'cluster:cl-test').map(({ name }) => name);
    expect(names).toEqual(['LM', 'Mgmt', 'CSV-HB']);
  });

  test('what an administrator chose goes first, and networks the cluster does not use are left out', () => {
    const t = lab({ nodes: 2 });
    const nets = networksOf(t);
    const { reader } = t.engine;
    const chosen = [nets.network('CSV-HB'), nets.network('Mgmt')];
    expect(migrationNetworks(reader, 'cluster:cl-test', chosen).map(({ name }) => name)).toEqual([
      'CSV-HB',
      'Mgmt',
    ]);
    const args = { network: nets.network('Mgmt'), role: 'none' as const };
    t.command({ name: 'network.configure', args });
    expect(migrationNetworks(reader, 'cluster:cl-test').map(({ name }) => name)).toEqual([
      'LM',
      'CSV-HB',
    ]);
  });
});

describe('what is refused', () => {
  test('a name that is taken, a change that is none, the last network of the cluster', () => {
    const t = lab({ nodes: 2 });
    const nets = networksOf(t);
    const network = nets.network('LM');
    const refusal = (args: object) =>
      t.refusal({ name: 'network.configure', args: { network, ...args } });
    expect(refusal({ name: 'Mgmt' })).toEqual({ code: 'network.nameTaken', name: 'Mgmt' });
    expect(refusal({ name: 'LM', role: 'cluster' }).code).toBe('network.nothingChanges');
    for (const name of ['Mgmt', 'CSV-HB']) {
      const args = { network: nets.network(name), role: 'none' as const };
      t.command({ name: 'network.configure', args });
    }
    expect(refusal({ role: 'none' })).toEqual({ code: 'network.lastForCluster', network: 'LM' });
  });

  test('a cluster without quorum keeps its settings', () => {
    const t = lab({ nodes: 2 });
    const network = networksOf(t).network('LM');
    t.node(2).crash();
    t.run('20s');
    const args = { network, name: 'Live migration' };
    expect(t.refusal({ name: 'network.configure', args }).code).toBe('cluster.noQuorum');
  });

  test('a cut with one node on both sides, a heal of what is whole, a cable pulled twice', () => {
    const t = lab({ nodes: 3 });
    const nets = networksOf(t);
    const args = {
      networks: [nets.network('LM')],
      from: ['node:hv01' as const],
      to: ['node:hv01' as const, 'node:hv02' as const],
      oneWay: false,
    };
    expect(t.refusal({ name: 'fault.cutNetwork', args })).toEqual({
      code: 'network.onBothSides',
      node: 'HV01',
    });
    const healing = { networks: [...nets.all] };
    expect(t.refusal({ name: 'fault.healNetwork', args: healing }).code).toBe(
      'network.nothingToHeal',
    );
    nets.unplug(1, 'LM');
    const adapter = { interface: nets.adapter(1, 'LM') };
    expect(t.refusal({ name: 'fault.disconnectInterface', args: adapter })).toEqual({
      code: 'interface.disconnected',
      interface: 'LM',
      node: 'HV01',
    });
    nets.plug(1, 'LM');
    expect(t.refusal({ name: 'fault.connectInterface', args: adapter }).code).toBe(
      'interface.connected',
    );
  });

  test('a switch that works is not restored, one that failed does not fail', () => {
    const t = lab({ nodes: 2 });
    const nets = networksOf(t);
    const args = { network: nets.network('LM') };
    expect(t.refusal({ name: 'fault.restoreSwitch', args }).code).toBe('network.switchWorks');
    nets.failSwitch('LM');
    expect(t.refusal({ name: 'fault.failSwitch', args }).code).toBe('network.switchFailed');
  });
});
